import { describe, expect, it } from 'vitest'
import { checkSignings, periodFigures, SIGNED_FIGURES, signedPeriods, type PeriodFigures } from '../../src/ledger'
import { makePolicy } from '../../src/policy'
import { readRegisters, RECORDS, type RecordFieldName, type Registers } from '../../src/registers'
import type { CellValue, Grid } from '../../src/workbook'
import { day } from '../support/days'
import { book, grid, phoneOf } from '../support/grids'
import { calls, dials, visits, type Call } from '../support/lines'
import { MON, SUN, TUE, WED } from '../support/weeks'

const policy = makePolicy()
const FIELDS = Object.keys(RECORDS.signings.fields) as RecordFieldName<'signings'>[]
const HEADS = FIELDS.map((field) => RECORDS.signings.fields[field].heads[0]!)
const DIALS = [...dials('示例甲', MON, 98), ...dials('示例甲', TUE, 100)]
const VISITS = visits({ caller: '示例甲', date: MON, phone: phoneOf(1), dealDate: TUE, product: '高层' })

const of = (...grids: Grid[]): Registers => readRegisters([book('一组', ...grids)])
const figures = (registers: Registers): PeriodFigures => periodFigures(registers, policy, day(MON), day(TUE)).find(({ caller }) => caller === '示例甲')!
function signing(one: PeriodFigures, more: Partial<Record<RecordFieldName<'signings'>, CellValue>> = {}): CellValue[] {
  const line: Record<string, CellValue> = {
    from: MON, to: TUE, caller: one.caller, group: one.group, rows: one.rows, fingerprint: one.fingerprint, signer: '示例组长', date: WED,
    ...Object.fromEntries(SIGNED_FIGURES.map((figure) => [figure, one[figure]])), ...more,
  }
  return FIELDS.map((field) => line[field] ?? null)
}
const signed = (...rows: CellValue[][]): Grid => grid('签字存档', [HEADS, ...rows])

describe('what a leader signs (C42)', () => {
  const before = figures(of(calls(...DIALS), VISITS))

  it('C42: is each caller’s figures, summed over the days, and how many rows they come from', () => {
    // C14: 2 short on Monday; C21: one 高层
    expect(before).toMatchObject({ caller: '示例甲', calls: 198, connected: 198, answered: 198, intent: 0, registered: 1, visits: 1, deals: 1, fine: 2, bonus: 200, rows: 199 })
  })

  it('C42: has a fingerprint that neither the order of rows nor sheets and files change', () => {
    const reversed = figures(of(VISITS, calls(...[...DIALS].reverse())))
    const parts = readRegisters([book('乙', calls(...DIALS.slice(50))), book('甲', VISITS, { ...calls(...DIALS.slice(0, 50)), sheet: '管控表 2' })])
    expect([reversed.fingerprint, figures(parts).fingerprint]).toEqual([before.fingerprint, before.fingerprint])
  })

  it.each([
    ['note', '改过'], ['customer', '示例客户'], ['result', '占线'], ['phone', phoneOf(500)], ['grade', 'C'], ['source', '酒店'], ['sms', '是'],
  ] as [keyof Call, string][])('C42: has another fingerprint when one cell changes: %s', (field, value) => {
    const changed = DIALS.map((dial, i) => (i === 7 ? { ...dial, [field]: value } : dial))
    expect(figures(of(calls(...changed), VISITS)).fingerprint).not.toBe(before.fingerprint)
  })

  it('C42: is not changed by rows of other days and callers', () => {
    const more = [...DIALS, ...dials('示例甲', WED, 3), ...dials('示例乙', MON, 3, 300)]
    expect(figures(of(calls(...more), VISITS)).fingerprint).toBe(before.fingerprint)
  })
})

describe('a signed period (C43)', () => {
  const before = figures(of(calls(...DIALS), VISITS))
  const now = (dialled: Call[], ...rows: CellValue[][]) => of(calls(...dialled), VISITS, signed(...rows))

  it('C43: is the same as long as its rows and figures are', () => {
    const registers = now(DIALS, signing(before))
    expect(signedPeriods(registers, policy).map(({ state }) => state)).toEqual(['same'])
    expect(checkSignings(registers, policy)).toEqual([])
  })

  it('C43: tells which figures differ, how many rows came, and warns', () => {
    const registers = now([...DIALS, ...dials('示例甲', MON, 1, 200)], signing(before))
    expect(signedPeriods(registers, policy)).toMatchObject([{
      state: 'changed',
      figures: [{ figure: 'calls', signed: 198, now: 199 }, { figure: 'connected', signed: 198, now: 199 }, { figure: 'answered', signed: 198, now: 199 }, { figure: 'fine', signed: 2, now: 1 }],
      rows: { calls: { kind: 'came', count: 1 }, visits: { kind: 'same' } },
    }])
    expect(checkSignings(registers, policy)).toMatchObject([{ code: 'signed-period-changed', row: 1, facts: { caller: '示例甲' } }])
  })

  it('C43: tells of contents changed where as many rows are there', () => {
    const registers = now(DIALS.map((dial, i) => (i === 0 ? { ...dial, note: '改过' } : dial)), signing(before))
    expect(signedPeriods(registers, policy)).toMatchObject([{ state: 'changed', figures: [], rows: { calls: { kind: 'edited' } } }])
  })

  it('C43: differs also where only a rule has changed', () => {
    const dearer = makePolicy([{ id: 'C14', from: null, value: 2 }])
    expect(signedPeriods(now(DIALS, signing(before)), dearer)).toMatchObject([{ state: 'changed', figures: [{ figure: 'fine', signed: 2, now: 4 }], rows: { calls: { kind: 'same' } } }])
  })

  it('C43: is settled by a later dated adjustment with a note, and by no other row', () => {
    const changed = DIALS.slice(1)
    const after = figures(of(calls(...changed), VISITS))
    const codes = (...rows: CellValue[][]): number => checkSignings(now(changed, ...rows), policy).length
    expect(codes(signing(before))).toBe(1)
    expect(codes(signing(before), signing(after))).toBe(1)
    expect(codes(signing(before), signing(after, { note: '删去重复的一行', date: MON }))).toBe(1)
    expect(codes(signing(before), signing(after, { note: '删去重复的一行', date: SUN }))).toBe(0)
  })

  it('C42: whose rows come to a signed group later is not signed for', () => {
    const registers = of(calls(...DIALS, ...dials('示例乙', MON, 100, 300)), VISITS, signed(signing(before)))
    expect(signedPeriods(registers, policy).map(({ caller, state }) => [caller, state])).toEqual([['示例甲', 'same'], ['示例乙', 'unsigned']])
  })

  it('C42: an unreadable fingerprint is not taken for the right one', () => {
    expect(signedPeriods(now(DIALS, signing(before, { fingerprint: '略' })), policy)).toMatchObject([{ state: 'changed', rows: null }])
  })
})
