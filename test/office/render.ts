import type { Pen, Rendered } from './cells.js';
import { fieldCell, rowErrors, typeTotal } from './cells.js';
import type { Day } from './dates.js';
import type { Cell, DateCell } from './dirt.js';
import { dateCell } from './dirt.js';
import { renderForm } from './forms.js';
import type { SheetPlan, TableLayout } from './plan.js';
import type { RowEvent } from './types.js';

/** Writes one long table row by row. */
class TableWriter {
  readonly out: Rendered;
  private rowsSinceSubtotal = 0;
  private dataRows = 0;
  private block: { key: string; top: number } | null = null;

  constructor(name: string, private readonly layout: TableLayout, private readonly pen: Pen) {
    this.out = { name, rows: [], merges: [], errors: [], totals: [] };
  }

  write(events: readonly RowEvent[]): Rendered {
    this.titles();
    this.heads();
    for (const [i, event] of events.entries()) {
      const key = this.blockOf(event);
      // Between blocks only, so that no merge runs across something else.
      if (this.block !== null && this.block.key !== key) this.closeBlock();
      if (!this.layout.merged || this.block === null) this.interlude(i, i > 0 && this.dayOf(events[i - 1]!) !== this.dayOf(event));
      this.block ??= { key, top: this.out.rows.length };
      this.dataRow(event);
    }
    this.closeBlock();
    if (this.layout.total !== null) this.total(this.layout.total, this.dataRows);
    return this.out;
  }

  private titles(): void {
    const { titles, columns } = this.layout;
    for (const [i, title] of titles.entries()) {
      this.out.rows.push([title]);
      if (i === 0 && !title.startsWith('小组') && !this.pen.hand.csv) this.out.merges.push({ top: i, left: 0, bottom: i, right: columns.length - 1 });
    }
  }

  private heads(): void {
    this.out.rows.push(this.layout.columns.map((column) => column.head));
  }

  private dayOf(event: RowEvent): string {
    return event.kind === 'call' ? `${event.caller}|${event.date}` : event.caller;
  }

  private blockOf(event: RowEvent): string {
    const bad = event.faults.find((fault) => fault.field === 'date');
    return `${this.dayOf(event)}|${bad?.typed ?? ''}`;
  }

  private closeBlock(): void {
    if (this.block === null) return;
    const { top } = this.block;
    const bottom = this.out.rows.length - 1;
    this.block = null;
    if (!this.layout.merged || bottom === top) return;
    for (const [left, { field }] of this.layout.columns.entries()) {
      if (field === 'date' || field === 'caller') this.out.merges.push({ top, left, bottom, right: left });
    }
  }

  private interlude(index: number, newDay: boolean): void {
    const { layout } = this;
    if (index === 0) return;
    if (layout.subtotals && newDay) this.total('小计', this.rowsSinceSubtotal);
    if (layout.blankEvery > 0 && index % layout.blankEvery === 0) this.out.rows.push([]);
    if (layout.headAgainEvery > 0 && index % layout.headAgainEvery === 0) this.heads();
  }

  /** The label stands first, the number under the phones, as the office types it. */
  private total(label: string, rows: number): void {
    const under = this.layout.columns.findIndex((column) => column.field === 'phone') || 1;
    // 总计 is always right: whether it is compared is open.
    const total = label === '总计' ? { typed: rows, derived: rows } : typeTotal(rows, this.pen.random);
    this.out.totals.push(total);
    const cells: Cell[] = [label];
    cells[under] = total.typed;
    this.out.rows.push(Array.from(cells, (cell) => cell ?? null));
    this.rowsSinceSubtotal = 0;
  }

  private dataRow(event: RowEvent): void {
    const row = this.out.rows.length;
    const inside = this.layout.merged && this.block !== null && this.block.top < row;
    this.dataRows++;
    this.rowsSinceSubtotal++;
    this.out.rows.push(this.layout.columns.map(({ field }) => {
      if (field === 'seq') return this.dataRows;
      return inside && (field === 'date' || field === 'caller') ? null : fieldCell(event, field, this.pen);
    }));
    // A merged cell's fault is reported once, at its first cell.
    this.out.errors.push(...rowErrors(event, this.layout.columns, row).filter((error) => !(inside && error.code === 'date-invalid')));
  }
}

function plainRows(heads: readonly string[], rows: readonly (readonly Cell[])[]): Cell[][] {
  return [[...heads], ...rows.map((row) => [...row])];
}

function staticDate(day: Day | null, pen: Pen): Cell {
  if (day === null) return null;
  const cell: DateCell = { day, time: 0 };
  return pen.hand.dirty && pen.random.chance(0.3) ? dateCell(day, { ...pen.hand, csv: true }, pen.random, { yearless: false }) : cell;
}

export function renderSheet(sheet: SheetPlan, pen: Pen): Rendered {
  const { name } = sheet;
  const still = (rows: Cell[][]): Rendered => ({ name, rows, merges: [], errors: [], totals: [] });
  switch (sheet.kind) {
    case 'calls': case 'visits': return new TableWriter(name, sheet.layout, pen).write(sheet.rows);
    case 'form': return renderForm(sheet, pen);
    case 'roster': {
      const heads = ['姓名', ...(sheet.withGroup ? ['组别'] : []), '入职日期', '离职日期', '期初到访累计', '期初连续未达标周数'];
      return still(plainRows(heads, sheet.people.map((person) => [
        person.name, ...(sheet.withGroup ? [person.group] : []), staticDate(person.hired, pen), staticDate(person.left, pen), person.openingVisits, person.openingStreak,
      ])));
    }
    case 'attendance': return still(plainRows(['日期', '姓名', '状态'], sheet.rows.map((row) => [staticDate(row.date, pen), row.caller, row.status])));
    case 'notes': return still([['填表说明'], ['每天下班前交给组长。'], ['写错的地方用红笔改。']]);
  }
}
