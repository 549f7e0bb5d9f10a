import type { Policy } from '../policy'
import { byCodePoint, type Registers, type VisitRow } from '../registers'
import { isErased, readPhone, type Day } from '../text'
import { sameDayLater } from './calendar'

/** What was last done with a number. */
export type Touch = 'imported' | 'given' | 'returned' | 'dialled' | 'registered' | 'appointed' | 'arrived' | 'served'

/** A number that the office has kept longer than it may (S24). */
export interface StaleNumber {
  phone: string
  /** the day of the last thing done with it, and what that was */
  touched: Day
  by: Touch
  /** the day on which it came to be due */
  due: Day
  /** rows of registers and records that it stands on */
  rows: number
}

export interface Retention {
  months: number
  /** to be deleted, the longest untouched first */
  stale: StaleNumber[]
  /** over their time and kept all the same, and why */
  kept: { deals: number; appointments: number; blocked: number }
  /** numbers of which no day is known, or a row's day cannot be read: nobody can say how old they are */
  undated: number
}

interface Known {
  touched: Day | null
  by: Touch
  rows: number
  hasDeal: boolean
  hasAppointment: boolean
  isBlocked: boolean
  undated: boolean
}

/**
 * S24: the numbers not touched for `keepMonths` months by `today`: neither obtained, handed out, returned, dialled, registered,
 * appointed, received nor served; due on the same day of the month. Never one with a deal, a cancelled one too: the contract has to be
 * shown to the customer and the authorities for longer; nor one with an appointment that is still to come: the customer was promised it;
 * nor one that is not to be called (S20): once forgotten, it would be obtained and called again.
 * Days after `today` are mistyped and say nothing, but of an appointment. Linear in the rows.
 */
export function staleNumbers(registers: Registers, policy: Policy, today: Day): Retention {
  const months = policy.figure('keepMonths', today)
  const numbers = new KnownNumbers(today)
  numbers.addAll(registers)
  const retention: Retention = { months, stale: [], kept: { deals: 0, appointments: 0, blocked: 0 }, undated: 0 }
  for (const [phone, { touched, by, rows, hasDeal, hasAppointment, isBlocked, undated }] of numbers.known) {
    if (touched === null || undated) {
      retention.undated++
      continue
    }
    const due = sameDayLater(touched, months)
    if (due > today) continue
    if (hasDeal) retention.kept.deals++
    else if (hasAppointment) retention.kept.appointments++
    else if (isBlocked) retention.kept.blocked++
    else retention.stale.push({ phone, touched, by, due, rows })
  }
  retention.stale.sort((a, b) => a.touched - b.touched || byCodePoint(a.phone, b.phone))
  return retention
}

class KnownNumbers {
  readonly known = new Map<string, Known>()

  constructor(private readonly today: Day) {}

  addAll({ calls, visits, records }: Registers): void {
    for (const { phone, day, readable } of calls) this.add(phone, readable, [['dialled', day]], day === null)
    for (const row of visits) this.addVisit(row)
    for (const { phone, imported, given, returned, doNotCall } of records.numbers) {
      const number = this.add(phone, true, [['imported', imported], ['given', given], ['returned', returned]], false)
      if (number && doNotCall === true) number.isBlocked = true
    }
    for (const { phone, date } of records.service) this.add(phone, true, [['served', date]], false)
  }

  private addVisit(row: VisitRow): void {
    const number = this.add(row.phone, row.readable, [['registered', row.day], ['appointed', row.appointed], ['arrived', row.arrived]], row.day === null)
    if (!number) return
    number.hasDeal ||= row.dealDay !== null || row.dealProduct !== '' || row.dealUnits !== null
    number.hasAppointment ||= row.appointed !== null && row.appointed >= this.today && row.arrived === null
  }

  /** @param sure the phone is known to be one */
  private add(phone: string, sure: boolean, touches: readonly (readonly [Touch, Day | null])[], undated: boolean): Known | null {
    if (phone === '' || isErased(phone) || (!sure && readPhone(phone) !== phone)) return null
    let number = this.known.get(phone)
    if (!number) this.known.set(phone, (number = { touched: null, by: 'imported', rows: 0, hasDeal: false, hasAppointment: false, isBlocked: false, undated: false }))
    number.rows++
    number.undated ||= undated
    for (const [by, day] of touches) {
      if (day === null || day > this.today || (number.touched !== null && number.touched >= day)) continue
      number.touched = day
      number.by = by
    }
    return number
  }
}
