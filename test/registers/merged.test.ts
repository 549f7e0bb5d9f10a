import { describe, expect, it } from 'vitest'
import { grid, phoneOf } from '../support/grids'
import { callTable, errorsOf, HEADS, readSheets } from '../support/reading'

const rest = (number: number): (string | null)[] => [null, phoneOf(number), '派单', '接通', 'C']
const merged = (rows: (string | null)[][], merges: string[]): ReturnType<typeof readSheets> =>
  readSheets(grid('电开效果管控表', [HEADS, ...rows], { merges }))

describe('a merged cell', () => {
  it('of a date and of a caller holds for all its rows', () => {
    const read = merged(
      [
        ['2013-04-22', '陈霞', ...rest(1)],
        [null, null, ...rest(2)],
        ['2013-04-23', null, ...rest(3)],
        [null, '周敏', ...rest(4)],
      ],
      ['A2:A3', 'A4:A5', 'B2:B4'],
    )
    expect(callTable(read).map(([date, caller]) => `${date} ${caller}`)).toEqual(['2013-04-22 陈霞', '2013-04-22 陈霞', '2013-04-23 陈霞', '2013-04-23 周敏'])
    expect(errorsOf(read)).toEqual([])
  })

  it('with a bad date is told once, at its first cell, and voids all its rows', () => {
    const read = merged([['2013-13-2', '陈霞', ...rest(1)], [null, '陈霞', ...rest(2)], [null, '陈霞', ...rest(3)]], ['A2:A4'])
    expect(errorsOf(read)).toEqual(['A2 date-invalid'])
    expect(read.calls.map((row) => row.readable)).toEqual([false, false, false])
    expect(read.problems[0]!.found).toBe('2013-13-2')
  })

  it('that is blank is told once, at its first cell', () => {
    const read = merged([[null, null, ...rest(1)], [null, null, ...rest(2)]], ['A2:A3', 'B2:B3'])
    expect(errorsOf(read).sort()).toEqual(['A2 date-invalid', 'B2 caller-missing'])
  })

  it('does not hold below its end', () => {
    const read = merged([['2013-04-22', '陈霞', ...rest(1)], [null, '陈霞', ...rest(2)], [null, '陈霞', ...rest(3)]], ['A2:A3'])
    expect(errorsOf(read)).toEqual(['A4 date-invalid'])
  })

  it('holds across a 小计 between its rows', () => {
    const read = merged([['2013-04-22', '陈霞', ...rest(1)], [null, null, '小计', '1'], [null, null, ...rest(2)]], ['A2:A4', 'B2:B4'])
    expect(callTable(read)).toHaveLength(2)
  })

  it('over two rows of heads stands in the lower of them', () => {
    const read = readSheets(
      grid(
        '电开效果管控表',
        [
          ['登记日期', '电开人员', '客户', null, '拨打', null],
          [null, null, '客户姓名', '联系电话', '拨打结果', '意向等级'],
          ['2013-04-22', '陈霞', '王一', phoneOf(1), '接通', 'B'],
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'] },
      ),
    )
    expect(callTable(read)).toEqual([['2013-04-22', '陈霞', phoneOf(1), '接通', 'B']])
  })
})

describe('dates that repeat a fault without a merged cell', () => {
  it('are told each', () => {
    const read = merged([['昨天', '陈霞', ...rest(1)], ['昨天', '陈霞', ...rest(2)]], [])
    expect(errorsOf(read)).toEqual(['A2 date-invalid', 'A3 date-invalid'])
  })
})
