import { describe, expect, it } from 'vitest'
import { monthFigures } from '../../../src/ledger'
import { makePolicy } from '../../../src/policy'
import { readRegisters } from '../../../src/registers'
import { day } from '../../support/days'
import { exampleBooks } from '../../support/workbooks'

describe('the month of the example week', () => {
  it('smoke', () => {
    const figures = monthFigures(readRegisters(exampleBooks()), makePolicy(), day('2013-04-01'))
    for (const { caller, group, days, lines, total, ranking, leave, missedWeeksRunning } of figures.callers)
      console.log(caller, group, days.length, lines.length, total, ranking?.place, leave, missedWeeksRunning)
    console.log(JSON.stringify(figures.callers[0]!.lines.slice(0, 8)))
    expect(figures.callers).toHaveLength(6)
  })
})
