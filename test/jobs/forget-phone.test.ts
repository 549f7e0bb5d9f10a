import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planForget, type Trace } from '../../src/jobs'
import { erasedPhone, readPhone } from '../../src/text'
import type { Book, CellValue, Grid } from '../../src/workbook'
import { book, grid, phoneOf } from '../support/grids'
import { attendance, calls, roster, rulings, visits } from '../support/lines'
import { afterEdits, liveBook } from '../support/live-book'
import { office, type Office } from '../support/office'
import { forAll } from '../support/property'
import { MON, sortedJson, TUE, weekOf } from '../support/weeks'

const NUMBER = '13812345678'
const OTHER = '13900000000'
const PSEUDONYM = erasedPhone('ABCDEFGHJK')
const customer = { phone: NUMBER, pseudonym: PSEUDONYM }

/** What stands where after a customer was forgotten, by sheets; blank rows and cells too. */
function forgotten(...grids: Grid[]): { traces: Trace[]; rows: Record<string, CellValue[][]> } {
  const live = liveBook(book('一组', ...grids))
  const plan = planForget(live, [customer])
  const after = afterEdits(live, plan.traces.map(({ edit }) => edit))
  const rows = Object.fromEntries(after.grids.map(({ sheet, rows: all }) => [sheet, all.map((cells) => [...(cells ?? [])])]))
  return { traces: plan.traces, rows }
}

const kindsIn = (traces: readonly Trace[]): string[] => traces.map(({ sheet, cell, kind }) => `${sheet}!${cell} ${kind}`)

describe('a customer to be forgotten', () => {
  it('S24: is found in a column of phones however the number is typed; name and note of the row are emptied', () => {
    const sheet = grid('电开效果管控表', [
      ['日期', '电开人员', '客户姓名', '联系电话', '拨打结果', '意向等级', '备注'],
      [MON, '陈霞', '示例甲', '+86 138-1234-5678', '接通', 'A', '周六来'],
      [MON, '陈霞', '示例乙', OTHER, '接通', 'B', '再约'],
      [TUE, '陈霞', null, 13812345678, '接通', 'A', null],
      [TUE, '陈霞', '示例甲', '１３８１２３４５６７８', '接通', 'A', '已来'],
    ])
    const { traces, rows } = forgotten(sheet)
    expect(kindsIn(traces)).toEqual(['C2 name', 'D2 phone', 'G2 note', 'D4 phone', 'C5 name', 'D5 phone', 'G5 note'].map((cell) => `电开效果管控表!${cell}`))
    expect(rows['电开效果管控表']!.slice(1)).toEqual([
      [MON, '陈霞', null, PSEUDONYM, '接通', 'A', null],
      [MON, '陈霞', '示例乙', OTHER, '接通', 'B', '再约'],
      [TUE, '陈霞', null, PSEUDONYM, '接通', 'A', null],
      [TUE, '陈霞', null, PSEUDONYM, '接通', 'A', null],
    ])
  })

  it("S24: is found in another customer's note, of which the rest stays, and so does the other's name", () => {
    const sheet = grid('电开效果管控表', [
      ['日期', '电开人员', '客户姓名', '联系电话', '拨打结果', '意向等级', '备注'],
      [MON, '陈霞', '示例乙', OTHER, '接通', 'B', '朋友 138 1234 5678 介绍'],
      [MON, '陈霞', '示例丙', phoneOf(1), '接通', 'B', NUMBER],
    ])
    expect(forgotten(sheet).rows['电开效果管控表']!.slice(1)).toEqual([
      [MON, '陈霞', '示例乙', OTHER, '接通', 'B', `朋友 ${PSEUDONYM} 介绍`],
      [MON, '陈霞', '示例丙', phoneOf(1), '接通', 'B', PSEUDONYM],
    ])
  })

  it('S24: is found on records, rulings, sheets of our making and sheets nobody knows', () => {
    const { traces, rows } = forgotten(
      grid('资源库', [['联系电话', '客户姓名', '备注'], [NUMBER, '示例甲', '勿扰']]),
      grid('客服记录', [['日期', '客户姓名', '联系电话', '类型', '内容'], [MON, '示例甲', NUMBER, '投诉', `回电${NUMBER}`]]),
      grid('改动记录', [['时间', '工作表', '单元格', '原值', '新值'], ['2013-04-22 18:02', '管控表', 'D2', '138 1234 5678', NUMBER]]),
      rulings({ phone: NUMBER, owner: '陈霞', judge: '示例丁', note: '示例甲先来' }),
      grid('意向客户 2013-04-22', [['意向客户'], ['组别', '客户姓名', '联系电话', '备注'], ['一组', '示例甲', NUMBER, '周六来']], { made: true }),
      grid('通讯录', [['随手记'], ['示例甲', NUMBER], ['', `电话:${NUMBER}/${OTHER}`]]),
    )
    expect(rows['资源库']![1]).toEqual([PSEUDONYM, null, null])
    expect(rows['客服记录']![1]).toEqual([MON, null, PSEUDONYM, '投诉', `回电${PSEUDONYM}`])
    expect(rows['改动记录']![1]).toEqual(['2013-04-22 18:02', '管控表', 'D2', PSEUDONYM, PSEUDONYM])
    expect(rows['撞客裁定']![1]).toEqual([PSEUDONYM, '陈霞', '示例丁', null, null])
    expect(rows['意向客户 2013-04-22']![2]).toEqual(['一组', null, PSEUDONYM, null])
    expect(rows['通讯录']!.slice(1)).toEqual([['示例甲', PSEUDONYM], ['', `电话:${PSEUDONYM}/${OTHER}`]])
    expect(new Set(traces.map(({ sheet }) => sheet)).size).toBe(6)
  })

  it('S24: leaves masked numbers, other numbers, dates and amounts alone', () => {
    const sheet = grid('备忘', [['138****5678', OTHER, 41386, 13812345679, true, null, '113812345678', '110101199001011234', PSEUDONYM]])
    expect(forgotten(sheet).traces).toEqual([])
  })

  it('S24: several customers are found at once, each with a pseudonym of its own, also in one cell', () => {
    const second = { phone: '01062345678', pseudonym: erasedPhone('KJHGFEDCBA') }
    const live = liveBook(book('一组', grid('备忘', [[`${NUMBER} 10-62345678`, 1062345678]])))
    const plan = planForget(live, [customer, second])
    expect(plan.traces.map(({ edit }) => edit.value)).toEqual([`${PSEUDONYM} ${second.pseudonym}`, second.pseudonym])
  })

  it('S24: names sheets that carry the number in their names', () => {
    expect(planForget(liveBook(book('一组', grid(`客户${NUMBER}`, [['空']]))), [customer]).named).toEqual([`客户${NUMBER}`])
  })

  it('S24: a row whose phone cannot be read stays void', () => {
    const { rows } = forgotten(calls({ date: MON, caller: '陈霞', phone: `${NUMBER}转8`, result: '接通' }))
    const cell = rows['电开效果管控表']![1]!.find((value) => typeof value === 'string' && value.startsWith('已删除'))
    expect(cell).toBe(`${PSEUDONYM}转8`)
    expect(readPhone(cell as string)).toBeNull()
  })
})

