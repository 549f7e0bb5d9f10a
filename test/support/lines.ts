import type { Book, CellValue, Grid } from '../../src/workbook'
import { grid, phoneOf } from './grids'

/** A dial, as a register of an office tells it; its source is 小组-派单 where nothing else is said. */
export interface Call {
  date: string
  caller: string
  phone: CellValue
  result?: CellValue
  grade?: CellValue
  need?: string
  source?: string
  sms?: string
  group?: string
  customer?: string
  collector?: string
  note?: string
}

const CALL_HEADS = {
  date: '登记日期', caller: '电开人员', phone: '联系电话', result: '拨打结果', grade: '意向等级', need: '产品需求',
  source: '资源来源', sms: '短信跟进', group: '组别', customer: '客户姓名', collector: '拓客人', note: '备注',
} as const satisfies Record<keyof Call, string>

/** An invitation. What is not said of it fulfils C17–C19: the customer came on the day of registration. */
export interface Visit {
  date: string
  caller: string
  phone: CellValue
  appointed?: string | null
  arrived?: string | null
  contacted?: string | null
  host?: string | null
  signed?: string | null
  dealDate?: string | null
  product?: string
  units?: CellValue
  source?: string
  need?: string
  group?: string
}

const VISIT_HEADS = {
  date: '登记日期', caller: '电开人员', phone: '联系电话', appointed: '预约到访时间', arrived: '实际到访时间',
  contacted: '到访联系电开人员', host: '接访人员', signed: '接访签字', dealDate: '成交日期', product: '成交产品',
  units: '成交套数', source: '资源来源', need: '产品需求', group: '组别',
} as const satisfies Record<keyof Visit, string>

export interface Person {
  caller: string
  group?: string
  hired?: string
  left?: string
  openingVisits?: number
  openingMissed?: number
}

const ROSTER_HEADS = {
  caller: '姓名', group: '组别', hired: '入职日期', left: '离职日期', openingVisits: '期初到访累计', openingMissed: '期初连续未达标周数',
} as const satisfies Record<keyof Person, string>

function table<T extends object>(sheet: string, heads: Record<keyof T & string, string>, lines: readonly T[]): Grid {
  const fields = Object.keys(heads) as (keyof T & string)[]
  const rows = lines.map((line) => fields.map((field) => (line[field] as CellValue | undefined) ?? null))
  return grid(sheet, [fields.map((field) => heads[field]), ...rows])
}

export const calls = (...lines: Call[]): Grid => 
  table('电开效果管控表', CALL_HEADS, lines.map((line) => ({ source: '派单', ...line })))

export const visits = (...lines: Visit[]): Grid =>
  table(
    '意向客户邀约到访登记表',
    VISIT_HEADS,
    lines.map((line) => ({ source: '派单', arrived: line.date, contacted: '是', host: '李接访', signed: '是', ...line })),
  )

/** A line of rulings on conflicts: who owns the customer, by whose word, when and why. */
export interface Ruling {
  phone: CellValue
  owner: string | null
  judge?: string
  date?: CellValue
  note?: string
}

const RULING_HEADS = { phone: '联系电话', owner: '归属', judge: '裁定人', date: '裁定日期', note: '说明' } as const satisfies Record<keyof Ruling, string>

export const rulings = (...lines: Ruling[]): Grid => table('撞客裁定', RULING_HEADS, lines)

export const roster = (...lines: Person[]): Grid => table('花名册', ROSTER_HEADS, lines)

/** Attendance: caller, date, status. */
export const attendance = (...lines: [caller: string, date: string, status: string][]): Grid =>
  grid('考勤', [['日期', '姓名', '状态'], ...lines.map(([caller, date, status]) => [date, caller, status])])

/** Settings (规则): id, value, from-date. */
export const settings = (...lines: [id: string, value: string | number, from?: string][]): Grid =>
  grid('规则', [['编号', '数值', '生效日期'], ...lines.map(([id, value, from]) => [id, value, from ?? null])])

/** As many calls that somebody answered, each of another customer, as `count` says. */
export function dials(caller: string, date: string, count: number, first = 0, more: Partial<Call> = {}): Call[] {
  return Array.from({ length: count }, (_, i) => ({ caller, date, phone: phoneOf(first + i), result: '接通', ...more }))
}

/** As many visits that count, each of another customer. */
export function counted(caller: string, date: string, count: number, first = 0, more: Partial<Visit> = {}): Visit[] {
  return Array.from({ length: count }, (_, i) => ({ caller, date, phone: phoneOf(first + i), ...more }))
}

/** The same book by another name. */
export const renamed = (file: string, { grids }: Book): Book => ({ file, grids })
