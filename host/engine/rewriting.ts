import type { ICellData } from '@univerjs/core'
import type { Area } from '../book'
import { formatAddress, isCellAddress, parseAddress, shiftFormula, tokenize, untokenize } from '../text'
import { corner, formatCorners, order, parseCorners } from '../text/references'
import type { Corner, Corners } from '../text/references'
import { COLUMNS, ROWS, sameArea } from './areas'
import type { CellCustom } from './cell-data'
import { addChartReferences } from './charts'
import { registerDirtyAreas } from './dirty-areas'
import type { Engine } from './engine'
import { addChange, emptyStep } from './undo'
import type { UndoStep } from './undo'
import { univer } from './univer'

/** Cells by row and column; `null` empties one. */
export type RawCells = Record<number, Record<number, ICellData | null>>

/** What becomes of an area of one sheet that a formula refers to; nothing: `#REF!`. */
export type AreaChange = (area: Area) => Area | undefined

/** Formulas of ASCII letters, numbers and operators alone, which most are: their references are found faster than by reading tokens. */
const PLAIN = /^[-=+*/^&<>%(), \w$.:]*$/
const PLAIN_CELLS = /(?<![\w$.])\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?(?![\w$.(])/g

/**
 * A formula after the cells of one sheet changed places.
 * @param home name of the sheet the formula stands in
 * @param target name of the sheet whose cells changed places
 */
export function rewriteReferences(formula: string, home: string, target: string, change: AreaChange): string {
  const isHome = home.toLowerCase() === target.toLowerCase()
  if (!isHome && !formula.includes('!')) return formula
  if (isHome && PLAIN.test(formula) && !formula.replaceAll(PLAIN_CELLS, '').includes(':')) {
    const rewritten = (text: string): string => (isCellAddress(text) ? changeReference(text, change) : text)
    return formula.replaceAll(PLAIN_CELLS, (text) => (text.split(':').every(isCellAddress) ? changeReference(text, change) : text.split(':').map(rewritten).join(':')))
  }
  const tokens = tokenize(formula)
  let changed = false
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'cells') continue
    const before = tokens[at - 1]
    const sheet = before?.kind === 'sheet' ? sheetOf(before.text) : home
    if (sheet === undefined || sheet.toLowerCase() !== target.toLowerCase()) continue
    const text = changeReference(token.text, change)
    if (text === token.text) continue
    tokens[at] = { ...token, text }
    changed = true
  }
  return changed ? untokenize(tokens) : formula
}

/** The sheet that a prefix (`Sheet1!`, `'工作 表'!`) names; nothing for several sheets and for other workbooks. */
export function sheetOf(prefix: string): string | undefined {
  const text = prefix.slice(0, -1)
  const name = text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text
  return /[:[\]]/.test(name) ? undefined : name
}

/** The area that a reference without its sheet means. */
export function referenceArea(text: string): Area {
  return areaOf(parseCorners(text))
}

/** The area that corners span; whole rows and columns reach over the sheet. */
function areaOf(corners: Corners): Area {
  const [first, last = first] = order(corners)
  return {
    top: first.row?.index ?? 0,
    left: first.column?.index ?? 0,
    bottom: last.row?.index ?? ROWS - 1,
    right: last.column?.index ?? COLUMNS - 1,
  }
}

/** A reference without its sheet after its area changed; `#REF!` when nothing is left of it. */
export function changeReference(text: string, change: AreaChange): string {
  const corners = order(parseCorners(text))
  const area = areaOf(corners)
  const next = change(area)
  if (!next) return '#REF!'
  if (sameArea(next, area)) return text
  const [first, last] = corners
  return formatCorners(last ? [at(first, next.top, next.left), at(last, next.bottom, next.right)] : [at(first, next.top, next.left)])
}

function at({ row, column }: Corner, toRow: number, toColumn: number): Corner {
  return corner(row && { ...row, index: toRow }, column && { ...column, index: toColumn })
}

/**
 * A rule's formula, which holds for the first cell of its areas and moves with the others, after cells changed places.
 * @param from the rule's areas before
 * @param to and after
 * @param change what becomes of an area of the rule's own sheet
 * @param rewrite what becomes of a formula
 */
export function rewriteRule(formula: string, from: readonly Area[], to: readonly Area[], change: AreaChange, rewrite: (formula: string) => string): string {
  const survivor = firstSurvivor(from, change)
  const anchor = firstCell(from)
  const nextAnchor = firstCell(to)
  if (!survivor || !anchor || !nextAnchor) return rewrite(formula)
  const [before, after] = survivor
  const there = rewrite(shiftFormula(formula, before.top - anchor.top, before.left - anchor.left))
  return shiftFormula(there, nextAnchor.top - after.top, nextAnchor.left - after.left)
}

/** A cell that is still there afterwards: the first row and the first column of an area that do not go. */
function firstSurvivor(areas: readonly Area[], change: AreaChange): [before: Area, after: Area] | undefined {
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= Math.min(bottom, top + SEARCHED); row++) {
      for (let column = left; column <= Math.min(right, left + SEARCHED); column++) {
        const cell = { top: row, left: column, bottom: row, right: column }
        const next = change(cell)
        if (next) return [cell, next]
      }
    }
  }
  return undefined
}

/** rows and columns of a rule that are looked through */
const SEARCHED = 100

function firstCell(areas: readonly Area[]): { top: number; left: number } | undefined {
  return areas.length === 0 ? undefined : { top: Math.min(...areas.map((area) => area.top)), left: Math.min(...areas.map((area) => area.left)) }
}

