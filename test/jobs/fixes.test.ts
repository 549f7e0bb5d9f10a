import { describe, expect, it } from 'vitest'
import { Fixes } from '../../src/jobs'
import { checkWeek, weekFigures } from '../../src/ledger'
import { makePolicy } from '../../src/policy'
import { cellOf, readRegisters, type Problem, type ProblemCode } from '../../src/registers'
import type { CellValue, Grid } from '../../src/workbook'
import { day } from '../support/days'
import { book, grid, phoneOf } from '../support/grids'
import { afterEdits, liveBook } from '../support/live-book'
import { HEADS, register } from '../support/reading'

/** Every problem of these sheets, each with what its cell would become. */
function fixesIn(...grids: Grid[]): Map<string, CellValue> {
  const { problems, fixes } = read(...grids)
  return new Map(problems.map((problem) => [`${cellOf(problem)} ${problem.code}`, fixes.of(problem)?.edit.value ?? null]))
}

function read(...grids: Grid[]): { problems: Problem[]; fixes: Fixes; live: ReturnType<typeof liveBook> } {
  const live = liveBook(book('一组', ...grids))
  const registers = readRegisters([live])
  const policy = makePolicy()
  const problems = [...registers.problems, ...checkWeek(registers, weekFigures(registers, policy, day('2013-04-22')), policy)]
  return { problems, fixes: new Fixes(live, registers), live }
}

type Change = Partial<Record<(typeof HEADS)[number], CellValue>>
function row(change: Change = {}): CellValue[] {
  const right: Change = {
    登记日期: '2013-04-22', 电开人员: '陈霞', 客户姓名: '王一', 联系电话: phoneOf(1), 资源来源: '派单', 拨打结果: '接通', 意向等级: 'C', 产品需求: '高层', 短信跟进: '是',
  }
  return HEADS.map((head) => ({ ...right, ...change })[head] ?? null)
}

describe('a fix', () => {
  it.each([
    ['F2 result-assumed', { 拨打结果: null }, '接通'],
    ['F2 result-invalid', { 拨打结果: '没人接', 意向等级: null }, '无人接听'],
    ['G2 grade-invalid', { 意向等级: 'A类客户' }, 'A'],
    ['D2 phone-invalid', { 联系电话: `手机：${phoneOf(1)}` }, phoneOf(1)],
    ['A2 date-invalid', { 登记日期: '2013,4,22' }, 41_386],
    ['E2 source-unknown', { 资源来源: '短信' }, '策划短信资源'],
    ['H2 need-unknown', { 产品需求: '停车位' }, '车位'],
    ['I2 yes-no-unclear', { 短信跟进: '已发' }, '是'],
  ] as [string, Change, CellValue][])('is certain: %s of %j', (at, change, value) => {
    expect(fixesIn(register(row(change))).get(at)).toBe(value)
  })

  it.each([
    ['F2 result-missing', { 拨打结果: null, 意向等级: null }],
    ['F2 result-invalid', { 拨打结果: '打通了' }],
    ['G2 grade-invalid', { 意向等级: 'B/C' }],
    ['G2 grade-without-answer', { 拨打结果: '关机' }],
    ['D2 phone-invalid', { 联系电话: '1381234' }],
    ['A2 date-invalid', { 登记日期: '2013-02-30' }],
    ['B2 caller-missing', { 电开人员: null }],
    ['E2 source-unknown', { 资源来源: '老带新' }],
    ['E2 source-missing', { 资源来源: null }],
  ] as [string, Change][])('is not certain, and none is offered: %s', (at, change) => {
    const fixes = fixesIn(register(row(change)))
    expect(fixes.has(at)).toBe(true)
    expect(fixes.get(at)).toBeNull()
  })

  it('is never put into a first column for want of its own', () => {
    const heads = ['登记日期', '电开人员', '联系电话', '意向等级']
    expect(fixesIn(grid('电开效果管控表', [heads, ['2013-04-22', '陈霞', phoneOf(1), 'A']])).get('A2 result-assumed')).toBeNull()
  })

  it('is not put where a label and its value share a cell', () => {
    const form = grid('4.22', [['登记日期：2013,4,22 电开人员：陈霞'], ['序号', '联系电话', '拨打结果', '意向等级'], [1, phoneOf(1), '接通', 'C']])
    expect(fixesIn(form).get('A1 date-invalid')).toBeNull()
  })

  it('is put into the first cell of a merged area, and never beside it', () => {
    const rows = [HEADS, row({ 登记日期: '2013,4,22' }), row({ 登记日期: null }), row({ 拨打结果: null }), row({ 拨打结果: null })]
    const fixes = fixesIn(grid('电开效果管控表', rows, { merges: ['A2:A3', 'F4:F5'] }))
    expect(fixes.get('A2 date-invalid')).toBe(41_386)
    expect([fixes.get('F4 result-assumed'), fixes.get('F5 result-assumed')]).toEqual(['接通', null])
  })

  it('gives a real date in the workbook’s own date system, with the format of one', () => {
    const { problems, fixes } = read(grid('电开效果管控表', [HEADS, row({ 登记日期: '2013,4,22' })], { dateSystem: 1904 }))
    expect(fixes.of(problems[0]!)).toMatchObject({ found: '2013,4,22', becomes: '2013-04-22', edit: { value: 41_386 - 1462, format: 'yyyy-mm-dd' } })
  })

  it('C28: writes the number of rows over a typed total that differs, and keeps the words around it', () => {
    const rows = [HEADS, row(), row(), ['小计', null, null, 3], ['合计：５组']]
    const fixes = fixesIn(grid('电开效果管控表', rows))
    expect(fixes.get('D4 total-differs')).toBe(2)
    expect(fixes.get('A5 total-differs')).toBe('合计：2组')
  })

  it('of an attendance that surely is meant is the word of the rulebook', () => {
    expect(fixesIn(register(row()), grid('考勤', [['日期', '姓名', '状态'], ['2013-04-22', '陈霞', '病假']])).get('C2 status-unknown')).toBe('请假')
  })

  it('puts right what it is a fix of, and nothing else goes wrong', () => {
    const wrong: Change[] = [
      { 拨打结果: null }, { 拨打结果: '没人接', 意向等级: null }, { 意向等级: 'A类客户' }, { 联系电话: `电话 ${phoneOf(2)}` }, { 登记日期: '2013,4,22' },
      { 资源来源: '短信' }, { 产品需求: '停车位' }, { 短信跟进: '已发' }, { 意向等级: 'B/C' },
    ]
    const { problems, fixes, live } = read(register(...wrong.map((change, n) => row({ 联系电话: phoneOf(n + 10), ...change })), ['合计', null, null, 2]))
    const edits = problems.flatMap((problem) => fixes.of(problem)?.edit ?? [])
    const codes = new Set<ProblemCode>(readRegisters([afterEdits(live, edits)]).problems.map(({ code }) => code))
    expect(edits).toHaveLength(9)
    expect([...codes]).toEqual(['grade-invalid'])
  })
})
