import type { SheetData } from '../book'
import { parseAddress } from '../text'
import { readComments } from './comment'
import { readCharts } from './drawing'
import { readFilters } from './filter'
import { given } from './given'
import { readHyperlinks } from './hyperlink'
import { readColumns, readDefaultSizes, readRow } from './lines'
import { isFrozen, noteDrawings, noteLostElements, noteLostParts } from './lost'
import type { Notes } from './note'
import { readPage, type PrintNames } from './page'
import type { Parts, Relation } from './parts'
import { readProtection } from './protection'
import { CellsReader, type SharedText } from './read-cells'
import { readHighlights } from './read-highlights'
import type { StylesReader } from './read-styles'
import { parseSheet } from './sheet-xml'
import { readTable } from './table'
import { readValidations } from './validation'
import type { XmlNode } from './xml'

/** What all sheets of a workbook share. */
export interface BookSource {
  parts: Parts
  texts: readonly SharedText[]
  styles: StylesReader
  date1904: boolean
  notes: Notes
}

export interface SheetSource {
  name: string
  visibility: SheetData['visibility']
  /** the sheet's part */
  path: string
  print: PrintNames
}

/** One sheet. @throws Error when its part is not there */
export function readSheet(book: BookSource, { name, visibility, path, print }: SheetSource): SheetData {
  const { parts, styles, notes } = book
  const text = parts.text(path)
  if (text === undefined) throw new Error(path)
  const { root, rows: elements, withoutBlanks } = parseSheet(text)
  if (withoutBlanks) notes.add('blank-cell', { sheet: name })
  const relations = parts.relations(path)
  const sizes = readDefaultSizes(root.child('sheetFormatPr'))
  const { cells, rows } = readRows(book, name, elements, sizes.defaultRowHeight)
  readHyperlinks(root.child('hyperlinks'), relations, cells, name, notes)
  noteLostElements(root, name, notes)
  noteLostParts(relations, { sheet: name }, notes)
  noteDrawings(parts, relations, name, notes)
  const charts = readCharts(parts, relations, name, styles.palette, notes)
  return given({
    name,
    visibility,
    tabColor: styles.palette.color(root.child('sheetPr')?.child('tabColor')),
    ...readView(root.child('sheetViews')?.child('sheetView')),
    cells,
    merges: (root.child('mergeCells')?.all('mergeCell') ?? []).flatMap((merge) => parseAddress(merge.get('ref') ?? '')?.area ?? []),
    columns: readColumns(root.child('cols'), sizes.defaultColumnWidth, styles),
    rows,
    ...sizes,
    tables: readTables(book, root, relations, name),
    validations: readValidations(root, name, notes),
    highlights: readHighlights(root, name, styles, notes),
    comments: readComments(parts, relations, name, notes),
    filter: readSheetFilter(root.child('autoFilter'), book, name),
    protection: readProtection(root.child('sheetProtection')),
    page: readPage(root, print, name, notes),
    charts: charts.length > 0 ? charts : undefined,
  })
}

function readRows(
  book: BookSource, sheet: string, elements: Iterable<XmlNode>, defaultHeight: number | undefined,
): Pick<SheetData, 'cells' | 'rows'> {
  const rows: SheetData['rows'] = {}
  const cells = new CellsReader({ ...book, sheet })
  let index = -1
  for (const node of elements) {
    if (node.name !== 'row') continue
    index = (node.number('r') ?? index + 2) - 1
    const line = readRow(node, defaultHeight, book.styles)
    if (line) rows[index] = line
    cells.readRow(node, index)
    if ((node.number('outlineLevel') ?? 0) > 0) book.notes.add('outline', { sheet })
  }
  return { cells: cells.cells, rows }
}

function readView(view: XmlNode | undefined): Pick<SheetData, 'showGridlines' | 'showHeadings' | 'freeze'> {
  const pane = view?.child('pane')
  const freeze = pane && isFrozen(pane) ? { rows: pane.number('ySplit') ?? 0, columns: pane.number('xSplit') ?? 0 } : undefined
  const shows = (what: string): boolean => view?.flag(what, true) ?? true
  return given({ showGridlines: shows('showGridLines'), showHeadings: shows('showRowColHeaders'), freeze })
}

function readTables(
  { parts, styles, notes }: BookSource, root: XmlNode, relations: readonly Relation[], sheet: string,
): SheetData['tables'] {
  return (root.child('tableParts')?.all('tablePart') ?? []).flatMap((node) => {
    const target = relations.find(({ id }) => id === node.get('id'))?.target ?? ''
    noteLostParts(parts.relations(target), { sheet }, notes)
    const table = parts.xml(target)
    return (table && readTable(table, sheet, styles, notes)) ?? []
  })
}

function readSheetFilter(node: XmlNode | undefined, { styles, notes }: BookSource, sheet: string): SheetData['filter'] {
  const area = parseAddress(node?.get('ref') ?? '')?.area
  return area && { area, criteria: readFilters(node, styles, notes, { sheet }) }
}
