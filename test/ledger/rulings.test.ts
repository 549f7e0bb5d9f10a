import { describe, expect, it } from 'vitest'
import { consolidateWeek, weekJson } from '../../src/jobs'
import { visitsOfWeek } from '../../src/ledger'
import { day } from '../support/days'
import { book, grid, phoneOf } from '../support/grids'
import { counted, rulings, visits, type Ruling, type Visit } from '../support/lines'
import { callerIn, codesIn, FRI, later, MON, THU, TUE, WED, week, weekOf } from '../support/weeks'

const one = (more: Partial<Visit> = {}): Visit => ({ date: MON, caller: '陈霞', phone: phoneOf(1), ...more })
const ruling = (more: Partial<Ruling> = {}): Ruling => ({ phone: phoneOf(1), owner: '周敏', judge: '赵经理', date: FRI, note: '客户当面说明', ...more })
/** 陈霞 registered the customer on Monday, 周敏 on Tuesday, and both brought the customer in. */
const claims = [one(), one({ caller: '周敏', date: TUE })]
const ruled = (...lines: Ruling[]): ReturnType<typeof week> => week([visits(...claims), rulings(...lines)])
const ownerIn = (of: ReturnType<typeof week>): string => of.figures.conflicts[0]!.owner
const visitsOf = (of: ReturnType<typeof week>): number[] => ['陈霞', '周敏'].map((caller) => callerIn(of, caller).visits)

describe('a ruling on a customer whom two callers registered (撞客裁定)', () => {
  it('goes before the earliest registration', () => {
    const of = ruled(ruling())
    expect(of.figures.conflicts).toMatchObject([{ owner: '周敏', callers: ['周敏', '陈霞'], ruling: { judge: '赵经理', day: day(FRI) } }])
    expect(visitsOf(of)).toEqual([0, 1])
    expect(visitsOfWeek(of.figures).map(({ verdict, owner }) => [verdict, owner])).toEqual([['ruled', '周敏'], ['counted', '周敏']])
    expect(codesIn(of)).toContain('customer-ruled')
    expect(codesIn(of)).not.toContain('customer-claimed')
  })

  it('takes leave, streak, deals and their bonus along (C16 C20 C21)', () => {
    const theirs = counted('周敏', TUE, 9, 100)
    const sale = { dealDate: WED, product: '别墅', units: 1 }
    const sheets = [visits(one(sale), one({ caller: '周敏', date: TUE, ...sale }), ...theirs)]
    const before = week(sheets)
    expect(callerIn(before, '陈霞')).toMatchObject({ visits: 1, bonus: 500 })
    expect(callerIn(before, '周敏')).toMatchObject({ visits: 9, leaveHalfDays: 0, missedWeeksRunning: 1, bonus: 0 })
    const after = week([...sheets, rulings(ruling())])
    expect(callerIn(after, '陈霞')).toMatchObject({ visits: 0, bonus: 0, registered: 1 })
    expect(callerIn(after, '周敏')).toMatchObject({ visits: 10, leaveHalfDays: 1, missedWeeksRunning: 0, bonus: 500 })
  })

  it('changes nothing but the reason where it confirms the earliest registration', () => {
    const of = ruled(ruling({ owner: '陈霞' }))
    expect(visitsOf(of)).toEqual([1, 0])
    expect(codesIn(of)).toContain('customer-ruled')
  })

  it('is found by the phone, however either is written', () => {
    expect(ownerIn(ruled(ruling({ phone: '+86 139-0000-0001' })))).toBe('周敏')
    expect(ownerIn(ruled(ruling({ phone: 13900000001 })))).toBe('周敏')
  })

  it('must name one of the claimants: else it has no effect, and a warning says so at the name', () => {
    for (const owner of ['王杰', '']) {
      const of = ruled(ruling({ owner }))
      expect(ownerIn(of)).toBe('陈霞')
      const told = of.problems.filter(({ code }) => code === 'ruling-unknown')
      expect(told).toMatchObject([{ place: { file: '一组.xlsx', sheet: '撞客裁定' }, row: 1, column: 1, found: owner, facts: { owner } }])
    }
    expect(codesIn(ruled(ruling({ phone: phoneOf(2) })))).toContain('ruling-unknown')
    expect(codesIn(ruled(ruling()))).not.toContain('ruling-unknown')
  })

  it('without a claimant does not undo the one before it', () => {
    expect(ownerIn(ruled(ruling(), ruling({ owner: '王杰', date: later(FRI, 1) })))).toBe('周敏')
  })

  it('holds until a later one: by the day, then by the row', () => {
    expect(ownerIn(ruled(ruling(), ruling({ owner: '陈霞', date: later(FRI, 1) })))).toBe('陈霞')
    expect(ownerIn(ruled(ruling(), ruling({ owner: '陈霞', date: THU })))).toBe('周敏')
    expect(ownerIn(ruled(ruling(), ruling({ owner: '陈霞' })))).toBe('陈霞')
  })

  it('without a date is of the day of the row above', () => {
    expect(ownerIn(ruled(ruling(), ruling({ owner: '陈霞', date: null })))).toBe('陈霞')
    expect(ownerIn(ruled(ruling({ owner: '陈霞', date: null }), ruling()))).toBe('周敏')
    expect(ownerIn(ruled(ruling({ date: null })))).toBe('周敏')
  })

  it.each(['撤销', ' 取消 ', '作废'])('is taken back by a later row that says %s', (owner) => {
    const of = ruled(ruling(), ruling({ owner, date: later(FRI, 1) }))
    expect(ownerIn(of)).toBe('陈霞')
    expect(codesIn(of)).toContain('customer-claimed')
    expect(codesIn(of)).not.toContain('ruling-unknown')
    expect(ownerIn(ruled(ruling({ owner, date: THU }), ruling()))).toBe('周敏')
  })

  it('with a phone that cannot be read is void, and an error', () => {
    const of = ruled(ruling({ phone: '1390000' }))
    expect(ownerIn(of)).toBe('陈霞')
    expect(of.problems).toContainEqual(expect.objectContaining({ code: 'phone-invalid', place: { file: '一组.xlsx', sheet: '撞客裁定' }, row: 1, column: 0 }))
  })

  it('made after the week still holds for it', () => {
    expect(visitsOf(ruled(ruling({ date: later(FRI, 30) })))).toEqual([0, 1])
  })

  it('stands in any of the files, or in one from which only rulings are read', () => {
    const registers = book('一组', visits(...claims))
    const sheet = book('裁定', rulings(ruling()))
    const among = weekOf([registers, sheet])
    const apart = consolidateWeek([registers], { week: day(MON), rulings: [sheet] })!
    expect(ownerIn(among)).toBe('周敏')
    expect(weekJson(apart)).toEqual(weekJson(among))
  })

  it('is told in the JSON with who ruled, when and why; the note masked when asked', () => {
    const of = ruled(ruling({ note: `本人来电 ${phoneOf(1)}` }))
    expect(weekJson(of).conflicts).toEqual([{ phone: phoneOf(1), owner: '周敏', callers: ['周敏', '陈霞'], ruling: { by: '赵经理', date: FRI, note: `本人来电 ${phoneOf(1)}` } }])
    expect(JSON.stringify(weekJson(of, true))).not.toContain(phoneOf(1))
  })
})

