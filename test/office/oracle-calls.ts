import type { CallEvent, Counts, Grade, GradeCounts, Result } from './types.js';
import { CONNECTABLE, hasFault } from './types.js';

export interface CallFigures { calls: number; connected: number; answered: number; grades: GradeCounts; needs: Counts }

export function noGrades(): GradeCounts {
  return { A: 0, B: 0, C: 0, D: 0 };
}

export function add(counts: Counts, key: string, count: number): void {
  counts[key] = (counts[key] ?? 0) + count;
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = found.get(key);
    if (list) list.push(item);
    else found.set(key, [item]);
  }
  return found;
}

/** A bad phone, a bad date or no caller voids the row. */
export function isReadableCall(call: CallEvent): boolean {
  return !hasFault(call, 'phone-invalid') && !hasFault(call, 'date-invalid') && !hasFault(call, 'caller-missing');
}

/** The result as read: a readable grade without a result means 接通. */
export function resultOf(call: CallEvent): Result | null {
  if (hasFault(call, 'result-missing') || hasFault(call, 'result-invalid')) return null;
  return call.result ?? (call.grade === null ? null : '接通');
}

/** What one customer came to on one caller's day: rows in reading order. */
export interface CustomerDay { connected: boolean; answered: boolean; grade: Grade | null; need: string | null; source: string }

export function customerDay(rows: readonly CallEvent[]): CustomerDay {
  const results = rows.map(resultOf);
  // Void grades are null, so that they are passed over.
  const last = rows.findLast((row) => row.grade !== null);
  return {
    connected: results.some((result) => result !== null && CONNECTABLE.has(result)),
    answered: results.includes('接通'),
    grade: last?.grade ?? null,
    need: last?.grade === 'A' || last?.grade === 'B' ? last.need : null,
    source: rows[0]!.source,
  };
}

/** Readable rows by caller, day and customer, each list in reading order. */
export function customerDays(calls: readonly CallEvent[]): CallEvent[][] {
  return [...groupBy(calls.filter(isReadableCall), (call) => `${call.caller}|${call.date}|${call.phone}`).values()];
}

/** C28: rows for calls; distinct customers a caller a day for all the rest. */
export function callFigures(calls: readonly CallEvent[]): CallFigures {
  const figures: CallFigures = { calls: calls.filter(isReadableCall).length, connected: 0, answered: 0, grades: noGrades(), needs: {} };
  for (const rows of customerDays(calls)) {
    const day = customerDay(rows);
    if (day.connected) figures.connected++;
    if (day.answered) figures.answered++;
    if (day.grade !== null) figures.grades[day.grade]++;
    if (day.need !== null) add(figures.needs, day.need, 1);
  }
  return figures;
}

/** Distinct caller and customer whose last grade of the week, by day and then reading order, is A or B. */
export function intentCustomers(calls: readonly CallEvent[]): number {
  const last = new Map<string, { date: string; grade: Grade }>();
  for (const call of calls) {
    if (!isReadableCall(call) || call.grade === null) continue;
    const key = `${call.caller}|${call.phone}`;
    const known = last.get(key);
    if (!known || call.date >= known.date) last.set(key, { date: call.date, grade: call.grade });
  }
  return [...last.values()].filter(({ grade }) => grade === 'A' || grade === 'B').length;
}
