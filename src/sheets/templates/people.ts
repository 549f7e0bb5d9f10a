import { headOf, type Field } from '../../registers'
import type { SheetPlan } from '../plan'
import type { Lists } from './lists'
import { REGISTER_SHEETS } from './names'
import type { ColumnSpan } from './references'
import { cellsOf, FIRST_ROW, registerSheet, type RegisterColumn, type TemplateInput } from './register-sheet'
import { fieldRules } from './rules-of-fields'

const ROSTER_FIELDS = ['caller', 'group', 'hired', 'left', 'openingVisits', 'openingMissed', 'openingLeave', 'wage'] as const satisfies readonly Field<'roster'>[]
const ATTENDANCE_FIELDS = ['date', 'caller', 'status', 'clockIn', 'clockOut'] as const satisfies readonly Field<'attendance'>[]
type RosterField = (typeof ROSTER_FIELDS)[number]
type AttendanceField = (typeof ATTENDANCE_FIELDS)[number]

const ROSTER_DEPTH = 100
const ATTENDANCE_DEPTH = 5_000

/** Where the callers' names stand on our roster. */
export const ROSTER_NAMES: ColumnSpan = {
  sheet: REGISTER_SHEETS.roster.sheet, column: 0, top: FIRST_ROW, bottom: FIRST_ROW + ROSTER_DEPTH - 1,
}

/** 花名册 (C01): a line for each group stands ready. */
export function rosterTemplate(input: TemplateInput, lists: Lists): SheetPlan {
  const { words, policy, day } = input
  const is = fieldRules(words)
  const cell = cellsOf(ROSTER_FIELDS)
  const column = (field: RosterField, width: number, more: Partial<RegisterColumn<RosterField>>): RegisterColumn<RosterField> => ({
    field, head: headOf('roster', field), width, format: 'text', hint: words.template.hints.roster[field], ...more,
  })
  return registerSheet<RosterField>(input, {
    kind: 'roster',
    columns: [
      column('caller', 14, is.atMost(20)),
      column('group', 14, is.fromList(lists.group)),
      column('hired', 14, { format: 'day', ...is.date() }),
      column('left', 14, { format: 'day', ...is.date() }),
      column('openingVisits', 18, { format: 'plain', ...is.whole(0, 100_000) }),
      column('openingMissed', 24, { format: 'plain', ...is.whole(0, 520) }),
      column('openingLeave', 20, { format: 'plain', ...is.whole(-1_000, 1_000) }),
      column('wage', 13, { format: 'plain', ...is.whole(0, 1_000_000) }),
    ],
    rows: policy.words('groups', day).map((group) => ROSTER_FIELDS.map((field) => (field === 'group' ? group : null))),
    depth: ROSTER_DEPTH,
    colours: [
      { fields: ['left'], formula: `AND(ISNUMBER(${cell.left}),ISNUMBER(${cell.hired}),${cell.left}<${cell.hired})`, tone: 'bad' },
      { fields: ['group'], formula: `AND(${cell.caller}<>"",${cell.group}="")`, tone: 'bad' },
      { fields: 'row', formula: `AND(ISNUMBER(${cell.left}),${cell.left}<TODAY())`, tone: 'muted' },
    ],
    bodyColumn: 1,
  })
}

/** 考勤 (C04 S18): a row a caller a day. */
export function attendanceTemplate(input: TemplateInput, lists: Lists, callers: string): SheetPlan {
  const { words } = input
  const is = fieldRules(words)
  const { caller, date, status, clockIn, clockOut } = cellsOf(ATTENDANCE_FIELDS)
  const column = (field: AttendanceField, width: number, more: Partial<RegisterColumn<AttendanceField>>): RegisterColumn<AttendanceField> => ({
    field, head: headOf('attendance', field), width, format: 'text', hint: words.template.hints.attendance[field], ...more,
  })
  return registerSheet<AttendanceField>(input, {
    kind: 'attendance',
    columns: [
      column('date', 16, { format: 'day', ...is.date() }),
      column('caller', 20, is.caller(callers)),
      column('status', 20, is.fromList(lists.status)),
      column('clockIn', 14, { format: 'plain', ...is.time(clockIn) }),
      column('clockOut', 14, { format: 'plain', ...is.time(clockOut) }),
    ],
    rows: [ATTENDANCE_FIELDS.map(() => null)],
    depth: ATTENDANCE_DEPTH,
    colours: [
      { fields: ['date'], formula: `AND(${status}<>"",${date}="")`, tone: 'bad' },
      { fields: ['caller'], formula: `AND(${status}<>"",${caller}="")`, tone: 'bad' },
      { fields: ['status'], formula: `AND(${caller}<>"",${date}<>"",${status}="")`, tone: 'bad' },
      { fields: ['status'], formula: `${status}="旷工"`, tone: 'bad' },
      { fields: ['status'], formula: `OR(${status}="迟到",${status}="早退")`, tone: 'warn' },
      { fields: 'row', formula: `OR(${status}="休息",${status}="请假")`, tone: 'muted' },
    ],
    bodyColumn: 0,
  })
}
