import { afterEach, describe, expect, it } from 'vitest'
import type { Host } from '../../../host/node'
import { writeAttendance, writeFollowUps } from '../../../src/jobs'
import type { Workbook } from '../../../src/port'
import { readRegisters } from '../../../src/registers'
import type { Grid } from '../../../src/workbook'
import { day } from '../../support/days'
import { grid, phoneOf } from '../../support/grids'
import { attendance, calls, dials, roster, visits } from '../../support/lines'
import { MON, SUN, TUE } from '../../support/weeks'
import { openOffice, sheetNames, words } from '../taskpane/office'

let host: Host

afterEach(() => host.stop())

async function office(...grids: Grid[]): Promise<Workbook> {
  const opened = await openOffice(grids, false)
  host = opened.host
  return opened.workbook
}

const PEOPLE = roster({ caller: '陈霞', group: '一组' })

describe('写跟进清单', () => {
  it('C25: takes the place of the list before, and is never read as a register', async () => {
    const workbook = await office(PEOPLE, visits({ date: MON, caller: '陈霞', phone: phoneOf(1), appointed: MON, arrived: null }))
    const write = () => writeFollowUps(workbook, { day: day(TUE), words })
    expect(await write()).toEqual({ sheet: '跟进清单', callers: 1, items: 1 })
    await write()
    expect(await sheetNames(host)).toEqual(['花名册', '意向客户邀约到访登记表', '跟进清单'])
    expect(readRegisters([await workbook.read()]).visits).toHaveLength(1)
  })

  it('makes no sheet when there is nobody to follow up', async () => {
    const workbook = await office(PEOPLE, grid('备忘', [['无']]))
    expect(await writeFollowUps(workbook, { day: day(TUE), words })).toBeNull()
    expect(await sheetNames(host)).toEqual(['花名册', '备忘'])
  })
})

describe('写考勤汇总', () => {
  it('C04: stands beside those of other months, is replaced by its own, and is no attendance sheet', async () => {
    const workbook = await office(PEOPLE, calls(...dials('陈霞', MON, 1)), attendance(['陈霞', TUE, '请假'], ['陈霞', '2013-05-02', '出勤']))
    const write = (month: string) => writeAttendance(workbook, { month: day(month), today: day(SUN), words })
    expect(await write('2013-04-01')).toEqual({ sheet: '考勤汇总 2013-04', callers: 1 })
    await write('2013-04-01')
    expect((await sheetNames(host)).filter((name) => name.startsWith('考勤'))).toEqual(['考勤', '考勤汇总 2013-04'])
    expect(readRegisters([await workbook.read()]).attendance).toHaveLength(2)
  })

  it('makes no sheet of a month of which nothing is known', async () => {
    const workbook = await office(PEOPLE, attendance(['陈霞', TUE, '请假']))
    expect(await writeAttendance(workbook, { month: day('2013-06-01'), today: day(SUN), words })).toBeNull()
  })
})
