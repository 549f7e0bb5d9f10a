import { describe, expect, it } from 'vitest'
import { consolidateQuarter } from '../../src/jobs'
import type { QuarterFigures } from '../../src/ledger'
import { readPolicy } from '../../src/policy'
import type { Grid } from '../../src/workbook'
import { day } from '../support/days'
import { book } from '../support/grids'
import { counted, roster, visits } from '../support/lines'
import { months } from '../support/months'

const TEAM = roster(...['陈霞', '罗伟', '王芳'].map((caller) => ({ caller, group: '一组', hired: '2012-01-02' })))
const SOLD = visits(...counted('陈霞', '2013-04-10', 3), ...counted('罗伟', '2013-05-15', 2, 10), ...counted('王芳', '2013-06-12', 2, 20))

/** April to June 2013. */
const quarter = (sheets: readonly Grid[], policy: object = {}): QuarterFigures =>
  consolidateQuarter([book('一组', TEAM, SOLD, ...sheets)], { quarter: day('2013-05-20'), overrides: readPolicy(policy).overrides })!.figures

describe('S03: the first three of a quarter', () => {
  it('S03: are ranked by the sums of its months; equals share the better award', () => {
    const { places } = quarter([], { 'S03.1': 300, 'S03.2': 200, 'S03.3': 100 })
    expect(places.map(({ caller, place, by, lines }) => [caller, place, by.invited, lines.map(({ rule, amount }) => [rule, amount])])).toEqual([
      ['陈霞', 1, 3, [['S03.1', 300]]], ['王芳', 2, 2, [['S03.2', 200]]], ['罗伟', 2, 2, [['S03.2', 200]]],
    ])
  })
})

describe('S06: the fund of a team', () => {
  const took = (caller: string, ...takings: (number | null)[]) => takings.map((actual, i) => [`2013-0${4 + i}`, caller, 100, actual])
  const fund = (...lines: (string | number | null)[][]) => {
    const { teams } = quarter([months(...lines)], { S06: 1000 })
    const { months: of, lines: due } = teams.find(({ group }) => group === '一组')!
    return [of.map(({ met }) => met), due.map(({ rule, amount }) => [rule, amount])]
  }

  it('S06: is due when its callers together meet their targets in three months running', () => {
    const others = [...took('罗伟', 150, 100, 100), ...took('王芳', 50, 120, 100)]
    expect(fund(...took('陈霞', 100, 80, 100), ...others)).toEqual([[true, true, true], [['S06', 1000]]])
    expect(fund(...took('陈霞', 100, 79, 100), ...others)).toEqual([[true, false, true], []])
  })

  it('S06: is unknown in a month in which the takings of one are', () => {
    expect(fund(...took('陈霞', 100, null, 100), ...took('罗伟', 500, 500, 500), ...took('王芳', 500, 500, 500))).toEqual([[true, null, true], []])
  })
})

describe('S19: assessments', () => {
  const marked = (policy: object = {}) =>
    quarter([months(['2013-01', '陈霞', null, null, null, 1, 1, 1], ['2013-04', '陈霞', null, null, null, 3, 5, 4], ['2013-06', '陈霞', null, null, null, null, 5, 4])], policy)
      .assessments.find(({ caller }) => caller === '陈霞')!

  it('S19: weigh attitude, ability and satisfaction; what is missing leaves its weight to the others', () => {
    expect(marked().months.map(({ mark }) => mark)).toEqual([4, null, 4.5])
    expect(marked({ 'S19.attitude': 2 }).months[0]!.mark).toBe(4.25)
    expect(marked({ 'S19.attitude': 0, 'S19.ability': 0 }).months.map(({ mark }) => mark)).toEqual([3, null, null])
  })

  it('S19: of the quarter and of the year are those of the mean marks of their months', () => {
    const { quarter: of, year } = marked()
    expect(of).toEqual({ attitude: 5, ability: 4, satisfaction: 3, mark: 4 })
    expect(year).toEqual({ attitude: 3.67, ability: 3, satisfaction: 2, mark: 2.89 })
  })
})
