import { describe, expect, it } from 'vitest'
import { weekJson, type ConsolidatedWeek } from '../../src/jobs'
import { cellOf, type ProblemCode } from '../../src/registers'
import type { CellValue, Grid } from '../../src/workbook'
import { grid, phoneOf } from '../support/grids'
import { calls, counted, dials, roster, visits, type Call } from '../support/lines'
import { register } from '../support/reading'
import { codesIn, later, MON, TUE, WED, week } from '../support/weeks'

/** Problems of one code as `C5 typed→derived`. */
const told = (of: ConsolidatedWeek, code: ProblemCode): string[] =>
  of.problems.filter((problem) => problem.code === code).map((problem) => `${cellOf(problem)} ${problem.found}→${problem.fix}`)
const call = (number: number, more: Partial<Call> = {}): Call => ({ date: MON, caller: '陈霞', phone: phoneOf(number), result: '接通', ...more })

describe('a typed 小计 or 合计 (C28)', () => {
  const data = (number: number): CellValue[] => [MON, '陈霞', null, phoneOf(number), '派单', '接通', 'C']
  const of = week([register(data(1), data(2), ['小计', null, null, 2], data(3), ['小计', null, null, 2], ['合计', null, null, 4])])

  it('that differs is a warning at its number, with the right one beside it', () => {
    expect(told(of, 'total-differs')).toEqual(['D6 2→1', 'D7 4→3'])
  })

  it('that differs is counted in the JSON', () => {
    expect(weekJson(of).typedTotalsThatDiffer).toBe(2)
  })

  it('changes no figure', () => {
    expect(of.figures.callers[0]!.calls).toBe(3)
  })
})

describe('the feet of a form (C28)', () => {
  const heads = ['客户姓名', '联系电话', '资源来源', '拨打结果', '意向等级', '产品需求']
  const rows: CellValue[][] = [
    ['甲', phoneOf(1), '派单', '接通', 'A', '高层'],
    ['乙', phoneOf(2), '派单', '接通', 'C', null],
    ['乙', phoneOf(2), '派单', '接通', 'B', '别墅'],
    ['丙', phoneOf(3), '派单', '拒接', 'D', null],
    ['丁', '123', '派单', '接通', 'A', '高层'],
  ]
  const form = (...feet: CellValue[][]): Grid => grid('4.22陈霞', [['登记日期', MON, null, '电开人员', '陈霞'], heads, ...rows, ...feet])
  const right: CellValue[] = ['电开数量', 4, '有效电话数量', 2]

  it('that agree are no warning', () => {
    const needs = ['高层', 1, '别墅', 1, '洋房', 0]
    expect(told(week([form(right, ['A', 1, 'B', 1, 'C', 0, 'D', 1], needs, ['当日到访量', 0, '成交量', 0])]), 'total-differs')).toEqual([])
  })

  it.each([
    ['电开数量', 5, 4], ['有效电话数量', 3, 2], ['A', 2, 1], ['B', 0, 1], ['C', 1, 0], ['D', 0, 1], ['高层', 2, 1], ['别墅', 0, 1], ['洋房', 1, 0],
  ])('%s typed as %d is told as %d', (label, typed, derived) => {
    const feet = label === '电开数量' || label === '有效电话数量' ? [[label, typed]] : [right, [label, typed]]
    expect(told(week([form(...feet)]), 'total-differs').map((text) => text.split(' ')[1])).toEqual([`${typed}→${derived}`])
  })

  it('visits and units sold are those of the caller and the day', () => {
    const visit = visits(
      { date: MON, caller: '陈霞', phone: phoneOf(11), dealDate: MON, product: '高层', units: 2 },
      { date: MON, caller: '陈霞', phone: phoneOf(12), arrived: TUE, dealDate: TUE, product: '高层' },
      { date: MON, caller: '周敏', phone: phoneOf(13), dealDate: MON, product: '高层' },
    )
    expect(told(week([form(right, ['当日到访量', 1, '成交量', 2]), visit]), 'total-differs')).toEqual([])
    expect(told(week([form(right, ['当日到访量', 2, '成交量', 1]), visit]), 'total-differs')).toEqual(['B9 2→1', 'D9 1→2'])
  })
})

