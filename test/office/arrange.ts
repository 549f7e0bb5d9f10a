import { callLayout, visitLayout, type TableWishes } from './layouts.js';
import type { BookPlan, SheetPlan, Writer } from './plan.js';
import { byCodePoints } from './plan.js';
import type { Random } from './random.js';
import { formSheets } from './arrange-forms.js';
import { splitCalls } from './splits.js';
import type { CallEvent, Events, VisitEvent } from './types.js';
import { hasRowCells, type Unit } from './units.js';

const CSV_ENCODINGS = ['utf8-bom', 'gb18030', 'utf16le', 'utf8', 'utf16be'] as const;

/** Whether rows of one key follow each other. */
function standTogether<T>(rows: readonly T[], keyOf: (row: T) => string): boolean {
  const keys = rows.map(keyOf);
  return new Set(keys).size === keys.filter((key, i) => key !== keys[i - 1]).length;
}

/** Plans one unit's files. */
export class Arranger {
  private readonly calls: CallEvent[];
  private readonly visits: VisitEvent[];
  private readonly wishes: TableWishes;
  private readonly dirty: boolean;

  constructor(
    private readonly unit: Unit, private readonly events: Events, private readonly seed: number,
    /** The unit's number in the office, for file names. */
    private readonly serial: number, private readonly random: Random,
  ) {
    const names = new Set(unit.people.map((person) => person.name));
    const { style, tell } = unit;
    this.calls = this.sorted(events.calls.filter((call) => names.has(call.caller)));
    this.visits = this.sorted(events.visits.filter((visit) => names.has(visit.caller)));
    this.dirty = style !== 'long' && (style === 'dirty' || style === '1904' || random.chance(0.6));
    this.wishes = {
      group: tell === 'column', groupTitle: tell === 'title' ? unit.groups[0]! : null,
      merged: style === 'merged', totals: style !== 'overlap' && random.chance(0.7), plain: style === 'long',
    };
  }

  books(): BookPlan[] {
    switch (this.unit.style) {
      case 'forms': return [this.book('', [...formSheets(this.calls, this.events.monday, this.random), this.visitSheet(), ...this.people()])];
      case 'csv': return this.csvBooks();
      case 'two-sheets': return [this.book('', [
        ...splitCalls(this.calls, 'two-sheets', this.random).map((rows, i) => this.callSheet(rows, `管控表${i + 1}`)), this.visitSheet(), ...this.people(),
      ])];
      case 'days-split': case 'overlap': case 'half-days': case 'per-caller': return this.splitBooks(this.unit.style);
      case 'copy': return this.withCopy(this.oneBook());
      case 'resaved': return this.withResaved(this.oneBook());
      default: return [this.oneBook()];
    }
  }

  /** By day and caller, or by caller and day, or in no order at all. */
  private sorted<E extends CallEvent | VisitEvent>(rows: readonly E[]): E[] {
    const dayOf = (row: CallEvent | VisitEvent) => (row.kind === 'call' ? row.date : row.registered);
    const order = hasRowCells(this.unit.style) ? this.random.pick(['day', 'caller', 'none'] as const) : this.random.pick(['day', 'caller'] as const);
    if (order === 'none') return this.random.shuffle(rows);
    const keyOf = (row: E) => (order === 'day' ? `${dayOf(row)}|${row.caller}` : `${row.caller}|${dayOf(row)}`);
    return [...rows].sort((a, b) => byCodePoints(keyOf(a), keyOf(b)));
  }

  private callSheet(rows: CallEvent[], name = this.random.pick(['电开效果管控表', '管控表（4月）', '本周管控表', 'Sheet1'])): SheetPlan {
    const layout = callLayout(this.wishes, this.random);
    // 小计 after each day makes sense only where the days stand together.
    const together = standTogether(rows, (row) => `${row.caller}|${row.date}`);
    return { kind: 'calls', name, layout: { ...layout, subtotals: layout.subtotals && together }, rows };
  }

  private visitSheet(name = this.random.pick(['意向客户邀约到访登记表', '到访登记表', 'Sheet2'])): SheetPlan {
    const layout = visitLayout({ ...this.wishes, group: this.wishes.group && this.random.chance(0.5) }, this.random);
    const together = standTogether(this.visits, (row) => row.caller);
    return { kind: 'visits', name, layout: { ...layout, subtotals: layout.subtotals && together }, rows: this.visits };
  }

