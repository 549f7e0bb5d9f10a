import type { IMutationInfo, IWorksheetData } from '@univerjs/core'
import { checkSheetName, renameSheet as renameInFormula, tokenize } from '../text'
import { COLUMNS, ROWS } from './areas'
import { changedRules } from './displaced-features'
import type { Engine } from './engine'
import { addPlacement, noFeatures, placements, readFeatures } from './features'
import { newSheetId } from './ids'
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from './points'
import { Refusal } from './refusal'
import { formulaChanges, sheetOf } from './rewriting'
import type { Rewrite } from './rewriting'
import { addChange, addExtra, emptyStep, perform } from './undo'
import type { UndoStep } from './undo'
import { univer } from './univer'

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden'

/** Ids of all sheets in order. */
export function sheetIds(engine: Engine): string[] {
  return [...engine.workbook.getSheetOrders()]
}

/** Ids of the sheets that are not hidden, in order. */
export function visibleSheets(engine: Engine): string[] {
  return sheetIds(engine).filter((id) => !engine.sheet(id).isSheetHidden())
}

/** The sheet of a name, whatever its case. */
export function findSheet(engine: Engine, name: string): string | undefined {
  return sheetIds(engine).find((id) => same(engine.sheet(id).getName(), name))
}

/**
 * Adds an empty sheet, without going to it.
 * @param name by default the first free one of `Sheet1`, `Sheet2` …
 * @param position from zero; by default after the last sheet
 * @returns its id
 * @throws Refusal InvalidArgument for a name Excel does not allow, ItemAlreadyExists for one that another sheet has
 */
export function addSheet(engine: Engine, { name, position }: { name?: string; position?: number } = {}): string {
  if (name !== undefined) checkName(engine, name)
  const id = newSheetId()
  const snapshot: Partial<IWorksheetData> = {
    id,
    name: name ?? freeName(engine),
    rowCount: ROWS,
    columnCount: COLUMNS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    rowHeader: { width: 46, hidden: 0 },
    columnHeader: { height: 20, hidden: 0 },
  }
  const step = emptyStep()
  addInsertion(step, engine, univer.core.mergeWorksheetSnapshotWithDefault(snapshot) as IWorksheetData, position ?? sheetIds(engine).length)
  addExtra(step, engine, ['sheets', id], {})
  performInPlace(engine, step)
  return id
}

function freeName(engine: Engine): string {
  let number = 1
  while (findSheet(engine, `Sheet${number}`)) number++
  return `Sheet${number}`
}

function checkName(engine: Engine, name: string, own?: string): void {
  const fault = checkSheetName(name)
  if (fault) throw new Refusal('InvalidArgument', `A sheet cannot be called “${name}”: ${fault}.`)
  const other = findSheet(engine, name)
  if (other && other !== own) throw new Refusal('ItemAlreadyExists', `There is a sheet called “${name}”.`)
}

/**
 * Removes a sheet with all that is on it. References to it become `#REF!`; its own names go.
 * @throws Refusal InvalidOperation for the last sheet in sight and for one that is very hidden
 */
export function removeSheet(engine: Engine, sheetId: string): void {
  engine.flush()
  if (sheetVisibility(engine, sheetId) === 'VeryHidden') throw new Refusal('InvalidOperation', 'A very hidden sheet cannot be deleted.')
  refuseLastVisible(engine, sheetId)
  const sheet = engine.sheet(sheetId)
  const name = sheet.getName()
  leave(engine, sheetId)
  const step = referenceChanges(engine, (formula) => withoutSheet(formula, name), sheetId)
  addLocalNames(step, engine, sheetId)
  step.redos.push(...placements(engine, sheetId, noFeatures()))
  const old = placements(engine, sheetId, readFeatures(engine, sheetId))
  const place = { unitId: engine.unitId, subUnitId: sheetId }
  addChange(
    step,
    { id: univer.sheets.RemoveSheetMutation.id, params: { ...place, subUnitName: name } },
    { id: univer.sheets.InsertSheetMutation.id, params: { unitId: engine.unitId, index: sheetIds(engine).indexOf(sheetId), sheet: sheet.getConfig() } },
  )
  step.undos.push(...old)
  perform(engine, step)
}

/** Goes to the next sheet in sight, or to the one before, when this one is on top. */
function leave(engine: Engine, sheetId: string): void {
  if (activeSheet(engine) !== sheetId) return
  const ids = sheetIds(engine)
  const rest = visibleSheets(engine).filter((id) => id !== sheetId)
  const next = rest.find((id) => ids.indexOf(id) > ids.indexOf(sheetId)) ?? rest.at(-1)
  if (next) activateSheet(engine, next)
}

function refuseLastVisible(engine: Engine, sheetId: string): void {
  const visible = visibleSheets(engine)
  if (visible.length === 1 && visible[0] === sheetId) throw new Refusal('InvalidOperation', 'A workbook must have a sheet in sight.')
}

/** What stood after the sheet's name stays, as in Excel: `#REF!A1`. */
function withoutSheet(formula: string, name: string): string {
  const tokens = tokenize(formula)
  if (!tokens.some((token) => token.kind === 'sheet')) return formula
  return tokens.map((token) => (token.kind === 'sheet' && same(sheetOf(token.text) ?? '', name) ? '#REF!' : token.text)).join('')
}

function addLocalNames(step: UndoStep, engine: Engine, sheetId: string): void {
  const { SetDefinedNameMutation, RemoveDefinedNameMutation } = univer.formula
  for (const name of definedNames(engine)) {
    const params = { unitId: engine.unitId, ...name }
    if (name.localSheetId === sheetId) addChange(step, { id: RemoveDefinedNameMutation.id, params }, { id: SetDefinedNameMutation.id, params })
  }
}

