import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LiveRegisters, readRegisters } from '../../src/registers'
import type { Book, CellValue } from '../../src/workbook'
import { book, grid, phoneOf } from '../support/grids'
import { errorsOf, HEADS, register } from '../support/reading'
import { plainRegisters } from '../support/registers'

const CALL_HEADS = ['日期', '电开人员', '客户姓名', '联系电话', '资源来源', '拨打结果', '意向等级', '产品需求', '短信跟进']
const VISIT_HEADS = ['登记日期', '电开人员', '客户姓名', '联系电话', '预约到访时间', '实际到访时间', '到访联系电开人员', '接访人员', '接访签字', '成交日期']
const ATTENDANCE_HEADS = ['日期', '姓名', '状态']
/** Under a foot it belongs to the foot, elsewhere it is a call. */
const GRADE_AND_NEED: CellValue[] = [null, null, null, null, null, null, 'A', '高层']

const date = fc.constantFrom<CellValue[]>('2013-04-22', '2013-04-23', '4月24日', '2013-05-02', 41_386, 41_394, '昨天', '5.1', null)
const caller = fc.constantFrom<CellValue[]>('陈霞', '陈霞', '周敏', null)
const phone = fc.constantFrom<CellValue[]>(phoneOf(1), phoneOf(2), 13_900_000_003, '12', null)
const word = (...words: CellValue[]): fc.Arbitrary<CellValue> => fc.constantFrom(...words, null)
const callRow = fc.tuple(
  date, caller, word('王一'), phone, word('派单', '老带新'), word('接通', '占线', '不知道'), word('A', 'b类', 'E'), word('高层', '写字楼'), word('是', '?'),
)
const visitRow = fc.tuple(date, caller, word('王一'), phone, date, date, word('是', '否'), word('李三'), word('√', '李三', '?'), date)
const attendanceRow = fc.tuple(date, caller, word('出勤', '休息', '旷课'))
const odd = fc.constantFrom<CellValue[][]>(
  [], [null], ['小计', null, null, 2], ['合计：3'], ['合计', 5], ['电开数量', 3, '有效电话数量', 1], ['A', 1, 'B', 2], ['备注：无'], ['王一'], [null, null, '王一'],
  ['小组：二组'], ['登记日期：2013.4.22', null, '电开人员：陈霞'], CALL_HEADS, VISIT_HEADS, ATTENDANCE_HEADS, CALL_HEADS.slice(2), ['日期', '联系电话', '意向等级', '电开人员'],
  [1, '2013-04-25'], ['2013-04-25', '陈霞'], ['日期', '姓名'], GRADE_AND_NEED,
)
const anyRow = fc.oneof(
  { weight: 6, arbitrary: callRow }, { weight: 3, arbitrary: visitRow }, { weight: 2, arbitrary: attendanceRow }, { weight: 4, arbitrary: odd },
) as fc.Arbitrary<CellValue[]>
const rows = (of: fc.Arbitrary<CellValue[]>, maxLength: number): fc.Arbitrary<CellValue[][]> => fc.array(of, { maxLength })

/** A sheet as offices have them: perhaps titles, heads, rows of its kind with some odd ones among them. */
function sheetOf(name: string, heads: CellValue[], row: fc.Arbitrary<CellValue[]>): fc.Arbitrary<ReturnType<typeof grid>> {
  const body = fc.oneof({ weight: 6, arbitrary: row }, { weight: 1, arbitrary: odd })
  const merges = fc.array(fc.tuple(fc.nat(14), fc.nat(3), fc.nat(3)), { maxLength: 1 })
  return fc
    .tuple(rows(odd, 2), fc.constantFrom(heads, heads, heads, heads.slice(1)), rows(body, 14), merges, fc.constantFrom(name, name, name, 'Sheet1', '4.23'))
    .map(([above, head, below, areas, sheet]) => ({
      ...grid(sheet, [...above, head, ...below]),
      merges: areas.map(([top, left, height]) => ({ top, left, bottom: top + height, right: left })),
    }))
}
const aBook: fc.Arbitrary<Book> = fc
  .tuple(
    sheetOf('电开效果管控表', CALL_HEADS, callRow), sheetOf('管控表2', CALL_HEADS, callRow), sheetOf('到访登记表', VISIT_HEADS, visitRow),
    sheetOf('考勤', ATTENDANCE_HEADS, attendanceRow), sheetOf('花名册', ['姓名', '组别', '入职日期'], attendanceRow), sheetOf('规则', ['编号', '数值'], fc.constant(['C13', 90])),
  )
  .map((grids) => book('一组', ...grids))
const edits = fc.array(
  fc.record({ sheet: fc.nat(5), top: fc.nat(20), rows: fc.array(anyRow, { minLength: 1, maxLength: 3 }), look: fc.boolean() }),
  { minLength: 1, maxLength: 8 },
)

