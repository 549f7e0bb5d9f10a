import type { Area, CellData, CellMatrix } from '../book'
import { formatAddress, fromFileForm, parseAddress, shiftFormula, tokenize } from '../text'
import { given } from './given'
import type { Notes } from './note'
import type { StylesReader } from './read-styles'
import { readSpelled, type XmlNode } from './xml'

/** A text that cells share. */
export interface SharedText {
  text: string
  /** parts of it look different */
  rich: boolean
}

export interface CellSource {
  sheet: string
  texts: readonly SharedText[]
  styles: StylesReader
  date1904: boolean
  notes: Notes
}

interface Place {
  row: number
  column: number
}

type Value = string | number | boolean

/** Days from 1899-12-30 to 1970-01-01 and from 1904-01-01 to then. */
const EPOCH_DAYS = { 1900: 25_569, 1904: 24_107 }
const DAY = 86_400_000

/** The texts of the shared table; what is written above them to say how they sound is no part of them. */
export function readSharedTexts(root: XmlNode | undefined): SharedText[] {
  return (root?.all('si') ?? []).map(readText)
}

/** A text that may come in runs. */
export function readText(node: XmlNode): SharedText {
  const runs = node.all('r')
  const plain = node.child('t')?.text ?? ''
  return {
    text: readSpelled(plain + runs.map((run) => run.child('t')?.text ?? '').join('')),
    rich: runs.some((run) => (run.child('rPr')?.children.length ?? 0) > 0) && runs.length > 1,
  }
}

/** Reads the cells of a sheet's rows. */
export class CellsReader {
  readonly cells: CellMatrix = {}
  private readonly shared = new Map<string, Place & { formula: string }>()

  constructor(private readonly source: CellSource) {}

  /** @param row counted from zero */
  readRow(node: XmlNode, row: number): void {
    let column = -1
    for (const cell of node.children) {
      if (cell.name !== 'c') continue
      const area = parseAddress(cell.get('r') ?? '')?.area
      const place = { row: area?.top ?? row, column: area?.left ?? column + 1 }
      column = place.column
      const data = this.readCell(cell, place)
      if (Object.keys(data).length > 0) (this.cells[place.row] ??= {})[place.column] = data
    }
  }

  private readCell(node: XmlNode, place: Place): CellData {
    const formula = node.child('f')
    const value = this.readValue(node, place)
    return given({
      value,
      ...(formula && this.readFormula(formula, place, node.get('cm') !== undefined)),
      style: this.source.styles.index(node.number('s')),
    })
  }

  private readValue(node: XmlNode, place: Place): Value | undefined {
    const text = node.child('v')?.text
    switch (node.get('t')) {
      case 's': return text === undefined ? undefined : this.sharedText(Number(text), place)
      case 'inlineStr': return this.inlineText(node.child('is'), place)
      case 'str': return text === undefined ? undefined : readSpelled(text)
      case 'b': return text === undefined ? undefined : text.trim() === '1' || text.trim() === 'true'
      case 'e': return text
      case 'd': return text === undefined ? undefined : this.serialOf(text)
      default: return text === undefined || text.trim() === '' ? undefined : this.numberOf(text, place)
    }
  }

  private sharedText(index: number, place: Place): string {
    const shared = this.source.texts[index]
    if (shared?.rich) this.note('rich-text', place)
    return shared?.text ?? ''
  }

  private inlineText(node: XmlNode | undefined, place: Place): string {
    const inline = node ? readText(node) : undefined
    if (inline?.rich) this.note('rich-text', place)
    return inline?.text ?? ''
  }

  private numberOf(text: string, place: Place): number | string {
    const number = Number(text)
    if (Number.isFinite(number)) return number
    this.note('number', place, text)
    return '#NUM!'
  }

  /** A date written as ISO text, as strict files may hold it. */
  private serialOf(text: string): number | string {
    const time = Date.parse(/T.*(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : text.includes('T') ? `${text}Z` : text)
    return Number.isNaN(time) ? text : time / DAY + EPOCH_DAYS[this.source.date1904 ? 1904 : 1900]
  }

  private readFormula(node: XmlNode, place: Place, dynamic: boolean): Pick<CellData, 'formula' | 'spill'> {
    const kind = node.get('t')
    if (kind === 'dataTable') {
      this.note('data-table', place)
      return {}
    }
    const stored = this.storedFormula(node, place, kind)
    if (stored === '') return {}
    if (pointsOutside(stored)) {
      this.note('external-link', place, stored)
      return {}
    }
    if (kind === 'array' && !dynamic) this.note('array-formula', place)
    const spill = kind === 'array' ? this.spillOf(node.get('ref'), place) : undefined
    return given({ formula: shownFormula(stored), spill })
  }

  private storedFormula(node: XmlNode, { row, column }: Place, kind: string | undefined): string {
    const id = node.get('si') ?? ''
    const own = readSpelled(node.text).trim()
    if (kind !== 'shared') return own
    const first = this.shared.get(id)
    if (own === '') return first ? shiftFormula(first.formula, row - first.row, column - first.column) : ''
    this.shared.set(id, { row, column, formula: own })
    return own
  }

  private spillOf(reference: string | undefined, { row, column }: Place): Area {
    return parseAddress(reference ?? '')?.area ?? { top: row, left: column, bottom: row, right: column }
  }

  private note(code: Parameters<Notes['add']>[0], { row, column }: Place, detail = ''): void {
    const cell = formatAddress({ top: row, left: column, bottom: row, right: column })
    this.source.notes.add(code, { sheet: this.source.sheet, cell }, detail)
  }
}

/** A formula as Excel shows it, from the one in a file; some writers put the `=` into the file. */
export function shownFormula(stored: string): string {
  return `=${fromFileForm(stored.replace(/^=/, ''))}`
}

/** Whether a formula refers to another file: `[1]Sheet1!A1`. */
export function pointsOutside(stored: string): boolean {
  return stored.includes('[') && tokenize(stored).some((token) => token.kind === 'sheet' && /^'?[^'[\]]*\[[^\]]+\]/.test(token.text))
}
