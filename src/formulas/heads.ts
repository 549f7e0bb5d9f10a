import { GRADES, NEEDS } from '../text'

/** 需求高层 … 需求其他: in the last of them are all needs that have no column. */
export const NEED_HEADS = NEEDS.map((need) => `需求${need}`)

/** The heads of `DAYTOTALS`, in order. */
export const TOTALS_HEADS = ['日期', '电开人员', '电开数量', '可拨通', '有效电话', ...GRADES, 'A+B', ...NEED_HEADS]

/** The heads of `DAYLEDGER`, in order. In 成交其他 are the units of all products that have no column. */
export const LEDGER_HEADS = [
  '日期', '组别', '电开人员', '考勤', '定额', '电开数量', '可拨通', '有效电话', ...GRADES, 'A+B', ...NEED_HEADS,
  '登记', '到访', '成交高层', '成交别墅', '成交其他', '欠数', '扣款', '奖金',
]

/** The heads of `CALLRANK`, in order. */
export const RANK_HEADS = ['邀约', '邀约名次', '成交', '成交名次', '名次之和', '名次']

/** The heads of `SOURCEFUNNEL`, in order. */
export const FUNNEL_HEADS = ['资源来源', '电开数量', '可拨通', '有效电话', ...GRADES, 'A+B', '到访', '成交套数']

/** What stands for a source and for a group that nobody has written, as in the weekly pack. */
export const NO_SOURCE = '（未填来源）'
export const NO_GROUP = '（组别不明）'
