import { strFromU8, strToU8 } from 'fflate'
import { FileFault } from './fault'
import { inflatePieces, inflateWhole, listParts, type Inflater, type ZipPart } from './zip'

const MEGABYTE = 1 << 20
/** A sheet larger than this is most often a million formatted rows with nothing in them. */
const LARGE_SHEET = 96 * MEGABYTE
/** What is left of a sheet without its blank cells may be this large (about 600,000 calls), and any other part. */
const LARGEST_PART = 192 * MEGABYTE

/** The part that makes a zip a workbook: Excel's (also binary), or that of an OpenDocument. */
const BOOK = /^xl\/workbook\d*\.(?:xml|bin)$|^content\.xml$/
/** Longer ones than these are not looked at whole: they are kept as they are. */
const LONGEST_ROW = MEGABYTE
const LONGEST_TAG = 4096
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/
const BLANK = /<row [^>]*>(?:<c [^>]*\/>)*<\/row>|<row [^>]*\/>|<c [^>]*\/>/g

/** A part as SheetJS takes it: inflated, its kind a stream. */
export interface InflatedPart {
  name: string
  content: Uint8Array
  type: 2
}

/**
 * The parts of an .xlsx (or .xlsb, .ods), inflated once and safe to parse: every part holds what it declares, and cells that are
 * formatted but blank are taken out of large sheets, so that the parser never sees them.
 * @throws FileFault `cut-off`, `password`, `too-large`, `not-a-workbook`
 */
export function inflateParts(bytes: Uint8Array, inflate: Inflater): Record<string, InflatedPart> {
  const parts = listParts(bytes)
  if (!parts.some((part) => BOOK.test(part.name))) throw new FileFault('not-a-workbook')
  const isLarge = (part: ZipPart): boolean => SHEET.test(part.name) && part.size > LARGE_SHEET
  if (parts.some((part) => part.size > LARGEST_PART && !isLarge(part))) throw new FileFault('too-large')
  const inflated: Record<string, InflatedPart> = {}
  for (const part of parts) {
    inflated[part.name] = {
      name: part.name,
      content: isLarge(part) ? withoutBlanks(part) : inflateWhole(part, inflate),
      type: 2,
    }
  }
  return inflated
}

/** A sheet's XML without blank cells and rows; read as Latin-1 so that a character cut in two stays as it is. */
function withoutBlanks(part: ZipPart): Uint8Array {
  const kept: Uint8Array[] = []
  let size = 0
  let carry = ''
  inflatePieces(part, (data, last) => {
    const text = carry + strFromU8(data, true)
    const cut = last ? text.length : lastTag(text)
    carry = text.slice(cut)
    const bytes = strToU8(text.slice(0, cut).replace(BLANK, ''), true)
    size += bytes.length
    if (size > LARGEST_PART) throw new FileFault('too-large')
    kept.push(bytes)
  })
  return join(kept, size)
}

/** Where to cut a piece of XML so that no blank row or cell is cut in two; far from any tag it does not matter where. */
function lastTag(text: string): number {
  for (const [tag, farthest] of [['<row ', LONGEST_ROW], ['<', LONGEST_TAG]] as const) {
    const at = text.slice(-farthest).lastIndexOf(tag)
    if (at >= 0) return Math.max(0, text.length - farthest) + at
  }
  return text.length
}

function join(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
