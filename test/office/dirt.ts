import type { Day } from './dates.js';
import { partsOf, serialOf } from './dates.js';
import { aliasesOf } from './numbers.js';
import type { Random } from './random.js';
import type { Grade, Result } from './types.js';

/** A cell date; `time` is the part of the day gone by. The writer turns it into a serial of the book's date system. */
export interface DateCell { day: Day; time: number }
export type Cell = null | string | number | DateCell;

/** How a book's author types. */
export interface Hand { dirty: boolean; date1904: boolean; csv: boolean }

/** Full-width forms of the printable ASCII characters. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCodePoint(char.codePointAt(0)! + 0xfee0));
}

export function phoneCell(phone: string, hand: Hand, random: Random): Cell {
  if (!hand.dirty) return phone;
  const mobile = phone.startsWith('1');
  const split = (mark: string) => (mobile
    ? [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)]
    : [phone.slice(0, phone[1]! > '2' ? 4 : 3), phone.slice(phone[1]! > '2' ? 4 : 3)]).join(mark);
  const forms: (() => Cell)[] = [
    () => phone, () => phone, () => split(' '), () => split('-'), () => fullWidth(phone), () => `\u200b${phone} `,
    () => `\ufeff${phone}`, () => `${phone.slice(0, 5)}\u200b${phone.slice(5)}`, () => `\u00a0${phone}\u3000`,
    () => `+86 ${phone}`, () => `+86-${split('-')}`, () => `86${phone}`, () => `17951${phone}`, () => `12593${phone}`,
  ];
  // A number cell; a landline that is one loses its leading 0.
  forms.push(() => Number(phone));
  if (!mobile) forms.push(() => phone.slice(1), () => Number(phone));
  return random.pick(forms)();
}

export function gradeCell(grade: Grade, hand: Hand, random: Random): Cell {
  if (!hand.dirty) return grade;
  return random.pick([grade, grade, grade.toLowerCase(), fullWidth(grade), `${grade}类`, `${grade}级`, ` ${grade} `]);
}

export function resultCell(result: Result, hand: Hand, random: Random): Cell {
  if (!hand.dirty) return result;
  return random.weighted([[result, 8], [` ${result}`, 1], [`${result} `, 1], [`\u3000${result}`, 1]] as const);
}

export function sourceCell(source: string, hand: Hand, random: Random): Cell {
  return hand.dirty ? random.pick([source, ...aliasesOf(source)]) : source;
}

export function yesCell(value: boolean, hand: Hand, random: Random): Cell {
  if (!hand.dirty) return value ? '是' : '否';
  return value ? random.pick(['是', '√', 'Y', '有', '已签', '1', 1]) : random.pick(['否', '×', 'N', '无', '0', 0]);
}

function dateText(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${year}/${month}/${date}`;
}

/** A date as typed. `yearless` dates are read by the week in hand; a caller of this may forbid them. */
export function dateCell(day: Day, hand: Hand, random: Random, { yearless = true, timed = false } = {}): Cell {
  const cell: DateCell = { day, time: timed && random.chance(0.3) ? random.pick([0.4375, 0.625, 0.989583333333333]) : 0 };
  if (!hand.dirty) return hand.csv ? dateText(day) : cell;
  const { year, month, date } = partsOf(day);
  const compact = day.replaceAll('-', '');
  const serial = serialOf(day, hand.date1904);
  const forms: (() => Cell)[] = [
    () => `${year}.${month}.${date}`, () => dateText(day), () => compact, () => fullWidth(day), () => fullWidth(dateText(day)), () => day,
  ];
  if (!hand.csv) forms.push(() => cell, () => cell, () => serial, () => String(serial));
  if (yearless) forms.push(() => `${month}月${date}日`, () => `${month}月${date}日`);
  return random.pick(forms)();
}
