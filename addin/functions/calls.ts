import { answer } from './answer'

/**
 * 当天可拨通不足定额的扣款（元），按制度计算，待审核。多拨不结转。
 * @customfunction CALLFINE
 * @param 可拨通 当天可拨通的客户数，同一号码只计一次；空白按 0
 * @param [定额] 当天应拨通的客户数；不写用规则 C13
 * @param [每组元] 每少一组扣几元；不写用规则 C14
 * @param [规则] 规则表，连表头，如 规则[#All]；不写用制度原来的数字
 * @param [日期] 按哪一天的规则；不写用最新的规则
 * @returns 扣款，元
 * @rule C13 每天应拨通的客户数
 * @rule C14 不足每组扣款
 * @example =CALLFINE(95)
 * @example =CALLFINE(45,50)
 * @example =CALLFINE(95,,2)
 * @example =CALLFINE(95,,,规则[#All],DATE(2013,5,2))
 * @example =CALLFINE(-3)
 */
export function callFine(可拨通: unknown, 定额?: unknown, 每组元?: unknown, 规则?: unknown[][], 日期?: unknown): number {
  return answer('CALLFINE', 可拨通, 定额, 每组元, 规则, 日期)
}

/**
 * 按考勤的当天定额：应拨通的客户数。
 * @customfunction CALLQUOTA
 * @param 考勤 出勤、半天、迟到、早退、旷工、休息或请假；空白按不在岗，定额 0
 * @param [规则] 规则表，连表头，如 规则[#All]；不写用制度原来的数字
 * @param [日期] 按哪一天的规则；不写用最新的规则
 * @returns 定额，组
 * @rule C13 每天应拨通的客户数
 * @example =CALLQUOTA("半天")
 * @example =CALLQUOTA("休息")
 * @example =CALLQUOTA("出差")
 */
export function callQuota(考勤: unknown, 规则?: unknown[][], 日期?: unknown): number {
  return answer('CALLQUOTA', 考勤, 规则, 日期)
}

/**
 * 把手写的意向等级统一成 A、B、C、D；空白得空白。
 * @customfunction CALLGRADE
 * @param 等级 手写的等级，大小写、全角、带“类”“级”都认
 * @returns A、B、C 或 D
 * @rule C38 意向等级标准
 * @example =CALLGRADE("ａ类")
 * @example =CALLGRADE("B/C")
 */
export function callGrade(等级: unknown): string {
  return answer('CALLGRADE', 等级)
}

/**
 * 意向等级的叫法：A、B 是意向客户，C 是潜在客户，D 是无效客户；空白得空白。
 * @customfunction GRADECLASS
 * @param 等级 手写的等级，大小写、全角、带“类”“级”都认
 * @returns 意向客户、潜在客户或无效客户
 * @rule C26 意向客户
 * @rule C38 意向等级标准
 * @example =GRADECLASS("b")
 */
export function gradeClass(等级: unknown): string {
  return answer('GRADECLASS', 等级)
}

/**
 * 把手写的电话统一成纯数字，固定电话补上区号前的 0；空白得空白。
 * @customfunction CALLPHONE
 * @param 电话 手写的电话，空格、横线、+86、全角都认
 * @returns 号码，文本
 * @rule C34 联系电话
 * @example =CALLPHONE("+86 138-0013-8000")
 * @example =CALLPHONE("138001380")
 */
export function callPhone(电话: unknown): string {
  return answer('CALLPHONE', 电话)
}

/**
 * 隐去电话中间几位，写错的号码也隐去；空白得空白。
 * @customfunction MASKPHONE
 * @param 电话 电话号码
 * @returns 隐去中间几位的号码，文本
 * @rule S24 电话保密
 * @example =MASKPHONE("13800138000")
 */
export function maskPhone(电话: unknown): string {
  return answer('MASKPHONE', 电话)
}

/**
 * 某人某天的电开数字：一行表头、一行数字，向右溢出。没有电话的日子都是 0。
 * @customfunction DAYTOTALS
 * @param 管控表 电开效果管控表，连表头，如 管控表[#All]
 * @param 日期 哪一天
 * @param 电开人员 姓名
 * @param [规则] 规则表，连表头，如 规则[#All]；不写用制度原来的数字
 * @returns 表头和一行数字
 * @rule C13.connectable 算作可拨通的拨打结果
 * @rule C28 每天的统计
 * @example =DAYTOTALS(管控表[#All],DATE(2013,4,22),"陈霞")
 */
export function dayTotals(管控表: unknown[][], 日期: unknown, 电开人员: unknown, 规则?: unknown[][]): unknown[][] {
  return answer('DAYTOTALS', 管控表, 日期, 电开人员, 规则)
}

/**
 * 电开台帐：一人一天一行，按日期、组别、姓名排列，向下溢出，与周报逐日相同。
 * @customfunction DAYLEDGER
 * @param 管控表 电开效果管控表，连表头，如 管控表[#All]
 * @param 登记表 意向客户邀约到访登记表，连表头，如 登记表[#All]
 * @param 花名册 连表头，如 花名册[#All]；没有可空着
 * @param 考勤 连表头，如 考勤[#All]；没有可空着
 * @param [开始日期] 不写从第一天有电话的日子起，写错年份的行不算
 * @param [结束日期] 不写到最后一天有电话的日子
 * @param [规则] 规则表，连表头，如 规则[#All]；不写用制度原来的数字
 * @param [撞客裁定] 撞客裁定表，连表头；不写按最先登记者归属
 * @returns 表头和台帐的各行
 * @rule C13 每天应拨通的客户数
 * @rule C13.connectable 算作可拨通的拨打结果
 * @rule C14 不足每组扣款
 * @rule C17 到访计数的条件
 * @rule C21 成交奖金
 * @rule C28 每天的统计
 * @rule C44 电开台帐
 * @rule C47 入职首月
 * @example =DAYLEDGER(管控表[#All],登记表[#All],花名册[#All],考勤[#All],,,规则[#All])
 */
export function dayLedger(
  管控表: unknown[][], 登记表: unknown[][], 花名册: unknown[][], 考勤: unknown[][],
  开始日期?: unknown, 结束日期?: unknown, 规则?: unknown[][], 撞客裁定?: unknown[][],
): unknown[][] {
  return answer('DAYLEDGER', 管控表, 登记表, 花名册, 考勤, 开始日期, 结束日期, 规则, 撞客裁定)
}
