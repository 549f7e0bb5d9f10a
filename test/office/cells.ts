import type { Day } from './dates.js';
import type { Cell, Hand } from './dirt.js';
import { dateCell, gradeCell, phoneCell, resultCell, sourceCell, yesCell } from './dirt.js';
import type { Column } from './plan.js';
import { Random } from './random.js';
import type { Oracle } from './oracle.js';
import type { FaultCode, Grade, Result, RowEvent } from './types.js';

export interface Merge { top: number; left: number; bottom: number; right: number }
export interface CellError { cell: string; code: FaultCode }
/** A typed figure and what the rules make of it. */
export interface TypedTotal { typed: number; derived: number }
export interface Rendered { name: string; rows: Cell[][]; merges: Merge[]; errors: CellError[]; totals: TypedTotal[] }

export interface Pen { seed: number; hand: Hand; oracle: Oracle; random: Random }

/** Row and column from 0. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCodePoint(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** What stands in an event's cell: its fault as typed, or the value in some form of it. Depends on nothing but seed, event, field and hand. */
export function fieldCell(event: RowEvent, field: string, pen: Pen): Cell {
  const fault = event.faults.find((one) => one.field === field);
  if (fault) return fault.typed;
  const value = (event as unknown as Record<string, string | number | boolean | null>)[field] ?? null;
  if (value === null) return null;
  const random = new Random(`${pen.seed}|${event.id}|${field}`);
  switch (field) {
    case 'date': case 'registered': case 'appointed': case 'dealDate': return dateCell(value as Day, pen.hand, random);
    case 'came': return dateCell(value as Day, pen.hand, random, { timed: true });
    case 'phone': return phoneCell(value as string, pen.hand, random);
    case 'source': return sourceCell(value as string, pen.hand, random);
    case 'result': return resultCell(value as Result, pen.hand, random);
    case 'grade': return gradeCell(value as Grade, pen.hand, random);
    case 'sms': case 'contacted': case 'signed': return yesCell(value as boolean, pen.hand, random);
    default: return typeof value === 'boolean' ? null : value;
  }
}

/** Errors of one row: the cell of each fault. */
export function rowErrors(event: RowEvent, columns: readonly Column[], row: number): CellError[] {
  return event.faults.map(({ field, code }) => ({ cell: cellName(row, columns.findIndex((column) => column.field === field)), code }));
}

/** A typed figure: right, or now and then wrong. */
export function typeTotal(derived: number, random: Random): TypedTotal {
  return { typed: random.chance(0.2) ? derived + random.pick([1, 2, 10]) : derived, derived };
}
