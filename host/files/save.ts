import type { BookData } from '../book'
import { isBuiltInFunction } from '../text'
import { FormulaWriter } from './formula'
import { namesXml } from './names'
import { Notes, type FileNote } from './note'
import { PartsWriter } from './parts'
import { addProperties } from './properties'
import { bookProtectionXml } from './protection'
import { addSettings } from './settings'
import { SharedTexts } from './write-cells'
import { addSheet, type BookTarget } from './write-sheet'
import { StylesWriter } from './write-styles'
import { xml } from './xml'

const BOOK = 'xl/workbook.xml'
const NAMESPACES = {
  xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const STATES = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const
/** Says of the cells that name it that their formulas spill ([MS-XLSX] 2.3.10, 2.4.86). */
const METADATA = [
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
  ' xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1">',
  '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1"',
  ' clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>',
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">',
  '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>',
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
].join('')

/** A file's bytes, and what of the book it does not hold. */
export interface SavedWorkbook {
  bytes: Uint8Array
  notes: FileNote[]
}

/**
 * Writes a book as an .xlsx file. Functions that are neither Excel's nor a defined name are written as an add-in's.
 * The same book gives the same bytes, but for the salt of a password it hashes.
 */
export async function saveWorkbook(book: BookData): Promise<SavedWorkbook> {
  const notes = new Notes()
  const parts = new PartsWriter()
  const [texts, styles] = [new SharedTexts(), new StylesWriter(book.styles)]
  const defined = new Set(book.names.map(({ name }) => name.toUpperCase()))
  const formulas = new FormulaWriter((name) => !isBuiltInFunction(name) && !defined.has(name))
  const target: BookTarget = { parts, texts, styles, formulas, notes, tables: 0, drawings: 0, charts: 0, cells: book }
  parts.relate('', 'officeDocument', BOOK)
  const sheets: string[] = []
  for (const [index, sheet] of book.sheets.entries()) {
    const path = await addSheet(target, sheet, index, index === book.active)
    const relation = parts.relate(BOOK, 'worksheet', path)
    sheets.push(xml('sheet', { name: sheet.name, sheetId: index + 1, state: STATES[sheet.visibility], 'r:id': relation }))
  }
  const protection = book.protection ? await bookProtectionXml(book.protection) : ''
  parts.add(BOOK, bookXml(book, sheets, formulas, protection), `${TYPE}.sheet.main+xml`)
  addShared(parts, 'styles', styles.xml())
  addShared(parts, 'sharedStrings', texts.xml())
  addShared(parts, 'sheetMetadata', METADATA)
  addProperties(parts, book.properties)
  addSettings(parts, BOOK, book.settings)
  return { bytes: parts.bytes(), notes: notes.list() }
}

function bookXml(book: BookData, sheets: readonly string[], formulas: FormulaWriter, protection: string): string {
  return xml(
    'workbook', NAMESPACES,
    xml('workbookPr', { date1904: book.date1904 || undefined }),
    protection,
    xml('bookViews', {}, xml('workbookView', { activeTab: book.active })),
    xml('sheets', {}, ...sheets),
    namesXml(book, formulas),
  )
}

function addShared(parts: PartsWriter, kind: 'styles' | 'sharedStrings' | 'sheetMetadata', content: string): void {
  const path = `xl/${kind === 'sheetMetadata' ? 'metadata' : kind}.xml`
  parts.add(path, content, `${TYPE}.${kind}+xml`)
  parts.relate(BOOK, kind, path)
}
