import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { evaluate, provideUniver } from '../../host/engine'
import { requireUniver } from '../../host/node/univer'
import { wordingOf } from '../../src/i18n'
import { DEAL_BONUSES, makePolicy, RULEBOOK, type Override, type Policy } from '../../src/policy'
import { groupOfTable, headOf, findTable, readRegisters } from '../../src/registers'
import { registerPlans, REGISTER_KINDS, REGISTER_SHEETS, templateBook, wordLists, type SheetPlan } from '../../src/sheets'
import { NEEDS, readPhone, RESULTS, SOURCES, STATUSES } from '../../src/text'
import type { CellValue } from '../../src/workbook'
import { areaOf } from '../host/engine/books'
import { engineOf, idOf } from '../host/engine/sheet-book'
import { day, serial } from '../support/days'
import { book } from '../support/grids'
import { gridOf } from '../support/plan-grids'

const TODAY = day('2013-04-26')
const LANGUAGES = ['zh-CN', 'en-US'] as const

const planned = (policy: Policy = makePolicy(), language: (typeof LANGUAGES)[number] = 'zh-CN') =>
  registerPlans({ words: wordingOf(language), policy, day: TODAY })
const bookPlan = (language: (typeof LANGUAGES)[number] = 'zh-CN') =>
  templateBook({ words: wordingOf(language), policy: makePolicy(), day: TODAY })
const read = (...plans: SheetPlan[]) => readRegisters([book('电开登记册', ...plans.map((plan) => gridOf(plan)))])
/** Every rule of the rulebook on a day, by its id. */
function valuesOn(policy: Policy, on: number): unknown[] {
  const { figure, words, text, dealBonus } = policy
  const ask = { count: figure, yuan: figure, percent: figure, mark: figure, words, text, choice: text, time: text, monthDay: text } as Record<string, (key: never, on: number) => unknown>
  return [
    ...RULEBOOK.map(({ id, kind, key }) => [id, ask[kind]!(key as never, on)]),
    ...[...NEEDS, '地下室'].map((product) => [product, dealBonus(product, on)]),
  ]
}

