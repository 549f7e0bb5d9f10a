import { describe, expect, it } from 'vitest'
import { wordingOf } from '../../src/i18n'
import { makePolicy } from '../../src/policy'
import { readRegisters, type Registers } from '../../src/registers'
import { FORM_LINES, paperForm, templateBook } from '../../src/sheets'
import type { CellValue } from '../../src/workbook'
import { day } from '../support/days'
import { book, phoneOf } from '../support/grids'
import { dials, visits } from '../support/lines'
import { gridOf } from '../support/plan-grids'
import { callTable, errorsOf } from '../support/reading'
import { MON, weekOf } from '../support/weeks'

const LANGUAGES = ['zh-CN', 'en-US'] as const
const input = (language: (typeof LANGUAGES)[number] = 'zh-CN') => ({ words: wordingOf(language), policy: makePolicy(), day: day(MON) })
const blank = { day: null, caller: '', group: '' }
const FIRST_LINE = 5
const FIRST_FOOT = FIRST_LINE + FORM_LINES

/** The empty form with something typed into its cells. */
function typedForm(typed: Record<string, CellValue>, language: (typeof LANGUAGES)[number] = 'zh-CN'): Registers {
  return readRegisters([book('一组', gridOf(paperForm(input(language), blank, null), typed))])
}

describe.each(LANGUAGES)('the empty paper form in %s', (language) => {
  it('says nothing and has no problem', () => {
    const read = typedForm({}, language)
    expect([read.calls, read.forms, read.problems]).toEqual([[], [], []])
  })

  it('is read when it is filled in: its head for all lines, its lines, its feet', () => {
    const read = typedForm({
      C3: 41386, E3: '陈霞', H3: '二组',
      B5: '何先生', C5: phoneOf(1), D5: '派单', E5: '接通', F5: 'A', G5: '高层', H5: '是', I5: '周末来',
      C6: Number(phoneOf(2)), D6: '常规', E6: '占线',
      [`C${FIRST_FOOT}`]: 2, [`E${FIRST_FOOT}`]: 1, [`G${FIRST_FOOT}`]: 1, [`I${FIRST_FOOT}`]: 0, [`C${FIRST_FOOT + 1}`]: 0, [`E${FIRST_FOOT + 2}`]: 3,
    }, language)
    expect(read.problems).toEqual([])
    expect(callTable(read)).toEqual([[MON, '陈霞', phoneOf(1), '接通', 'A'], [MON, '陈霞', phoneOf(2), '占线', null]])
    expect(read.forms).toHaveLength(1)
    expect(read.forms[0]!.feet.map(({ figure, typed }) => [figure, typed])).toEqual([
      ['calls', 2], ['answered', 1], ['A', 1], ['B', 0], ['visits', 0], ['别墅', 3],
    ])
  })

  it('with lines but no date or no caller tells of the cell that should hold it', () => {
    expect(errorsOf(typedForm({ E3: '陈霞', C5: phoneOf(1), D5: '派单', E5: '接通', F5: 'C' }, language))).toEqual(['C3 date-invalid'])
    expect(errorsOf(typedForm({ C3: 41386, C5: phoneOf(1), D5: '派单', E5: '接通', F5: 'C' }, language))).toEqual(['E3 caller-missing'])
  })
})

describe('a typed foot that is wrong', () => {
  it('is told at its cell (C28)', () => {
    const grid = gridOf(paperForm(input(), blank, null), {
      C3: 41386, E3: '陈霞', C5: phoneOf(1), D5: '派单', E5: '接通', F5: 'C', [`C${FIRST_FOOT}`]: 7,
    })
    const { problems } = weekOf([book('一组', grid)])
    const told = problems.filter(({ code }) => code === 'total-differs')
    expect(told.map(({ row, column, facts }) => [row + 1, column, facts!['derived']])).toEqual([[FIRST_FOOT, 2, 1]])
  })
})

describe.each(LANGUAGES)('a form filled from the register in %s', (language) => {
  const week = weekOf([book('一组', {
    ...gridOf(templateBook(input()).sheets[0]!),
    rows: [
      ['日期', '电开人员', '客户姓名', '联系电话', '资源来源', '拨打结果', '意向等级', '产品需求', '短信跟进', '备注'],
      ...dials('陈霞', MON, 30).map(({ phone }, i) => [MON, '陈霞', `客户${i}`, phone, '派单', i % 5 ? '接通' : '空号', i % 5 ? 'ABCD'[i % 4]! : null, '高层', '是', '再联系']),
      [MON, '陈霞', '坏', '13812', '派单', '接通', 'C', null, null, null],
    ],
    merges: [],
  }, visits())])
  const rows = week.registers.calls
  const own = week.figures.callers[0]!.days[0]!
  const feet = { calls: own.calls, answered: own.answered, visits: 0, deals: 0, ...own.grades, 高层: own.needs['高层']! }
  const plan = paperForm(input(language), { day: day(MON), caller: '陈霞', group: '一组' }, { rows, feet })

  it('is a print, and no register', () => {
    expect(plan.mark).toBe('print_form')
    expect(plan.name).toBe(wordingOf(language).template.sheets.formPrint)
    expect(plan.validations ?? []).toEqual([])
  })

  it('holds every row as it was typed, with phones in full (S24), and one unreadable', () => {
    const lines = plan.rows.filter(({ role }) => role === 'body').map(({ cells }) => cells)
    expect(lines[1]).toEqual([1, '客户0', phoneOf(0), '派单', '空号', null, '高层', '是', '再联系'])
    expect(lines[31]!.slice(0, 3)).toEqual([31, '坏', '13812'])
  })

  it('would be read as the same day, with feet that agree', () => {
    const again = weekOf([book('一组', { ...gridOf(plan), sheet: '4.22陈霞' })])
    expect(again.problems.filter(({ code }) => code === 'total-differs')).toEqual([])
    expect(callTable(again.registers)).toEqual(callTable(week.registers))
    expect(again.registers.forms[0]!.feet.length).toBe(9)
    expect(again.figures.callers[0]!.days[0]!).toMatchObject({ calls: own.calls, answered: own.answered, grades: own.grades, needs: own.needs })
  })
})
