/** What stands in a column of a record: how it is read, and what a row then has. */
export type RecordValueType = 'day' | 'month' | 'name' | 'text' | 'phone' | 'amount' | 'count' | 'yes'

export interface RecordField {
  /** the head that our own sheets have, then what people write for it */
  heads: readonly string[]
  type: RecordValueType
  /** a row without it says nothing */
  needed?: true
}

const of = <T extends RecordValueType>(type: T, ...heads: string[]): { heads: readonly string[]; type: T } => ({ type, heads })
const need = <T extends RecordValueType>(type: T, ...heads: string[]) => ({ type, heads: heads as readonly string[], needed: true as const })

/**
 * The sheets on which an office keeps records beside its registers, each known by its name alone, with their columns.
 * months: targets, takings and marks, a row a caller a month (S01–S04 S08 S09 S19) · numbers: the pool, a row an import of a number
 * (C06 C11 C29–C33 S20) · reviews: rewards and penalties with their evidence (S10–S13 S21) · training (S08 S09 S22) · service: 客服记录
 * (S22) · signings: signed periods (C42) · changes: who changed what (S11) · exports: what left the workbook (S24).
 */
export const RECORDS = {
  months: {
    sheet: '月度考核', named: /月度考核/,
    fields: {
      month: need('month', '月份', '考核月份'), caller: need('name', '电开人员', '姓名'),
      target: of('amount', '业绩目标', '月目标', '目标'), actual: of('amount', '实际业绩', '完成业绩', '业绩'), base: of('amount', '基础奖金', '达标奖金'),
      satisfaction: of('amount', '客户满意度', '满意度'), attitude: of('amount', '工作态度'), ability: of('amount', '业务能力'), note: of('text', '备注'),
    },
  },
  numbers: {
    sheet: '资源库', named: /资源库/,
    fields: {
      phone: need('phone', '联系电话', '手机', '客户电话', '电话', '手机号', '手机号码', '电话号码', '联系方式'), customer: of('text', '客户姓名', '客户名称', '客户'),
      source: of('text', '资源来源', '来源渠道', '来源', '渠道'), collector: of('name', '拓客人', '收集人', '提供人'),
      batch: of('text', '批次', '导入批次'), imported: of('day', '取得日期', '导入日期'), lawful: of('text', '来源说明', '合法来源说明'),
      caller: of('name', '领用人', '电开人员', '分配给'), given: of('day', '领用日期', '分配日期'), returned: of('day', '退回日期', '交回日期'),
      doNotCall: of('yes', '不再拨打', '勿扰'), blockedOn: of('day', '不再拨打日期', '勿扰日期'), note: of('text', '备注'),
    },
  },
  reviews: {
    sheet: '奖惩登记', named: /奖惩登记/,
    fields: {
      number: of('text', '编号'), date: need('day', '日期', '登记日期', '发生日期'), caller: need('name', '电开人员', '姓名'), kind: need('text', '类别', '奖惩类别'),
      amount: of('amount', '金额'), rule: of('text', '规则', '规则编号'), reason: of('text', '事由'), evidence: of('text', '证据', '依据'),
      manager: of('name', '经理审核人'), managerDay: of('day', '经理审核日期'), managerSays: of('text', '经理意见'),
      hr: of('name', '人事审核人'), hrDay: of('day', '人事审核日期'), hrSays: of('text', '人事意见'), published: of('day', '公示日期'),
      appealDay: of('day', '申诉日期'), appeal: of('text', '申诉理由'), outcomeDay: of('day', '复审日期'), outcome: of('text', '复审结果'),
      enforced: of('day', '执行日期'),
    },
  },
  training: {
    sheet: '培训记录', named: /培训记录/,
    fields: {
      date: need('day', '日期', '培训日期'), caller: need('name', '电开人员', '姓名'), topic: of('text', '培训内容', '内容'), rule: of('text', '规则', '规则编号'),
      trainer: of('name', '培训人'), hours: of('amount', '课时'), note: of('text', '备注'),
    },
  },
  service: {
    sheet: '客服记录', named: /客服记录/,
    fields: {
      date: need('day', '日期', '登记日期'), customer: of('text', '客户姓名', '客户'), phone: of('phone', '联系电话', '客户电话', '电话'), kind: need('text', '类型', '类别'),
      content: of('text', '内容'), caller: of('name', '经办人', '电开人员', '处理人'), outcome: of('text', '处理结果', '结果'), archived: of('day', '归档日期'),
    },
  },
  signings: {
    sheet: '签字存档', named: /签字存档/,
    fields: {
      from: need('day', '期间起'), to: need('day', '期间止'), caller: need('name', '电开人员', '姓名'), group: of('name', '组别'),
      calls: of('count', '电开数量'), connected: of('count', '可拨通'), answered: of('count', '有效电话'), intent: of('count', '意向客户'),
      registered: of('count', '登记'), visits: of('count', '到访'), deals: of('count', '成交套数'), fine: of('amount', '扣款'), bonus: of('amount', '奖金'),
      rows: of('count', '行数'), fingerprint: of('text', '指纹'), signer: of('name', '签字人'), date: of('day', '签字日期'), note: of('text', '调整说明'),
    },
  },
  changes: {
    sheet: '改动记录', named: /改动记录/,
    fields: {
      at: need('text', '时间'), who: of('name', '改动人'), job: of('text', '操作'), sheet: of('text', '工作表'), cell: of('text', '单元格'),
      before: of('text', '原值'), after: of('text', '新值'), note: of('text', '说明'),
    },
  },
  exports: {
    sheet: '导出记录', named: /导出记录/,
    fields: {
      at: need('text', '时间'), who: of('name', '导出人'), what: of('text', '内容'), file: of('text', '文件'), rows: of('count', '行数'), masked: of('yes', '号码已隐去'),
    },
  },
} as const satisfies Record<string, { sheet: string; named: RegExp; fields: Record<string, RecordField> }>

export type RecordKind = keyof typeof RECORDS
export const RECORD_KINDS = Object.keys(RECORDS) as RecordKind[]

export function isRecordKind(kind: string): kind is RecordKind {
  return Object.hasOwn(RECORDS, kind)
}

type Fields<K extends RecordKind> = (typeof RECORDS)[K]['fields']
export type RecordFieldName<K extends RecordKind> = keyof Fields<K> & string

/** The columns of a record, each with its heads. */
export type RecordHeads = { [K in RecordKind]: { [F in RecordFieldName<K>]: readonly string[] } }
export const RECORD_HEADS = Object.fromEntries(
  RECORD_KINDS.map((kind) => [kind, Object.fromEntries(Object.entries(RECORDS[kind].fields).map(([field, { heads }]) => [field, heads]))]),
) as RecordHeads
