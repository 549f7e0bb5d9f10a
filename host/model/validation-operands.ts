import { checkFormula, formatAbsolute } from '../text'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { columnCount, rowCount } from './ranges'
import type { RangeState } from './ranges'
import { instance, text } from './types'

/**
 * A formula or a list written into a rule has at most 255 characters.
 * Source: learn.microsoft.com/openspecs/office_file_formats/ms-xls, PtgStr and DVParsedFormula.
 */
const MOST_CHARACTERS = 255
const DAY_MS = 86_400_000
/** day 0 of the 1900 date system, from March 1900 on */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const DAYS_1904 = 1462
const range = instance<RangeState>('Range')

export type Operand = string | number

/** What a bound is: a count of whole things, any number, a day, or a time of day. */
export type OperandKind = 'whole' | 'number' | 'date' | 'time'

/**
 * A bound as Excel takes it: a number, a date as ISO 8601 has it, a formula with `=`, or a range.
 * Source: Excel.BasicDataValidation and Excel.DateTimeDataValidation in the API reference.
 * @throws HostError InvalidArgument
 */
export function readOperand(given: unknown, kind: OperandKind, self: RangeState, host: WorkbookHost): Operand {
  if (typeof given === 'object' && given !== null) return reference(range.read(given), self, host)
  if (typeof given === 'number') return checked(given, kind)
  const written = text.read(given).trim()
  if (written.startsWith('=')) return plainNumber(written.slice(1)) ?? readFormula(written)
  const number = plainNumber(written) ?? (kind === 'date' || kind === 'time' ? fromIso(written, kind, host.engine.extras.date1904) : undefined)
  if (number === undefined) throw new HostError('InvalidArgument', `${JSON.stringify(given)} is neither a number nor a formula.`)
  return checked(number, kind)
}

function plainNumber(written: string): number | undefined {
  return written.trim() !== '' && Number.isFinite(Number(written)) ? Number(written) : undefined
}

function checked(number: number, kind: OperandKind): number {
  const isFine = Number.isFinite(number) && (kind !== 'whole' || Number.isInteger(number)) && (kind !== 'time' || (number >= 0 && number < 1))
  if (!isFine) throw new HostError('InvalidArgument', `${number} is no bound of this kind.`)
  return number
}

/** A serial number of a date as written, whatever the zone; of a time, the part of the day. */
function fromIso(written: string, kind: 'date' | 'time', date1904: boolean): number | undefined {
  const parts = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:\d{2})?$/.exec(written)
  if (!parts) return undefined
  const [year, month, day, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined
  const time = (hours * 3600 + minutes * 60 + seconds) / 86_400
  if (year === undefined || month === undefined || day === undefined) return kind === 'time' ? time : undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return kind === 'time' ? time : (date.getTime() - EPOCH_1900) / DAY_MS - (date1904 ? DAYS_1904 : 0) + time
}

/** A formula of a rule. Excel takes neither structured references nor other workbooks there. @throws HostError InvalidArgument */
export function readFormula(given: unknown): string {
  const formula = text.read(given)
  if (!formula.startsWith('=')) throw new HostError('InvalidArgument', `The formula ${JSON.stringify(formula)} does not begin with "=".`)
  if (formula.length > MOST_CHARACTERS + 1) throw new HostError('InvalidArgument', `A formula of a rule has at most ${MOST_CHARACTERS} characters.`)
  const fault = checkFormula(formula)
  if (fault) throw new HostError('InvalidArgument', `${JSON.stringify(formula)} is not a formula: ${fault}.`)
  if (formula.replace(/"[^"]*"/g, '').includes('[')) throw new HostError('InvalidArgument', 'A rule cannot refer to tables by their names or to other workbooks: use addresses, names or INDIRECT.')
  return formula
}

/** The source of a list: cells in one row or column, a formula, or words with commas between. @throws HostError InvalidArgument */
export function readSource(given: unknown, self: RangeState, host: WorkbookHost): string {
  if (typeof given === 'object' && given !== null) {
    const cells = range.read(given)
    if (rowCount(cells) > 1 && columnCount(cells) > 1) throw new HostError('InvalidArgument', 'The source of a list is one row or one column.')
    return reference(cells, self, host)
  }
  const source = text.read(given)
  if (source.startsWith('=')) return readFormula(source)
  if (source.trim() === '') throw new HostError('InvalidArgument', 'The source of a list is empty.')
  if (source.length > MOST_CHARACTERS) throw new HostError('InvalidArgument', `A list of words has at most ${MOST_CHARACTERS} characters, this one ${source.length}: put the words into cells.`)
  return source
}

function reference({ sheetId, area }: RangeState, self: RangeState, host: WorkbookHost): string {
  return `=${sheetId === self.sheetId ? formatAbsolute(area) : formatAbsolute(area, host.engine.sheet(sheetId).getName())}`
}
