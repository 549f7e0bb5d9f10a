import type { NameData } from '../book'
import { checkDefinedName } from '../text'
import type { Engine } from './engine'
import { newId } from './ids'
import { fromUniverName, toUniverName } from './name-data'
import { Refusal } from './refusal'
import { listTables } from './tables'
import { addChange, emptyStep, perform } from './undo'
import { univer } from './univer'

/** A defined name as it stands now. */
export interface Name extends Omit<NameData, 'sheet'> {
  id: string
  /** the sheet it belongs to; without it, to the workbook */
  sheetId?: string
}

/** All defined names, of the workbook and of its sheets. */
export function listNames(engine: Engine): Name[] {
  const sheetIds = idsOf(engine)
  return Object.values(engine.injector.get(univer.formula.IDefinedNamesService).getDefinedNameMap(engine.unitId) ?? {}).flatMap((own) => {
    const data = fromUniverName(own, sheetIds)
    if (!data) return []
    const { sheet, ...rest } = data
    const sheetId = sheet === undefined ? undefined : sheetIds[sheet]
    return [{ id: own.id, ...rest, ...(sheetId !== undefined && { sheetId }) }]
  })
}

/** The name that belongs to a sheet, or without one to the workbook, in any case. */
export function nameOf(engine: Engine, name: string, sheetId?: string): Name | undefined {
  return listNames(engine).find((each) => each.sheetId === sheetId && each.name.toLowerCase() === name.toLowerCase())
}

/** The name that a formula on a sheet means: the sheet's own before the workbook's. */
export function nameSeenFrom(engine: Engine, name: string, sheetId: string): Name | undefined {
  return nameOf(engine, name, sheetId) ?? nameOf(engine, name)
}

/**
 * Adds a defined name.
 * @returns its id
 * @throws Refusal when the name is no good, or is taken in its scope or by a table
 */
export function addName(engine: Engine, name: Omit<Name, 'id'>): string {
  const fault = checkDefinedName(name.name)
  if (fault) throw new Refusal('InvalidArgument', `"${name.name}" cannot be a name: ${fault}`)
  const isTable = listTables(engine).some((table) => table.name.toLowerCase() === name.name.toLowerCase())
  if (isTable || nameOf(engine, name.name, name.sheetId)) throw new Refusal('ItemAlreadyExists', `the name ${name.name} is taken`)
  const id = newId()
  const step = emptyStep()
  addChange(step, setting(engine, { id, ...name }), removing(engine, id))
  perform(engine, step)
  return id
}

/** Changes what a name stands for, whether it shows, or its comment. */
export function changeName(engine: Engine, id: string, part: Partial<Pick<Name, 'formula' | 'visible' | 'comment'>>): void {
  const old = nameById(engine, id)
  const step = emptyStep()
  addChange(step, setting(engine, { ...old, ...part }), setting(engine, old))
  perform(engine, step)
}

/** @throws Refusal ItemNotFound */
export function deleteName(engine: Engine, id: string): void {
  const old = nameById(engine, id)
  const step = emptyStep()
  addChange(step, removing(engine, id), setting(engine, old))
  perform(engine, step)
}

function nameById(engine: Engine, id: string): Name {
  const name = listNames(engine).find((each) => each.id === id)
  if (!name) throw new Refusal('ItemNotFound', `no name ${id}`)
  return name
}

function setting(engine: Engine, { id, sheetId, ...data }: Name): { id: string; params: object } {
  const sheetIds = idsOf(engine)
  const own = toUniverName({ ...data, ...(sheetId !== undefined && { sheet: sheetIds.indexOf(sheetId) }) }, id, sheetIds)
  return { id: univer.formula.SetDefinedNameMutation.id, params: { unitId: engine.unitId, ...own } }
}

function removing(engine: Engine, id: string): { id: string; params: object } {
  const own = engine.injector.get(univer.formula.IDefinedNamesService).getValueById(engine.unitId, id)
  return { id: univer.formula.RemoveDefinedNameMutation.id, params: { unitId: engine.unitId, ...own, id } }
}

function idsOf(engine: Engine): string[] {
  return engine.workbook.getSheets().map((sheet) => sheet.getSheetId())
}
