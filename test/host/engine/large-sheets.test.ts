import { beforeAll, describe, expect, it, vi } from 'vitest'
import { provideUniver } from '../../../host/engine'
import { setSheetFilter } from '../../../host/engine/filter'
import { addSheet } from '../../../host/engine/sheets'
import { univer } from '../../../host/engine/univer'
import { requireUniver } from '../../../host/node/univer'
import { areaOf } from './books'
import { engineOf, idOf } from './sheet-book'

beforeAll(() => provideUniver(requireUniver()))

describe('the layout of a sheet', () => {
  it('asks none of a new sheet’s million rows whether a filter hides it', async () => {
    const engine = await engineOf([])
    const asked = vi.spyOn(univer.core.Worksheet.prototype, 'getRowFiltered')
    addSheet(engine)
    expect(asked).not.toHaveBeenCalled()
    asked.mockRestore()
  })

  it('gives hidden and filtered rows no height, and the others theirs', async () => {
    const engine = await engineOf([])
    const id = idOf(engine, 'Sheet1')
    const sheet = engine.sheet(id)
    engine.run('sheet.mutation.set-range-values', { unitId: engine.unitId, subUnitId: id, cellValue: { 0: { 0: { v: '数' } }, 1: { 0: { v: 1 } }, 2: { 0: { v: 9 } } } })
    setSheetFilter(engine, id, { area: areaOf(0, 0, 3, 0), criteria: { 0: { filterOn: 'Custom', criterion1: '>3' } } })
    Object.assign(sheet.getConfig().rowData, { 4: { hd: 1 }, 5: { h: 40, ia: 0 }, 6: { ah: 33 } })
    const { rowHeightAccumulation: bottoms } = engine.injector
      .get(univer.sheets.SheetSkeletonService)
      .ensureSkeleton(engine.unitId, id)!
      .calculate()!
    const height = (row: number): number => bottoms[row]! - (bottoms[row - 1] ?? 0)
    expect([0, 1, 2, 3, 4, 5, 6, 1_048_575].map(height)).toEqual([20, 0, 20, 0, 0, 40, 33, 20])
  })

  it('is made anew only when rows have other heights than before', async () => {
    const engine = await engineOf([])
    const id = idOf(engine, 'Sheet1')
    const skeleton = engine.injector.get(univer.sheets.SheetSkeletonService).ensureSkeleton(engine.unitId, id)!
    const layout = (): readonly number[] => {
      skeleton.makeDirty(true)
      return skeleton.calculate()!.rowHeightAccumulation
    }
    const before = layout()
    expect(layout()).toBe(before)
    Object.assign(engine.sheet(id).getConfig().rowData, { 5: { h: 40, ia: 0 } })
    expect([layout()[4], layout()[5], layout()[6]]).toEqual([before[4], before[5]! + 20, before[6]! + 20])
    Object.assign(engine.sheet(id).getConfig().rowData, { 5: {} })
    expect(layout()).toEqual(before)
  })
})

describe('a change of values', () => {
  it('walks no other cells for formulas, and knows which came and went', async () => {
    const engine = await engineOf([[1, '=A1+1'], [2, '=A2+1']])
    const id = idOf(engine, 'Sheet1')
    const model = engine.injector.get(univer.formula.FormulaDataModel)
    const walks = vi.spyOn(model, 'getFormulaData')
    const change = (row: number, column: number, cell: object): unknown => model.updateFormulaData(engine.unitId, id, { [row]: { [column]: cell } })
    expect([change(0, 0, { v: 5 }), change(0, 1, { v: 5 }), change(1, 0, { f: '=3' }), change(1, 1, { f: '=4', si: 'shared' })]).toEqual([
      {},
      { 0: { 1: null } },
      { 1: { 0: { f: '=3' } } },
      { 1: { 1: { f: '=4', si: 'shared' } } },
    ])
    expect(walks).toHaveBeenCalledTimes(1)
  })
})
