/** 自定义函数 */
export const formulas = {
  name: '自定义函数',
  /** 参数不对时单元格提示里的一句话：参数名在前，现值在后 */
  faults: {
    number: (parameter: string, found: string) => `“${parameter}”要填数字，现在是“${found}”。`,
    whole: (parameter: string, found: string) => `“${parameter}”要填不小于 0 的整数，现在是“${found}”。`,
    most: (parameter: string, found: string, most: string) => `“${parameter}”最多填 ${most}，现在是“${found}”。`,
    positive: (parameter: string, found: string) => `“${parameter}”要填大于 0 的数字，现在是“${found}”。`,
    amount: (parameter: string, found: string) => `“${parameter}”要填不小于 0 的金额，现在是“${found}”。`,
    percent: (parameter: string, found: string) => `“${parameter}”要填百分数，如 5% 或 0.05，现在是“${found}”。`,
    date: (parameter: string, found: string) => `“${parameter}”要填日期，如 2013-4-22，现在是“${found}”。`,
    missing: (parameter: string) => `请填“${parameter}”。`,
    status: (parameter: string, found: string) => `“${parameter}”只能是出勤、半天、迟到、早退、旷工、休息、请假，现在是“${found}”。`,
    grade: (parameter: string, found: string) => `“${parameter}”只能是 A、B、C、D 之一，现在是“${found}”。`,
    phone: (parameter: string, found: string) => `“${parameter}”不是手机或固定电话号码：“${found}”。请核对位数和区号。`,
    units: (parameter: string, found: string) => `“${parameter}”要填整数，退房填负数，现在是“${found}”。`,
    period: (from: string, to: string) => `“${from}”晚于“${to}”，请对调。`,
    shape: (first: string, second: string) => `“${first}”和“${second}”两块区域的行数、列数要相同。`,
    column: (parameter: string) => `“${parameter}”只能选一列。`,
    shrunk: (now: string, count: string, before: string, earlier: string) => `“${now}”（${count}）不能小于“${before}”（${earlier}）。`,
    headsCalls: (parameter: string) => `“${parameter}”里没有管控表的表头：请连表头选中整张表，要有“联系电话”，并有“拨打结果”或“意向等级”。`,
    headsVisits: (parameter: string) => `“${parameter}”里没有登记表的表头：请连表头选中整张表，要有“联系电话”，并有“预约到访时间”“实际到访时间”或“接访人员”。`,
    headsRoster: (parameter: string) => `“${parameter}”里没有花名册的表头：请连表头选中整张表，要有“姓名”，并有“组别”或“入职日期”。`,
    headsAttendance: (parameter: string) => `“${parameter}”里没有考勤的表头：请连表头选中整张表，要有“日期”“姓名”“状态”。`,
    headsRules: (parameter: string) => `“${parameter}”里没有规则的表头：请连表头选中整张表，要有“编号”“数值”。`,
    headsRulings: (parameter: string) => `“${parameter}”里没有撞客裁定的表头：请连表头选中整张表，要有“联系电话”“归属”。`,
  },
}
