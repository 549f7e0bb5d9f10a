import type { LineKind } from '../../ledger'

const yuan = (amount: number): string => `${amount} 元`
const percent = (share: number): string => `${Number((share * 100).toFixed(4))}%`

/** 命令行的用法 */
const help = (report: 'month' | 'quarter'): string => `用法：npm run ${report} -- [选项] [文件或文件夹…]

${report === 'month' ? '把各组登记册合成一本月报（月度汇总、各组、排名、奖惩、个人结算单）。' : '把各组登记册合成一本季报（季度名次、团队、考核）。'}
不写文件或文件夹时，用自带的示例周 examples/week-2013-04-22。输入文件从不改动。扣款、淘汰、辞退都是建议，按制度计算，待审核。

选项
${report === 'month' ? '  --month YYYY-MM     报告哪个月。不写时取最近有电话的月份（写错的年份不算）。' : '  --quarter YYYY-Qn   报告哪个季度，如 2013-Q2。不写时取最近有电话的季度（写错的年份不算）。'}
  --out 文件.xlsx     写到哪里。不写时为当前文件夹的 ${report === 'month' ? '电开月报_YYYY-MM.xlsx' : '电开季报_YYYY-Qn.xlsx'}。
  --json 文件         另把数字写成 JSON。
  --policy 文件.json  本单位的规则，如 { "C14": 2, "S04": 300 }，编号见 README；优先于工作簿里的“规则”表。
  --rulings 文件      撞客裁定：装有“撞客裁定”表的 .xlsx 或 .csv 文件。只读其中的裁定。
  --mask              隐去电话中间几位（这两本报表里本来就没有全号）。
  --lang en-US        用英文（默认 zh-CN）。
  --help              显示本说明。

退出码：0 完成（数据问题只计数）；2 有文件读不了，其余已完成；1 什么也没做成（参数不对，或没有可读的登记册）。`

