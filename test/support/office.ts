import fc from 'fast-check'
import type { Book } from '../../src/workbook'
import { book, phoneOf } from './grids'
import { attendance, calls, roster, visits, type Call, type Person, type Visit } from './lines'
import { later, MON } from './weeks'

/** A small office at random: three groups, a file each, two callers in each, a dozen customers who turn up again and again. */
export interface Office {
  people: Person[]
  calls: Call[]
  visits: Visit[]
  attendance: [string, string, string][]
}

const GROUPS = ['一组', '二组', '三组']
const CALLERS = ['陈霞', '周敏', '高明', '赵敏', '王杰', '罗伟']
const groupOf = (caller: string): string => GROUPS[CALLERS.indexOf(caller) >> 1]!

const caller = fc.constantFrom(...CALLERS)
const number = fc.nat(11).map(phoneOf)
const inWeek = fc.nat(6).map((i) => later(MON, i))
const around = fc.integer({ min: -20, max: 9 }).map((i) => later(MON, i))
const source = fc.constantFrom('派单', '拓客', '客户会', '老带新', '酒店')
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 3): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq })

const call: fc.Arbitrary<Call> = fc
  .record({
    caller,
    date: fc.oneof({ weight: 8, arbitrary: inWeek }, { weight: 1, arbitrary: around }),
    phone: fc.oneof({ weight: 12, arbitrary: number }, { weight: 1, arbitrary: fc.constant('123') }),
    result: maybe(fc.constantFrom('接通', '接通', '接通', '无人接听', '拒接', '占线', '关机', '空号', '打通了'), 12),
    grade: maybe(fc.constantFrom('A', 'B', 'C', 'D', 'B/C')),
    need: fc.constantFrom('', '高层', '别墅', '写字楼'),
    source,
  })

const visit: fc.Arbitrary<Visit> = fc.record({
  caller,
  date: around,
  phone: number,
  arrived: maybe(around, 6),
  contacted: fc.constantFrom('是', '是', '是', '否'),
  signed: fc.constantFrom('是', '是', '是', '否'),
  dealDate: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: around }),
  product: fc.constantFrom('高层', '别墅', '商铺', ''),
  units: maybe(fc.integer({ min: -1, max: 3 })),
  source,
})

const people: fc.Arbitrary<Person[]> = fc.tuple(
  ...CALLERS.map((name) =>
    fc
      .record({
        hired: fc.integer({ min: -60, max: 6 }).map((i) => later(MON, i)),
        left: fc.integer({ min: 0, max: 30 }).map((i) => later(MON, i)),
        openingVisits: fc.nat(30),
        openingMissed: fc.nat(4),
      }, { requiredKeys: [] })
      .map((person): Person => ({ caller: name, group: groupOf(name), ...person })),
  ),
)

export const office: fc.Arbitrary<Office> = fc.record({
  people,
  calls: fc.array(call, { maxLength: 60 }),
  visits: fc.array(visit, { maxLength: 25 }),
  attendance: fc.array(fc.tuple(caller, inWeek, fc.constantFrom('出勤', '休息', '请假', '半天', '迟到', '旷工')), { maxLength: 12 }),
})

/** The office's files: a book a group, with its callers' sheets. */
export function booksOf({ people, calls: dialled, visits: invited, attendance: days }: Office): Book[] {
  return GROUPS.map((group) =>
    book(
      `${group}电开登记册`,
      roster(...people.filter((one) => groupOf(one.caller) === group)),
      calls(...dialled.filter((one) => groupOf(one.caller) === group)),
      visits(...invited.filter((one) => groupOf(one.caller) === group)),
      attendance(...days.filter(([name]) => groupOf(name) === group)),
    ),
  )
}
