import type { DataValidationOperator, ISheetDataValidationRule } from '@univerjs/core'
import type { Comparison, ValidationData } from '../book'
import { toArea, toRange } from './areas'
import { present } from './plain'

/** Excel's comparisons by Univer's names, shared by validation and conditional formats. */
export const COMPARISONS: Readonly<Record<Comparison, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
}
const COMPARISON_NAMES = new Map(Object.entries(COMPARISONS).map(([excel, own]) => [own, excel as Comparison]))

const TYPES: Readonly<Record<ValidationData['type'], string>> = {
  WholeNumber: 'whole',
  Decimal: 'decimal',
  List: 'list',
  Date: 'date',
  Time: 'decimal',
  TextLength: 'textLength',
  Custom: 'custom',
}
const TYPE_NAMES = new Map(Object.entries(TYPES).map(([excel, own]) => [own, excel as ValidationData['type']]))
  .set('decimal', 'Decimal')
  .set('time', 'Time')
  .set('listMultiple', 'List')

/** Univer has no check of times: they are numbers to it, and times in what rides along. */
type OwnRule = ISheetDataValidationRule & { isTime?: boolean }

const ALERTS = { Information: 0, Stop: 1, Warning: 2 } as const
const ALERT_NAMES = ['Information', 'Stop', 'Warning'] as const
const ARROW = 1
const TEXT = 0

/** Excel's name of a comparison of Univer's. */
export function comparisonName(own: string | undefined): Comparison | undefined {
  return COMPARISON_NAMES.get(own ?? '')
}

const NO_ALERT: NonNullable<ValidationData['alert']> = { title: '', message: '', showAlert: true, style: 'Stop' }
const NO_PROMPT: NonNullable<ValidationData['prompt']> = { title: '', message: '', showPrompt: true }

/** A rule in Univer's words. Without an alert of its own a rule stops wrong entries, as in Excel. */
export function toUniverRule(rule: ValidationData, uid: string): OwnRule {
  const { alert = NO_ALERT, prompt = NO_PROMPT } = rule
  return {
    uid,
    type: TYPES[rule.type],
    ranges: rule.areas.map(toRange),
    ...present({
      operator: rule.operator && (COMPARISONS[rule.operator] as DataValidationOperator),
      formula1: rule.formula1 === undefined ? undefined : String(rule.formula1),
      formula2: rule.formula2 === undefined ? undefined : String(rule.formula2),
    }),
    allowBlank: rule.ignoreBlanks,
    showDropDown: rule.inCellDropDown,
    renderMode: rule.type === 'List' && rule.inCellDropDown ? ARROW : TEXT,
    showErrorMessage: alert.showAlert,
    errorStyle: ALERTS[alert.style],
    error: alert.message,
    errorTitle: alert.title,
    showInputMessage: prompt.showPrompt,
    prompt: prompt.message,
    promptTitle: prompt.title,
    isTime: rule.type === 'Time',
  }
}

/** A rule of Univer's in Excel's words; nothing for kinds Excel does not have (checkboxes, and `any`, which allows all). */
export function fromUniverRule(rule: OwnRule): ValidationData | undefined {
  const type = rule.isTime && rule.type === TYPES.Time ? 'Time' : TYPE_NAMES.get(rule.type)
  if (!type) return undefined
  return {
    areas: rule.ranges.map(toArea),
    type,
    ...present({
      operator: type === 'List' || type === 'Custom' ? undefined : (comparisonName(rule.operator) ?? 'Between'),
      formula1: rule.formula1 === undefined ? undefined : toCriterion(type, rule.formula1),
      formula2: rule.formula2 === undefined ? undefined : toCriterion(type, rule.formula2),
    }),
    inCellDropDown: rule.showDropDown ?? true,
    ignoreBlanks: rule.allowBlank ?? true,
    ...present({ prompt: promptOf(rule), alert: alertOf(rule) }),
  }
}

function promptOf(rule: ISheetDataValidationRule): ValidationData['prompt'] {
  const { promptTitle: title = '', prompt: message = '', showInputMessage: showPrompt = true } = rule
  return title === '' && message === '' && showPrompt ? undefined : { title, message, showPrompt }
}

function alertOf(rule: ISheetDataValidationRule): ValidationData['alert'] {
  const { errorTitle: title = '', error: message = '', showErrorMessage: showAlert = true, errorStyle = ALERTS.Stop } = rule
  const style = ALERT_NAMES[errorStyle] ?? 'Stop'
  return title === '' && message === '' && showAlert && style === 'Stop' ? undefined : { title, message, showAlert, style }
}

/** Univer keeps every criterion as text; outside lists and formulas a number is one. */
function toCriterion(type: ValidationData['type'], text: string): string | number {
  const isNumber = type !== 'List' && type !== 'Custom' && text.trim() !== '' && Number.isFinite(Number(text))
  return isNumber ? Number(text) : text
}