/** The book after edits, made by hand and not by what is under test. */
function edited({ file, grids }: Book, sheet: number, top: number, rows: readonly CellValue[][]): Book {
  const change = (old: Book['grids'][number]['rows']): Book['grids'][number]['rows'] => {
    const all = Array.from({ length: Math.max(old.length, top + rows.length) }, (_, row) => old[row])
    return all.map((cells, row) => (row >= top && row < top + rows.length ? rows[row - top] : cells))
  }
  return { file, grids: grids.map((one, i) => (i === sheet ? { ...one, rows: change(one.rows) } : one)) }
}

describe('registers that are typed into', () => {
  it('say after any edits what a fresh reading of the same cells says', () => {
    fc.assert(
      fc.property(aBook, edits, (given, changes) => {
        const live = new LiveRegisters(given)
        let now = given
        for (const { sheet, top, rows, look } of changes) {
          live.replaceRows(sheet, top, rows)
          now = edited(now, sheet, top, rows)
          if (look) expect(plainRegisters(live.registers)).toEqual(plainRegisters(readRegisters([now])))
        }
        expect(plainRegisters(live.registers)).toEqual(plainRegisters(readRegisters([now])))
      }),
      { numRuns: 200 },
    )
  })

  it('leave the given book as it was', () => {
    const given = book('一组', register(['2013-04-22', '陈霞', '王一', phoneOf(1), '派单', '接通']))
    const live = new LiveRegisters(given)
    live.replaceRows(0, 1, [['昨天', '陈霞', '王一', phoneOf(1), '派单', '接通']])
    expect(readRegisters([given]).problems).toEqual([])
    expect(errorsOf(live.registers)).toEqual(['A2 date-invalid'])
  })
})

describe('an edit in a long register', () => {
  const line = (n: number, result: CellValue = '接通'): CellValue[] => ['2013-04-22', '陈霞', `客户${n}`, phoneOf(n), '派单', result, null, null, null, null]
  const long = (): LiveRegisters => new LiveRegisters(book('一组', register(...Array.from({ length: 50 }, (_, n) => line(n)))))

  it('reads the changed row alone: all others are the rows they were', () => {
    const live = long()
    const before = live.registers.calls
    live.replaceRows(0, 11, [line(10, '打通了')])
    const after = live.registers.calls
    expect(after.flatMap((row, i) => (row === before[i] ? [] : [row.row]))).toEqual([11])
    expect(errorsOf(live.registers)).toEqual(['F12 result-invalid'])
  })

  it('keeps the other rows when one is typed under the last, cell by cell', () => {
    const live = long()
    const before = live.registers.calls
    for (const cells of [['2013-04-22'], ['2013-04-22', '陈霞'], ['2013-04-22', '陈霞', '客户51'], line(51)]) live.replaceRows(0, 51, [cells])
    const after = live.registers.calls
    expect(after).toHaveLength(51)
    expect(after.slice(0, 50).every((row, i) => row === before[i])).toBe(true)
    expect(after[50]).toMatchObject({ row: 51, phone: phoneOf(51) })
  })

  it('gives the same registers when nothing changed, and others when something did', () => {
    const live = long()
    const before = live.registers
    expect(live.registers).toBe(before)
    live.replaceRows(0, 5, [line(4)])
    expect(live.registers).not.toBe(before)
  })

  it.each([
    ['typed above a row of grades', 1, ['电开数量', 3]],
    ['taken away', 3, [null, null]],
    ['parted from the row of grades by a call', 4, line(9)],
  ] as [string, number, CellValue[]][])('takes a row of grades for what it is when a foot is %s', (_, top, cells) => {
    const heads = ['日期', '电开人员', '客户姓名', '联系电话', '资源来源', '拨打结果', '意向等级', '产品需求']
    const given = (changed?: CellValue[]): Book => {
      const rows: CellValue[][] = [heads, line(1), GRADE_AND_NEED, ['电开数量', 1], [], GRADE_AND_NEED, line(2)]
      if (changed) rows[top] = changed
      return book('一组', grid('电开效果管控表', rows))
    }
    const live = new LiveRegisters(given())
    const before = live.registers.calls.length
    live.replaceRows(0, top, [cells])
    expect(plainRegisters(live.registers)).toEqual(plainRegisters(readRegisters([given(cells)])))
    expect(live.registers.calls.length).not.toBe(before)
  })

  it('reads the sheet anew when its heads change', () => {
    const live = long()
    live.replaceRows(0, 0, [HEADS.map((head) => (head === '拨打结果' ? '别的' : head))])
    expect(live.registers.problems.map(({ code }) => code)).toContain('column-missing')
    live.replaceRows(0, 0, [HEADS])
    expect(live.registers.problems).toEqual([])
  })
})
