import { describe, expect, it } from 'vitest'
import { PROBLEMS, severityOf } from '../../src/registers'
import type { CellValue } from '../../src/workbook'
import { grid, phoneOf } from '../support/grids'
import { errorsOf, HEADS, readSheets, register, warningsOf } from '../support/reading'

type Change = Partial<Record<(typeof HEADS)[number], CellValue>>

/** A row that is right but for the given cells. */
function row(change: Change = {}): CellValue[] {
  const right: Change = {
    登记日期: '2013-04-22', 电开人员: '陈霞', 客户姓名: '王一', 联系电话: phoneOf(1), 资源来源: '派单', 拨打结果: '接通', 意向等级: 'A', 产品需求: '高层', 短信跟进: '是',
  }
  return HEADS.map((head) => ({ ...right, ...change })[head] ?? null)
}
const read = (...changes: Change[]): ReturnType<typeof readSheets> => readSheets(register(...changes.map(row)))

describe('an error in a call stands at its cell', () => {
  it('is none in a row that is right', () => {
    expect(read({}).problems).toEqual([])
  })

  it.each([
    ['phone-invalid', { 联系电话: '1.38E+10' }, 'D2'],
    ['phone-invalid', { 联系电话: null }, 'D2'],
    ['phone-invalid', { 联系电话: '1381234567' }, 'D2'],
    ['phone-invalid', { 联系电话: '微信联系' }, 'D2'],
    ['phone-invalid', { 联系电话: true }, 'D2'],
    ['date-invalid', { 登记日期: '2013-13-2' }, 'A2'],
    ['date-invalid', { 登记日期: '2013-02-30' }, 'A2'],
    ['date-invalid', { 登记日期: '昨天' }, 'A2'],
    ['date-invalid', { 登记日期: null }, 'A2'],
    ['date-invalid', { 登记日期: '#N/A' }, 'A2'],
    ['caller-missing', { 电开人员: null }, 'B2'],
    ['caller-missing', { 电开人员: ' \u200b' }, 'B2'],
    ['grade-invalid', { 意向等级: 'B/C' }, 'G2'],
    ['grade-invalid', { 意向等级: 'AB' }, 'G2'],
    ['grade-invalid', { 意向等级: 'E' }, 'G2'],
    ['result-missing', { 拨打结果: null, 意向等级: null }, 'F2'],
    ['result-invalid', { 拨打结果: '打通了' }, 'F2'],
    ['grade-without-answer', { 拨打结果: '关机' }, 'G2'],
  ] as [string, Change, string][])('%s: %j', (code, change, cell) => {
    expect(errorsOf(read(change))).toEqual([`${cell} ${code}`])
  })

  it('is told as often as there are faults in a row, each at its own cell', () => {
    const all = read({ 登记日期: '昨天', 电开人员: null, 联系电话: '12', 意向等级: 'B/C', 拨打结果: '不知道' })
    expect(errorsOf(all).sort()).toEqual(['A2 date-invalid', 'B2 caller-missing', 'D2 phone-invalid', 'F2 result-invalid', 'G2 grade-invalid'])
  })

  it('is told of the grade and of the result when neither can be read', () => {
    expect(errorsOf(read({ 拨打结果: null, 意向等级: 'B/C' })).sort()).toEqual(['F2 result-missing', 'G2 grade-invalid'])
  })

  it('tells what stands in the cell, and where: file and sheet', () => {
    expect(read({}, { 意向等级: ' B/C ' }).problems).toMatchObject([
      { code: 'grade-invalid', found: 'B/C', place: { file: '一组.xlsx', sheet: '电开效果管控表' }, row: 2, column: 6 },
    ])
  })

  it('stands in the cell of the row where several rows have it', () => {
    expect(errorsOf(read({}, { 联系电话: 1 }, {}, { 联系电话: 2 }))).toEqual(['D3 phone-invalid', 'D5 phone-invalid'])
  })
})

describe('an error voids the smallest thing', () => {
  it('a bad phone, a bad date or no caller voids the row', () => {
    const { calls } = read({ 联系电话: '12' }, { 登记日期: '昨天' }, { 电开人员: null }, {})
    expect(calls.map((call) => call.readable)).toEqual([false, false, false, true])
  })

  it('a bad grade voids the grade, not the call', () => {
    expect(read({ 意向等级: 'B/C' }).calls[0]).toMatchObject({ readable: true, result: '接通', grade: null })
  })

  it('a bad or a missing result leaves a dial', () => {
    expect(read({ 拨打结果: '打通了', 意向等级: null }).calls[0]).toMatchObject({ readable: true, result: null, grade: null })
    expect(read({ 拨打结果: null, 意向等级: null }).calls[0]).toMatchObject({ readable: true, result: null, grade: null })
  })
})

