import type { Wording } from '../zh-CN'

export const formulas: Wording['formulas'] = {
  name: 'functions',
  faults: {
    number: (parameter, found) => `"${parameter}" must be a number and is "${found}".`,
    whole: (parameter, found) => `"${parameter}" must be a whole number, 0 or more, and is "${found}".`,
    most: (parameter, found, most) => `"${parameter}" must not be above ${most} and is "${found}".`,
    positive: (parameter, found) => `"${parameter}" must be a number above 0 and is "${found}".`,
    amount: (parameter, found) => `"${parameter}" must be an amount, 0 or more, and is "${found}".`,
    percent: (parameter, found) => `"${parameter}" must be a percentage, such as 5% or 0.05, and is "${found}".`,
    date: (parameter, found) => `"${parameter}" must be a date, such as 2013-4-22, and is "${found}".`,
    missing: (parameter) => `Please give "${parameter}".`,
    status: (parameter, found) => `"${parameter}" must be present (出勤), half a day (半天), late (迟到), early (早退), absent (旷工), rest (休息) or leave (请假) and is "${found}".`,
    grade: (parameter, found) => `"${parameter}" must be A, B, C or D and is "${found}".`,
    phone: (parameter, found) => `"${parameter}" is neither a mobile nor a landline number: "${found}". Check its digits and area code.`,
    units: (parameter, found) => `"${parameter}" must be a whole number, below 0 for a cancelled deal, and is "${found}".`,
    period: (from, to) => `"${from}" is later than "${to}": turn them round.`,
    shape: (first, second) => `"${first}" and "${second}" must have as many rows and columns as each other.`,
    column: (parameter) => `"${parameter}" must be a single column.`,
    shrunk: (now, count, before, earlier) => `"${now}" (${count}) must not be less than "${before}" (${earlier}).`,
    headsCalls: (parameter) => `"${parameter}" has no heads of a call register. Select the whole table with its heads: phone (联系电话), and result (拨打结果) or grade (意向等级).`,
    headsVisits: (parameter) => `"${parameter}" has no heads of a visit register. Select the whole table with its heads: phone (联系电话), and appointment (预约到访时间), arrival (实际到访时间) or host (接访人员).`,
    headsRoster: (parameter) => `"${parameter}" has no heads of a roster. Select the whole table with its heads: name (姓名), and group (组别) or hire date (入职日期).`,
    headsAttendance: (parameter) => `"${parameter}" has no heads of an attendance sheet. Select the whole table with its heads: date (日期), name (姓名) and status (状态).`,
    headsRules: (parameter) => `"${parameter}" has no heads of the rules. Select the whole table with its heads: number (编号) and value (数值).`,
    headsRulings: (parameter) => `"${parameter}" has no heads of rulings. Select the whole table with its heads: phone (联系电话) and owner (归属).`,
  },
}
