import type { IRange } from '@univerjs/core'
import type { Engine } from './engine'
import { univer } from './univer'

interface DirtyArea {
  unitId: string
  sheetId: string
  range: IRange
}

/** Cells by row and column, whatever is in them. */
type Places = Record<number, object>

/**
 * Tells the calculation in time that follows the number of cells written what moved cells, deleted rows and deleted columns concern. Univer's
 * own way lists every single cell of deleted rows and columns and compares each cell written with every range found so far.
 */
export function registerDirtyAreas(engine: Engine): void {
  if (registered.has(engine)) return
  registered.add(engine)
  const conversions = engine.injector.get(univer.formula.IActiveDirtyManagerService)
  for (const { id } of [univer.sheets.RemoveRowMutation, univer.sheets.RemoveColMutation]) {
    conversions.register(id, {
      commandId: id,
      getDirtyData: ({ params }) => {
        const { unitId, subUnitId: sheetId, range } = params as { unitId: string; subUnitId: string; range: IRange }
        return { dirtyRanges: [{ unitId, sheetId, range }], clearDependencyTreeCache: { [unitId]: { [sheetId]: '1' } } }
      },
    })
  }
  const { id } = univer.sheets.MoveRangeMutation
  conversions.register(id, {
    commandId: id,
    getDirtyData: ({ params }) => {
      const { unitId, from, to } = params as { unitId: string; from: Side; to: Side }
      return {
        dirtyRanges: [from, to].flatMap((side) => dirtyAreas(engine, unitId, side)),
        clearDependencyTreeCache: { [unitId]: { [from.subUnitId]: '1', [to.subUnitId]: '1' } },
      }
    },
  })
}

const registered = new WeakSet<Engine>()

interface Side {
  subUnitId: string
  value: Places | null
  /** the same cells, where reading `value` copies them */
  written?: Places
}

/** Runs of cells in each column, and the arrays that fill some of them. */
function dirtyAreas(engine: Engine, unitId: string, { subUnitId: sheetId, written, value }: Side): DirtyArea[] {
  const open = new Map<number, IRange>()
  const areas: DirtyArea[] = []
  for (const [key, line] of Object.entries(written ?? value ?? {})) {
    const row = Number(key)
    for (const column of Object.keys(line).map(Number)) {
      const run = open.get(column)
      if (run && run.endRow === row - 1) {
        run.endRow = row
        continue
      }
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column }
      open.set(column, range)
      areas.push({ unitId, sheetId, range })
    }
  }
  return areas.length > 0 ? [...areas, ...arraysIn(engine, unitId, sheetId)] : areas
}

function arraysIn(engine: Engine, unitId: string, sheetId: string): DirtyArea[] {
  const ranges = engine.injector.get(univer.formula.FormulaDataModel).getArrayFormulaRange()[unitId]?.[sheetId] ?? {}
  return Object.entries(ranges as Record<number, Record<number, IRange> | null>).flatMap(([row, line]) =>
    Object.keys(line ?? {}).map((column) => ({ unitId, sheetId, range: { startRow: Number(row), endRow: Number(row), startColumn: Number(column), endColumn: Number(column) } })),
  )
}
