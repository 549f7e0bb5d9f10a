import { describe, expect, it } from 'vitest'
import { phoneOf } from '../support/grids'
import { calls, dials, roster, settings, visits, type Visit } from '../support/lines'
import { callerIn, codesIn, dayIn, FRI, groupIn, later, MON, SUN, TUE, WED, week } from '../support/weeks'

const sold = (more: Partial<Visit> = {}): Visit => ({ date: MON, caller: '陈霞', phone: phoneOf(1), dealDate: WED, product: '高层', units: 1, ...more })
const of = (...lines: Visit[]): ReturnType<typeof week> => week([calls(...dials('陈霞', MON, 1)), visits(...lines)])
const earned = (...lines: Visit[]): [Record<string, number>, number] => {
  const { deals, bonus } = callerIn(of(...lines), '陈霞')
  return [deals, bonus]
}
const dealWarnings = (...lines: Visit[]): string[] => codesIn(of(...lines)).filter((code) => code.startsWith('deal-'))

describe('C21: a deal', () => {
  it('earns ¥200 a 高层 and ¥500 a 别墅, times units', () => {
    expect(earned(sold())).toEqual([{ 高层: 1 }, 200])
    expect(earned(sold({ units: 3 }))).toEqual([{ 高层: 3 }, 600])
    expect(earned(sold({ product: '别墅', units: '2套' }))).toEqual([{ 别墅: 2 }, 1000])
    expect(earned(sold(), sold({ phone: phoneOf(2), product: '别墅' }), sold({ phone: phoneOf(3) }))).toEqual([{ 高层: 2, 别墅: 1 }, 900])
  })

  it('without units is one unit', () => {
    expect(earned(sold({ units: null }))).toEqual([{ 高层: 1 }, 200])
    expect(dealWarnings(sold({ units: null }))).toEqual([])
  })

  it('without a product is no deal, with a warning', () => {
    const without = sold({ product: '' })
    expect(earned(without)).toEqual([{}, 0])
    expect(dealWarnings(without)).toEqual(['deal-without-product'])
  })

  it('of a product without a price earns ¥0, counts as a deal, with a warning', () => {
    expect(earned(sold({ product: '商铺' }))).toEqual([{ 商铺: 1 }, 0])
    expect(dealWarnings(sold({ product: '商铺' }))).toEqual(['deal-without-price'])
  })

  it('of a product earns by the price set on the day of the deal', () => {
    const priced = (from: string): number =>
      callerIn(week([calls(...dials('陈霞', MON, 1)), visits(sold({ product: '商铺', units: 2 })), settings(['C21.商铺', 300, from])]), '陈霞').bonus
    expect([priced(WED), priced(FRI)]).toEqual([600, 0])
  })

  it('that is cancelled is a negative line in its own period', () => {
    expect(earned(sold({ dealDate: later(MON, -4), arrived: later(MON, -5), date: later(MON, -6) }), sold({ units: -1 }))).toEqual([{ 高层: -1 }, -200])
    expect(earned(sold({ units: 2 }), sold({ units: -1, dealDate: FRI }))).toEqual([{ 高层: 1 }, 200])
  })

  it('counts in the week of the deal date, not of the visit', () => {
    const earlier = { date: later(MON, -20), arrived: later(MON, -18) }
    expect(earned(sold(earlier))).toEqual([{ 高层: 1 }, 200])
    expect(earned(sold({ ...earlier, dealDate: later(MON, -1) }))).toEqual([{}, 0])
    expect(earned(sold({ ...earlier, dealDate: SUN }))).toEqual([{ 高层: 1 }, 200])
  })

  it('counts for a caller of whom the week has nothing else', () => {
    const alone = week([visits(sold({ date: later(MON, -20), arrived: later(MON, -18) }))])
    expect(callerIn(alone, '陈霞')).toMatchObject({ calls: 0, visits: 0, deals: { 高层: 1 }, bonus: 200 })
  })

  it('of a later date is kept and does not count yet, without a warning', () => {
    const lines = [sold({ dealDate: later(SUN, 1) })]
    expect(earned(...lines)).toEqual([{}, 0])
    expect(of(...lines).figures.deals).toMatchObject([{ state: 'later', product: '高层', units: 1, bonus: 0 }])
    expect(dealWarnings(...lines)).toEqual([])
  })

  it('stands on its day', () => {
    expect(dayIn(of(sold()), '陈霞', WED)).toMatchObject({ deals: { 高层: 1 }, bonus: 200 })
  })

  it('without a date is no deal, with a warning', () => {
    const without = sold({ dealDate: null })
    expect(earned(without)).toEqual([{}, 0])
    expect(dealWarnings(without)).toEqual(['deal-without-date'])
  })

  it('with nothing but a space for a date is without a date', () => {
    expect(dealWarnings(sold({ dealDate: ' ' }))).toEqual(['deal-without-date'])
  })

  it('with a date that cannot be read is told as date-invalid alone', () => {
    expect(earned(sold({ dealDate: '昨天' }))).toEqual([{}, 0])
    expect(codesIn(of(sold({ dealDate: '昨天' })))).toContain('date-invalid')
    expect(dealWarnings(sold({ dealDate: '昨天' }))).toEqual([])
  })
})