function definedNames(engine: Engine) {
  return Object.values(engine.injector.get(univer.formula.IDefinedNamesService).getDefinedNameMap(engine.unitId) ?? {})
}

/**
 * Gives a sheet another name; formulas, names and rules that refer to it follow.
 * @throws Refusal InvalidArgument for a name Excel does not allow, ItemAlreadyExists for one that another sheet has
 */
export function renameSheet(engine: Engine, sheetId: string, name: string): void {
  engine.flush()
  checkName(engine, name, sheetId)
  const old = engine.sheet(sheetId).getName()
  if (old === name) return
  const step = referenceChanges(engine, (formula) => renameInFormula(formula, old, name))
  const { id } = univer.sheets.SetWorksheetNameMutation
  const place = { unitId: engine.unitId, subUnitId: sheetId }
  addChange(step, { id, params: { ...place, name } }, { id, params: { ...place, name: old } })
  perform(engine, step)
}

/** What changes in all formulas: of cells, names, validations and conditional formats. */
function referenceChanges(engine: Engine, rewrite: Rewrite, except?: string): UndoStep {
  const step = formulaChanges(engine, rewrite)
  for (const id of sheetIds(engine)) {
    if (id === except) continue
    const old = readFeatures(engine, id)
    const rules = changedRules(old, (area) => area, (areas) => areas, (formula) => rewrite(formula, engine.sheet(id).getName()))
    addPlacement(step, engine, id, old, { ...old, ...rules })
  }
  return step
}

/** Moves a sheet to a place among all sheets, from zero. */
export function moveSheet(engine: Engine, sheetId: string, position: number): void {
  const ids = sheetIds(engine)
  const from = ids.indexOf(sheetId)
  if (position < 0 || position >= ids.length) throw new Refusal('InvalidArgument', `There is no place ${position} among ${ids.length} sheets.`)
  if (from === position) return
  const { id } = univer.sheets.SetWorksheetOrderMutation
  const place = { unitId: engine.unitId, subUnitId: sheetId }
  const step = emptyStep()
  addChange(step, { id, params: { ...place, fromOrder: from, toOrder: position } }, { id, params: { ...place, fromOrder: position, toOrder: from } })
  perform(engine, step)
}

export function sheetVisibility(engine: Engine, sheetId: string): Visibility {
  if (!engine.sheet(sheetId).isSheetHidden()) return 'Visible'
  return engine.extras.sheets[sheetId]?.veryHidden ? 'VeryHidden' : 'Hidden'
}

/** @throws Refusal InvalidOperation when no sheet would be left in sight */
export function setSheetVisibility(engine: Engine, sheetId: string, visibility: Visibility): void {
  const old = sheetVisibility(engine, sheetId)
  if (old === visibility) return
  if (visibility !== 'Visible') {
    refuseLastVisible(engine, sheetId)
    leave(engine, sheetId)
  }
  const { id } = univer.sheets.SetWorksheetHideMutation
  const place = { unitId: engine.unitId, subUnitId: sheetId }
  const hidden = (shown: Visibility): 0 | 1 => (shown === 'Visible' ? 0 : 1)
  const step = emptyStep()
  if (hidden(old) !== hidden(visibility)) addChange(step, { id, params: { ...place, hidden: hidden(visibility) } }, { id, params: { ...place, hidden: hidden(old) } })
  addExtra(step, engine, ['sheets', sheetId, 'veryHidden'], visibility === 'VeryHidden' || undefined)
  performInPlace(engine, step)
}

/** `#RRGGBB`, or `''` for none. */
export function tabColor(engine: Engine, sheetId: string): string {
  return engine.sheet(sheetId).getTabColor() || ''
}

/** @param color `#RRGGBB`, or `''` for none */
export function setTabColor(engine: Engine, sheetId: string, color: string): void {
  const { id } = univer.sheets.SetTabColorMutation
  const place = { unitId: engine.unitId, subUnitId: sheetId }
  const step = emptyStep()
  addChange(step, { id, params: { ...place, color } }, { id, params: { ...place, color: tabColor(engine, sheetId) } })
  perform(engine, step)
}

/** The id of the sheet on top. */
export function activeSheet(engine: Engine): string {
  return engine.workbook.getActiveSheet().getSheetId()
}

/** Puts a sheet on top. @throws Refusal InvalidOperation for a hidden one */
export function activateSheet(engine: Engine, sheetId: string): void {
  if (engine.sheet(sheetId).isSheetHidden()) throw new Refusal('InvalidOperation', 'A hidden sheet cannot be put on top.')
  if (activeSheet(engine) !== sheetId) engine.run(univer.sheets.SetWorksheetActiveOperation.id, { unitId: engine.unitId, subUnitId: sheetId })
}

/** The insertion of a sheet at a place, and its undoing. */
export function addInsertion(step: UndoStep, engine: Engine, sheet: IWorksheetData, index: number): void {
  addChange(
    step,
    { id: univer.sheets.InsertSheetMutation.id, params: { unitId: engine.unitId, index, sheet } },
    { id: univer.sheets.RemoveSheetMutation.id, params: { unitId: engine.unitId, subUnitId: sheet.id, subUnitName: sheet.name } },
  )
}

/** Runs changes without going to sheets that appear: Univer goes there unless it takes the change for somebody else's. */
export function performInPlace(engine: Engine, step: UndoStep): void {
  const commands = engine.injector.get(univer.core.ICommandService)
  engine.flush()
  for (const { id, params } of step.redos as IMutationInfo[]) commands.syncExecuteCommand(id, params, { fromCollab: true })
  engine.injector.get(univer.core.IUndoRedoService).pushUndoRedo({ unitID: engine.unitId, redoMutations: step.redos, undoMutations: step.undos })
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

