import { parseXml, type XmlNode } from './xml'

/** Characters of rows parsed at a time: the elements of a large sheet need not all be held at once. */
const PIECE = 1 << 20
/** A sheet with more is most often a million formatted rows with nothing in them. */
const LARGE = 64 << 20
const BLANK = /<row [^>]*>(?:<c [^>]*\/>)*<\/row>|<row [^>]*\/>|<c [^>]*\/>/g

/** A sheet's XML, its rows apart and parsed only when they are asked for. */
export interface SheetXml {
  /** the whole, in which the rows are missing when there are many */
  root: XmlNode
  rows: Iterable<XmlNode>
  /** what is blank was taken out, though it may be formatted */
  withoutBlanks: boolean
}

/** @throws Error when it is no XML */
export function parseSheet(text: string): SheetXml {
  const open = /<((?:\w+:)?)sheetData\b[^>]*>/.exec(text)
  const end = open ? text.lastIndexOf(`</${open[1]!}sheetData>`) : -1
  if (!open || end < 0 || text.length < PIECE) {
    const root = parseXml(text)
    return { root, rows: root.child('sheetData')?.children ?? [], withoutBlanks: false }
  }
  const from = open.index + open[0].length
  const withoutBlanks = text.length > LARGE
  const data = withoutBlanks ? text.slice(from, end).replace(BLANK, '') : text.slice(from, end)
  return { root: parseXml(text.slice(0, from) + text.slice(end)), rows: parsePieces(data, `<${open[1]!}row`), withoutBlanks }
}

function* parsePieces(data: string, row: string): Generator<XmlNode> {
  for (let at = 0; at < data.length; ) {
    const before = data.lastIndexOf(row, at + PIECE)
    const cut = before > at ? before : data.indexOf(row, at + PIECE)
    const end = at + PIECE >= data.length || cut < 0 ? data.length : cut
    yield* parseXml(`<rows>${data.slice(at, end)}</rows>`).children
    at = end
  }
}
