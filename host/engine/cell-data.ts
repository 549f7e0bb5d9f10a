import type { ICellData, IDocumentData, Nullable } from '@univerjs/core'
import type { CellData } from '../book'
import { ERROR_VALUES } from '../book'
import { formatAddress, parseAddress } from '../text'

/** What rides along on Univer's cell. */
export interface CellCustom {
  hyperlink?: CellData['hyperlink']
  /** the formula as Excel shows it, where Univer calculates another form of it */
  formula?: string
}

const STRING = 1
const NUMBER = 2
const BOOLEAN = 3
/** text that Univer would otherwise read as a number or a truth value */
const FORCED_STRING = 4

/** A value's form in Univer's cell. */
export function toUniverValue(value: string | number | boolean): Pick<ICellData, 'v' | 't'> {
  if (typeof value === 'number') return { v: value, t: NUMBER }
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN }
  return { v: value, t: looksOtherwise(value) ? FORCED_STRING : STRING }
}

function looksOtherwise(text: string): boolean {
  return (text.trim() !== '' && Number.isFinite(Number(text))) || /^(true|false)$/i.test(text)
}

/** A value out of Univer's cell; nothing when it is empty. Errors are their text. */
export function fromUniverValue(cell: Nullable<ICellData>): string | number | boolean | undefined {
  const text = cell?.p ? richText(cell.p) : undefined
  return text ?? fromPlain(cell)
}

function fromPlain(cell: Nullable<ICellData>): string | number | boolean | undefined {
  const value = cell?.v
  if (value === undefined || value === null) return undefined
  return ofType(value, cell?.t)
}

function ofType(value: string | number | boolean, type: Nullable<number>): string | number | boolean {
  if (type === BOOLEAN) return value === 1 || value === true || String(value).toUpperCase() === 'TRUE'
  if (type === NUMBER && typeof value === 'string' && !isError(value)) return Number(value)
  return type === STRING || type === FORCED_STRING ? String(value) : value
}

function richText(document: IDocumentData): string | undefined {
  return document.body?.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n')
}

export function isError(value: unknown): boolean {
  return typeof value === 'string' && (ERROR_VALUES as readonly string[]).includes(value)
}

/** A cell in Univer's form, without its style. */
export function toUniverCell(cell: CellData): ICellData {
  return {
    ...(cell.value !== undefined && toUniverValue(cell.value)),
    ...(cell.formula !== undefined && { f: cell.formula }),
    ...(cell.spill && { ref: formatAddress(cell.spill) }),
    ...(cell.hyperlink && { custom: { hyperlink: cell.hyperlink } satisfies CellCustom }),
  }
}

/**
 * A cell of Univer's in Excel's words, without its style.
 * @param formula its formula, which Univer may keep elsewhere (`si`)
 */
export function fromUniverCell(cell: ICellData, formula: string | undefined): CellData {
  const custom = (cell.custom ?? {}) as CellCustom
  const value = fromUniverValue(cell)
  const shown = formula === undefined ? undefined : (custom.formula ?? formula)
  const spill = shown !== undefined && cell.ref ? parseAddress(cell.ref)?.area : undefined
  return {
    ...(value !== undefined && { value }),
    ...(shown !== undefined && { formula: shown }),
    ...(spill && { spill }),
    ...(custom.hyperlink && { hyperlink: custom.hyperlink }),
  }
}
