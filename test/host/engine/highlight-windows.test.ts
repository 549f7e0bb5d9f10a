import { beforeAll, describe, expect, it } from 'vitest'
import type { HighlightData } from '../../../host/book'
import { provideUniver, type Engine } from '../../../host/engine'
import { addHighlight } from '../../../host/engine/highlights'
import { univer } from '../../../host/engine/univer'
import { requireUniver } from '../../../host/node/univer'
import { areaOf } from './books'
import { engineOf, idOf } from './sheet-book'

beforeAll(() => provideUniver(requireUniver()))

const FIRST_ROW = 3
const LAST_ROW = 20_002

/** A sheet with rules down to row 20,003: rows of 11 cells where D is A, and cells of C that are less than the one before. */
async function ruled(): Promise<{ engine: Engine; id: string; rowRule: string; cellRule: string }> {
  const engine = await engineOf([])
  const id = idOf(engine, 'Sheet1')
  const rule = (formula: string, color: string): HighlightData['rule'] => ({ type: 'Custom', formula, format: { fill: color } as never })
  const rowRule = addHighlight(engine, id, { areas: [areaOf(FIRST_ROW, 0, LAST_ROW, 10)], stopIfTrue: false, rule: rule('=$D4="A"', '#00FF00') })
  const cellRule = addHighlight(engine, id, { areas: [areaOf(FIRST_ROW, 2, LAST_ROW, 2)], stopIfTrue: false, rule: rule('=C4<B4', '#FF0000') })
  return { engine, id, rowRule, cellRule }
}

function type(engine: Engine, id: string, row: number, column: number, value: string | number): void {
  engine.run('sheet.mutation.set-range-values', { unitId: engine.unitId, subUnitId: id, cellValue: { [row]: { [column]: { v: value } } } })
}

/** Whether a rule colours a cell, as the screen asks again until nothing changes. */
async function isColoured(engine: Engine, id: string, rule: string, row: number, column: number): Promise<boolean> {
  const view = engine.injector.get(univer.sheetsConditionalFormatting.ConditionalFormattingViewModel)
  let result: unknown
  for (let asked = 0; asked < 6; asked++) {
    result = view.getCellCfs(engine.unitId, id, row, column)?.find(({ cfId }) => cfId === rule)?.result
    await new Promise((resolve) => setTimeout(resolve, 0))
    await engine.calculation.calculate(false)
    await engine.calculation.settle()
  }
  return Object.keys((result ?? {}) as object).length > 0
}

/** Cells in which formulas of rules are worked out. */
function cellsAtWork(engine: Engine, id: string): number {
  const data = engine.injector.get(univer.formula.IOtherFormulaManagerService).getOtherFormulaData()?.[engine.unitId]?.[id] ?? {}
  const ranges = Object.values(data).flatMap((formula) => formula?.ranges ?? [])
  return ranges.reduce((sum, range) => sum + (range.endRow - range.startRow + 1) * (range.endColumn - range.startColumn + 1), 0)
}

describe('conditional formats far down a sheet', () => {
  it('cost nothing until somebody looks at their cells', async () => {
    const { engine, id } = await ruled()
    type(engine, id, FIRST_ROW, 3, 'A')
    await engine.calculation.calculate(false)
    expect(cellsAtWork(engine, id)).toBeLessThan(10)
  })

  it('colour the rows that are looked at, near and far, and work out no others', async () => {
    const { engine, id, rowRule } = await ruled()
    type(engine, id, FIRST_ROW + 1, 3, 'A')
    type(engine, id, LAST_ROW, 3, 'A')
    expect(await isColoured(engine, id, rowRule, FIRST_ROW + 1, 0)).toBe(true)
    expect(await isColoured(engine, id, rowRule, FIRST_ROW + 1, 10)).toBe(true)
    expect(await isColoured(engine, id, rowRule, FIRST_ROW, 0)).toBe(false)
    expect(await isColoured(engine, id, rowRule, LAST_ROW, 7)).toBe(true)
    expect(cellsAtWork(engine, id)).toBeLessThan(400)
  })

  it('follow what is typed', async () => {
    const { engine, id, rowRule, cellRule } = await ruled()
    expect(await isColoured(engine, id, rowRule, 5000, 4)).toBe(false)
    type(engine, id, 5000, 3, 'A')
    expect(await isColoured(engine, id, rowRule, 5000, 4)).toBe(true)
    type(engine, id, 5000, 3, 'B')
    expect(await isColoured(engine, id, rowRule, 5000, 4)).toBe(false)
    type(engine, id, 5000, 1, 9)
    type(engine, id, 5000, 2, 8)
    expect(await isColoured(engine, id, cellRule, 5000, 2)).toBe(true)
    expect(await isColoured(engine, id, cellRule, 5001, 2)).toBe(false)
  })

  it('keep only the bands of rows that were looked at last', async () => {
    const { engine, id, rowRule } = await ruled()
    for (let row = FIRST_ROW; row < LAST_ROW; row += 1900) await isColoured(engine, id, rowRule, row, 0)
    expect(cellsAtWork(engine, id)).toBeLessThan(700)
  })
})
