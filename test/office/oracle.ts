import type { Day } from './dates.js';
import { addDays, daysFrom, traineeUntil, within } from './dates.js';
import type { CallFigures } from './oracle-calls.js';
import { add, callFigures, customerDay, customerDays, groupBy, intentCustomers, isReadableCall, noGrades } from './oracle-calls.js';
import type { Deal, VisitFigures } from './oracle-visits.js';
import { bonusOf, dealCounts, visitFigures } from './oracle-visits.js';
import type {
  Attendance, CallEvent, CallerJson, DayJson, GroupJson, Person, SourceJson, VisitEvent, WeekJson,
} from './types.js';
import { GRADES, TRAINING_GROUP } from './types.js';

const QUOTAS: Record<string, number> = { 出勤: 100, 迟到: 100, 早退: 100, 旷工: 100, 半天: 50, 休息: 0, 请假: 0 };
const VISITS_A_WEEK = 10;
const MISSES_TO_DISMISS = 4;

/** What happened, in the order in which it is read. */
export interface Facts { monday: Day; people: readonly Person[]; calls: readonly CallEvent[]; visits: readonly VisitEvent[]; attendance: readonly Attendance[] }

/** C47: the first month's figures go to 拓展部, day by day. */
function groupOn(person: Person, day: Day): string {
  return person.hired !== null && within(day, person.hired, traineeUntil(person.hired)) ? TRAINING_GROUP : person.group;
}

/** The expected week, straight from what happened. */
export class Oracle {
  readonly week: Day[];
  readonly figures: VisitFigures;
  private readonly callsOf: Map<string, CallEvent[]>;

  constructor(private readonly facts: Facts) {
    this.week = daysFrom(facts.monday, 7);
    this.figures = visitFigures(facts.visits);
    this.callsOf = groupBy(facts.calls, (call) => call.caller);
  }

  private get sunday(): Day {
    return addDays(this.facts.monday, 6);
  }

  private inWeek(day: Day): boolean {
    return within(day, this.facts.monday, this.sunday);
  }

  private weekCalls(): CallEvent[] {
    return this.facts.calls.filter((call) => this.inWeek(call.date));
  }

  /** Call figures of one caller on some days. */
  callsOn(caller: string, days: readonly Day[]): CallFigures {
    return callFigures((this.callsOf.get(caller) ?? []).filter((call) => days.includes(call.date)));
  }

  visitsOn(caller: string, days: readonly Day[]): number {
    return this.figures.credits.filter((credit) => credit.caller === caller && days.includes(credit.day)).length;
  }

  dealsOn(caller: string, days: readonly Day[]): Deal[] {
    return this.figures.deals.filter((deal) => deal.caller === caller && days.includes(deal.day));
  }

  /** Whether every arrival of the day is credited and every deal of it counts one unit: then nobody can count them otherwise. */
  isPlainDay(caller: string, day: Day): boolean {
    const own = this.figures.readable.filter((visit) => visit.caller === caller);
    const sold = own.filter((visit) => visit.dealDate === day);
    return own.filter((visit) => visit.came === day).length === this.visitsOn(caller, [day])
      && sold.length === this.dealsOn(caller, [day]).length && sold.every((visit) => visit.units === 1);
  }

  private registeredOn(caller: string, days: readonly Day[]): number {
    return this.figures.readable.filter((visit) => visit.caller === caller && days.includes(visit.registered)).length;
  }

  /** Typed, or derived: calls make 出勤, the first day without them is the rest day, the others 旷工. */
  private attendanceOf(person: Person): Map<Day, string | null> {
    const typed = new Map(this.facts.attendance.filter((row) => row.caller === person.name).map((row) => [row.date, row.status]));
    let restUsed = this.week.some((day) => typed.get(day) === '休息');
    const found = new Map<Day, string | null>();
    for (const day of this.week) {
      const employed = (person.hired === null || day >= person.hired) && (person.left === null || day <= person.left);
      if (!employed) found.set(day, null);
      else if (typed.has(day)) found.set(day, typed.get(day)!);
      else if (this.callsOn(person.name, [day]).calls > 0) found.set(day, '出勤');
      else {
        found.set(day, restUsed ? '旷工' : '休息');
        restUsed = true;
      }
    }
    return found;
  }

  private daysOf(person: Person): DayJson[] {
    return [...this.attendanceOf(person)].map(([date, attendance]) => {
      const { calls, connected, answered, grades } = this.callsOn(person.name, [date]);
      const quota = attendance === null ? 0 : QUOTAS[attendance]!;
      const shortfall = Math.max(0, quota - connected);
      return { date, attendance, quota, calls, connected, answered, grades, shortfall, fine: shortfall };
    });
  }

