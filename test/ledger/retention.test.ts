import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { policyOf } from '../../src/jobs'
import { staleNumbers, type Retention } from '../../src/ledger'
import { readRegisters } from '../../src/registers'
import type { CellValue, Grid } from '../../src/workbook'
import { day } from '../support/days'
import { book, grid, phoneOf } from '../support/grids'
import { calls, settings, visits } from '../support/lines'
import { booksOf, office } from '../support/office'
import { forAll } from '../support/property'
import { later, MON } from '../support/weeks'

const TODAY = '2015-04-22'
const CALL = { caller: '陈霞', result: '接通' }

function listed(grids: readonly Grid[], today = TODAY): Retention {
  const registers = readRegisters([book('一组', ...grids)])
  return staleNumbers(registers, policyOf(registers), day(today))
}

const phones = ({ stale }: Retention): string[] => stale.map(({ phone }) => phone)
const pool = (...rows: CellValue[][]): Grid => grid('资源库', [['联系电话', '取得日期', '领用日期', '退回日期', '不再拨打'], ...rows])

describe('numbers kept too long', () => {
  it('S24: are due 24 months after the last dial, on the same day, and not a day before', () => {
    const register = calls({ ...CALL, date: '2013-04-22', phone: phoneOf(1) }, { ...CALL, date: '2013-04-23', phone: phoneOf(2) })
    const { stale, months } = listed([register])
    expect(months).toBe(24)
    expect(stale).toEqual([{ phone: phoneOf(1), touched: day('2013-04-22'), by: 'dialled', due: day('2015-04-22'), rows: 1 }])
  })

  it('S24: the last of all that was done counts: obtained, handed out, returned, dialled, registered, appointed, arrived, served', () => {
    const old = '2013-01-10'
    const register = calls(...[1, 2, 3, 4, 5, 6, 7].map((n) => ({ ...CALL, date: old, phone: phoneOf(n) })))
    const invited = visits(
      { caller: '陈霞', date: '2013-06-01', phone: phoneOf(1), arrived: null },
      { caller: '陈霞', date: old, phone: phoneOf(2), arrived: '2013-06-01' },
      { caller: '陈霞', date: old, phone: phoneOf(3), appointed: '2013-06-01', arrived: null },
    )
    const numbers = pool([phoneOf(4), '2013-06-01', null, null, null], [phoneOf(5), old, '2013-06-01', null, null], [phoneOf(6), old, old, '2013-06-01', null])
    const service = grid('客服记录', [['日期', '联系电话', '类型'], ['2013-06-01', phoneOf(7), '投诉']])
    expect(phones(listed([register, invited, numbers, service]))).toEqual([])
    expect(phones(listed([register, invited, numbers, service], '2015-06-01'))).toEqual([1, 2, 3, 4, 5, 6, 7].map(phoneOf))
    expect(listed([register, invited, numbers, service], '2015-06-01').stale.map(({ by }) => by)).toEqual(
      ['registered', 'arrived', 'appointed', 'imported', 'given', 'returned', 'served'])
  })

  it('S24: the months are a setting, by day', () => {
    const register = calls({ ...CALL, date: '2013-04-22', phone: phoneOf(1) })
    const six = settings(['S24', 6, '2014-01-01'])
    expect(phones(listed([register, six], '2013-12-31'))).toEqual([])
    expect(phones(listed([register, six], '2014-01-01'))).toEqual([phoneOf(1)])
  })

  it('S24: a number with a deal is kept, cancelled or not', () => {
    const sold = visits(
      { caller: '陈霞', date: MON, phone: phoneOf(1), dealDate: MON, product: '高层' },
      { caller: '陈霞', date: MON, phone: phoneOf(2), dealDate: MON, product: '高层', units: -1 },
      { caller: '陈霞', date: MON, phone: phoneOf(3) },
    )
    const found = listed([sold])
    expect(phones(found)).toEqual([phoneOf(3)])
    expect(found.kept).toEqual({ deals: 2, appointments: 0, blocked: 0 })
  })

  it('S24: a number with an appointment still to come is kept; one who did not come is not', () => {
    const invited = visits(
      { caller: '陈霞', date: '2013-01-01', phone: phoneOf(1), appointed: TODAY, arrived: null },
      { caller: '陈霞', date: '2013-01-01', phone: phoneOf(2), appointed: later(TODAY, 9), arrived: null },
      { caller: '陈霞', date: '2013-01-01', phone: phoneOf(3), appointed: '2013-01-05', arrived: null },
    )
    const found = listed([invited, settings(['S24', 0])])
    expect(phones(found)).toEqual([phoneOf(3)])
    expect(found.kept.appointments).toBe(2)
  })

  it('S20 S24: a number that is not to be called is kept, to be known again', () => {
    const found = listed([pool([phoneOf(1), '2013-01-01', null, null, '是'], [phoneOf(2), '2013-01-01', null, null, '否'])])
    expect(phones(found)).toEqual([phoneOf(2)])
    expect(found.kept.blocked).toBe(1)
  })

  it('S24: of whom a day cannot be read nobody says how old the number is', () => {
    const register = calls({ ...CALL, date: '2013-01-01', phone: phoneOf(1) }, { ...CALL, date: '上周', phone: phoneOf(1) }, { ...CALL, date: '2031-01-01', phone: phoneOf(2) })
    expect(listed([register, pool([phoneOf(3), null, null, null, null])])).toMatchObject({ stale: [], undated: 3 })
  })

  it('S24: what is no phone, or was deleted, is not listed', () => {
    const register = calls({ ...CALL, date: '2013-01-01', phone: '1381234' }, { ...CALL, date: '2013-01-01', phone: '已删除-ABCDEFGHJK' })
    expect(listed([register])).toMatchObject({ stale: [], undated: 0 })
  })

  it('S24: each is listed once, and later all that was listed before is listed again', () => {
    forAll(office, fc.nat(900), (of, days) => {
      const registers = readRegisters(booksOf(of), day(MON))
      const at = (today: string): string[] => phones(staleNumbers(registers, policyOf(registers), day(today)))
      const before = at(later('2015-04-01', days))
      expect(new Set(before).size).toBe(before.length)
      expect(at(later('2015-04-01', days + 40))).toEqual(expect.arrayContaining(before))
    })
  })
})
