import type { IAccessor, ICellData, ICommand, IRange, ISheetDataValidationRule } from '@univerjs/core'
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting'
import type { IFilterColumn } from '@univerjs/sheets-filter'
import type { ISheetNote } from '@univerjs/sheets-note'
import type { ITableColumnJson, ITableFilterItem } from '@univerjs/sheets-table'
import type { Engine } from './engine'
import type { UndoStep } from './undo'
import { univer } from './univer'

/** What stands on a sheet besides its cells, in Univer's own words. */
export interface Features {
  merges: IRange[]
  validations: ISheetDataValidationRule[]
  /** in order of priority */
  highlights: IConditionFormattingRule[]
  notes: ISheetNote[]
  filter: SheetFilter | null
  arrays: SpilledArrays | null
  tables: PlacedTable[]
}

export interface SheetFilter {
  range: IRange
  criteria: [column: number, criteria: IFilterColumn][]
  hiddenRows: number[]
}

/** By row and column: the area that an array fills by its first cell, and what it filled in. */
export interface SpilledArrays {
  ranges: Record<number, Record<number, IRange>>
  cells: Record<number, Record<number, ICellData | null>>
}

export interface PlacedTable {
  id: string
  name: string
  /** header and body; the totals row lies below */
  range: IRange
  showHeader: boolean
  style: string | undefined
  columns: ITableColumnJson[]
  /** by the column's place in the table */
  filters: (ITableFilterItem | null | undefined)[]
}

interface Placement {
  unitId: string
  subUnitId: string
  features: Partial<Features>
}

const MUTATION = 'host.mutation.place-features'
/** told apart, since formulas over tables are translated again after it */
const TABLES_MUTATION = 'sheet.mutation.place-tables'

/** What stands on a sheet besides its cells; a copy. */
export function readFeatures(engine: Engine, sheetId: string): Features {
  const { injector, unitId } = engine
  return structuredClone({
    merges: engine.sheet(sheetId).getMergeData(),
    validations: injector.get(univer.dataValidation.DataValidationModel).getRules(unitId, sheetId) as ISheetDataValidationRule[],
    highlights: injector.get(univer.sheetsConditionalFormatting.ConditionalFormattingRuleModel).getSubunitRules(unitId, sheetId) ?? [],
    notes: [...(injector.get(univer.sheetsNote.SheetsNoteModel).getSheetNotes(unitId, sheetId)?.values() ?? [])],
    filter: readFilter(engine, sheetId),
    arrays: readArrays(engine, sheetId),
    tables: readTables(engine, sheetId),
  })
}

/**
 * Adds the change that puts a sheet's features where they belong. It comes last both when done and when undone:
 * Univer moves some features of its own accord when rows and columns come and go.
 */
export function addPlacement(changes: UndoStep, engine: Engine, sheetId: string, old: Features, next: Features): void {
  register(engine)
  const differing = (Object.keys(next) as (keyof Features)[]).filter((key) => JSON.stringify(old[key]) !== JSON.stringify(next[key]))
  const place = { unitId: engine.unitId, subUnitId: sheetId }
  const pick = (features: Features, keys: readonly (keyof Features)[]): Partial<Features> => Object.fromEntries(keys.map((key) => [key, features[key]]))
  const others = differing.filter((key) => key !== 'tables')
  const parts: [id: string, keys: (keyof Features)[]][] = [[TABLES_MUTATION, differing.filter((key) => key === 'tables')], [MUTATION, others]]
  for (const [id, keys] of parts) {
    if (keys.length === 0) continue
    changes.redos.push({ id, params: { ...place, features: pick(next, keys) } satisfies Placement })
    changes.undos.push({ id, params: { ...place, features: pick(old, keys) } satisfies Placement })
  }
}

/** The mutations that put all of a sheet's features there, tables first. */
export function placements(engine: Engine, sheetId: string, features: Features): UndoStep['redos'] {
  register(engine)
  const { tables, ...others } = features
  const place = { unitId: engine.unitId, subUnitId: sheetId }
  return [
    { id: TABLES_MUTATION, params: { ...place, features: { tables } } satisfies Placement },
    { id: MUTATION, params: { ...place, features: others } satisfies Placement },
  ]
}

export function noFeatures(): Features {
  return { merges: [], validations: [], highlights: [], notes: [], filter: null, arrays: null, tables: [] }
}

