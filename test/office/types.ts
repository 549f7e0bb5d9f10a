import type { Day } from './dates.js';

export type Grade = 'A' | 'B' | 'C' | 'D';
export const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D'];
export const RESULTS = ['接通', '无人接听', '拒接', '占线', '关机', '停机', '空号', '错号'] as const;
export type Result = (typeof RESULTS)[number];
export const CONNECTABLE: ReadonlySet<Result> = new Set(['接通', '无人接听', '拒接', '占线']);
export const TRAINING_GROUP = '拓展部';

export type FaultCode =
  | 'phone-invalid' | 'grade-invalid' | 'date-invalid' | 'result-missing'
  | 'result-invalid' | 'caller-missing' | 'grade-without-answer';

/** A value typed wrongly: what stands in the field's cell, and the code it must be reported with. */
export interface Fault { field: string; code: FaultCode; typed: string | null }

export interface Person {
  name: string;
  group: string;
  role: string;
  hired: Day | null;
  left: Day | null;
  openingVisits: number | null;
  openingStreak: number | null;
  /** How well the invitations go: sets the draw of visits. */
  luck: 'good' | 'poor' | 'mixed';
  /** How many dials a full day has, about. */
  pace: number;
}

export interface CallEvent {
  kind: 'call';
  id: string;
  caller: string;
  group: string;
  date: Day;
  customer: string;
  phone: string;
  source: string;
  /** null: nothing is typed. A readable grade then means 接通. */
  result: Result | null;
  grade: Grade | null;
  need: string | null;
  note: string | null;
  sms: boolean | null;
  faults: Fault[];
}

export interface VisitEvent {
  kind: 'visit';
  id: string;
  caller: string;
  group: string;
  registered: Day;
  customer: string;
  phone: string;
  source: string;
  need: string | null;
  appointed: Day | null;
  came: Day | null;
  contacted: boolean | null;
  host: string | null;
  signed: boolean | null;
  dealDate: Day | null;
  product: string | null;
  units: number | null;
  /** Rows the rules lean on (first registration of a caller): no faults here. */
  protected: boolean;
  faults: Fault[];
}

export type RowEvent = CallEvent | VisitEvent;
export interface Attendance { caller: string; date: Day; status: string }

export interface Events {
  monday: Day;
  people: Person[];
  calls: CallEvent[];
  visits: VisitEvent[];
  attendance: Attendance[];
}

export function hasFault(event: RowEvent, code: FaultCode, field?: string): boolean {
  return event.faults.some((f) => f.code === code && (field === undefined || f.field === field));
}

/** The shape of expected.json. */
export type GradeCounts = Record<Grade, number>;
export type Counts = Record<string, number>;
export interface DayJson {
  date: Day; attendance: string | null; quota: number; calls: number; connected: number; answered: number;
  grades: GradeCounts; shortfall: number; fine: number;
}
export interface CallerJson {
  caller: string; group: string; calls: number; connected: number; answered: number; grades: GradeCounts;
  intent: number; needs: Counts; days: DayJson[]; fine: number; shortfall: number; registered: number; visits: number;
  leaveHalfDays: number; visitQuotaMet: boolean; missedWeeksRunning: number; dismissalProposed: boolean;
  deals: Counts; bonus: number;
}
export interface GroupJson extends GradeCounts {
  group: string; calls: number; connected: number; answered: number; registered: number; visits: number;
  deals: Counts; fine: number; bonus: number;
}
export interface SourceJson extends GradeCounts {
  source: string; calls: number; connected: number; answered: number; visits: number; deals: number;
}
export interface ConflictJson { phone: string; owner: string; callers: string[] }
export interface ErrorJson { file: string; sheet: string; cell: string; code: string }
export interface WeekJson {
  week: { start: Day; end: Day };
  groups: GroupJson[];
  callers: CallerJson[];
  sources: SourceJson[];
  intentCustomers: number;
  conflicts: ConflictJson[];
  errors: ErrorJson[];
  typedTotalsThatDiffer: number;
}
