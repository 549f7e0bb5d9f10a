import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followUps, leaveBalance } from '../../src/ledger'
import { makePolicy } from '../../src/policy'
import { readRegisters } from '../../src/registers'
import { day } from '../support/days'
import { booksOf, office } from '../support/office'
import { forAll } from '../support/property'
import { MON } from '../support/weeks'

const policy = makePolicy()
const anyDay = fc.integer({ min: -20, max: 60 }).map((offset) => day(MON) + offset)

describe('any office', () => {
  it('C24 C25 C40 S15 S23: has a customer once in each list but that of SMS, and never overdue before the day', () => {
    forAll(office, anyDay, (of, on) => {
      const { callers, counts } = followUps(readRegisters(booksOf(of), day(MON)), policy, on)
      const items = callers.flatMap((list) => list.items)
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(items.length)
      const keys = items.map(({ kind, phone, caller }) => `${kind} ${phone}${kind === 'sms' ? caller : ''}`)
      expect(new Set(keys).size).toBe(keys.length)
      for (const { kind, date, overdue, grade } of items) {
        expect(overdue).toBeGreaterThanOrEqual(0)
        if (kind !== 'appointed-tomorrow') expect(date).toBeLessThanOrEqual(on)
        if (kind === 'due-again') expect(grade).not.toBe('D')
      }
    })
  })

  it('C20: brings into a period what the one before has left', () => {
    forAll(office, anyDay, (of, middle) => {
      const registers = readRegisters(booksOf(of), day(MON))
      const [before, after] = [leaveBalance(registers, policy, day(MON) - 60, middle), leaveBalance(registers, policy, middle + 1, middle + 60)]
      for (const { caller } of [...registers.calls, ...registers.visits]) expect(after(caller).brought).toBe(before(caller).left)
    })
  })
})
