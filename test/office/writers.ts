import XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import type { Rendered } from './cells.js';
import { cellName } from './cells.js';
import { serialOf } from './dates.js';
import type { Cell } from './dirt.js';
import { encodeGb18030 } from './gb18030.js';
import type { BookPlan, Encoding } from './plan.js';

const DATE_FORMAT = 'yyyy-mm-dd';
const TIME_FORMAT = 'yyyy-mm-dd hh:mm';

function serial(cell: { day: string; time: number }, date1904: boolean): number {
  return serialOf(cell.day, date1904) + cell.time;
}

function isDate(cell: Cell): cell is { day: string; time: number } {
  return typeof cell === 'object' && cell !== null;
}

async function withExceljs(sheets: readonly Rendered[], date1904: boolean): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = date1904;
  for (const { name, rows, merges } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const [r, row] of rows.entries()) {
      for (const [c, value] of row.entries()) {
        if (value === null) continue;
        const cell = sheet.getCell(r + 1, c + 1);
        // The serial is written as it is: the date system is ours to keep, not the writer's.
        cell.value = isDate(value) ? serial(value, date1904) : value;
        if (isDate(value)) cell.numFmt = value.time > 0 ? TIME_FORMAT : DATE_FORMAT;
      }
    }
    for (const { top, left, bottom, right } of merges) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function sheetOf({ rows, merges }: Rendered, date1904: boolean): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {};
  let width = 1;
  for (const [r, row] of rows.entries()) {
    for (const [c, value] of row.entries()) {
      if (value === null) continue;
      width = Math.max(width, c + 1);
      sheet[cellName(r, c)] = isDate(value)
        ? { t: 'n', v: serial(value, date1904), z: value.time > 0 ? TIME_FORMAT : DATE_FORMAT }
        : { t: typeof value === 'number' ? 'n' : 's', v: value };
    }
  }
  sheet['!ref'] = `A1:${cellName(rows.length - 1, width - 1)}`;
  sheet['!merges'] = merges.map(({ top, left, bottom, right }) => ({ s: { r: top, c: left }, e: { r: bottom, c: right } }));
  return sheet;
}

function withSheetjs(sheets: readonly Rendered[], date1904: boolean, bookType: 'xlsx' | 'biff8'): Uint8Array {
  const book = XLSX.utils.book_new();
  book.Workbook = { WBProps: { date1904 } };
  for (const sheet of sheets) XLSX.utils.book_append_sheet(book, sheetOf(sheet, date1904), sheet.name);
  return new Uint8Array(XLSX.write(book, { bookType, type: 'array' }) as ArrayBuffer);
}

function csvText({ rows }: Rendered, delimiter: string): string {
  const quote = (cell: Cell): string => {
    if (isDate(cell)) throw new Error('a .csv holds no cell dates');
    const text = cell === null ? '' : String(cell);
    return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(quote).join(delimiter)}\r\n`).join('');
}

function encode(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf8': return new TextEncoder().encode(text);
    case 'utf8-bom': return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf16le': return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    case 'utf16be': return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
    case 'gb18030': return encodeGb18030(text);
  }
}

export async function writeBook(book: BookPlan, sheets: readonly Rendered[]): Promise<Uint8Array> {
  const { writer, date1904 } = book;
  switch (writer.kind) {
    case 'exceljs': return withExceljs(sheets, date1904);
    case 'sheetjs': return withSheetjs(sheets, date1904, 'xlsx');
    case 'xls': return withSheetjs(sheets, date1904, 'biff8');
    case 'csv': return encode(csvText(sheets[0]!, writer.delimiter), writer.encoding);
  }
}