function register(engine: Engine): void {
  const commands = engine.injector.get(univer.core.ICommandService)
  if (commands.hasCommand(MUTATION)) return
  const handler = (_accessor: IAccessor, placement?: Placement): boolean => {
    if (!placement) return false
    place(engine, placement.subUnitId, structuredClone(placement.features))
    return true
  }
  for (const id of [MUTATION, TABLES_MUTATION]) commands.registerCommand({ id, type: univer.core.CommandType.MUTATION, handler } as ICommand)
  const conversions = engine.injector.get(univer.formula.IActiveDirtyManagerService)
  conversions.register(MUTATION, { commandId: MUTATION, getDirtyData: ({ params }) => ({ dirtyRanges: [...dirtyArrays(params as Placement), ...dirtyFilter(params as Placement)] }) })
}

/** Formulas such as SUBTOTAL leave out the rows that a filter hides. */
function dirtyFilter({ unitId, subUnitId, features }: Placement): { unitId: string; sheetId: string; range: IRange }[] {
  return features.filter ? [{ unitId, sheetId: subUnitId, range: features.filter.range }] : []
}

/** Arrays fill their neighbours anew. */
function dirtyArrays({ unitId, subUnitId, features }: Placement): { unitId: string; sheetId: string; range: IRange }[] {
  return Object.entries(features.arrays?.ranges ?? {}).flatMap(([row, line]) =>
    Object.keys(line).map((column) => ({ unitId, sheetId: subUnitId, range: { startRow: Number(row), endRow: Number(row), startColumn: Number(column), endColumn: Number(column) } })),
  )
}

function place(engine: Engine, sheetId: string, features: Partial<Features>): void {
  if (!engine.workbook.getSheetBySheetId(sheetId)) return
  if (features.merges) placeMerges(engine, sheetId, features.merges)
  if (features.validations) placeValidations(engine, sheetId, features.validations)
  if (features.highlights) placeHighlights(engine, sheetId, features.highlights)
  if (features.notes) placeNotes(engine, sheetId, features.notes)
  if (features.filter !== undefined) placeFilter(engine, sheetId, features.filter)
  if (features.arrays !== undefined) placeArrays(engine, sheetId, features.arrays)
  if (features.tables) placeTables(engine, sheetId, features.tables)
}

/** Univer's mutation with them: the screen listens to it. */
function placeMerges(engine: Engine, sheetId: string, ranges: IRange[]): void {
  engine.sheet(sheetId).setMergeData([])
  engine.run(univer.sheets.AddWorksheetMergeMutation.id, { unitId: engine.unitId, subUnitId: sheetId, ranges })
}

function placeValidations(engine: Engine, sheetId: string, rules: ISheetDataValidationRule[]): void {
  const model = engine.injector.get(univer.dataValidation.DataValidationModel)
  // Told as a command, Univer would measure every row of a list for its height, on the page for minutes.
  for (const { uid } of model.getRules(engine.unitId, sheetId)) model.removeRule(engine.unitId, sheetId, uid, 'patched')
  for (const rule of rules) model.addRule(engine.unitId, sheetId, rule, 'patched')
}

/** Univer puts each new rule before the others. */
function placeHighlights(engine: Engine, sheetId: string, rules: IConditionFormattingRule[]): void {
  const model = engine.injector.get(univer.sheetsConditionalFormatting.ConditionalFormattingRuleModel)
  for (const { cfId } of [...(model.getSubunitRules(engine.unitId, sheetId) ?? [])]) model.deleteRule(engine.unitId, sheetId, cfId)
  for (const rule of rules.toReversed()) model.addRule(engine.unitId, sheetId, rule)
}

function placeNotes(engine: Engine, sheetId: string, notes: ISheetNote[]): void {
  const model = engine.injector.get(univer.sheetsNote.SheetsNoteModel)
  for (const noteId of [...(model.getSheetNotes(engine.unitId, sheetId)?.keys() ?? [])]) model.removeNote(engine.unitId, sheetId, { noteId })
  for (const note of notes) model.updateNote(engine.unitId, sheetId, note.row, note.col, note)
}

function readFilter(engine: Engine, sheetId: string): SheetFilter | null {
  const model = engine.injector.get(univer.sheetsFilter.SheetsFilterService).getFilterModel(engine.unitId, sheetId)
  if (!model) return null
  const { ref, filterColumns = [] } = model.serialize()
  return { range: ref, criteria: filterColumns.map((column) => [column.colId, column]), hiddenRows: [...model.filteredOutRows] }
}