/** Puts cells as they are into a sheet, past all of Univer's reading of values and merging of styles; `null` empties a cell. */
export function addRawCells(changes: UndoStep, engine: Engine, sheetId: string, cells: RawCells): void {
  if (Object.keys(cells).length === 0) return
  const matrix = engine.sheet(sheetId).getCellMatrix()
  const old: RawCells = {}
  for (const [key, cellsOfRow] of Object.entries(cells)) {
    const row = Number(key)
    const line: Record<number, ICellData | null> = {}
    for (const column of Object.keys(cellsOfRow).map(Number)) line[column] = matrix.getValue(row, column) ?? null
    old[row] = line
  }
  addChange(changes, rawCells(engine, sheetId, cells), rawCells(engine, sheetId, old))
}

/** The mutation that does so. Univer changes cells in place, those handed to it too: each time it runs it gets others. */
export function rawCells(engine: Engine, sheetId: string, cells: RawCells): UndoStep['redos'][number] {
  registerDirtyAreas(engine)
  const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }
  const written = copyOf(cells)
  const to = {
    subUnitId: sheetId,
    written,
    get value() {
      return copyOf(written)
    },
  }
  const params = { unitId: engine.unitId, fromRange: range, toRange: range, from: { subUnitId: sheetId, value: {} }, to }
  return { id: univer.sheets.MoveRangeMutation.id, params }
}

function copyOf(cells: RawCells): RawCells {
  const copy: RawCells = {}
  for (const [row, line] of Object.entries(cells)) {
    const cellsOfRow: Record<number, ICellData | null> = {}
    for (const [column, cell] of Object.entries(line)) cellsOfRow[Number(column)] = cell && { ...cell }
    copy[Number(row)] = cellsOfRow
  }
  return copy
}

/** What a formula becomes: `home` is the name of the sheet it stands in. */
export type Rewrite = (formula: string, home: string) => string

/**
 * All changes of formulas in cells and in defined names, and of charts' references.
 * @param spill what becomes of the area that an array formula fills; by the sheet's id
 */
export function formulaChanges(engine: Engine, rewrite: Rewrite, spill: (area: Area, sheetId: string) => Area | undefined = (area) => area): UndoStep {
  const changes = emptyStep()
  for (const sheet of engine.workbook.getSheets()) {
    const cells = rewrittenCells(engine, sheet.getSheetId(), sheet.getName(), rewrite, spill)
    addRawCells(changes, engine, sheet.getSheetId(), cells)
  }
  addNames(changes, engine, rewrite)
  addChartReferences(changes, engine, rewrite)
  return changes
}

function rewrittenCells(engine: Engine, sheetId: string, home: string, rewrite: Rewrite, spill: (area: Area, sheetId: string) => Area | undefined): RawCells {
  const cells: RawCells = {}
  const sharedAt = sharedFormulas(engine, sheetId)
  engine.sheet(sheetId).getCellMatrix().forValue((row, column, cell) => {
    if (!cell?.f && !cell?.si) return
    const text = cell.f ? cell.f : sharedAt(cell.si as string, row, column)
    const next = rewrittenCell(cell, text, home, rewrite, (area) => spill(area, sheetId))
    if (next) (cells[row] ??= {})[column] = next
  })
  return cells
}

/** The formulas that Univer keeps once for several cells; they are few, so they are looked up when the first is met. */
export function sharedFormulas(engine: Engine, sheetId: string): (id: string, row: number, column: number) => string {
  let firsts: Map<string, { f: string; row: number; column: number }> | undefined
  return (id, row, column) => {
    if (!firsts) {
      const found = (firsts = new Map())
      engine.sheet(sheetId).getCellMatrix().forValue((r, c, cell) => {
        if (cell?.f && cell.si) found.set(cell.si, { f: cell.f, row: r, column: c })
      })
    }
    const first = firsts.get(id)
    return first ? shiftFormula(first.f, row - first.row, column - first.column) : ''
  }
}

/** Formulas that Univer keeps once for several cells (`si`) are written out. */
function rewrittenCell(cell: ICellData, text: string, home: string, rewrite: Rewrite, spill: AreaChange): ICellData | undefined {
  const f = rewrite(text, home)
  const custom = cell.custom as CellCustom | undefined | null
  const typed = custom?.formula === undefined ? undefined : rewrite(custom.formula, home)
  const oldRef = cell.ref
  const ref = oldRef ? spilledRef(oldRef, spill) : oldRef
  if (f === cell.f && !cell.si && typed === custom?.formula && ref === oldRef) return undefined
  const next: ICellData = { ...cell, f, ...(typed !== undefined && { custom: { ...custom, formula: typed } }), ...(ref && { ref }) }
  delete next.si
  if (!ref) delete next.ref
  return next
}

function spilledRef(ref: string, spill: AreaChange): string {
  const area = parseAddress(ref)?.area
  const next = area && spill(area)
  return next ? formatAddress(next) : ''
}

function addNames(changes: UndoStep, engine: Engine, rewrite: Rewrite): void {
  const names = Object.values(engine.injector.get(univer.formula.IDefinedNamesService).getDefinedNameMap(engine.unitId) ?? {})
  const { id } = univer.formula.SetDefinedNameMutation
  for (const name of names) {
    const home = name.localSheetId ? (engine.workbook.getSheetBySheetId(name.localSheetId)?.getName() ?? '') : ''
    const formulaOrRefString = rewrite(name.formulaOrRefString, home)
    if (formulaOrRefString === name.formulaOrRefString) continue
    const place = { unitId: engine.unitId }
    addChange(changes, { id, params: { ...place, ...name, formulaOrRefString } }, { id, params: { ...place, ...name } })
  }
}
