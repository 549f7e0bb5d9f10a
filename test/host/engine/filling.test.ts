import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { provideUniver, undo } from '../../../host/engine'
import { fillCells } from '../../../host/engine/filling'
import type { FillType } from '../../../host/engine/filling'
import { continuation } from '../../../host/engine/series'
import { requireUniver } from '../../../host/node/univer'
import { areaAt, engineOf, formulasIn, idOf, valuesIn } from './sheet-book'

beforeAll(() => provideUniver(requireUniver()))

async function filled(rows: (string | number | null)[][], from: string, to: string, type: FillType = 'FillDefault') {
  const engine = await engineOf(rows)
  fillCells(engine, idOf(engine), areaAt(from), areaAt(to), type)
  return formulasIn(engine, to)
}

function next(values: (string | number)[], count: number, { isDate = false, forward = true, single = false } = {}) {
  const series = continuation(values.map((value) => ({ value, isDate })), forward, single)
  return series && Array.from({ length: count }, (_, place) => series(place))
}

describe('a fill', () => {
  it('goes on with numbers, and repeats a single one unless a series is asked for', async () => {
    expect(await filled([[1], [3]], 'A1:A2', 'A1:A5')).toEqual([[1], [3], [5], [7], [9]])
    expect(await filled([[4]], 'A1', 'A1:A3')).toEqual([[4], [4], [4]])
    expect(await filled([[4]], 'A1', 'A1:A3', 'FillSeries')).toEqual([[4], [5], [6]])
    expect(await filled([[1, 3]], 'A1:B1', 'A1:D1', 'FillCopy')).toEqual([[1, 3, 1, 3]])
  })

  it('goes up and left too', async () => {
    expect(await filled([[], [], [7], [9]], 'A3:A4', 'A1:A4')).toEqual([[3], [5], [7], [9]])
    expect(await filled([[null, null, '第3季度']], 'C1', 'A1:C1')).toEqual([['第3季度', '第3季度', '第3季度']])
    expect(await filled([[null, null, '组3']], 'C1', 'A1:C1')).toEqual([['组1', '组2', '组3']])
  })

  it('moves formulas along and treats each column for itself', async () => {
    expect(await filled([['=C1*2', '周五', 1, '=$C$1']], 'A1:D1', 'A1:D3')).toEqual([
      ['=C1*2', '周五', 1, '=$C$1'],
      ['=C2*2', '周六', 1, '=$C$1'],
      ['=C3*2', '周日', 1, '=$C$1'],
    ])
  })

  it('is undone in one step, and refused in two directions', async () => {
    const engine = await engineOf([[1], [2]])
    fillCells(engine, idOf(engine), areaAt('A1:A2'), areaAt('A1:A4'), 'FillDefault')
    undo(engine)
    expect(await valuesIn(engine, 'A1:A4')).toEqual([[1], [2], [''], ['']])
    expect(() => fillCells(engine, idOf(engine), areaAt('A1:A2'), areaAt('A1:B4'), 'FillDefault')).toThrow(expect.objectContaining({ code: 'InvalidArgument' }))
  })
})

describe('a series', () => {
  it('of dates goes on by days, by weeks, by months', () => {
    expect(next([41_386], 2, { isDate: true })).toEqual([41_387, 41_388])
    expect(next([41_386, 41_393], 2, { isDate: true })).toEqual([41_400, 41_407])
    // 2013-01-31, 2013-03-31 → 2013-05-31, 2013-07-31
    expect(next([41_305, 41_364], 2, { isDate: true })).toEqual([41_425, 41_486])
  })

  it('of days and months follows Excel’s lists, in either language', () => {
    expect(next(['星期六'], 2)).toEqual(['星期日', '星期一'])
    expect(next(['十一月'], 2)).toEqual(['十二月', '一月'])
    expect(next(['甲', '丙'], 2)).toEqual(['戊', '庚'])
    expect(next(['mon'], 2)).toEqual(['Tue', 'Wed'])
    expect(next(['周一'], 1, { forward: false })).toEqual(['周日'])
  })

  it('of numbered texts keeps noughts before the number', () => {
    expect(next(['工号009'], 2)).toEqual(['工号010', '工号011'])
    expect(next(['3月', '5月'], 2)).toEqual(['7月', '9月'])
    expect(next(['甲乙'], 1)).toBeUndefined()
    expect(next(['a1', 'b2'], 1)).toBeUndefined()
  })

  it('of equal steps is gone on with exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -50, max: 50 }), fc.integer({ min: 2, max: 6 }), (start, step, count) => {
        const values = Array.from({ length: count }, (_, at) => start + step * at)
        expect(next(values, 2)?.map((value) => Number(value) + 0)).toEqual([start + step * count + 0, start + step * (count + 1) + 0])
      }),
    )
    expect(next([0.1, 0.2], 1)).toEqual([0.3])
  })
})
