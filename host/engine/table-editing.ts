import type { Area, TableData } from '../book'
import { checkTableName, columnName } from '../text'
import { intersection, sameArea, toArea, toRange } from './areas'
import type { CellCustom } from './cell-data'
import { readTexts } from './cells'
import type { Engine } from './engine'
import { addPlacement, readFeatures } from './features'
import type { PlacedTable } from './features'
import { newId } from './ids'
import { omit, unlessEmpty } from './plain'
import { Refusal } from './refusal'
import { defaultTableExtras } from './table-data'
import { extrasOf, listTables, tableById, tablesTouching } from './tables'
import type { Table } from './tables'
import { addChange, addExtra, asOneStep, emptyStep, perform } from './undo'
import type { UndoStep } from './undo'
import { univer } from './univer'

/** How Excel in Chinese names tables and columns of its own. */
export interface TableWords {
  table: string
  column: string
}

export const CHINESE_WORDS: TableWords = { table: '表', column: '列' }

/** The looks of a table. */
export type TableFlags = Pick<TableData, 'style' | 'bandedRows' | 'bandedColumns' | 'firstColumn' | 'lastColumn' | 'showFilterButton'>

/**
 * Makes a table of an area whose first row holds the headers; blank and repeated headers get names.
 * @returns the table's id
 * @throws Refusal when it overlaps another table, or when the name is no good or taken
 */
export function addTable(
  engine: Engine,
  sheetId: string,
  area: Area,
  options: { name?: string; style?: string; words?: TableWords } = {},
): string {
  const { words = CHINESE_WORDS, style } = options
  if (area.bottom === area.top) return addTable(engine, sheetId, { ...area, bottom: area.bottom + 1 }, options)
  const [overlapped] = tablesTouching(engine, sheetId, area)
  if (overlapped) throw new Refusal('InvalidOperation', `the area overlaps the table ${overlapped.name}`)
  refuseMerges(engine, sheetId, area)
  const name = options.name ?? freeTableName(engine, words.table)
  checkNewName(engine, name)
  const id = newId()
  asOneStep(engine, () => {
    const names = writeHeaders(engine, sheetId, area, words)
    const columns = names.map((displayName) => columnOf(displayName))
    const step = emptyStep()
    addExtra(step, engine, ['tables', id], { ...defaultTableExtras(), ...(style !== undefined && { style }) })
    const table: PlacedTable = {
      id,
      name,
      range: toRange(area),
      showHeader: true,
      style: style ?? defaultTableExtras().style,
      columns,
      filters: [],
    }
    addTableChange(step, engine, sheetId, (tables) => [...tables, table])
    perform(engine, step)
  })
  return id
}

export function columnOf(displayName: string): PlacedTable['columns'][number] {
  return { id: newId(), displayName, dataType: 'string' as PlacedTable['columns'][number]['dataType'], formula: '', meta: {}, style: {} }
}

/** Changes the tables of a sheet in Univer. */
export function addTableChange(step: UndoStep, engine: Engine, sheetId: string, change: (tables: PlacedTable[]) => PlacedTable[]): void {
  const old = readFeatures(engine, sheetId)
  addPlacement(step, engine, sheetId, old, { ...old, tables: change(structuredClone(old.tables)) })
}

/** Changes one table in Univer. */
export function addOneTableChange(
  step: UndoStep,
  engine: Engine,
  { id, sheetId }: Table,
  change: (table: PlacedTable) => PlacedTable,
): void {
  addTableChange(step, engine, sheetId, (tables) => tables.map((table) => (table.id === id ? change(table) : table)))
}

/** Excel merges no cells within tables. */
function refuseMerges(engine: Engine, sheetId: string, area: Area): void {
  if (
    engine
      .sheet(sheetId)
      .getMergeData()
      .some((range) => intersection(toArea(range), area))
  )
    throw new Refusal('InvalidOperation', 'a table cannot hold merged cells')
}

/** The name that Excel would give: the first number that is free. */
function freeTableName(engine: Engine, word: string): string {
  const taken = takenNames(engine)
  let number = 1
  while (taken.has(`${word}${number}`.toLowerCase())) number++
  return `${word}${number}`
}

/** Tables and defined names share one list. */
function takenNames(engine: Engine): Set<string> {
  const names = Object.values(engine.injector.get(univer.formula.IDefinedNamesService).getDefinedNameMap(engine.unitId) ?? {})
  return new Set([...listTables(engine), ...names].map(({ name }) => name.toLowerCase()))
}

function checkNewName(engine: Engine, name: string): void {
  const fault = checkTableName(name)
  if (fault) throw new Refusal('InvalidArgument', `"${name}" cannot be a table's name: ${fault}`)
  if (takenNames(engine).has(name.toLowerCase())) throw new Refusal('InvalidArgument', `the name ${name} is taken`)
}

/** Headers as texts, each once; what had to change is written. */
function writeHeaders(engine: Engine, sheetId: string, area: Area, words: TableWords): string[] {
  const top = { ...area, bottom: area.top }
  const texts = readTexts(engine, sheetId, top)[0] ?? []
  const names = uniqueHeaders(texts, words)
  const value: Record<number, { v: string; t: number }> = {}
  names.forEach((name, index) => {
    const cell = engine.sheet(sheetId).getCellRaw(area.top, area.left + index)
    if (name !== cell?.v || typeof cell.v !== 'string' || cell.f) value[area.left + index] = headerCell(name)
  })
  if (Object.keys(value).length > 0)
    engine.run('sheet.command.set-range-values', {
      unitId: engine.unitId,
      subUnitId: sheetId,
      range: toRange(top),
      value: { [area.top]: value },
    })
  return names
}

