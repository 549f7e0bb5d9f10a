import { answer } from './answer'

/**
 * 某人在一段日子里计数的到访组数，按实际到访那天计：每位客户计一次，归最先登记者。
 * @customfunction VISITCOUNTS
 * @param 登记表 意向客户邀约到访登记表，连表头，如 登记表[#All]
 * @param 电开人员 姓名
 * @param 开始日期 从哪一天；空着不限
 * @param 结束日期 到哪一天；空着不限
 * @param [撞客裁定] 撞客裁定表，连表头；不写按最先登记者归属
 * @returns 组数
 * @rule C17 到访计数的条件：到访、接访
 * @rule C18 到访计数的条件：签字
 * @rule C19 未联系电开人员按新访客户
 * @example =VISITCOUNTS(登记表[#All],"陈霞",DATE(2013,4,22),DATE(2013,4,28))
 * @example =VISITCOUNTS(登记表[#All],"陈霞",DATE(2013,4,28),DATE(2013,4,22))
 */
export function visitCounts(登记表: unknown[][], 电开人员: unknown, 开始日期: unknown, 结束日期: unknown, 撞客裁定?: unknown[][]): number {
  return answer('VISITCOUNTS', 登记表, 电开人员, 开始日期, 结束日期, 撞客裁定)
}

/**
 * 到访累计从此前增到现在，新得几个半天带薪假。
 * @customfunction LEAVEHALFDAYS
 * @param 此前累计 这段日子以前计数的到访组数
 * @param 现在累计 到现在为止计数的到访组数
 * @param [每半天组数] 几组得半天；不写用规则 C20
 * @param [规则] 规则表，连表头，如 规则[#All]；不写用制度原来的数字
 * @param [日期] 按哪一天的规则；不写用最新的规则
 * @returns 半天数
 * @rule C20 每若干组到访得半天假
 * @example =LEAVEHALFDAYS(9,20)
 * @example =LEAVEHALFDAYS(20,9)
 */
export function leaveHalfDays(此前累计: unknown, 现在累计: unknown, 每半天组数?: unknown, 规则?: unknown[][], 日期?: unknown): number {
  return answer('LEAVEHALFDAYS', 此前累计, 现在累计, 每半天组数, 规则, 日期)
}

/**
 * 到最后一周为止，连续几周到访不足定额。空白是不知道的周：在末尾的略过，在中间的到此为止，不算未达标。
 * @customfunction WEEKSMISSED
 * @param 每周到访 一周一格，最早的在前，竖排横排都可以
 * @param [定额] 每周应到访的组数；不写用规则 C15
 * @param [规则] 规则表，连表头，如 规则[#All]；不写用制度原来的数字
 * @param [日期] 最后一周里的一天，各周按当时的规则；不写都用最新的规则
 * @returns 周数
 * @rule C15 每周应到访的组数
 * @rule C16 连续未达标
 * @example =WEEKSMISSED({12,9,8,9})
 * @example =WEEKSMISSED({12,9,8,9},8)
 */
export function weeksMissed(每周到访: unknown[][], 定额?: unknown, 规则?: unknown[][], 日期?: unknown): number {
  return answer('WEEKSMISSED', 每周到访, 定额, 规则, 日期)
}

/**
 * 客户下次该拨打的日期：A、B、C 一个月后的同一天（没有这天的取月底），D 得空白。得数是日期，请设成日期格式。
 * @customfunction RECALLDATE
 * @param 日期 这次拨打的日期；空白得空白
 * @param 等级 这次的意向等级；空白得空白
 * @param [间隔月数] 隔几个月；不写用规则 S15
 * @param [规则] 规则表，连表头，如 规则[#All]；不写用制度原来的数字
 * @returns 日期，或空白
 * @rule S15 循环拨打
 * @example =RECALLDATE(DATE(2013,4,22),"A")
 * @example =RECALLDATE(DATE(2013,1,31),"C类")
 * @example =RECALLDATE(DATE(2013,4,22),"D")
 */
export function recallDate(日期: unknown, 等级: unknown, 间隔月数?: unknown, 规则?: unknown[][]): unknown {
  return answer('RECALLDATE', 日期, 等级, 间隔月数, 规则)
}
