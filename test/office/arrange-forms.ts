import type { Day } from './dates.js';
import { addDays, partsOf, within } from './dates.js';
import { formColumns } from './layouts.js';
import { groupBy } from './oracle-calls.js';
import type { FormSheet } from './plan.js';
import type { Random } from './random.js';
import type { CallEvent, Fault } from './types.js';

/** One sheet a caller a day; rows whose form has a bad date stand on a sheet of their own, without feet. */
export function formSheets(calls: readonly CallEvent[], monday: Day, random: Random): FormSheet[] {
  const plain = random.chance(0.3);
  const badDateOf = (call: CallEvent): Fault | null => call.faults.find((fault) => fault.code === 'date-invalid') ?? null;
  const sheets = [...groupBy(calls, (call) => `${call.date}|${call.caller}|${badDateOf(call) ? 'bad' : ''}`).values()].map((rows): FormSheet => {
    const { caller, date } = rows[0]!;
    const badDate = badDateOf(rows[0]!);
    const { month, date: day } = partsOf(date);
    // Feet of days beside the week: whether they are compared is open.
    const footless = badDate !== null || !within(date, monday, addDays(monday, 6));
    const feet = (['grades', 'needs', 'day'] as const).filter(() => random.chance(0.6));
    return {
      kind: 'form', name: `管控表${month}.${day}${caller}${badDate ? '补' : ''}`, caller, date, rows,
      columns: formColumns(plain, random), badDate, feet: footless ? [] : ['totals', ...feet],
    };
  });
  return random.chance(0.5) ? sheets : random.shuffle(sheets);
}