  /** Roster, attendance and now and then a sheet of notes. */
  private people(): SheetPlan[] {
    const { people, tell, rosterless } = this.unit;
    const withGroup = tell === 'column' || tell === 'roster';
    const rows = this.events.attendance.filter((row) => people.some((person) => person.name === row.caller));
    const sheets: SheetPlan[] = rosterless ? [] : [{ kind: 'roster', name: '花名册', people, withGroup }];
    if (rows.length > 0) sheets.push({ kind: 'attendance', name: this.random.pick(['考勤', '考勤表']), rows });
    if (this.random.chance(0.3)) sheets.push({ kind: 'notes', name: '填表说明' });
    return sheets;
  }

  private baseName(): string {
    const { groups, tell } = this.unit;
    if (tell === 'filename' || (tell !== 'title' && groups.length === 1 && this.random.chance(0.4))) return `${groups[0]!}电开登记册`;
    return `电开登记册${String(this.serial).padStart(2, '0')}`;
  }

  private writer(): Writer {
    if (this.unit.style === 'xls') return { kind: 'xls' };
    return this.random.chance(0.7) ? { kind: 'exceljs' } : { kind: 'sheetjs' };
  }

  private book(suffix: string, sheets: SheetPlan[], base = this.baseName(), writer = this.writer()): BookPlan {
    const date1904 = this.unit.style === '1904' || (this.unit.style === 'forms' && this.random.chance(0.3));
    return { file: `${base}${suffix}.${writer.kind === 'xls' ? 'xls' : 'xlsx'}`, writer, date1904, dirty: this.dirty, sheets, copyOf: null };
  }

  private oneBook(): BookPlan {
    return this.book('', [this.callSheet(this.calls), this.visitSheet(), ...this.people()]);
  }

  private splitBooks(how: 'days-split' | 'overlap' | 'half-days' | 'per-caller'): BookPlan[] {
    const base = this.baseName();
    const suffixOf = (i: number) => (how === 'half-days' ? ['-上午', '-下午'][i]! : `-${i + 1}`);
    const parts = splitCalls(this.calls, how, this.random);
    const visitsIn = this.random.int(0, parts.length - 1);
    const writer = this.writer();
    return parts.map((rows, i) => this.book(suffixOf(i), [
      this.callSheet(rows), ...(i === visitsIn ? [this.visitSheet()] : []), ...(i === 0 ? this.people() : []),
    ], base, writer));
  }

  private csvBooks(): BookPlan[] {
    const group = this.unit.groups.join('');
    const delimiter = this.random.pick([',', ',', ';', '\t']);
    // About one office in three writes .csv: each such office has the next encoding.
    const writer: Writer = { kind: 'csv', encoding: CSV_ENCODINGS[Math.floor(this.seed / 3) % CSV_ENCODINGS.length]!, delimiter };
    const csv = (name: string, sheet: SheetPlan): BookPlan => ({
      file: `${group}${name}.csv`, writer, date1904: false, dirty: this.dirty, sheets: [{ ...sheet, name: 'Sheet1' }], copyOf: null,
    });
    const people: BookPlan = {
      file: `${group}花名册与考勤.xlsx`, writer: { kind: 'exceljs' }, date1904: false, dirty: this.dirty, sheets: this.people(), copyOf: null,
    };
    const calls: SheetPlan = { kind: 'calls', name: '', layout: { ...callLayout(this.wishes, this.random), subtotals: false }, rows: this.calls };
    return [csv('管控表', calls), csv('登记表', this.visitSheet()), people];
  }

  private withCopy(book: BookPlan): BookPlan[] {
    const stem = book.file.replace(/\.xlsx$/, '');
    // The name of a copy may stand before or after the first one's.
    const file = this.random.chance(0.5) ? `${stem} - 副本.xlsx` : `备份${stem}.xlsx`;
    return [book, { ...book, file, copyOf: book }];
  }

  /** The same sheets saved again by another program. */
  private withResaved(book: BookPlan): BookPlan[] {
    const writer: Writer = this.random.chance(0.5) ? { kind: 'xls' } : book.writer.kind === 'exceljs' ? { kind: 'sheetjs' } : { kind: 'exceljs' };
    const file = book.file.replace(/\.xlsx$/, `（另存）.${writer.kind === 'xls' ? 'xls' : 'xlsx'}`);
    const sheets = this.random.chance(0.5) ? book.sheets : book.sheets.filter((sheet) => sheet.kind === 'calls');
    return [book, { ...book, file, writer, sheets }];
  }
}