describe('a workbook from which only rulings are read', () => {
  const registers = book('一组', visits(...claims))
  const taking = (...sheets: Parameters<typeof book>[1][]): ReturnType<typeof week> =>
    consolidateWeek([registers], { week: day(MON), rulings: [book('裁定', ...sheets)] })!

  it('adds none of its registers', () => {
    const of = taking(rulings(ruling()), visits(...counted('王杰', MON, 3)))
    expect(of.figures.callers.map(({ caller }) => caller)).not.toContain('王杰')
    expect(ownerIn(of)).toBe('周敏')
  })

  it('may have them on a sheet of any name, if none is named for them', () => {
    expect(ownerIn(taking({ ...rulings(ruling()), sheet: 'Sheet1' }))).toBe('周敏')
    expect(ownerIn(taking(rulings(ruling({ owner: '陈霞' })), { ...rulings(ruling()), sheet: 'Sheet1' }))).toBe('陈霞')
  })

  it("may be a pack of ours without it being taken for people's own rulings", () => {
    expect(ownerIn(taking({ ...rulings(ruling()), made: true }))).toBe('陈霞')
  })
})

describe('among registers', () => {
  it('a sheet with the heads of rulings but another name is none: a copy of the conflicts of a pack has them', () => {
    const copy = grid('撞客', [['联系电话', '客户姓名', '归属', '理由'], [phoneOf(1), '何先生', '周敏', '登记最早']])
    expect(ownerIn(week([visits(...claims), copy]))).toBe('陈霞')
  })

  it('rulings change nothing of customers whom one caller registered', () => {
    const of = week([visits(one()), rulings(ruling({ owner: '陈霞' }))])
    expect(of.figures.conflicts).toEqual([])
    expect(codesIn(of)).not.toContain('ruling-unknown')
    expect(callerIn(of, '陈霞').visits).toBe(1)
  })
})