const TYPED = [
  (phone: string) => phone, (phone: string) => `+86 ${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`, (phone: string) => Number(phone),
  (phone: string) => `${phone.slice(0, 3)}-${phone.slice(3)}`,
]
type Typist = (phone: string) => CellValue

/** An office's one workbook, its phones typed in various ways, with names, notes and a ruling. */
function bookOf({ people, calls: dialled, visits: invited, attendance: days }: Office, typists: readonly Typist[]): Book {
  const typed = (phone: CellValue, i: number): CellValue => (String(phone).length < 11 ? phone : typists[i % typists.length]!(String(phone)))
  return book(
    '一组',
    roster(...people),
    calls(...dialled.map((one, i) => ({ ...one, phone: typed(one.phone, i), customer: `示例${i % 5}`, note: i % 3 ? '' : `介绍 ${phoneOf(i % 12)}` }))),
    visits(...invited.map((one, i) => ({ ...one, phone: typed(one.phone, i + 1) }))),
    attendance(...days),
    rulings(...invited.slice(0, 2).map(({ phone, caller }) => ({ phone, owner: caller }))),
  )
}

describe('the figures of a week', () => {
  const typists = fc.array(fc.constantFrom(...TYPED), { minLength: 1, maxLength: 4 })

  it('S24: are the same when a customer was forgotten, but for the number', () => {
    forAll(office, typists, fc.nat(11), (of, how, which) => {
      const phone = phoneOf(which)
      const live = liveBook(bookOf(of, how))
      const after = afterEdits(live, planForget(live, [{ phone, pseudonym: PSEUDONYM }]).traces.map(({ edit }) => edit))
      const without = ({ errors, conflicts, ...json }: ReturnType<typeof sortedJson>): unknown => ({
        ...json, errors: errors.map((error) => ({ ...error, found: '' })), conflicts: new Map(conflicts.map((one) => [one.phone === phone ? PSEUDONYM : one.phone, { ...one, phone: '' }])),
      })
      expect(without(sortedJson(weekOf([after])))).toEqual(without(sortedJson(weekOf([live]))))
    })
  })

  it('S24: nowhere does the number stand then, in any way of writing', () => {
    forAll(office, typists, fc.nat(11), (of, how, which) => {
      const phone = phoneOf(which)
      const live = liveBook(bookOf(of, how))
      const after = afterEdits(live, planForget(live, [{ phone, pseudonym: PSEUDONYM }]).traces.map(({ edit }) => edit))
      for (const { rows } of after.grids) {
        for (const value of rows.flatMap((cells) => cells ?? [])) expect(String(value).replace(/\D/g, '')).not.toContain(phone)
      }
      expect(planForget(after, [{ phone, pseudonym: PSEUDONYM }]).traces).toEqual([])
    })
  })

  it('S24: two customers who were forgotten stay two', () => {
    const live = liveBook(book('一组', calls(...[1, 2, 1].map((n) => ({ date: MON, caller: '陈霞', phone: phoneOf(n), result: '接通' })))))
    const plan = planForget(live, [{ phone: phoneOf(1), pseudonym: PSEUDONYM }, { phone: phoneOf(2), pseudonym: erasedPhone('KJHGFEDCBA') }])
    const { figures } = weekOf([afterEdits(live, plan.traces.map(({ edit }) => edit))])
    expect(figures.callers[0]).toMatchObject({ calls: 3, connected: 2 })
  })
})
