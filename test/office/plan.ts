import type { Attendance, CallEvent, Fault, Person, RowEvent, VisitEvent } from './types.js';
import type { Day } from './dates.js';

/** One column of a table: the event's field and the head over it. */
export interface Column { field: string; head: string }

export interface TableLayout {
  columns: Column[];
  titles: string[];
  /** 0: never. */
  headAgainEvery: number;
  blankEvery: number;
  subtotals: boolean;
  total: '合计' | '总计' | null;
  /** Date and caller cells merged over the rows of a caller's day. */
  merged: boolean;
}

export interface TableSheet<E extends RowEvent> { kind: 'calls' | 'visits'; name: string; layout: TableLayout; rows: E[] }
export interface FormSheet {
  kind: 'form'; name: string; caller: string; date: Day; rows: CallEvent[];
  columns: Column[];
  /** The fault of the date in the head, if it has one. */
  badDate: Fault | null;
  feet: ('totals' | 'grades' | 'needs' | 'day')[];
}
export interface RosterSheet { kind: 'roster'; name: string; people: Person[]; withGroup: boolean }
export interface AttendanceSheet { kind: 'attendance'; name: string; rows: Attendance[] }
export interface NotesSheet { kind: 'notes'; name: string }
export type SheetPlan =
  | (TableSheet<CallEvent> & { kind: 'calls' }) | (TableSheet<VisitEvent> & { kind: 'visits' })
  | FormSheet | RosterSheet | AttendanceSheet | NotesSheet;

export type Encoding = 'utf8' | 'utf8-bom' | 'utf16le' | 'utf16be' | 'gb18030';
export type Writer = { kind: 'exceljs' } | { kind: 'sheetjs' } | { kind: 'xls' } | { kind: 'csv'; encoding: Encoding; delimiter: string };

export interface BookPlan {
  file: string;
  writer: Writer;
  date1904: boolean;
  dirty: boolean;
  sheets: SheetPlan[];
  /** The book whose bytes this file repeats. */
  copyOf: BookPlan | null;
}

/** Order of names in code points, as the rules ask. */
export function byCodePoints(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const step = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
    if (step !== 0) return step;
  }
  return left.length - right.length;
}

export interface Place { book: BookPlan; sheet: SheetPlan }
export interface Order { calls: CallEvent[]; visits: VisitEvent[]; places: Map<RowEvent, Place> }

/** Each event where it is read first, in the order of files, sheets and rows; later ones are copies. */
export function readingOrder(books: readonly BookPlan[]): Order {
  const order: Order = { calls: [], visits: [], places: new Map() };
  for (const book of [...books].sort((a, b) => byCodePoints(a.file, b.file))) {
    for (const sheet of book.sheets) {
      if (sheet.kind !== 'calls' && sheet.kind !== 'visits' && sheet.kind !== 'form') continue;
      for (const event of sheet.rows) {
        if (order.places.has(event)) continue;
        order.places.set(event, { book, sheet });
        if (event.kind === 'call') order.calls.push(event);
        else order.visits.push(event);
      }
    }
  }
  return order;
}
