import { squeeze } from '../text'
import { RECORD_HEADS, RECORD_KINDS, RECORDS, type RecordField, type RecordHeads, type RecordKind } from './record-kinds'

/** The kinds of sheet an office keeps. */
export type SheetKind = 'calls' | 'visits' | 'roster' | 'attendance' | 'ledger' | 'settings' | 'rulings' | RecordKind

/** What a sheet's name says of its kind; the first that it contains. */
const KIND_BY_NAME: readonly [RegExp, SheetKind][] = [
  [/裁定/, 'rulings'],
  ...RECORD_KINDS.map((kind): [RegExp, SheetKind] => [RECORDS[kind].named, kind]),
  [/管控表/, 'calls'],
  [/登记表/, 'visits'],
  [/花名册/, 'roster'],
  [/考勤/, 'attendance'],
  [/台[帐账]/, 'ledger'],
  [/规则/, 'settings'],
]

export function kindByName(sheet: string): SheetKind | null {
  const name = squeeze(sheet)
  return KIND_BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

/** The heads of each kind of sheet and what people write for them (C34 C35). */
const REGISTER_HEADS = {
  calls: {
    sequence: ['序号', '编号', 'NO', 'NO.'],
    group: ['组别', '小组', '销售小组', '所属小组'],
    date: ['日期', '登记日期', '拨打日期', '电开日期', '拨打时间'],
    caller: ['电开人员', '置业顾问(电开)', '置业顾问', '姓名', '电开员', '拨打人'],
    customer: ['客户姓名', '客户名称', '客户', '姓名(客户)'],
    phone: ['联系电话', '手机', '客户电话', '电话', '手机号', '手机号码', '电话号码', '联系方式'],
    source: ['资源来源', '来源渠道', '来源', '渠道来源', '渠道', '客户来源'],
    result: ['拨打结果', '通话情况', '拨打情况', '通话结果', '接听情况'],
    grade: ['意向等级', '客户等级', '客户意向', '等级', '意向', '客户级别', '意向级别'],
    need: ['产品需求', '需求', '需求产品', '意向产品'],
    note: ['备注', '客户情况', '情况说明', '备注说明'],
    sms: ['短信跟进', '短信', '是否短信', '短信跟踪'],
    collector: ['拓客人', '收集人', '提供人'],
  },
  visits: {
    sequence: ['序号', '编号', 'NO', 'NO.'],
    group: ['组别', '小组', '销售小组', '所属小组'],
    date: ['登记日期', '日期', '邀约日期'],
    caller: ['电开人员', '置业顾问(电开)', '姓名', '电开员', '邀约人'],
    customer: ['客户姓名', '客户名称', '客户'],
    phone: ['联系电话', '手机', '客户电话', '电话', '手机号', '手机号码', '电话号码', '联系方式'],
    source: ['资源来源', '来源渠道', '来源', '渠道来源', '渠道', '客户来源'],
    need: ['产品需求', '需求', '需求产品', '意向产品'],
    appointed: ['预约到访时间', '预约时间', '预约日期', '预约到访日期', '预约到访'],
    arrived: ['实际到访时间', '到访时间', '实际到访日期', '到访日期', '实际到访'],
    contacted: ['到访联系电开人员', '是否联系电开人员', '联系电开人员', '到访联系'],
    host: ['接访人员', '接访顾问', '接访人', '接待人员'],
    signed: ['接访签字', '签字', '签字确认', '接访人员签字', '接访人签字'],
    dealDate: ['成交日期', '成交时间'],
    dealProduct: ['成交产品', '成交业态'],
    dealUnits: ['成交套数', '套数'],
    note: ['备注', '客户情况', '情况说明'],
  },
  roster: {
    caller: ['姓名', '电开人员', '置业顾问(电开)'],
    group: ['组别', '小组', '销售小组', '所属小组'],
    hired: ['入职日期', '入职时间', '入职'],
    left: ['离职日期', '离职时间', '离职'],
    openingVisits: ['期初到访累计', '期初到访'],
    openingMissed: ['期初连续未达标周数'],
    openingLeave: ['期初剩余半天假', '期初半天假'],
    wage: ['月工资', '工资', '基本工资'],
  },
  attendance: {
    date: ['日期', '登记日期', '考勤日期'],
    caller: ['姓名', '电开人员', '置业顾问(电开)'],
    status: ['状态', '考勤', '考勤状态', '出勤情况', '出勤状态'],
    clockIn: ['上班打卡', '上班时间', '签到时间', '签到'],
    clockOut: ['下班打卡', '下班时间', '签退时间', '签退'],
  },
  ledger: {
    date: ['日期', '登记日期'],
    caller: ['电开人员', '姓名', '置业顾问(电开)'],
    calls: ['电开数量', '拨打数量', '电开量'],
    connected: ['可拨通', '可拨通电话', '可拨通数量'],
    answered: ['有效电话数量', '有效电话', '有效电话量'],
    A: ['A', 'A类', 'A级'],
    B: ['B', 'B类', 'B级'],
    C: ['C', 'C类', 'C级'],
    D: ['D', 'D类', 'D级'],
    visits: ['当日到访量', '到访量', '到访'],
    deals: ['成交量', '成交', '成交套数'],
  },
  settings: {
    id: ['编号', '规则编号', '规则'],
    value: ['数值', '值', '设定值'],
    from: ['生效日期', '起用日期', '生效'],
  },
  rulings: {
    phone: ['联系电话', '手机', '客户电话', '电话', '手机号', '手机号码', '电话号码', '联系方式'],
    caller: ['归属', '归属人', '归属人员', '电开人员'],
    judge: ['裁定人', '裁定人员'],
    date: ['裁定日期', '裁定时间', '日期'],
    note: ['说明', '裁定说明', '理由', '备注'],
  },
} as const satisfies Record<Exclude<SheetKind, RecordKind>, Record<string, readonly string[]>>
const HEADS: typeof REGISTER_HEADS & RecordHeads = { ...REGISTER_HEADS, ...RECORD_HEADS }

export type Field<K extends SheetKind> = keyof (typeof HEADS)[K] & string
/** Where each field of a table stands: zero-based columns. */
export type Columns<K extends SheetKind> = Partial<Record<Field<K>, number>>

/** A field, and how telling the head is that names it: 电开人员 (0) says more of a caller than 姓名 does. */
interface Named {
  field: string
  rank: number
}

const FIELD_BY_HEAD = new Map<SheetKind, Map<string, Named>>(
  (Object.keys(HEADS) as SheetKind[]).map((kind) => [
    kind,
    new Map(
      Object.entries(HEADS[kind]).flatMap(([field, heads]) =>
        heads.map((head: string, rank: number) => [head, { field, rank }] as const),
      ),
    ),
  ]),
)

/** What a head names in a kind of sheet: by itself, or without a remark in brackets, `*` or `:` behind it. */
function readHead(kind: SheetKind, head: string): Named | null {
  const fields = FIELD_BY_HEAD.get(kind)!
  const text = squeeze(head).toUpperCase().replace(/[*:：]+$/, '')
  return fields.get(text) ?? fields.get(text.replace(/\([^()]*\)$/, '')) ?? null
}

/** The field that a head names in a kind of sheet, or `null`. */
export function fieldOfHead(kind: SheetKind, head: string): string | null {
  return readHead(kind, head)?.field ?? null
}

/** The head that our own sheets have for a field; every other name for it is read too. */
export function headOf<K extends SheetKind>(kind: K, field: Field<K>): string {
  return (HEADS[kind] as Record<string, readonly string[]>)[field]![0]!
}

/** The fields without which a row of heads is not that kind's. */
type Needs = (has: (field: string) => boolean, count: number) => boolean
const NEEDED: Record<SheetKind, Needs> = {
  calls: (has, count) => has('phone') && (has('result') || has('grade')) && count >= 3,
  visits: (has, count) => has('phone') && (has('arrived') || has('appointed') || has('host')) && count >= 3,
  roster: (has) => has('caller') && (has('group') || has('hired')),
  attendance: (has) => has('caller') && has('status') && has('date'),
  ledger: (has, count) => has('caller') && has('date') && count >= 4,
  settings: (has) => has('id') && has('value'),
  rulings: (has) => has('phone') && has('caller'),
  ...(Object.fromEntries(RECORD_KINDS.map((kind) => [kind, neededBy(kind)])) as Record<RecordKind, Needs>),
}

/** A record has the heads of all that its rows need. */
function neededBy(kind: RecordKind): Needs {
  const needed = Object.entries<RecordField>(RECORDS[kind].fields).flatMap(([field, { needed }]) => (needed ? [field] : []))
  return (has, count) => count >= 2 && needed.every(has)
}

/**
 * The columns of a row of heads of one kind, or `null` when it is none. Of two heads for a field the more telling holds, of
 * equals the first; a 姓名 beside 电开人员 is then the customer's.
 */
export function readHeads<K extends SheetKind>(kind: K, texts: readonly (string | null)[]): Columns<K> | null {
  const columns: Record<string, number> = {}
  const ranks: Record<string, number> = {}
  texts.forEach((text, column) => {
    const named = text === null ? null : readHead(kind, text)
    if (!named || named.rank >= (ranks[named.field] ?? Infinity)) return
    columns[named.field] = column
    ranks[named.field] = named.rank
  })
  const name = texts.findIndex((text) => text !== null && squeeze(text) === '姓名')
  if ('customer' in HEADS[kind] && !('customer' in columns) && name >= 0 && columns['caller'] !== name) columns['customer'] = name
  const fits = NEEDED[kind]((field) => field in columns, Object.keys(columns).length)
  return fits ? (columns as Columns<K>) : null
}

/**
 * The order in which a sheet whose name says nothing is tried by its heads: the most telling first. Rulings and records are known by the
 * sheet's name alone: a copy of the pack's 撞客 has their heads.
 */
export const KINDS_BY_HEADS: readonly SheetKind[] = ['visits', 'calls', 'attendance', 'settings', 'ledger', 'roster']