describe('C21: a deal on a visit that does not count', () => {
  it.each<[string, Partial<Visit>]>([
    ['nobody came', { arrived: null }],
    ['the caller was not contacted', { contacted: '否' }],
    ['no host is named', { host: null }],
    ['nobody signed', { signed: null }],
  ])('earns nothing, with a warning: %s', (_, change) => {
    expect(earned(sold(change))).toEqual([{}, 0])
    expect(dealWarnings(sold(change))).toEqual(['deal-not-counted'])
  })

  it('because the customer is another caller’s earns nothing for either', () => {
    const lines = [sold({ date: later(MON, -1), caller: '周敏', arrived: TUE, dealDate: '', product: '', units: null }), sold()]
    const figures = of(...lines)
    expect([callerIn(figures, '陈霞').bonus, callerIn(figures, '周敏').bonus]).toEqual([0, 0])
    expect(dealWarnings(...lines)).toEqual(['deal-not-counted'])
  })
})

describe('C21: a deal on a repeat visit of a credited customer', () => {
  it('counts', () => {
    const first: Visit = { date: MON, caller: '陈霞', phone: phoneOf(1) }
    expect(earned(first, sold({ arrived: TUE }))).toEqual([{ 高层: 1 }, 200])
    expect(dealWarnings(first, sold({ arrived: TUE }))).toEqual([])
  })

  it('counts where the credit is of an earlier week', () => {
    const first: Visit = { date: later(MON, -30), caller: '陈霞', phone: phoneOf(1) }
    expect(earned(first, sold({ arrived: TUE }))).toEqual([{ 高层: 1 }, 200])
  })
})

describe('deals of a group and of a source', () => {
  it('go to the group of the caller and to the source on the visit row', () => {
    const figures = week([
      calls(...dials('陈霞', MON, 1, 900, { source: '酒店' })),
      visits(sold({ date: MON, dealDate: MON, source: '拓客' }), sold({ phone: phoneOf(2), dealDate: TUE, source: '客户会', units: 2 })),
    ])
    expect(groupIn(figures, '一组')).toMatchObject({ deals: { 高层: 3 }, bonus: 600 })
    expect(figures.figures.sources.map(({ name, deals }) => [name, deals])).toEqual([['拓展拓客留电', 1], ['小组-酒店', 0], ['客户会', 2]])
  })

  it('go to 拓展部 in the first month (C47)', () => {
    // hired on 24 March: the first month ends on 23 April, a Tuesday
    const figures = week([
      roster({ caller: '陈霞', group: '一组', hired: '2013-03-24' }),
      visits(sold({ dealDate: TUE }), sold({ phone: phoneOf(2), dealDate: WED })),
    ])
    expect(groupIn(figures, '拓展部')).toMatchObject({ deals: { 高层: 1 }, bonus: 200 })
    expect(groupIn(figures, '一组')).toMatchObject({ deals: { 高层: 1 }, bonus: 200 })
  })
})
