import type { IWorksheetData } from '@univerjs/core'
import { renameSheet as renameInFormula, renameTable, tokenize } from '../text'
import type { CellCustom } from './cell-data'
import { rewrittenSeries } from './charts'
import type { Chart } from './charts'
import type { Engine } from './engine'
import { noFeatures, placements, readFeatures } from './features'
import type { Features } from './features'
import { newId, newSheetId } from './ids'
import { sheetOf } from './rewriting'
import { addInsertion, findSheet, performInPlace, sheetIds } from './sheets'
import { addChange, addExtra, emptyStep } from './undo'
import type { UndoStep } from './undo'
import { univer } from './univer'

/**
 * Copies a sheet with all that is on it, without going to the copy, which is called like it with ` (2)` after it. The copies of its tables
 * get names of their own, and formulas on the copy mean these. Names that refer to the sheet are copied as names of the copy alone.
 * @param position of the copy among all sheets, from zero; by default after the last
 * @returns the copy's id
 */
export function copySheet(engine: Engine, sheetId: string, position?: number): string {
  engine.flush()
  const id = newSheetId()
  const name = copyName(engine, engine.sheet(sheetId).getName())
  const features = structuredClone(readFeatures(engine, sheetId))
  const renamed = renameFeatures(engine, features)
  const step = emptyStep()
  addInsertion(step, engine, copyCells(engine, sheetId, { id, name, hidden: 0 }, renamed.formula), position ?? sheetIds(engine).length)
  const extras = { ...engine.extras.sheets[sheetId] }
  delete extras.veryHidden
  if (extras.charts) extras.charts = copiedCharts(extras.charts, (reference) => renameInFormula(reference, engine.sheet(sheetId).getName(), name))
  addExtra(step, engine, ['sheets', id], extras)
  for (const [old, copy] of renamed.tables) {
    const known = engine.extras.tables[old]
    if (known) addExtra(step, engine, ['tables', copy], { ...known, columns: Object.fromEntries(Object.entries(known.columns).map(([column, extra]) => [renamed.columns.get(column) ?? column, extra])) })
  }
  addNames(step, engine, sheetId, id, name)
  step.redos.push(...placements(engine, id, features))
  step.undos.unshift(...placements(engine, id, noFeatures()))
  performInPlace(engine, step)
  return id
}

/** Charts of the copy show the copy's own cells. */
function copiedCharts(charts: readonly Chart[], rename: (reference: string) => string): Chart[] {
  return charts.map((chart) => ({ ...chart, id: newSheetId(), series: chart.series.map((series) => rewrittenSeries(series, rename)) }))
}

/** `甲 (2)`, `甲 (3)` …, cut to what Excel has room for. */
function copyName(engine: Engine, name: string): string {
  const base = name.replace(/ \(\d+\)$/, '')
  let number = 2
  const nameOf = (): string => `${base.slice(0, SHEET_NAME_LENGTH - ` (${number})`.length)} (${number})`
  while (findSheet(engine, nameOf())) number++
  return nameOf()
}

const SHEET_NAME_LENGTH = 31

/** The sheet as it is, with formulas that mean the copied tables. Univer's mutation copies what it is given. */
function copyCells(engine: Engine, sheetId: string, own: { id: string; name: string; hidden: 0 }, formula: (text: string) => string): IWorksheetData {
  const config = engine.sheet(sheetId).getConfig()
  const sheet = univer.core.cloneWorksheetData({ ...config, ...own, mergeData: [] }) as IWorksheetData
  for (const line of Object.values(sheet.cellData as Record<number, Record<number, { custom?: CellCustom | null }>>)) {
    for (const cell of Object.values(line)) if (cell.custom?.formula) cell.custom = { ...cell.custom, formula: formula(cell.custom.formula) }
  }
  return sheet
}

interface Renamed {
  /** the copies' ids by the ids of what was copied */
  tables: Map<string, string>
  columns: Map<string, string>
  formula: (text: string) => string
}

/** Gives copied features ids and names of their own. */
function renameFeatures(engine: Engine, features: Features): Renamed {
  const taken = new Set([...engine.injector.get(univer.sheetsTable.TableManager).getTableList(engine.unitId).map((table) => table.name), ...definedNames(engine).map((name) => name.name)].map((name) => name.toLowerCase()))
  const tables = new Map<string, string>()
  const columns = new Map<string, string>()
  const names: [from: string, to: string][] = []
  for (const table of features.tables) {
    let number = 2
    while (taken.has(`${table.name}${number}`.toLowerCase())) number++
    const name = `${table.name}${number}`
    taken.add(name.toLowerCase())
    names.push([table.name, name])
    const id = newId()
    tables.set(table.id, id)
    for (const column of table.columns) {
      columns.set(column.id, newId())
      column.id = columns.get(column.id)!
    }
    Object.assign(table, { id, name })
  }
  for (const rule of features.validations) rule.uid = newId()
  for (const rule of features.highlights) rule.cfId = newId()
  for (const note of features.notes) note.id = newId()
  return { tables, columns, formula: (text) => names.reduce((formula, [from, to]) => renameTable(formula, from, to), text) }
}

function definedNames(engine: Engine) {
  return Object.values(engine.injector.get(univer.formula.IDefinedNamesService).getDefinedNameMap(engine.unitId) ?? {})
}

function addNames(step: UndoStep, engine: Engine, sheetId: string, copy: string, copyName: string): void {
  const { SetDefinedNameMutation, RemoveDefinedNameMutation } = univer.formula
  const own = engine.sheet(sheetId).getName()
  for (const name of definedNames(engine)) {
    const isLocal = name.localSheetId === sheetId
    const isOther = !isLocal && engine.workbook.getSheetBySheetId(name.localSheetId ?? '')
    if (isOther || (!isLocal && !refersTo(name.formulaOrRefString, own))) continue
    const params = { unitId: engine.unitId, ...name, id: newId(), localSheetId: copy, formulaOrRefString: renameInFormula(name.formulaOrRefString, own, copyName) }
    addChange(step, { id: SetDefinedNameMutation.id, params }, { id: RemoveDefinedNameMutation.id, params })
  }
}

function refersTo(formula: string, sheet: string): boolean {
  return tokenize(formula).some((token) => token.kind === 'sheet' && sheetOf(token.text)?.toLowerCase() === sheet.toLowerCase())
}
