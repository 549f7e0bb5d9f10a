import type { CalculationMode } from '../engine'
import { method, object, value } from './table'
import type { ClassTable } from './table'
import { flag, oneOf } from './types'

const calculationType = oneOf('Recalculate', 'Full', 'FullRebuild')
const calculationMode = oneOf('Automatic', 'AutomaticExceptTables', 'Manual')

export const applicationTable: ClassTable = {
  name: 'Application',
  members: {
    calculationMode: value('CalculationMode', (_self, host) => host.engine.calculation.mode, calculationMode, async (_self, mode: CalculationMode, host) => {
      await host.settle()
      host.engine.calculation.mode = mode
    }),
    calculationState: value('CalculationState', (_self, host) => (host.engine.calculation.isDirty ? 'Pending' : 'Done')),
    calculationEngineVersion: value('number', () => 191029),
    decimalSeparator: value('string', () => '.'),
    thousandsSeparator: value('string', () => ','),
    useSystemSeparators: value('boolean', () => true),
    cultureInfo: object('CultureInfo'),
    calculate: method([calculationType], undefined, async (_self, [type], host) => {
      host.flush()
      await host.engine.calculation.calculate(type !== 'Recalculate')
    }),
    suspendApiCalculationUntilNextSync: method([], undefined, async (_self, _args, host) => {
      await host.settle()
      host.suspendCalculation()
    }),
    // nothing is drawn between a batch's actions anyway
    suspendScreenUpdatingUntilNextSync: method([], undefined, () => undefined),
  },
}

export const cultureInfoTable: ClassTable = {
  name: 'CultureInfo',
  members: {
    name: value('string', () => 'zh-CN'),
    datetimeFormat: object('DatetimeFormatInfo'),
    numberFormat: object('NumberFormatInfo'),
  },
}

/** How Windows in Chinese of China writes dates and times. */
export const datetimeFormatInfoTable: ClassTable = {
  name: 'DatetimeFormatInfo',
  members: {
    dateSeparator: value('string', () => '/'),
    longDatePattern: value('string', () => "yyyy'年'M'月'd'日'"),
    shortDatePattern: value('string', () => 'yyyy/M/d'),
    longTimePattern: value('string', () => 'H:mm:ss'),
    timeSeparator: value('string', () => ':'),
  },
}

export const numberFormatInfoTable: ClassTable = {
  name: 'NumberFormatInfo',
  members: {
    currencySymbol: value('string', () => '¥'),
    numberDecimalSeparator: value('string', () => '.'),
    numberGroupSeparator: value('string', () => ','),
  },
}

export const runtimeTable: ClassTable = {
  name: 'Runtime',
  members: {
    enableEvents: value('boolean', (_self, host) => host.events.enabled, flag, (_self, enabled: boolean, host) => {
      host.events.enabled = enabled
    }),
  },
}
