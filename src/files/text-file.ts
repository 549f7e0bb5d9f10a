import Papa from 'papaparse'
import type { CellValue } from '../workbook'

/** The Encoding Standard's decoder, which browsers and Node both have. */
declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => { decode(bytes: Uint8Array): string }

/**
 * The text of a file: by its byte order mark (UTF-8, UTF-16), else UTF-8 where that fits, else GB18030, as Chinese Windows
 * writes (GB2312 and GBK are parts of it).
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, '')
  } catch {
    return decode(bytes, 'gb18030')
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes).replace(/^\uFEFF/, '')
}

const DELIMITERS = [',', '\t', ';']

/** The rows of a .csv, every cell as text; `="0138"`, as some programs protect a number, is its inside. */
export function parseCsv(text: string): (CellValue[] | undefined)[] {
  const hint = /^sep=(.)\r?\n/i.exec(text)
  const body = hint ? text.slice(hint[0].length) : text
  const delimiter = hint?.[1] ?? likelyDelimiter(body)
  const { data } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false })
  const rows = data.map((cells) =>
    cells.every((cell) => cell === '') ? undefined : cells.map((cell) => (cell === '' ? null : unprotect(cell))),
  )
  return hint ? [undefined, ...rows] : rows
}

/** The delimiter that stands most often in the first lines. */
function likelyDelimiter(text: string): string {
  const start = text.slice(0, 4000)
  const count = (delimiter: string): number => start.split(delimiter).length
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best))
}

function unprotect(cell: string): string {
  return /^="(.*)"$/.exec(cell)?.[1] ?? cell
}
