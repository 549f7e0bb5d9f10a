import type { Day } from './dates.js';
import { addDays, daysFrom } from './dates.js';
import { drawSource, type PhoneBook } from './numbers.js';
import { customerName, isEmployed } from './people.js';
import type { Random } from './random.js';
import type { Attendance, CallEvent, Grade, Person, Result } from './types.js';

export const NEEDS = ['高层', '别墅', '洋房', '商铺', '车位', '其他'] as const;
const NOTES = [
  '已购房', '关注学区', '下月再说', '嫌价格高', '要求周末来', '=1+1 元起', '两居,南向', '说"再联系"', '+预算三十万', '@微信', null, null, null, null,
];
const WORKS = new Set(['出勤', '半天', '迟到', '早退', null]);

interface Customer { name: string; phone: string; source: string }

/** What each caller does each day of the week: a status, whether it is typed, and how many dials. */
interface Shift { status: string; typed: boolean; dials: number }

function drawShifts(person: Person, days: readonly Day[], random: Random): Map<Day, Shift> {
  const typing = random.weighted([['all', 3], ['none', 2], ['some', 2]] as const);
  const rest = random.int(0, 6);
  const second = random.chance(0.3) ? random.int(0, 6) : -1;
  const shifts = new Map<Day, Shift>();
  for (const [i, day] of days.entries()) {
    if (!isEmployed(person, day)) continue;
    const drawn = i === rest ? '休息' : random.weighted([
      ['出勤', 20], ['请假', 1], ['半天', 1.5], ['迟到', 1], ['早退', 1], ['旷工', 0.7], ['休息', i === second ? 20 : 0],
    ] as const);
    const typed = typing === 'all' || (typing === 'some' && random.chance(0.6));
    // Left out, a status can only be 出勤 or a day without calls.
    const status = typed || drawn === '休息' ? drawn : random.chance(0.85) ? '出勤' : '休息';
    const full = Math.max(4, person.pace + random.int(-6, 20));
    const dials = WORKS.has(status) ? (status === '半天' ? Math.ceil(full / 2) : full) : typed && random.chance(0.1) ? 3 : 0;
    shifts.set(day, { status, typed, dials });
  }
  return shifts;
}

const RESULT_WEIGHTS: readonly (readonly [Result, number])[] = [
  ['接通', 55], ['无人接听', 12], ['拒接', 9], ['占线', 6], ['关机', 6], ['停机', 4], ['空号', 5], ['错号', 3],
];

function drawGrade(result: Result, random: Random): Grade | null {
  if (result === '拒接') return random.chance(0.4) ? 'D' : null;
  if (result !== '接通' || random.chance(0.06)) return null;
  return random.weighted([['A', 1], ['B', 2], ['C', 4], ['D', 5]] as const);
}

class CallDrawer {
  private count = 0;
  private readonly known: Customer[] = [];

  constructor(private readonly phones: PhoneBook, private readonly random: Random) {}

  /** A caller's dials of one day, in the order they were made. */
  day(person: Person, date: Day, dials: number): CallEvent[] {
    const { random } = this;
    const today: Customer[] = [];
    return Array.from({ length: dials }, (_, i) => {
      const customer = i > 1 && random.chance(0.14) ? random.pick(today) : this.customer();
      today.push(customer);
      return this.call(person, date, customer);
    });
  }

  private customer(): Customer {
    const { random } = this;
    // Some numbers come up on several days, and with several callers.
    if (this.known.length > 20 && random.chance(0.08)) return random.pick(this.known);
    const customer = { name: customerName(random), phone: this.phones.draw(), source: drawSource(random) };
    this.known.push(customer);
    return customer;
  }

  private call(person: Person, date: Day, customer: Customer): CallEvent {
    const { random } = this;
    const result = random.weighted(RESULT_WEIGHTS);
    const grade = drawGrade(result, random);
    const intent = grade === 'A' || grade === 'B';
    return {
      kind: 'call', id: `c${++this.count}`, caller: person.name, group: person.group, date,
      customer: customer.name, phone: customer.phone,
      source: random.chance(0.06) ? drawSource(random) : customer.source,
      result: result === '接通' && grade !== null && random.chance(0.02) ? null : result, grade,
      // A need on a C row must not count; some A and B rows go without.
      need: (intent ? random.chance(0.92) : grade === 'C' && random.chance(0.1)) ? random.pick(NEEDS) : null,
      note: random.pick(NOTES), sms: intent ? random.chance(0.9) : null, faults: [],
    };
  }
}

/** Calls of the week, and a few of the days beside it, which must not count. */
export function drawCalls(people: readonly Person[], monday: Day, phones: PhoneBook, random: Random): { calls: CallEvent[]; attendance: Attendance[] } {
  const days = daysFrom(monday, 7);
  const drawer = new CallDrawer(phones, random);
  const calls: CallEvent[] = [];
  const attendance: Attendance[] = [];
  for (const person of people) {
    const shifts = drawShifts(person, days, random);
    const before = addDays(monday, -1);
    const after = addDays(monday, 7);
    if (isEmployed(person, before) && random.chance(0.3)) calls.push(...drawer.day(person, before, random.int(1, 3)));
    for (const [date, shift] of shifts) {
      calls.push(...drawer.day(person, date, shift.dials));
      if (shift.typed) attendance.push({ caller: person.name, date, status: shift.status });
    }
    if (isEmployed(person, after) && random.chance(0.2)) calls.push(...drawer.day(person, after, random.int(1, 2)));
  }
  return { calls, attendance };
}