const FORCED_STRING = 4

function headerCell(name: string): { v: string; t: number; f: null; p: null; si: null } {
  return { v: name, t: FORCED_STRING, f: null, p: null, si: null }
}

/** Names for columns: blanks get a number, repetitions too, as Excel does it. */
export function uniqueHeaders(texts: readonly string[], words: TableWords = CHINESE_WORDS): string[] {
  const taken = new Set<string>()
  const given = new Set(texts.map((text) => text.toLowerCase()))
  return texts.map((text, index) => {
    let name = text
    for (let number = text === '' ? index + 1 : 2; name === '' || taken.has(name.toLowerCase()); number++) {
      const next = `${text || words.column}${number}`
      if (!given.has(next.toLowerCase())) name = next
    }
    taken.add(name.toLowerCase())
    return name
  })
}

/** @throws Refusal when the name is no good or taken */
export function renameTable(engine: Engine, id: string, name: string): void {
  const table = tableById(engine, id)
  if (table.name === name) return
  if (table.name.toLowerCase() !== name.toLowerCase()) checkNewName(engine, name)
  const step = emptyStep()
  addOneTableChange(step, engine, table, (old) => ({ ...old, name }))
  perform(engine, step)
}

/** Takes the table away and leaves its cells, as `convertToRange` does. */
export function convertTableToRange(engine: Engine, id: string): void {
  const table = tableById(engine, id)
  const step = emptyStep()
  addTableChange(step, engine, table.sheetId, (tables) => tables.filter((each) => each.id !== id))
  perform(engine, step)
}

/** Takes the table away with what stands in its cells. */
export function deleteTable(engine: Engine, id: string): void {
  const { sheetId, area } = tableById(engine, id)
  asOneStep(engine, () => {
    convertTableToRange(engine, id)
    clearCells(engine, sheetId, area)
  })
}

const BLANK = { v: null, t: null, f: null, p: null, si: null, ref: null }

/** Empties cells wholly, or all but their looks and hyperlinks. */
export function clearCells(engine: Engine, sheetId: string, area: Area, contentsOnly = false): void {
  const cellValue: Record<number, Record<number, object | null>> = {}
  engine
    .sheet(sheetId)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (cell && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right)
        (cellValue[row] ??= {})[column] = contentsOnly ? { ...BLANK, ...(cell.custom && { custom: withoutFormula(cell.custom) }) } : null
    })
  const { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } = univer.sheets
  const params = { unitId: engine.unitId, subUnitId: sheetId, cellValue }
  const step = emptyStep()
  addChange(
    step,
    { id: SetRangeValuesMutation.id, params },
    { id: SetRangeValuesMutation.id, params: engine.injector.invoke(SetRangeValuesUndoMutationFactory, params) },
  )
  perform(engine, step)
}

function withoutFormula(custom: CellCustom): CellCustom | null {
  return unlessEmpty(omit(custom, 'formula')) ?? null
}

/**
 * Gives a table another area: its header row stays where it is, and old and new area share cells.
 * @throws Refusal when Excel would
 */
export function resizeTable(engine: Engine, id: string, area: Area): void {
  const table = tableById(engine, id)
  if (area.top !== table.area.top || !intersection(area, table.area))
    throw new Refusal('InvalidArgument', 'the header row must stay and the areas must overlap')
  if (area.bottom - area.top < (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0))
    throw new Refusal('InvalidArgument', 'a table needs a row below its header')
  const others = tablesTouching(engine, table.sheetId, area).filter((each) => each.id !== id)
  if (others.length > 0) throw new Refusal('InvalidOperation', `the area overlaps the table ${others[0]!.name}`)
  if (sameArea(area, table.area)) return
  asOneStep(engine, () => {
    const names = table.showHeaders ? writeHeaders(engine, table.sheetId, area, CHINESE_WORDS) : headersWithout(table, area)
    const step = emptyStep()
    const bottom = area.bottom - (table.showTotals ? 1 : 0)
    addOneTableChange(step, engine, table, (old) => {
      const at = (index: number): number => area.left + index - table.area.left
      const columns = names.map((displayName, index) => ({ ...(old.columns[at(index)] ?? columnOf(displayName)), displayName }))
      const filters = names.map((_, index) => old.filters[at(index)] ?? null)
      return { ...old, columns, filters: filters.some(Boolean) ? filters : [], range: toRange({ ...area, bottom }) }
    })
    perform(engine, step)
  })
}

function headersWithout(table: Table, area: Area): string[] {
  const texts = Array.from(
    { length: area.right - area.left + 1 },
    (_, index) => table.columns[area.left + index - table.area.left]?.name ?? '',
  )
  return uniqueHeaders(texts)
}

/** Changes how a table looks. */
export function setTableFlags(engine: Engine, id: string, flags: Partial<TableFlags>): void {
  const table = tableById(engine, id)
  const step = emptyStep()
  addExtra(step, engine, ['tables', id], { ...extrasOf(engine, id), ...flags })
  if (flags.style !== undefined && flags.style !== '') addTheme(step, engine, table, flags.style)
  perform(engine, step)
}

function addTheme(step: UndoStep, engine: Engine, { id, sheetId, style }: Table, theme: string): void {
  const { id: mutation } = univer.sheetsTable.SetSheetTableMutation
  const place = { unitId: engine.unitId, subUnitId: sheetId, tableId: id }
  addChange(
    step,
    { id: mutation, params: { ...place, config: { theme } } },
    { id: mutation, params: { ...place, config: { theme: style } } },
  )
}

/** An area in words, for messages. */
export function nameArea({ top, left, bottom, right }: Area): string {
  return `${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}`
}