  /** C16: complete weeks running under ten visits, ending with this one. */
  private missedWeeks(person: Person): number {
    const firstRegistration = this.figures.readable.map((visit) => visit.registered).sort()[0]!;
    let missed = 0;
    for (let monday = this.facts.monday; ; monday = addDays(monday, -7)) {
      if (person.hired !== null && monday < person.hired) return missed;
      if (monday < firstRegistration) return missed + (person.openingStreak ?? 0);
      if (this.visitsOn(person.name, daysFrom(monday, 7)) >= VISITS_A_WEEK) return missed;
      missed++;
    }
  }

  /** C20. */
  private leaveOf(person: Person): number {
    const own = this.figures.credits.filter((credit) => credit.caller === person.name);
    const upTo = (day: Day) => (person.openingVisits ?? 0) + own.filter((credit) => credit.day <= day).length;
    return Math.floor(upTo(this.sunday) / 10) - Math.floor(upTo(addDays(this.facts.monday, -1)) / 10);
  }

  private callerJson(person: Person): CallerJson {
    const { calls, connected, answered, grades, needs } = this.callsOn(person.name, this.week);
    const days = this.daysOf(person);
    const sum = (pick: (day: DayJson) => number) => days.reduce((total, day) => total + pick(day), 0);
    const visits = this.visitsOn(person.name, this.week);
    const deals = this.dealsOn(person.name, this.week);
    const missedWeeksRunning = this.missedWeeks(person);
    return {
      caller: person.name, group: groupOn(person, this.sunday), calls, connected, answered, grades, intent: grades.A + grades.B, needs, days,
      fine: sum((day) => day.fine), shortfall: sum((day) => day.shortfall), registered: this.registeredOn(person.name, this.week), visits,
      leaveHalfDays: this.leaveOf(person), visitQuotaMet: visits >= VISITS_A_WEEK, missedWeeksRunning,
      dismissalProposed: missedWeeksRunning >= MISSES_TO_DISMISS, deals: dealCounts(deals), bonus: bonusOf(deals),
    };
  }

  /** Every day of every caller goes to the group he stands in on that day. */
  private groupJsons(): GroupJson[] {
    const groups = new Map<string, GroupJson>();
    for (const person of this.facts.people) {
      const fines = new Map(this.daysOf(person).map((day) => [day.date, day.fine]));
      for (const [name, days] of groupBy(this.week, (day) => groupOn(person, day))) {
        const own = groups.get(name) ?? { group: name, calls: 0, connected: 0, answered: 0, ...noGrades(), registered: 0, visits: 0, deals: {}, fine: 0, bonus: 0 };
        groups.set(name, own);
        const figures = this.callsOn(person.name, days);
        const deals = this.dealsOn(person.name, days);
        for (const key of ['calls', 'connected', 'answered'] as const) own[key] += figures[key];
        for (const grade of GRADES) own[grade] += figures.grades[grade];
        own.registered += this.registeredOn(person.name, days);
        own.visits += this.visitsOn(person.name, days);
        for (const deal of deals) add(own.deals, deal.product, deal.units);
        own.fine += days.reduce((total, day) => total + (fines.get(day) ?? 0), 0);
        own.bonus += bonusOf(deals);
      }
    }
    return [...groups.values()];
  }

  /** C37: rows to each row's source; a customer's day to the source of its first row; visits and deals to their own row's. */
  private sourceJsons(): SourceJson[] {
    const sources = new Map<string, SourceJson>();
    const of = (source: string) => {
      const own = sources.get(source) ?? { source, calls: 0, connected: 0, answered: 0, ...noGrades(), visits: 0, deals: 0 };
      sources.set(source, own);
      return own;
    };
    for (const call of this.weekCalls().filter(isReadableCall)) of(call.source).calls++;
    for (const rows of customerDays(this.weekCalls())) {
      const day = customerDay(rows);
      const own = of(day.source);
      if (day.connected) own.connected++;
      if (day.answered) own.answered++;
      if (day.grade !== null) own[day.grade]++;
    }
    for (const credit of this.figures.credits) if (this.inWeek(credit.day)) of(credit.source).visits++;
    for (const deal of this.figures.deals) if (this.inWeek(deal.day)) of(deal.source).deals += deal.units;
    return [...sources.values()];
  }

  weekJson(): WeekJson {
    return {
      week: { start: this.facts.monday, end: this.sunday },
      groups: this.groupJsons(),
      callers: this.facts.people.map((person) => this.callerJson(person)),
      sources: this.sourceJsons(),
      intentCustomers: intentCustomers(this.weekCalls()),
      conflicts: this.figures.conflicts,
      errors: [],
      typedTotalsThatDiffer: 0,
    };
  }
}
