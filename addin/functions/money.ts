import { answer } from './answer'

/**
 * 成交奖金（元），按制度计算，待审核。可以给一种产品，也可以给同样大小的两块区域，得总和。
 * @customfunction DEALBONUS
 * @param 产品 成交产品；规则里没有奖金的产品按 0 元
 * @param [套数] 有产品而空白按 1 套，退房填负数
 * @param [规则] 规则表，连表头，如 规则[#All]；不写用制度原来的数字
 * @param [日期] 成交日期，一天或同样大小的区域，按当天的规则；不写用最新的规则
 * @returns 奖金，元
 * @rule C21 成交奖金
 * @example =DEALBONUS("高层",2)
 * @example =DEALBONUS("别墅")
 * @example =DEALBONUS({"高层","别墅","车位"},{2,1,3})
 * @example =DEALBONUS({"高层","别墅"},{1,1,1})
 */
export function dealBonus(产品: unknown[][], 套数?: unknown[][], 规则?: unknown[][], 日期?: unknown[][]): number {
  return answer('DEALBONUS', 产品, 套数, 规则, 日期)
}

/**
 * 当月业绩奖金（元），按制度计算，待审核。达到目标得基本奖金；超过规则 S01 的比例，再加超出目标（不是超出该比例）部分乘规则 S02 的比例。
 * @customfunction MONTHBONUS
 * @param 实际业绩 当月业绩，元
 * @param 目标业绩 当月目标，元，要大于 0
 * @param 基本奖金 达到目标得多少元
 * @param [超额起点] 超过目标的百分之几才有超额奖，如 120%；不写用规则 S01
 * @param [超额比例] 超额部分的百分之几，如 5%；不写用规则 S02
 * @param [规则] 规则表，连表头，如 规则[#All]；不写用制度原来的数字
 * @param [日期] 按哪一天的规则；不写用最新的规则
 * @returns 奖金，元
 * @rule S01 达到目标的奖金和超额起点
 * @rule S02 超额部分的奖励
 * @example =MONTHBONUS(99999,100000,1000)
 * @example =MONTHBONUS(120000,100000,1000)
 * @example =MONTHBONUS(130000,100000,1000)
 * @example =MONTHBONUS(130000,0,1000)
 */
export function monthBonus(
  实际业绩: unknown, 目标业绩: unknown, 基本奖金: unknown,
  超额起点?: unknown, 超额比例?: unknown, 规则?: unknown[][], 日期?: unknown,
): number {
  return answer('MONTHBONUS', 实际业绩, 目标业绩, 基本奖金, 超额起点, 超额比例, 规则, 日期)
}

/**
 * 月度排名：邀约名次与成交名次相加，小的在前；相同的先比成交，再比邀约，仍相同的并列。一行表头，下面与所选各行一一对应。
 * @customfunction CALLRANK
 * @param 邀约 一列：每人当月邀约的客户数；带不带表头都可以
 * @param 成交 一列：每人当月成交的套数，行数与“邀约”相同
 * @returns 表头和各行的名次
 * @rule C48 月度排名
 * @example =CALLRANK({12;20;15},{2;1;2})
 * @example =CALLRANK({12;20;15},{2;1})
 */
export function callRank(邀约: unknown[][], 成交: unknown[][]): unknown[][] {
  return answer('CALLRANK', 邀约, 成交)
}

/**
 * 各资源来源从拨打到成交的效果，表里的全部日期合计，向下溢出。
 * @customfunction SOURCEFUNNEL
 * @param 管控表 电开效果管控表，连表头，如 管控表[#All]
 * @param 登记表 意向客户邀约到访登记表，连表头，如 登记表[#All]
 * @param [规则] 规则表，连表头，如 规则[#All]；不写用制度原来的数字
 * @param [撞客裁定] 撞客裁定表，连表头；不写按最先登记者归属
 * @returns 表头和各来源
 * @rule C29 资源来源
 * @rule C37 各来源的效果
 * @example =SOURCEFUNNEL(管控表[#All],登记表[#All])
 */
export function sourceFunnel(管控表: unknown[][], 登记表: unknown[][], 规则?: unknown[][], 撞客裁定?: unknown[][]): unknown[][] {
  return answer('SOURCEFUNNEL', 管控表, 登记表, 规则, 撞客裁定)
}