describe('a typed ledger (台帐, C44)', () => {
  const ledger = (...figures: CellValue[]): Grid =>
    grid('电开台帐', [['日期', '电开人员', '电开数量', '可拨通', '有效电话数量', 'A', 'B', 'C', 'D', '当日到访量', '成交量'], [MON, '陈霞', ...figures]])
  const sheets = [calls(call(1, { grade: 'A' }), call(1), call(2, { result: '占线' })), visits(...counted('陈霞', MON, 1, 50))]

  it('that agrees is no warning', () => {
    expect(told(week([...sheets, ledger(3, 2, 1, 1, 0, 0, 0, 1, 0)]), 'ledger-differs')).toEqual([])
  })

  it('that differs is a warning for each cell; derived figures win', () => {
    const of = week([...sheets, ledger(4, 3, 1, 0, 0, 0, 0, 2, 1)])
    expect(told(of, 'ledger-differs')).toEqual(['C2 4→3', 'D2 3→2', 'F2 0→1', 'J2 2→1', 'K2 1→0'])
    expect(of.figures.callers[0]).toMatchObject({ calls: 3, connected: 2, visits: 1 })
  })
})

describe('C24: an SMS to intent customers the same day', () => {
  const sms = (...lines: Call[]): string[] => told(week([calls(...lines)]), 'sms-missing').map((text) => text.split(' ')[0]!)

  it('that is missing is a warning at the cell where it should stand', () => {
    expect(sms(call(1, { grade: 'A', sms: '是' }), call(2, { grade: 'B' }), call(3, { grade: 'A', sms: '否' }), call(4, { grade: 'C' }))).toEqual(['H3', 'H4'])
  })

  it('on any dial of that customer that day will do', () => {
    expect(sms(call(1, { grade: 'A' }), call(1, { sms: '√' }))).toEqual([])
    expect(sms(call(1, { grade: 'A' }), call(1, { sms: '√', date: TUE }))).toEqual(['H2'])
  })
})

describe('S23: a customer of grade A without an appointed time', () => {
  const missing = (line: Call, more: Grid[] = []): boolean => codesIn(week([calls(line), ...more])).includes('appointment-missing')

  it('is a warning', () => {
    expect(missing(call(1, { grade: 'A' }))).toBe(true)
    expect(missing(call(1, { grade: 'B' }))).toBe(false)
  })

  it('is none where the visit register has an appointment', () => {
    expect(missing(call(1, { grade: 'A' }), [visits({ date: MON, caller: '陈霞', phone: phoneOf(1), appointed: WED, arrived: null })])).toBe(false)
  })
})

describe('people', () => {
  it('who call and stand on no roster are a warning, where there is one', () => {
    const sheet = calls(...dials('陈霞', MON, 1), ...dials('过客', MON, 1, 9))
    const of = week([roster({ caller: '陈霞', group: '一组' }), sheet])
    expect(of.problems.filter(({ code }) => code === 'caller-not-on-roster').map(({ facts }) => facts!['caller'])).toEqual(['过客'])
    expect(codesIn(week([sheet]))).not.toContain('caller-not-on-roster')
  })

  it('on two rosters that say different things are a warning', () => {
    const twice = (group: string): string[] => codesIn(week([roster({ caller: '陈霞', group: '一组' }), { ...roster({ caller: '陈霞', group }), sheet: '花名册2' }, calls(call(1))]))
    expect(twice('一组')).not.toContain('roster-conflict')
    expect(twice('二组')).toContain('roster-conflict')
  })
})

describe('an arrival before its registration', () => {
  it('is a warning', () => {
    expect(codesIn(week([visits({ date: TUE, caller: '陈霞', phone: phoneOf(1), arrived: later(TUE, -1) })]))).toContain('arrival-before-registration')
  })
})
