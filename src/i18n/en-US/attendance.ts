import type { Wording } from '../zh-CN'

export const attendance: Wording['attendance'] = {
  sheet: 'Attendance',
  button: 'Write the attendance summary',
  note: 'Minutes late and early are by clock times; without one only the time is counted. A day of leave takes 2 half days, a half day 1; brought plus earned less taken is left. Concluded: days without an attendance entry.',
  nothing: 'Neither attendance nor calls in this month.',
  days: 'Days',
  derived: 'Concluded',
  late: 'Late (clock)',
  early: 'Early (clock)',
  times: 'Times',
  minutes: 'Minutes',
  disputed: 'Against the clock (days)',
  restWeeks: 'Rest days off (weeks)',
  leave: 'Half days of leave',
  brought: 'Brought',
  earned: 'Earned',
  taken: 'Taken',
  left: 'Left',
  written: (sheet, callers) => `"${sheet}" is ready: ${callers} ${callers === 1 ? 'caller' : 'callers'}`,
  writtenNone: (month) => `Neither attendance nor calls in ${month}: no summary was written.`,
}
