import { FileFault, readBook, type BookRead } from '../../src/files'
import type { BookData, SheetData } from '../book'
import { Palette } from './color'
import { given } from './given'
import { noteLostOfBook, noteLostParts } from './lost'
import { readNames } from './names'
import { Notes, type FileNote } from './note'
import { Parts, type Relation } from './parts'
import { readProperties } from './properties'
import { readBookProtection } from './protection'
import { readSharedTexts } from './read-cells'
import { readSheet, type BookSource, type SheetSource } from './read-sheet'
import { StylesReader } from './read-styles'
import { readSettings } from './settings'
import type { XmlNode } from './xml'

const VISIBILITIES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const
const ZIP = [0x50, 0x4b]

/** What a file holds, and what of it could not be kept. */
export interface OpenedWorkbook {
  book: BookData
  notes: FileNote[]
}

/**
 * Opens a workbook file. Of an .xlsx (or .xlsm) all that `BookData` has a place for is read; of other files (.xls, .xlsb, .ods, .csv)
 * the values and merges alone, which a note says. Cells inside a formula's `spill` hold their results as plain values.
 * @param name the file's name with its ending
 * @throws FileFault with its `code` when the file is unsound or none that can be read
 */
export async function openWorkbook(name: string, bytes: Uint8Array): Promise<OpenedWorkbook> {
  const values = readBook(name, bytes)
  if (!values.ok) throw new FileFault(values.code, values.detail)
  const notes = new Notes()
  try {
    return { book: readXlsx(name, bytes, notes) ?? valuesOnly(name, values.book, notes), notes: notes.list() }
  } catch (error) {
    throw error instanceof FileFault ? error : new FileFault('unreadable', error instanceof Error ? error.message : String(error))
  }
}

/** `undefined` when the bytes are none of an .xlsx. */
function readXlsx(name: string, bytes: Uint8Array, notes: Notes): BookData | undefined {
  if (!ZIP.every((byte, i) => bytes[i] === byte)) return undefined
  const parts = new Parts(bytes)
  const path = parts.relations().find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const root = path.endsWith('.xml') ? parts.xml(path) : undefined
  if (root?.name !== 'workbook') return undefined
  const relations = parts.relations(path)
  const shared = (kind: string): XmlNode | undefined => {
    const relation = relations.find((found) => found.kind === kind)
    return relation && parts.xml(relation.target)
  }
  const stylesRoot = shared('styles')
  const styles = new StylesReader(stylesRoot, new Palette(shared('theme'), stylesRoot), notes)
  const date1904 = root.child('workbookPr')?.flag('date1904') ?? false
  const source: BookSource = { parts, texts: readSharedTexts(shared('sharedStrings')), styles, date1904, notes }
  const { sheets, indexOf } = findSheets(root, relations)
  const { names, print } = readNames(root.child('definedNames'), (index) => indexOf.get(index), notes)
  noteLostOfBook(root, notes)
  noteLostParts([...parts.relations(), ...relations], {}, notes)
  return {
    name,
    date1904,
    sheets: sheets.map((sheet, i): SheetData => readSheet(source, { ...sheet, print: print[i] ?? {} })),
    styles: styles.styles,
    names,
    active: indexOf.get(root.child('bookViews')?.child('workbookView')?.number('activeTab') ?? 0) ?? 0,
    properties: readProperties(parts, notes),
    settings: readAllSettings(parts, relations, notes),
    ...given({ protection: readBookProtection(root.child('workbookProtection')) }),
  }
}

/** The sheets that hold cells; a file counts chart sheets among them. */
function findSheets(root: XmlNode, relations: readonly Relation[]): { sheets: Omit<SheetSource, 'print'>[]; indexOf: Map<number, number> } {
  const sheets: Omit<SheetSource, 'print'>[] = []
  const indexOf = new Map<number, number>()
  for (const [index, node] of (root.child('sheets')?.all('sheet') ?? []).entries()) {
    const relation = relations.find(({ id }) => id === node.get('id'))
    if (relation?.kind !== 'worksheet') continue
    const visibility = VISIBILITIES[(node.get('state') ?? 'visible') as keyof typeof VISIBILITIES] ?? 'Visible'
    indexOf.set(index, sheets.push({ name: node.get('name') ?? '', visibility, path: relation.target }) - 1)
  }
  if (sheets.length === 0) throw new FileFault('unreadable', 'no worksheet')
  return { sheets, indexOf }
}

function readAllSettings(parts: Parts, relations: readonly Relation[], notes: Notes): BookData['settings'] {
  const settings: BookData['settings'] = {}
  for (const relation of relations.filter(({ kind }) => kind === 'customXml')) {
    const read = readSettings(parts, relation)
    if (read) Object.assign(settings, read)
    else notes.add('custom-xml', {}, relation.target)
  }
  return settings
}

function valuesOnly(name: string, { grids }: Extract<BookRead, { ok: true }>['book'], notes: Notes): BookData {
  notes.add('values-only', {}, /\.([^.]*)$/.exec(name)?.[1] ?? '')
  const sheets = grids.map(({ sheet, rows, merges }): SheetData => {
    const cells: SheetData['cells'] = {}
    rows.forEach((row, r) => {
      row?.forEach((value, c) => {
        if (value !== null) (cells[r] ??= {})[c] = { value }
      })
    })
    return {
      name: sheet, visibility: 'Visible', showGridlines: true, showHeadings: true, cells, merges: [...merges], columns: {}, rows: {},
      tables: [], validations: [], highlights: [], comments: [],
    }
  })
  const date1904 = grids[0]?.dateSystem === 1904
  return { name, date1904, sheets, styles: [], names: [], active: 0, properties: { custom: {} }, settings: {} }
}