describe('a grade and a result', () => {
  const silent = ['无人接听', '占线', '关机', '停机', '空号', '错号']
  const grades = ['A', 'B', 'C', 'D']

  it.each(silent.flatMap((result) => grades.map((grade) => [result, grade])))('%s %s is grade-without-answer, and the grade is void', (result, grade) => {
    const registers = read({ 拨打结果: result, 意向等级: grade })
    expect(errorsOf(registers)).toEqual(['G2 grade-without-answer'])
    expect(registers.calls[0]).toMatchObject({ readable: true, result, grade: null })
  })

  it('D on 拒接 is fine, A B C on it is not', () => {
    const { calls } = read(...grades.map((grade) => ({ 拨打结果: '拒接', 意向等级: grade })))
    expect(calls.map((call) => call.grade)).toEqual([null, null, null, 'D'])
    expect(errorsOf(read({ 拨打结果: '拒接', 意向等级: 'D' }))).toEqual([])
    expect(errorsOf(read({ 拨打结果: '拒接', 意向等级: 'C' }))).toEqual(['G2 grade-without-answer'])
  })

  it.each(grades)('接通 %s is fine', (grade) => {
    expect(errorsOf(read({ 意向等级: grade }))).toEqual([])
  })

  it.each([...silent, '拒接', '接通'])('%s without a grade is fine', (result) => {
    expect(errorsOf(read({ 拨打结果: result, 意向等级: null }))).toEqual([])
  })

  it.each(grades)('%s without a result means 接通, with a warning that says so', (grade) => {
    const registers = read({ 拨打结果: null, 意向等级: grade })
    expect(registers.calls[0]).toMatchObject({ result: '接通', grade })
    expect(registers.problems).toMatchObject([{ code: 'result-assumed', row: 1, column: 5, fix: '接通' }])
    expect(errorsOf(registers)).toEqual([])
  })
})

describe('a warning', () => {
  it.each([
    ['source-unknown', { 资源来源: '老带新' }, 'E2'],
    ['source-missing', { 资源来源: null }, 'E2'],
    ['need-unknown', { 产品需求: '写字楼' }, 'H2'],
    ['yes-no-unclear', { 短信跟进: '也许' }, 'I2'],
  ] as [string, Change, string][])('%s stands at its cell, and the row counts: %j', (code, change, cell) => {
    const registers = read(change)
    expect(warningsOf(registers)).toEqual([`${cell} ${code}`])
    expect(errorsOf(registers)).toEqual([])
    expect(registers.calls[0]!.readable).toBe(true)
  })

  it('leaves an unknown source and an unknown need as written', () => {
    expect(read({ 资源来源: '老带新', 产品需求: '写字楼' }).calls[0]).toMatchObject({ source: '老带新', need: '写字楼' })
  })
})

describe('the codes', () => {
  it('are errors where they void something', () => {
    const errors = ['phone-invalid', 'date-invalid', 'grade-invalid', 'grade-without-answer', 'result-missing', 'result-invalid', 'caller-missing']
    expect(Object.entries(PROBLEMS).filter(([, severity]) => severity === 'error').map(([code]) => code).sort()).toEqual(errors.sort())
  })

  it('have a severity for each problem', () => {
    expect(severityOf(read({ 联系电话: '1' }).problems[0]!)).toBe('error')
    expect(severityOf(read({ 资源来源: '老带新' }).problems[0]!)).toBe('warning')
  })
})

describe('a register without a column', () => {
  it('tells of a missing date or caller once, on the row of heads', () => {
    const heads = ['联系电话', '拨打结果', '意向等级']
    const registers = readSheets(grid('电开效果管控表', [heads, [phoneOf(1), '接通', 'A'], [phoneOf(2), '接通', 'A']]))
    expect(errorsOf(registers)).toEqual(['A1 date-invalid', 'A1 caller-missing'])
    expect(registers.calls.map((call) => call.readable)).toEqual([false, false])
  })
})
