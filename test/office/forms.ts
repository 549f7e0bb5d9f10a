import type { Pen, Rendered } from './cells.js';
import { fieldCell, rowErrors, typeTotal } from './cells.js';
import type { Cell } from './dirt.js';
import { dateCell } from './dirt.js';
import type { FormSheet } from './plan.js';
import { GRADES } from './types.js';

/** The needs that have a place at the foot of the paper form. */
const FOOT_NEEDS = ['高层', '别墅', '洋房', '商铺'];

/** The figures at the foot of a form, a list of (label, derived figure) a row. */
function footRows(sheet: FormSheet, pen: Pen): [string, number][][] {
  const { caller, date } = sheet;
  const figures = pen.oracle.callsOn(caller, [date]);
  const deals = pen.oracle.dealsOn(caller, [date]);
  const feet = sheet.feet.filter((foot) => foot !== 'day' || pen.oracle.isPlainDay(caller, date));
  return feet.map((foot): [string, number][] => {
    switch (foot) {
      case 'totals': return [['电开数量', figures.calls], ['有效电话数量', figures.answered]];
      case 'grades': return GRADES.map((grade) => [grade, figures.grades[grade]]);
      case 'needs': return FOOT_NEEDS.map((need) => [need, figures.needs[need] ?? 0]);
      case 'day': return [['当日到访量', pen.oracle.visitsOn(caller, [date])], ['成交量', deals.reduce((sum, deal) => sum + deal.units, 0)]];
    }
  });
}

/** The paper form: date and caller in the head, dials, typed totals at the foot. */
export function renderForm(sheet: FormSheet, pen: Pen): Rendered {
  const { columns } = sheet;
  const out: Rendered = { name: sheet.name, rows: [], merges: [], errors: [], totals: [] };
  const date = sheet.badDate ? sheet.badDate.typed : dateCell(sheet.date, pen.hand, pen.random);
  out.rows.push(['电开效果管控表'], ['登记日期：', date, null, '电开人员：', sheet.caller], columns.map((column) => column.head));
  out.merges.push({ top: 0, left: 0, bottom: 0, right: columns.length - 1 });
  if (sheet.badDate) out.errors.push({ cell: 'B2', code: 'date-invalid' });
  for (const [i, event] of sheet.rows.entries()) {
    // The head's fault is reported there, once.
    const faults = event.faults.filter((fault) => fault !== sheet.badDate);
    out.errors.push(...rowErrors({ ...event, faults }, columns, out.rows.length));
    out.rows.push(columns.map(({ field }): Cell => (field === 'seq' ? i + 1 : fieldCell(event, field, pen))));
  }
  const feet = footRows(sheet, pen);
  if (feet.length > 0) out.rows.push([]);
  for (const foot of feet) {
    out.rows.push(foot.flatMap(([label, derived]) => {
      const total = typeTotal(derived, pen.random);
      out.totals.push(total);
      return [label, total.typed];
    }));
  }
  return out;
}
