import type { Engine } from './engine'
import { tokenize } from '../text'
import { sharedFormulas } from './rewriting'
import { univer } from './univer'

type DirtyRanges = { unitId: string; sheetId: string; range: { startRow: number; endRow: number; startColumn: number; endColumn: number } }[]

/** Has formulas calculated anew that say a name which came or went: Univer sees only those whose name is still there. */
export function watchNames(engine: Engine): void {
  const conversions = engine.injector.get(univer.formula.IActiveDirtyManagerService)
  for (const { id } of [univer.formula.SetDefinedNameMutation, univer.formula.RemoveDefinedNameMutation]) {
    conversions.register(id, {
      commandId: id,
      getDirtyData: ({ params }) => {
        const { unitId, name = '', formulaOrRefString = '' } = params as { unitId: string; name?: string; formulaOrRefString?: string }
        return { dirtyDefinedNameMap: { [unitId]: { [name]: formulaOrRefString } }, dirtyRanges: cellsSaying(engine, name) }
      },
    })
  }
}

/** The cells whose formulas say a name, or another name that stands for it. */
function cellsSaying(engine: Engine, name: string): DirtyRanges {
  const names = namesSaying(engine, name)
  const cells: DirtyRanges = []
  for (const sheet of engine.workbook.getSheets()) {
    const sheetId = sheet.getSheetId()
    const sharedAt = sharedFormulas(engine, sheetId)
    sheet.getCellMatrix().forValue((row, column, cell) => {
      const formula = cell?.f || (cell?.si ? sharedAt(cell.si, row, column) : '')
      if (formula && says(formula, names)) cells.push({ unitId: engine.unitId, sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } })
    })
  }
  return cells
}

function namesSaying(engine: Engine, name: string): ReadonlySet<string> {
  const all = Object.values(engine.injector.get(univer.formula.IDefinedNamesService).getDefinedNameMap(engine.unitId) ?? {})
  const found = new Set([name.toLowerCase()])
  for (let before = 0; before < found.size; ) {
    before = found.size
    for (const each of all) if (says(each.formulaOrRefString, found)) found.add(each.name.toLowerCase())
  }
  return found
}

function says(formula: string, names: ReadonlySet<string>): boolean {
  const text = formula.toLowerCase()
  if (![...names].some((name) => text.includes(name))) return false
  return tokenize(formula.startsWith('=') ? formula : `=${formula}`).some((token) => (token.kind === 'name' || token.kind === 'function') && names.has(token.text.toLowerCase()))
}
