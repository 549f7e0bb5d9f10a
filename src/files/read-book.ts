import * as SheetJS from '@e965/xlsx'
import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx'
import { markOfName, sheetOfReference } from '../sheets'
import type { Book, CellValue, Grid } from '../workbook'
import { FileFault, type FileFaultCode } from './fault'
import { OleFile } from './ole'
import { inflateParts, type InflatedPart } from './parts'
import { decodeText, parseCsv } from './text-file'
import { portableInflater, type Inflater } from './zip'

export type BookRead = { ok: true; book: Book } | { ok: false; code: FileFaultCode; detail: string }

/** How SheetJS is asked to parse: values alone. */
export const READ_OPTIONS = {
  dense: true, cellFormula: false, cellHTML: false, cellText: false, cellDates: false, sheetStubs: false,
} as const
/** SheetJS takes parts that are inflated already, though its types do not say so. */
const parseParts = (SheetJS as unknown as { parse_zip: PartsParser }).parse_zip
type PartsParser = (zip: { files: Record<string, InflatedPart> }, options: ParsingOptions) => WorkBook

const ERRORS: Record<number, string> = {
  0x00: '#NULL!', 0x07: '#DIV/0!', 0x0f: '#VALUE!', 0x17: '#REF!', 0x1d: '#NAME?', 0x24: '#NUM!', 0x2a: '#N/A',
}
const WORKBOOK_NAME = /\.(xlsx|xlsm|xltx|xls|et|xlsb|ods|csv)$/i

/** Whether a file's name is that of a workbook; lock files (~$, ._) are none. */
export function isWorkbookName(name: string): boolean {
  return WORKBOOK_NAME.test(name) && !isLockName(name)
}

/** A file that Excel (~$) or macOS (._) lays beside a workbook. */
export function isLockName(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('._')
}

/**
 * A workbook from a file's bytes: .xlsx .xlsm .xlsb .xls .et .ods .csv, and .xls that is really HTML or XML. What it is, is
 * told by its bytes, not by its name.
 * @param name the file's name, for what it says of a .csv's sheet
 * @param inflate the host's own way to inflate, where it has a faster one
 */
export function readBook(name: string, bytes: Uint8Array, inflate: Inflater = portableInflater): BookRead {
  try {
    return { ok: true, book: { file: name, grids: readGrids(name, bytes, inflate) } }
  } catch (error) {
    if (error instanceof FileFault) return { ok: false, code: error.code, detail: error.detail }
    const message = error instanceof Error ? error.message : String(error)
    return { ok: false, code: /password|encrypt/i.test(message) ? 'password' : 'unreadable', detail: message }
  }
}

function readGrids(name: string, bytes: Uint8Array, inflate: Inflater): Grid[] {
  if (bytes.length === 0) throw new FileFault('empty')
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return toGrids(parseParts({ files: inflateParts(bytes, inflate) }, { ...READ_OPTIONS }))
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return toGrids(readOle(bytes))
  if (startsWith(bytes, [0x50, 0x4b])) throw new FileFault('cut-off')
  return readTextFile(name, bytes)
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}

/** An .xls (or .et): a compound file of whole sectors, in streams by name. */
function readOle(bytes: Uint8Array): WorkBook {
  const ole = new OleFile(bytes)
  const names = ole.streamNames()
  if (names.includes('EncryptedPackage')) throw new FileFault('password')
  if (ole.isCutOff()) throw new FileFault('cut-off')
  if (!/Workbook|Book/.test(names)) throw new FileFault('needs-xlsx')
  try {
    return SheetJS.read(bytes, READ_OPTIONS)
  } catch (error) {
    throw ole.endsOnSector() ? error : new FileFault('cut-off')
  }
}

function readTextFile(name: string, bytes: Uint8Array): Grid[] {
  const text = decodeText(bytes)
  if (text.trim() === '') throw new FileFault('empty')
  if (/^\s*(?:<!doctype html|<html|<table|<meta|<head)/i.test(text)) {
    return toGrids(SheetJS.read(text, { ...READ_OPTIONS, type: 'string', raw: true }))
  }
  if (/^\s*<\?xml/.test(text) && text.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return toGrids(SheetJS.read(text, { ...READ_OPTIONS, type: 'string' }))
  }
  if (/^MIME-Version:/i.test(text)) throw new FileFault('needs-xlsx')
  if (!/\.(csv|txt|xls|et)$/i.test(name) || !looksLikeText(text)) throw new FileFault('not-a-workbook')
  return [{ sheet: name.replace(/\.[^.]*$/, ''), rows: parseCsv(text), merges: [], dateSystem: 1900, made: false }]
}

function looksLikeText(text: string): boolean {
  return !/[\0-\x08\x0e-\x1f\ufffd]/.test(text.slice(0, 4000)) && /[,;\t\n]/.test(text)
}

function toGrids(workbook: WorkBook): Grid[] {
  const names = workbook.Workbook?.Names ?? []
  const made = new Set(names.filter(({ Name }) => markOfName(Name) !== null).map(({ Ref }) => sheetOfReference(Ref)))
  const dateSystem = workbook.Workbook?.WBProps?.date1904 ? 1904 : 1900
  if (workbook.SheetNames.some((sheet) => !workbook.Sheets[sheet])) throw new FileFault('cut-off')
  return workbook.SheetNames.map((sheet) => ({
    sheet,
    rows: toRows(workbook.Sheets[sheet]!),
    merges: (workbook.Sheets[sheet]!['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    dateSystem,
    made: made.has(sheet),
  }))
}

function toRows(sheet: WorkSheet): (CellValue[] | undefined)[] {
  const rows: (CellValue[] | undefined)[] = []
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][]
  data.forEach((cells, row) => {
    const values = toValues(cells)
    if (values.length > 0) rows[row] = values
    // Nobody asks the parser's cells again: a quarter of a million rows need not be held twice.
    data[row] = []
  })
  return rows
}

/** The values of a row, up to the last that is not blank. */
function toValues(cells: readonly (CellObject | undefined)[]): CellValue[] {
  const values: CellValue[] = []
  for (let column = 0; column < cells.length; column++) {
    const value = toValue(cells[column])
    if (value === null) continue
    while (values.length < column) values.push(null)
    values.push(value)
  }
  return values
}

function toValue(cell: CellObject | undefined): CellValue {
  const value = cell?.v
  if (value === undefined || value === null || value === '') return null
  if (cell!.t === 'e') return ERRORS[value as number] ?? '#N/A'
  return value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value
}