describe.each(LANGUAGES)('a fresh template in %s', (language) => {
  const { sheets } = bookPlan(language)

  it('has the sheets and tables that every part of the product knows', () => {
    expect(sheets.map(({ name, tables }) => [name, (tables ?? []).map((table) => table.name)])).toEqual([
      ['电开效果管控表', ['管控表']], ['意向客户邀约到访登记表', ['登记表']], ['花名册', ['花名册']], ['考勤', ['考勤']], ['规则', ['规则']], ['说明', []], ['日管控表', []],
    ])
  })

  it('reads as what it is, without a row, an override that changes anything, or a problem', () => {
    const registers = read(...sheets)
    expect(registers.problems).toEqual([])
    expect([...registers.calls, ...registers.visits, ...registers.roster, ...registers.attendance, ...registers.forms, ...registers.totals]).toEqual([])
    expect(registers.sheets.map(({ place, state }) => `${place.sheet} ${state}`)).toEqual([
      '电开效果管控表 calls', '意向客户邀约到访登记表 visits', '花名册 roster', '考勤 attendance', '规则 settings', '说明 unknown', '日管控表 calls',
    ])
    for (const on of ['2000-01-01', '2013-04-26', '2099-12-31'].map(day)) {
      expect(valuesOn(makePolicy(registers.overrides), on)).toEqual(valuesOn(makePolicy(), on))
    }
  })

  it('tells no group by its titles and hints, which the file or the roster shall tell', () => {
    for (const plan of sheets) {
      const table = findTable('新建.xlsx', gridOf(plan))
      if (table) expect(groupOfTable(table), plan.name).toBe('')
    }
  })

  it('has the heads that the reader knows, over tables that begin with them and have a row', () => {
    for (const kind of REGISTER_KINDS) {
      const plan = sheets.find(({ name }) => name === REGISTER_SHEETS[kind].sheet)!
      const [{ span }] = plan.tables as [NonNullable<SheetPlan['tables']>[number]]
      const heads = plan.rows[span.top]!.cells
      const known = findTable('a.xlsx', gridOf(plan))!.blocks[0]!
      expect(known.headRow, kind).toBe(span.top)
      for (const [field, column] of Object.entries(known.columns)) expect(heads[column as number]).toBe(headOf(kind, field as never))
      expect(new Set(heads).size).toBe(heads.length)
      expect(span.right - span.left + 1).toBe(plan.columns.length)
      expect(span.bottom).toBeGreaterThan(span.top)
    }
  })

  it('keeps hints, refusals and formulas within what Excel takes', () => {
    for (const { name, validations, highlights } of sheets) {
      for (const { hint, refusal, rule } of validations ?? []) {
        for (const message of [hint, refusal]) {
          if (!message) continue
          expect(message.title.length, name).toBeLessThanOrEqual(32)
          expect(message.text.length, name).toBeLessThanOrEqual(255)
        }
        const formula = rule.kind === 'list' ? rule.source : rule.kind === 'formula' ? rule.formula : ''
        expect(formula.length, formula).toBeLessThan(255)
      }
      for (const { formula } of highlights ?? []) expect(formula.length, formula).toBeLessThan(255)
    }
  })

  it('refuses nothing outright, and gives a hint in every column that the reader reads', () => {
    for (const kind of REGISTER_KINDS) {
      const plan = sheets.find(({ name }) => name === REGISTER_SHEETS[kind].sheet)!
      const hinted = (plan.validations ?? []).filter(({ hint }) => hint).map(({ span }) => span.left)
      const { columns } = findTable('a.xlsx', gridOf(plan))!.blocks[0]!
      expect(hinted.sort((a, b) => a - b), kind).toEqual((Object.values(columns) as number[]).sort((a, b) => a - b))
      expect((plan.validations ?? []).some(({ refusal }) => refusal?.strict)).toBe(false)
    }
  })

  it('calls no function but those of Excel itself', () => {
    const formulas = sheets.flatMap(({ validations, highlights }) => [
      ...(validations ?? []).map(({ rule }) => (rule.kind === 'list' ? rule.source : rule.kind === 'formula' ? rule.formula : '')),
      ...(highlights ?? []).map(({ formula }) => formula),
    ])
    const called = new Set(formulas.flatMap((formula) => [...formula.matchAll(/([A-Z]+)\(/g)].map(([, name]) => name!)))
    const known = ['AND', 'OR', 'NOT', 'IFERROR', 'ISNUMBER', 'LEFT', 'MID', 'LEN', 'SUBSTITUTE', 'INDEX', 'MAX', 'SUMPRODUCT', 'ROW', 'COUNTIF', 'TODAY']
    expect([...called].filter((name) => !known.includes(name))).toEqual([])
  })
})

describe('the lists of a template', () => {
  const { sheets } = bookPlan()
  const guide = gridOf(sheets.find(({ name }) => name === '说明')!)

  /** What stands in the cells of a list. */
  function listOf(sheet: string, head: string): CellValue[] {
    const plan = sheets.find(({ name }) => name === sheet)!
    const column = plan.rows.find(({ role }) => role === 'head')!.cells.indexOf(head)
    const { rule } = plan.validations!.find(({ span }) => span.left === column && span.right === column)!
    const [, at, top, bottom] = /^'说明'!\$([A-Z])\$(\d+):\$\1\$(\d+)$/.exec((rule as { source: string }).source)!
    return guide.rows.slice(Number(top) - 1, Number(bottom)).map((row) => row![at!.charCodeAt(0) - 65]!)
  }

  it.each<[string, string, readonly string[]]>([
    ['电开效果管控表', '拨打结果', RESULTS],
    ['电开效果管控表', '意向等级', ['A', 'B', 'C', 'D']],
    ['电开效果管控表', '产品需求', NEEDS],
    ['电开效果管控表', '资源来源', SOURCES],
    ['电开效果管控表', '短信跟进', ['是', '否']],
    ['意向客户邀约到访登记表', '到访联系电开人员', ['是', '否']],
    ['意向客户邀约到访登记表', '接访签字', ['是', '否']],
    ['意向客户邀约到访登记表', '成交产品', NEEDS],
    ['考勤', '状态', STATUSES],
    ['花名册', '组别', ['一组', '二组', '三组', '四组', '五组', '六组', '拓展部']],
  ])('%s %s are all that the reader knows', (sheet, head, words) => {
    expect(listOf(sheet, head)).toEqual(words)
  })

  it('names callers from the roster, down to the last name, gaps included', async () => {
    provideUniver(requireUniver())
    const { rule } = sheets[0]!.validations!.find(({ hint }) => hint?.title === '电开人员')!
    const source = (rule as { source: string }).source.replaceAll("'花名册'", 'Sheet1')
    const ask = async (names: (string | null)[]): Promise<unknown[]> => {
      const engine = await engineOf([[null], [null], ['姓名'], ...names.map((name) => [name])])
      return (await evaluate(engine, idOf(engine, 'Sheet1'), `=${source}`, areaOf(0, 5, 0, 5)))[0]![0]!.flat()
    }
    expect(await ask(['陈霞', '罗伟', '王芳', null, null])).toEqual(['陈霞', '罗伟', '王芳'])
    expect(await ask(['陈霞', null, '王芳', null])).toEqual(['陈霞', '', '王芳'])
    expect(await ask([])).toEqual([''])
  })

  it('are those of the rulebook in force', () => {
    const policy = makePolicy([{ id: 'C01', value: ['东区', '西区'], from: null }])
    expect(wordLists(policy, TODAY).group.words).toEqual(['东区', '西区', '拓展部'])
    expect(planned(policy).roster.rows.slice(3).map(({ cells }) => cells[1])).toEqual(['东区', '西区'])
  })
})

describe('the rulebook on 规则', () => {
  it('has a row for every rule with its name, its clause and the default beside it', () => {
    const { rows } = planned().settings
    const body = rows.filter(({ role }) => role === 'body').map(({ cells }) => cells)
    expect(body.map(([id]) => id).sort()).toEqual([...RULEBOOK, ...DEAL_BONUSES].map(({ id }) => id).sort())
    for (const [, label, value, , , standard, clause] of body) {
      expect(label).toMatch(/\S/)
      expect(clause).toMatch(/\S/)
      expect(value).toEqual(standard)
    }
  })

  const overrides: fc.Arbitrary<Override[]> = fc.array(
    fc.record({
      id: fc.constantFrom('C13', 'C14', 'C15', 'C13.connectable', 'C00', 'C22.summer.end', 'C22.summer.from', 'S02', 'C21.高层', 'C21.洋房'),
      seed: fc.integer({ min: 0, max: 3 }),
      from: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 400 }).map((days) => day('2013-01-01') + days)),
    }).map(({ id, seed, from }) => ({
      id, from,
      value: id === 'C13.connectable' ? ['接通', '占线'].slice(0, 1 + (seed % 2))
        : id === 'C00' ? `项目${seed}` : id === 'C22.summer.end' ? `1${seed}:30` : id === 'C22.summer.from' ? `05-0${seed + 1}` : id === 'S02' ? seed / 10 : seed * 7,
    })),
    { maxLength: 8 },
  )

  it('says all that an office has set: read back, the same rules hold on every day', () => {
    fc.assert(
      fc.property(overrides, (set) => {
        const policy = makePolicy(set)
        const registers = read(planned(policy).settings)
        expect(registers.problems).toEqual([])
        for (let on = day('2012-12-31'); on < day('2014-03-01'); on += 29) {
          expect(valuesOn(makePolicy(registers.overrides), on)).toEqual(valuesOn(policy, on))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('takes what a host makes of a time and of a day of the year as they are typed', () => {
    const typed = { A29: 'C22.summer.end', C29: 18 / 24, A30: 'C22.summer.from', C30: serial(day('2026-06-01'), 1900), E30: '2014-01-01' }
    const registers = readRegisters([book('电开登记册', gridOf(planned().settings, typed))])
    const policy = makePolicy(registers.overrides)
    expect(registers.problems).toEqual([])
    expect(policy.text('summerEnd', TODAY)).toBe('18:00')
    expect([policy.text('summerFrom', TODAY), policy.text('summerFrom', day('2014-06-01'))]).toEqual(['05-01', '06-01'])
  })
})

describe('colours of a template', () => {
  beforeAll(() => provideUniver(requireUniver()))

  const letters = 'ABCDEFGHIJKLMNO'

  /** The tones that rows get, cell by cell: the first rule that applies. */
  async function tones(plan: SheetPlan, lines: Record<string, CellValue>[]): Promise<Record<string, string>[]> {
    const heads = plan.rows[2]!.cells as string[]
    const cells = lines.map((line) => heads.map((head) => line[head] ?? null))
    const engine = await engineOf([[null], [null], heads, ...cells] as never)
    const result: Record<string, string>[] = lines.map(() => ({}))
    for (const { span, formula, tone } of plan.highlights!) {
      const at = { ...areaOf(span.top, span.left, span.top + lines.length - 1, span.right) }
      const found = await evaluate(engine, idOf(engine, 'Sheet1'), `=${formula}`, at)
      found.forEach((row, i) => row.forEach((cell, j) => { if (cell[0]?.[0] === true) result[i]![letters[span.left + j]!] ??= tone }))
    }
    return result
  }

  const call = { 日期: 41386, 电开人员: '陈霞', 联系电话: '13800000001', 资源来源: '常规资源', 拨打结果: '接通', 意向等级: 'C' }
  const visit = { 登记日期: 41386, 电开人员: '陈霞', 联系电话: '13800000001', 预约到访时间: 41389 }

  it('mark intent customers (C26), and A and B without a message (C24)', async () => {
    const [a, b, c, none] = await tones(planned().calls, [
      { ...call, 意向等级: 'A', 短信跟进: '是' }, { ...call, 意向等级: 'B' }, call, {},
    ])
    expect(a).toEqual(Object.fromEntries([...'ABCDEFGHIJK'].map((letter) => [letter, 'good'])))
    expect(b).toMatchObject({ A: 'good', J: 'warn' })
    expect([c, none]).toEqual([{}, {}])
  })

  it('show what is missing or wrong in a call', async () => {
    expect(await tones(planned().calls, [
      { 联系电话: '13800000001' },
      { ...call, 拨打结果: '占线' },
      { ...call, 拨打结果: '拒接', 意向等级: 'D' },
      { ...call, 联系电话: '1380000000' },
    ])).toEqual([
      { A: 'bad', B: 'bad', G: 'bad', E: 'warn' },
      { H: 'bad' },
      Object.fromEntries([...'ABCDEFGHIJK'].map((letter) => [letter, 'muted'])),
      { D: 'bad' },
    ])
  })

  it('show who did not come (C25), what keeps a visit from counting (C17–C19), and what counts', async () => {
    const came = { ...visit, 实际到访时间: 41389 }
    const [overdue, future, bare, counts, bySignature, deal] = await tones(planned().visits, [
      visit, { ...visit, 预约到访时间: 73000 }, came,
      { ...came, 到访联系电开人员: '是', 接访人员: '李静', 接访签字: '是' },
      { ...came, 到访联系电开人员: '是', 接访人员: '李静', 接访签字: '李静' },
      { ...came, 到访联系电开人员: '是', 接访人员: '李静', 接访签字: '否', 成交日期: 41390 },
    ])
    expect(new Set(Object.values(overdue!))).toEqual(new Set(['warn']))
    expect([future, bare]).toEqual([{}, { I: 'warn', J: 'warn', K: 'warn' }])
    expect([counts, bySignature, deal]).toEqual([{ H: 'good' }, { H: 'good' }, { M: 'bad' }])
  })

  it('never call a phone odd that the reader takes as it stands, and find the common slips', async () => {
    const fine = ['13800000001', '01065348050', '1065348050', '037712345678', '138 0000 0001', '138-0000-0001', '+8613800000001', '1795113800000001']
    const odd = ['1380000000', '138000000012', '12800000001', '客户不留', '12345', '-']
    for (const phone of fine) expect(readPhone(phone), phone).not.toBeNull()
    for (const phone of odd) expect(readPhone(phone), phone).toBeNull()
    const found = await tones(planned().calls, [...fine, ...odd].map((phone) => ({ ...call, 联系电话: phone })))
    expect(found.map((line) => line['D'] === 'bad')).toEqual([...fine.map(() => false), ...odd.map(() => true)])
  })
})
