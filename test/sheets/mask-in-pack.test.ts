import { describe, expect, it } from 'vitest'
import { weekJson } from '../../src/jobs'
import { masksOf } from '../../src/sheets'
import { book } from '../support/grids'
import { calls, visits } from '../support/lines'
import { MON, TUE, weekOf } from '../support/weeks'

describe('a masked pack', () => {
  const [one, two] = ['13811111234', '13811121234']
  const week = weekOf([book('一组', calls({ date: MON, caller: '陈霞', phone: one, result: '接通', grade: 'A' }), visits(
    { date: MON, caller: '陈霞', phone: one }, { date: TUE, caller: '罗伟', phone: one }, { date: MON, caller: '罗伟', phone: two }, { date: TUE, caller: '陈霞', phone: two },
  ))])

  it('S24: never makes two customers look alike, and each looks the same on every sheet', () => {
    expect([one, two, one].map(masksOf(week.figures))).toEqual(['138***11234', '138***21234', '138***11234'])
    expect(weekJson(week, true).conflicts.map(({ phone }) => phone).sort()).toEqual(['138***11234', '138***21234'])
  })
})