function placeFilter(engine: Engine, sheetId: string, filter: SheetFilter | null): void {
  const service = engine.injector.get(univer.sheetsFilter.SheetsFilterService)
  const old = service.getFilterModel(engine.unitId, sheetId)
  if (!filter) {
    if (old) engine.run(univer.sheetsFilter.RemoveSheetsFilterMutation.id, { unitId: engine.unitId, subUnitId: sheetId })
    return
  }
  for (const [column] of old?.getAllFilterColumns() ?? []) old?.setCriteria(column, null)
  engine.run(univer.sheetsFilter.SetSheetsFilterRangeMutation.id, { unitId: engine.unitId, subUnitId: sheetId, range: filter.range })
  const model = service.ensureFilterModel(engine.unitId, sheetId)
  for (const [column, criteria] of filter.criteria) model.setCriteria(column, { ...criteria, colId: column }, true)
  model.filteredOutRows = new Set(filter.hiddenRows)
}

function readArrays(engine: Engine, sheetId: string): SpilledArrays | null {
  const model = engine.injector.get(univer.formula.FormulaDataModel)
  const ranges = model.getArrayFormulaRange()[engine.unitId]?.[sheetId]
  if (!ranges || Object.keys(ranges).length === 0) return null
  const cells = model.getArrayFormulaCellData()[engine.unitId]?.[sheetId] ?? {}
  return { ranges: ranges as SpilledArrays['ranges'], cells: cells as unknown as SpilledArrays['cells'] }
}

function placeArrays(engine: Engine, sheetId: string, arrays: SpilledArrays | null): void {
  const model = engine.injector.get(univer.formula.FormulaDataModel)
  const { unitId } = engine
  model.setArrayFormulaRange({ ...model.getArrayFormulaRange(), [unitId]: { ...model.getArrayFormulaRange()[unitId], [sheetId]: arrays?.ranges ?? {} } })
  const cells = { ...model.getArrayFormulaCellData(), [unitId]: { ...model.getArrayFormulaCellData()[unitId], [sheetId]: arrays?.cells ?? {} } }
  model.setArrayFormulaCellData(cells as Parameters<typeof model.setArrayFormulaCellData>[0])
}

function readTables(engine: Engine, sheetId: string): PlacedTable[] {
  const tables = engine.injector.get(univer.sheetsTable.TableManager).getTablesBySubunitId(engine.unitId, sheetId)
  return tables.map((table) => ({
    id: table.getId(),
    name: table.getDisplayName(),
    range: table.getRange(),
    showHeader: table.isShowHeader(),
    style: table.toJSON().options.tableStyleId,
    columns: table.getTableInfo().columns,
    filters: table.getTableFilters().toJSON().tableColumnFilterList ?? [],
  }))
}

/** Past Univer's own moving of tables, which loses columns when a table moves to the right. */
function placeTables(engine: Engine, sheetId: string, tables: PlacedTable[]): void {
  const manager = engine.injector.get(univer.sheetsTable.TableManager)
  const { unitId } = engine
  const kept = new Set(tables.map((table) => table.id))
  for (const table of manager.getTablesBySubunitId(unitId, sheetId)) if (!kept.has(table.getId())) manager.deleteTable(unitId, table.getId())
  for (const { id, name, range, showHeader, style, columns, filters } of tables) {
    const options = { showHeader, columns, ...(style !== undefined && { tableStyleId: style }) }
    if (!manager.getTableById(unitId, id)) manager.addTable(unitId, sheetId, name, range, columns.map((column) => column.displayName), id, options)
    const table = manager.getTableById(unitId, id)
    if (!table) continue
    table.setColumns(columns)
    table.setRange(range)
    table.setShowHeader(showHeader)
    const hadFilters = table.getTableFilters().toJSON().tableColumnFilterList?.some(Boolean)
    table.getTableFilters().fromJSON({ tableColumnFilterList: filters as ITableFilterItem[], tableSortInfo: undefined as never })
    if (table.getDisplayName() !== name) manager.setTableByConfig(unitId, id, { name })
    manager.updateTableRange(unitId, id, { newRange: range })
    if (hadFilters || filters.some(Boolean)) manager.addFilter(unitId, id, 0, filters[0] as ITableFilterItem)
  }
}