/** 月度、季度 */
export const month = {
  period: (year: number, number: number) => `${year} 年 ${number} 月`,
  quarterPeriod: (year: number, number: number) => `${year} 年第 ${number} 季度`,
  ofMonth: (number: number) => `${number} 月`,
  unknown: '未知',
  wageUnknown: '工资未知',
  sheets: {
    people: '月度汇总', groups: '各组', ranking: '排名', rewards: '奖惩', statements: '个人结算单', places: '季度名次', teams: '团队', assessments: '考核',
  },
  notes: {
    people: (known: string) => `${known}扣款为封顶后提议的数，封顶按工资计；合计为各项相加。空白“—”为未知，不是零。均按制度计算，待审核。`,
    groups: (known: string) => `${known}每天的数字归当天所属的组，入职首月归培训的组。扣款为逐日相加，未封顶。`,
    known: (from: string, to: string) => `本月数据：${from} 至 ${to}。`,
    nothingKnown: '本月没有数据。',
    withoutCalls: (weeks: string) => `下列各周没有一行电话，应是未交管控表，这几周的扣款不提议：${weeks} 起的一周。`,
    ranking: (by: string, places: number) => `按${by}、成交两个名次之和排名，小者在前；相同的看成交，再看${by}，仍相同的并列。在岗整月的人参加；第 ${places} 名并列的都保留，以后的为淘汰建议，须由人决定。`,
    rewards: '按制度计算，待审核。扣款、淘汰、辞退均为建议，须经部门经理和人事先后审核、本人签字后执行。',
    places: (by: string) => `三个月的${by}、成交分别相加后排名；参加过其中一个月排名的人计入，并列的同领较高一名的奖。没有业绩的不奖。金额在“规则”表里定。`,
    teams: '小组的目标和业绩为组内各人“月度考核”之和，有一人缺就未知。连续达标满规定月数给一次，每月只算一次。',
    assessments: '三项满分 5 分；缺的项，权重归其余各项；都缺为未知。季度、年度先各项按月平均。年度计到本季末。',
    nothing: '本月没有。',
    nothingInQuarter: '本季度没有。',
  },
  heads: {
    invited: '邀约客户', wage: '工资', limit: '扣款上限', reckoned: '扣款（逐日）', proposed: '扣款（提议）', mode: '扣款方式',
    baseBonus: '基础奖金', extra: '超额奖', others: '其他奖罚', total: '合计（元）', brought: '上期余假', earned: '得假', taken: '用假', left: '余假',
    leave: '半天假', target: '目标', actual: '业绩', met: '达标', satisfaction: '满意度', assessment: '考核分', training: '须培训', place: '名次',
    placeInvited: '邀约名次', placeVisits: '到访名次', placeDeals: '成交名次', deals: '成交', sum: '名次和', conclusion: '结论', otherPlace: (by: string) => `改按${by}的名次`,
    rule: '规则与条款', rows: '出处', manager: '经理意见', hr: '人事意见', award: '奖金（元）', running: '连续达标（月）', fund: '团队基金（元）',
    attitude: '工作态度', ability: '业务能力', mark: '得分', quarter: '本季度', year: '本年度',
  },
  ranked: { places: '名次内', tied: (place: number) => `并列第 ${place} 名，保留`, outside: '淘汰建议（待审核）', notWhole: '在岗不满整月，不参加' },
  kinds: {
    fine: '扣款', relief: '不扣', bonus: '奖金', award: '奖励', deduction: '扣减', leave: '带薪假', training: '培训', dismissal: '辞退建议', elimination: '淘汰建议', note: '说明',
  } satisfies Record<LineKind, string>,
  basis: {
    derived: '（没有考勤记录，按电话推定）',
    short: (quota: number, connected: number, short: number, per: number) =>
      `定额 ${quota}，可拨通 ${connected}，欠 ${short} × ${yuan(per)}`,
    noCalls: (days: number, fine: number) => `${days} 天所在的周没有一行电话，应是未交管控表：${yuan(fine)} 不提议，补交后重算`,
    capped: (reckoned: number, limit: number, wage: number, share: number, floor: number) =>
      `扣款 ${yuan(reckoned)} 超过上限 ${yuan(limit)}（工资 ${yuan(wage)} 的 ${percent(share)}，且余额不低于 ${yuan(floor)}），超出部分不扣`,
    capUnknown: (reckoned: number) => `花名册没有月工资，${yuan(reckoned)} 的扣款算不出上限：核定工资前不得执行`,
    recordOnly: (fine: number) => `扣款方式为“记录”：${yuan(fine)} 只记录，不提议扣款`,
    deal: (product: string, units: number, price: number | null) => `${product} ${units} 套 × ${price === null ? '未定奖金' : yuan(price)}${units < 0 ? '（退房）' : ''}`,
    leave: (brought: number, earned: number, taken: number, left: number, visits: number, total: number, per: number) =>
      `上期余 ${brought} 个半天，本月到访 ${visits} 组（累计 ${total}），每 ${per} 组半天，得 ${earned} 个，用 ${taken} 个，余 ${left} 个${left < 0 ? '（先用后得）' : ''}`,
    met: (target: number, actual: number, base: number | null) => `业绩 ${actual} ≥ 目标 ${target}，基础奖金${base === null ? '未填' : ` ${yuan(base)}`}`,
    exceeded: (target: number, actual: number, threshold: number, rate: number) =>
      `业绩 ${actual} 超过目标 ${target} 的 ${percent(threshold)}，超出目标部分的 ${percent(rate)}`,
    missed: (target: number, actual: number) => `业绩 ${actual} < 目标 ${target}：无业绩奖金，须参加培训`,
    satisfied: (mark: number, due: number) => `满意度 ${mark} ≥ ${due}`,
    dissatisfied: (marks: string, due: number, months: number) => `满意度连续 ${months} 个月低于 ${due}（${marks}）：须培训，并扣减`,
    repeated: (count: number) => `“月度考核”里有 ${count} 行，以最后一行为准，请核对`,
    weeks: (weeks: number, due: number, quota: number) => `连续 ${weeks} 周到访不足 ${quota} 组（满 ${due} 周）`,
    outside: (place: number, places: number, pool: number) => `${pool} 人中第 ${place} 名，在前 ${places} 名以外`,
    place: (place: number, invited: number, deals: number) => `季度第 ${place} 名（邀约 ${invited}，成交 ${deals} 套）`,
    team: (months: number, target: number, actual: number) => `连续 ${months} 个月达标，本月业绩 ${actual}，目标 ${target}`,
    unset: '（金额未定，在“规则”表里设）',
  },
  someRows: (sheet: string, first: number, last: number, count: number) => `${sheet} 第 ${first}–${last} 行中的 ${count} 行`,
  statement: {
    figures: (calls: number, connected: number, answered: number, intent: number, registered: number, invited: number, visits: number, deals: number) =>
      `电开 ${calls}，可拨通 ${connected}，有效电话 ${answered}，意向客户 ${intent}，登记 ${registered}，邀约客户 ${invited}，到访 ${visits}，成交 ${deals} 套`,
    place: (place: number, pool: number) => `本月排名：${pool} 人中第 ${place} 名`,
    missed: (weeks: number) => `到访连续未达标 ${weeks} 周`,
    mode: (mode: string) => `扣款方式：${mode}`,
    mark: (mark: number) => `考核 ${mark} 分`,
    total: '合计（按制度计算，待审核）',
    nothing: '本月没有奖惩',
    manager: '经理审核：', hr: '人事审核：', caller: '本人签字：',
    signed: '意见、签字、日期',
  },
  cli: {
    help: { month: help('month'), quarter: help('quarter') },
    badMonth: (text: string) => `--month ${text} 不是 YYYY-MM 月份`,
    badQuarter: (text: string) => `--quarter ${text} 不是 YYYY-Qn 季度`,
    given: (option: string, period: string, calls: number) => `报告：${period}（${option} 指定，${calls} 行电话）`,
    latest: (period: string, calls: number) => `报告：${period}（最近有电话的一期，${calls} 行电话）`,
    noPeriod: (option: string) => `没有一行电话有可读的日期，不知道报告哪一期：请用 ${option} 指定。`,
    empty: (period: string, option: string) => `${period} 没有任何记录：请检查 ${option}。`,
    packAt: (path: string) => `报表：${path}`,
    file: { month: '电开月报', quarter: '电开季报' },
    problems: (errors: number, warnings: number) => `数据问题：${errors} 个错误，${warnings} 个提醒（逐条见各周周报“数据问题”）`,
    caller: (group: string, caller: string, total: number) => `  ${group} ${caller}：合计 ${yuan(total)}（待审核）`,
    place: (place: number, caller: string, award: number | null) => `  第 ${place} 名 ${caller}${award === null ? '' : `：${yuan(award)}（待审核）`}`,
  },
}
