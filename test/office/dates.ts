/** Days are ISO strings (YYYY-MM-DD); they compare as text. */
export type Day = string;

const MS_A_DAY = 86_400_000;

export function toNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / MS_A_DAY);
}

export function fromNumber(days: number): Day {
  return new Date(days * MS_A_DAY).toISOString().slice(0, 10);
}

export function addDays(day: Day, count: number): Day {
  return fromNumber(toNumber(day) + count);
}

export function daysFrom(first: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, i) => addDays(first, i));
}

export function partsOf(day: Day): { year: number; month: number; date: number } {
  return { year: +day.slice(0, 4), month: +day.slice(5, 7), date: +day.slice(8, 10) };
}

export function mondayOf(day: Day): Day {
  // 1970-01-05 (day 4) was a Monday.
  const days = toNumber(day);
  return fromNumber(days - ((((days - 4) % 7) + 7) % 7));
}

export function within(day: Day | null, first: Day, last: Day): day is Day {
  return day !== null && day >= first && day <= last;
}

/** The serial number a workbook holds for the day (1900 or 1904 system). */
export function serialOf(day: Day, date1904: boolean): number {
  return toNumber(day) - toNumber('1899-12-30') - (date1904 ? 1462 : 0);
}

/** C47: last day of the first month: the day before the same day next month; without such a day, that month's last. */
export function traineeUntil(hired: Day): Day {
  const { year, month, date } = partsOf(hired);
  const nextYear = month === 12 ? year + 1 : year;
  const nextMonth = month === 12 ? 1 : month + 1;
  const lastDate = new Date(Date.UTC(nextYear, nextMonth, 0)).getUTCDate();
  const text = (d: number) => `${nextYear}-${String(nextMonth).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return date > lastDate ? text(lastDate) : addDays(text(date), -1);
}
