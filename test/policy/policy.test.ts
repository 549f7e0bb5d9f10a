import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEAL_BONUSES, makePolicy, readPolicy, RULEBOOK, type Override } from '../../src/policy'
import { anyDay, day } from '../support/days'
import { forAll } from '../support/property'

const today = day('2013-04-24')

describe('the rules without overrides', () => {
  const policy = makePolicy()

  it('C13 C14: 100 connectable a day, 50 on half a day, ¥1 for each one short', () => {
    expect([policy.figure('quota', today), policy.figure('halfDayQuota', today), policy.figure('finePerCall', today)]).toEqual([100, 50, 1])
  })

  it('C13: four results are connectable', () => {
    expect([...policy.words('connectable', today)].sort()).toEqual(['占线', '拒接', '接通', '无人接听'].sort())
  })

  it('C15 C16 C20 C23: 10 visits a week, 4 weeks missed, half a day for 10 visits, one rest day', () => {
    const keys = ['visitsPerWeek', 'weeksMissed', 'visitsPerHalfDay', 'restDays'] as const
    expect(keys.map((key) => policy.figure(key, today))).toEqual([10, 4, 10, 1])
  })

  it('C21: ¥200 a 高层, ¥500 a 别墅, others have no price', () => {
    expect(['高层', '别墅', '洋房', '商铺', ''].map((product) => policy.dealBonus(product, today))).toEqual([200, 500, null, null, null])
  })

  it('C22: winter hours, summer hours, summer from 1 May to 30 September', () => {
    const keys = ['winterStart', 'winterEnd', 'summerStart', 'summerEnd', 'summerFrom', 'summerTo'] as const
    expect(keys.map((key) => policy.text(key, today))).toEqual(['09:00', '17:00', '09:00', '17:30', '05-01', '09-30'])
  })

  it('C01 C47: six groups; one month under 拓展部', () => {
    expect(policy.words('groups', today)).toEqual(['一组', '二组', '三组', '四组', '五组', '六组'])
    expect([policy.figure('traineeMonths', today), policy.text('traineeGroup', today)]).toEqual([1, '拓展部'])
  })

  it('S01 S02 S15 C48: more above 120 % of the target, 5 % of what is above it; called again after a month; six places', () => {
    const keys = ['bonusThreshold', 'bonusRate', 'recallMonths', 'rankingPlaces'] as const
    expect(keys.map((key) => policy.figure(key, today))).toEqual([1.2, 0.05, 1, 6])
  })

  it('the project has a name', () => {
    expect(policy.text('projectName', today)).toBe('天津八里洲碧桂园')
  })

  it('hold on every day', () => {
    forAll(anyDay, (of) => {
      expect(policy.figure('quota', of)).toBe(100)
      expect(policy.dealBonus('别墅', of)).toBe(500)
    })
  })

  it('each have an id of their own and the clause they come from', () => {
    const rows = [...RULEBOOK, ...DEAL_BONUSES]
    expect(new Set(rows.map((rule) => rule.id)).size).toBe(rows.length)
    expect(rows.filter((rule) => rule.clause === '')).toEqual([])
  })
})

describe('an override', () => {
  const overridden = (json: unknown): ReturnType<typeof makePolicy> => makePolicy(readPolicy(json).overrides)

  it('without a date holds always', () => {
    const policy = overridden({ C13: 120, 'C13.connectable': ['接通'], C00: '某项目' })
    forAll(anyDay, (of) => {
      expect(policy.figure('quota', of)).toBe(120)
      expect(policy.words('connectable', of)).toEqual(['接通'])
    })
    expect(policy.text('projectName', today)).toBe('某项目')
  })

  it('holds from its date on, the default before', () => {
    const policy = overridden({ C14: [{ value: 2, from: '2013-05-01' }] })
    expect(['2013-04-30', '2013-05-01', '2014-01-01'].map((on) => policy.figure('finePerCall', day(on)))).toEqual([1, 2, 2])
  })

  it('with a later date takes the place of an earlier one, in whatever order they stand', () => {
    const versions = [{ value: 90 }, { value: 110, from: '2013-05-01' }, { value: 120, from: '2013-06-01' }]
    forAll(fc.shuffledSubarray(versions, { minLength: 3, maxLength: 3 }), (order) => {
      const policy = overridden({ C13: order })
      expect(['2013-04-30', '2013-05-31', '2013-06-01'].map((on) => policy.figure('quota', day(on)))).toEqual([90, 110, 120])
    })
  })

  it('later in the list goes before one with the same date', () => {
    const from = day('2013-05-01')
    const policy = makePolicy([{ id: 'C13', value: 80, from }, { id: 'C13', value: 70, from }])
    expect(policy.figure('quota', from)).toBe(70)
  })

  it('changes nothing but its own rule', () => {
    const policy = overridden({ C13: 1 })
    expect(policy.figure('halfDayQuota', today)).toBe(50)
    expect(policy.figure('visitsPerWeek', today)).toBe(10)
  })

  it('C21: gives a price to a product that has none, from its date on', () => {
    const policy = overridden({ 'C21.洋房': [{ value: 300, from: '2013-05-01' }], 'C21.高层': 250 })
    expect(policy.dealBonus('洋房', today)).toBeNull()
    expect(policy.dealBonus('洋房', day('2013-05-01'))).toBe(300)
    expect(policy.dealBonus('高层', today)).toBe(250)
  })

  it('holds on a day exactly as the latest version not after it says', () => {
    const versions = fc.array(fc.record({ id: fc.constant('C13'), value: fc.nat(500), from: fc.option(anyDay) }), { maxLength: 6 })
    forAll(versions, anyDay, (overrides: Override[], of) => {
      const begun = overrides.filter(({ from }) => from === null || from <= of)
      const latest = Math.max(...begun.map(({ from }) => from ?? -Infinity))
      const holding = begun.filter(({ from }) => (from ?? -Infinity) === latest).at(-1)
      expect(makePolicy(overrides).figure('quota', of)).toBe(holding ? holding.value : 100)
    })
  })
})
