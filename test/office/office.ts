import { Arranger } from './arrange.js';
import type { Rendered } from './cells.js';
import type { Day } from './dates.js';
import { addDays, mondayOf, within } from './dates.js';
import { drawEvents } from './events.js';
import { spoilBlock, spoilCalls, spoilVisits } from './faults.js';
import { Oracle } from './oracle.js';
import type { BookPlan, SheetPlan } from './plan.js';
import { byCodePoints, readingOrder } from './plan.js';
import { Random } from './random.js';
import { renderSheet } from './render.js';
import type { Events, WeekJson } from './types.js';
import { drawUnits, hasRowCells, type Unit } from './units.js';
import { writeBook } from './writers.js';

export interface OfficeFile { name: string; bytes: Uint8Array }
export interface OfficeOptions {
  /** First day of the week in hand. */
  monday: Day;
  /** Leaves values as they are meant: no faults (default: with faults). */
  withoutFaults?: boolean;
}
export interface Office { files: OfficeFile[]; expected: WeekJson; units: Unit[]; events: Events; books: BookPlan[] }

function spoil(events: Events, units: readonly Unit[], random: Random): void {
  const rows = new Map<string, number>();
  for (const visit of events.visits) rows.set(visit.phone, (rows.get(visit.phone) ?? 0) + 1);
  const shared = new Set([...rows].filter(([, count]) => count > 1).map(([phone]) => phone));
  for (const { people, style } of units) {
    for (const { name } of people) {
      const calls = events.calls.filter((call) => call.caller === name && within(call.date, events.monday, addDays(events.monday, 6)));
      spoilCalls(calls, hasRowCells(style), hasRowCells(style), random);
      if (!hasRowCells(style)) spoilBlock(calls, random);
      spoilVisits(events.visits.filter((visit) => visit.caller === name), shared, random);
    }
  }
}

/** Renders each sheet once: a sheet in two books is the same in both, and its errors and totals count in the first. */
function renderAll(seed: number, books: readonly BookPlan[], oracle: Oracle, expected: WeekJson): Map<SheetPlan, Rendered> {
  const done = new Map<SheetPlan, Rendered>();
  for (const book of [...books].sort((a, b) => byCodePoints(a.file, b.file))) {
    for (const [i, sheet] of book.sheets.entries()) {
      if (done.has(sheet)) continue;
      const hand = { dirty: book.dirty, date1904: book.date1904, csv: book.writer.kind === 'csv' };
      const rendered = renderSheet(sheet, { seed, hand, oracle, random: new Random(`${seed}|${book.file}|${i}`) });
      done.set(sheet, rendered);
      const errors = new Map(rendered.errors.map((error) => [`${error.cell} ${error.code}`, error]));
      for (const error of errors.values()) expected.errors.push({ file: book.file, sheet: sheet.name, ...error });
      expected.typedTotalsThatDiffer += rendered.totals.filter((total) => total.typed !== total.derived).length;
    }
  }
  return done;
}

async function writeAll(books: readonly BookPlan[], rendered: ReadonlyMap<SheetPlan, Rendered>): Promise<OfficeFile[]> {
  const bytes = new Map<BookPlan, Uint8Array>();
  for (const book of books) if (!book.copyOf) bytes.set(book, await writeBook(book, book.sheets.map((sheet) => rendered.get(sheet)!)));
  return books.map((book) => ({ name: book.file, bytes: bytes.get(book.copyOf ?? book)! }));
}

/** What Excel leaves beside an open workbook; not a register. */
function lockFile(beside: string): OfficeFile {
  const bytes = new Uint8Array(165).fill(0x20);
  bytes.set([6, ...Buffer.from('office')]);
  return { name: `~$${beside}`, bytes };
}

/**
 * Draws an office's week: its files, as people type them, and the figures they must come to.
 *
 * @param seed Any whole number; the same seed and week give the same content.
 * @param options The week, by its Monday.
 * @returns Files to be read, and the expected week computed from what happened.
 */
export async function makeOffice(seed: number, options: OfficeOptions): Promise<Office> {
  const { monday } = options;
  if (mondayOf(monday) !== monday) throw new Error(`${monday} is no Monday`);
  const random = (what: string) => new Random(`${seed}|${monday}|${what}`);
  const events = drawEvents(seed, monday);
  const units = drawUnits(seed, events, random('units'));
  if (!options.withoutFaults) spoil(events, units, random('faults'));
  for (const unit of units) if (unit.rosterless) for (const person of unit.people) person.hired = null;
  const books = units.flatMap((unit, i) => new Arranger(unit, events, seed, i + 1, random(`files ${i}`)).books());
  const order = readingOrder(books);
  const oracle = new Oracle({ monday, people: events.people, calls: order.calls, visits: order.visits, attendance: events.attendance });
  const expected = oracle.weekJson();
  const files = await writeAll(books, renderAll(seed, books, oracle, expected));
  if (random('lock').chance(0.5)) files.push(lockFile(files[0]!.name));
  return { files, expected, units, events, books };
}
