import { evaluate, typeOfValue } from '../engine'
import { formatAbsolute } from '../text'
import { HostError } from './errors'
import { FUNCTION_NAMES } from './function-names'
import type { WorkbookHost } from './host'
import type { RangeState } from './ranges'
import { method, value } from './table'
import type { ClassTable, Instance, Member } from './table'
import { anything } from './types'

/** What a worksheet function gave, and the expression that gave it, which other functions may take. */
interface ResultState {
  expression: string
  value: unknown
  error: string | null
}

/** Source: support.microsoft.com "Excel specifications and limits". */
const MOST_ARGUMENTS = 255
const FIRST_CELL = { top: 0, left: 0, bottom: 0, right: 0 }
const parameters = Array.from({ length: MOST_ARGUMENTS }, () => anything)

/** Worksheet functions called without a cell. */
export const functionsTable: ClassTable = {
  name: 'Functions',
  members: Object.fromEntries(FUNCTION_NAMES.map((name) => [name, functionMember(name)])),
}

export const functionResultTable: ClassTable<ResultState> = {
  name: 'FunctionResult',
  members: {
    value: value('any', (self) => self.value),
    error: value('string', ({ error }) => error),
  },
}

function functionMember(name: string): Member<unknown> {
  const own = name.toUpperCase().replaceAll('_', '.')
  return method(parameters, 'FunctionResult', async (_self, given, host): Promise<ResultState> => {
    const expression = `${own}(${argumentsOf(given).map((each) => argumentText(each, host)).join(',')})`
    await host.settle()
    const sheetId = host.engine.workbook.getActiveSheet().getSheetId()
    const found = (await evaluate(host.engine, sheetId, `=${expression}`, FIRST_CELL))[0]?.[0]?.[0]?.[0] ?? ''
    return typeOfValue(found) === 'Error' ? { expression, value: null, error: String(found) } : { expression, value: found, error: null }
  })
}

/** Functions of any number of arguments have them in one list; what is left out at the end is no argument. */
function argumentsOf(given: readonly unknown[]): readonly unknown[] {
  const [first, ...others] = given
  const listed = Array.isArray(first) && others.every((each) => each === undefined) ? (first as unknown[]) : given
  return listed.slice(0, listed.findLastIndex((each) => each !== undefined && each !== null) + 1)
}

function argumentText(given: unknown, host: WorkbookHost): string {
  if (given === undefined || given === null) return ''
  if (typeof given === 'number') return String(given)
  if (typeof given === 'boolean') return given ? 'TRUE' : 'FALSE'
  if (typeof given === 'string') return `"${given.replaceAll('"', '""')}"`
  if (Array.isArray(given)) return arrayText(given, host)
  const { table, self } = given as Instance
  if (table?.name === 'FunctionResult') return (self as ResultState).expression
  if (table?.name !== 'Range') throw new HostError('InvalidArgument', 'A function takes values, ranges and results of functions.')
  const { sheetId, area } = self as RangeState
  return formatAbsolute(area, host.engine.sheet(sheetId).getName())
}

/** `{1,2;3,4}` of plain values. */
function arrayText(given: readonly unknown[], host: WorkbookHost): string {
  const rows = given.every(Array.isArray) ? (given as unknown[][]) : [given]
  const isPlain = rows.every((row) => row.every((each) => each !== null && typeof each !== 'object'))
  if (!isPlain) throw new HostError('InvalidArgument', 'An array holds plain values.')
  return `{${rows.map((row) => row.map((each) => argumentText(each, host)).join(',')).join(';')}}`
}
