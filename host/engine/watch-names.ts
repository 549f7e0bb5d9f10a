import { tokenize } from '../text'
import type { Engine } from './engine'
import { sharedFormulas } from './rewriting'
import { univer } from './univer'

interface DirtyCell {
  unitId: string
  sheetId: string
  range: { startRow: number; endRow: number; startColumn: number; endColumn: number }
}

/**
 * Has formulas calculated anew that say a name which came, went or changed. Univer puts what a name stands for into the formulas that it
 * has read, keeps these, and finds neither those whose name is gone nor those that say a name through another or in other case.
 */
export function watchNames(engine: Engine): void {
  const conversions = engine.injector.get(univer.formula.IActiveDirtyManagerService)
  for (const { id } of [univer.formula.SetDefinedNameMutation, univer.formula.RemoveDefinedNameMutation]) {
    conversions.register(id, {
      commandId: id,
      getDirtyData: ({ params }) => {
        forgetRead(engine)
        const { spellings, cells } = whoSays(engine, (params as { name?: string }).name ?? '')
        return { dirtyDefinedNameMap: { [engine.unitId]: Object.fromEntries(spellings.map((name) => [name, name])) }, dirtyRanges: cells }
      },
    })
  }
}

/** Every formula that Univer has read: long ones cannot be told by what they say. A builder that is disposed of empties the store that all share. */
function forgetRead(engine: Engine): void {
  new univer.formula.LexerTreeBuilder().dispose()
  engine.injector.get(univer.formula.IFunctionService).deleteFormulaAstCacheKey('')
}

/** The cells whose formulas say a name, or another that stands for it, and how they spell these. */
function whoSays(engine: Engine, name: string): { spellings: string[]; cells: DirtyCell[] } {
  const names = namesSaying(engine, name)
  const spellings = new Set([name])
  const cells: DirtyCell[] = []
  for (const sheet of engine.workbook.getSheets()) {
    const sheetId = sheet.getSheetId()
    const sharedAt = sharedFormulas(engine, sheetId)
    sheet.getCellMatrix().forValue((row, column, cell) => {
      const said = saidIn(cell?.f || (cell?.si ? sharedAt(cell.si, row, column) : ''), names)
      said.forEach((text) => spellings.add(text))
      if (said.length > 0) cells.push({ unitId: engine.unitId, sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } })
    })
  }
  return { spellings: [...spellings], cells }
}

function namesSaying(engine: Engine, name: string): ReadonlySet<string> {
  const all = Object.values(engine.injector.get(univer.formula.IDefinedNamesService).getDefinedNameMap(engine.unitId) ?? {})
  const found = new Set([name.toLowerCase()])
  for (let before = 0; before < found.size; ) {
    before = found.size
    for (const each of all) if (saidIn(each.formulaOrRefString, found).length > 0) found.add(each.name.toLowerCase())
  }
  return found
}

/** Which of these names a formula says, as it spells them. */
function saidIn(formula: string, names: ReadonlySet<string>): string[] {
  const text = formula.toLowerCase()
  if (![...names].some((name) => text.includes(name))) return []
  const tokens = tokenize(formula.startsWith('=') ? formula : `=${formula}`)
  return tokens.flatMap((token) => ((token.kind === 'name' || token.kind === 'function') && names.has(token.text.toLowerCase()) ? [token.text] : []))
}
