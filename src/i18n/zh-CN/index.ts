import type { FileFaultCode } from '../../files'
import type { ProblemCode } from '../../registers'
import type { DealState, Verdict } from '../../ledger'
import { attendance } from './attendance'
import { charts } from './charts'
import { check } from './check'
import { faults } from './faults'
import { followUp } from './follow-up'
import { formulas } from './formulas'
import { month } from './month'
import { monthPage } from './month-page'
import { privacy } from './privacy'
import { pool } from './pool'
import { records } from './records'
import { reviewProblems, reviews } from './reviews'
import { rules } from './rules'
import { shell } from './shell'
import { template } from './template'
import { today } from './today'
import { week } from './week'

type Facts = Record<string, string | number>
const fact = (facts: Facts, key: string): string => String(facts[key] ?? '')

/** 列名和表脚数字的中文叫法。 */
const FIGURES: Record<string, string> = {
  rows: '行数', calls: '电开数量', connected: '可拨通', answered: '有效电话', intent: '意向客户',
  visits: '到访量', deals: '成交量', result: '拨打结果', grade: '意向等级', source: '资源来源',
}
const figureName = (figure: string): string => FIGURES[figure] ?? (/^[A-D]$/.test(figure) ? `${figure} 类` : figure)

const problems: Record<ProblemCode, { label: string; text: (facts: Facts) => string }> = {
  'phone-invalid': { label: '电话无效', text: () => '不是手机或固定电话号码，此行不计。请补全号码。' },
  'date-invalid': { label: '日期无效', text: () => '读不出日期：拨打、登记日期使整行不计，其他只该日期不计。' },
  'grade-invalid': { label: '等级无效', text: () => '等级只能是 A、B、C、D 之一，此等级不计，拨打照计。' },
  'grade-without-answer': { label: '未接通却有等级', text: () => '没有通话的客户不能评级（拒接只能评 D），此等级不计。' },
  'result-missing': { label: '缺拨打结果', text: () => '没有拨打结果，也没有等级：计一次拨打，不计可拨通。' },
  'result-invalid': { label: '拨打结果无效', text: () => '拨打结果不是八种之一：计一次拨打，不计可拨通。' },
  'caller-missing': { label: '缺电开人员', text: () => '不知道是谁拨打或登记的，此行不计。' },
  'result-assumed': { label: '按等级视为接通', text: () => '没有拨打结果但有等级，按接通计。' },
  'source-unknown': { label: '来源不在名单', text: () => '来源不在名单里，按原文统计。' },
  'source-missing': { label: '缺资源来源', text: () => '没有写资源来源。' },
  'need-unknown': { label: '需求不在名单', text: () => '产品需求不在名单里，按原文统计。' },
  'yes-no-unclear': { label: '是否不明', text: () => '看不出是或否，按空白处理。请写“是”或“否”。' },
  'status-unknown': { label: '考勤状态不明', text: () => '考勤状态不是七种之一，按没有考勤处理。' },
  'number-unclear': { label: '数字不明', text: () => '读不出整数。' },
  'time-unclear': { label: '时间不明', text: () => '读不出钟点，不计迟到早退。请写成 9:00。' },
  'column-missing': { label: '缺列', text: (f) => `表头里没有“${figureName(fact(f, 'field'))}”列。` },
  'rule-unknown': { label: '规则编号不明', text: () => '没有这个规则编号，此行不起作用。' },
  'rule-value': { label: '规则数值无效', text: () => '这个数值不能用，仍按原规则。' },
  'rule-date': { label: '规则日期无效', text: () => '生效日期读不出，此行不起作用。' },
  'total-differs': { label: '手填合计不符', text: (f) => `${figureName(fact(f, 'figure'))}：手填 ${fact(f, 'typed')}，按明细 ${fact(f, 'derived')}。以明细为准。` },
  'ledger-differs': { label: '手填台帐不符', text: (f) => `${figureName(fact(f, 'figure'))}：台帐 ${fact(f, 'typed')}，按明细 ${fact(f, 'derived')}。以明细为准。` },
  'sheets-overlap': { label: '两表重叠', text: (f) => `与《${fact(f, 'file')}》的“${fact(f, 'sheet')}”有同一人同一天的记录，相同的 ${fact(f, 'equal')} 行只计一次。` },
  'attendance-conflict': { label: '考勤前后不一', text: (f) => `${fact(f, 'caller')} ${fact(f, 'date')} 的考勤写了两种，以后一行为准。` },
  'attendance-assumed-absent': { label: '无记录按旷工', text: (f) => `${fact(f, 'caller')} ${fact(f, 'date')} 没有考勤也没有电话，按旷工计。若是休息或请假，请补考勤。` },
  'rest-days': { label: '休息天数不符', text: (f) => `${fact(f, 'caller')} 本周休息 ${fact(f, 'rest')} 天，应为 ${fact(f, 'due')} 天。` },
  'clock-late': { label: '打卡迟到', text: (f) => `${fact(f, 'caller')} ${fact(f, 'date')} 写出勤，${fact(f, 'in')} 上班打卡，迟到 ${fact(f, 'late')} 分钟（应 ${fact(f, 'start')}）。` },
  'clock-early': { label: '打卡早退', text: (f) => `${fact(f, 'caller')} ${fact(f, 'date')} 写出勤，${fact(f, 'out')} 下班打卡，早退 ${fact(f, 'early')} 分钟（应 ${fact(f, 'end')}）。` },
  'clock-differs': { label: '状态与打卡不符', text: (f) => `${fact(f, 'caller')} ${fact(f, 'date')} 写${fact(f, 'status')}，打卡 ${[fact(f, 'in'), fact(f, 'out')].filter(Boolean).join('、')} 却不是（应 ${fact(f, 'start')} 至 ${fact(f, 'end')}）。` },
  'clock-missing': { label: '缺打卡时间', text: (f) => `${fact(f, 'caller')} ${fact(f, 'date')} 写${fact(f, 'status')}，没有打卡时间，不知道差几分钟。` },
  'clock-twisted': { label: '打卡前后颠倒', text: (f) => `${fact(f, 'caller')} ${fact(f, 'date')} 上班 ${fact(f, 'in')}，下班 ${fact(f, 'out')}：下班不在上班之后，迟到早退都不计。` },
  'roster-conflict': { label: '花名册前后不一', text: () => '同一人在花名册上有两种说法，以先读到的为准。' },
  'caller-not-on-roster': { label: '不在花名册', text: (f) => `${fact(f, 'caller')} 不在花名册上：请核对姓名，或补入花名册。` },
  'group-unknown': { label: '组别不明', text: (f) => `不知道 ${fact(f, 'caller')} 属于哪个组：请写组别列或花名册。` },
  'sms-missing': { label: '未发短信', text: (f) => `${fact(f, 'grade')} 类客户当天没有短信跟进。` },
  'appointment-missing': { label: 'A 类未约时间', text: () => 'A 类客户在到访登记表里没有预约时间。' },
  'customer-claimed': { label: '撞客', text: (f) => `此客户先由 ${fact(f, 'owner')} 登记，归 ${fact(f, 'owner')}；这一登记不计到访和成交。` },
  'customer-ruled': { label: '撞客已裁定', text: (f) => `此客户经裁定归 ${fact(f, 'owner')}；这一登记不计到访和成交。` },
  'ruling-unknown': { label: '裁定对不上', text: (f) => `${fact(f, 'owner')} 没有登记过这个电话的客户，此裁定不起作用。请核对联系电话和归属。` },
  'deal-not-counted': { label: '成交不计奖', text: () => '这次到访不计数，成交不计奖金。' },
  'deal-without-product': { label: '成交缺产品', text: () => '没有写成交产品，不计成交。' },
  'deal-without-date': { label: '成交缺日期', text: () => '没有写成交日期，不计成交。' },
  'deal-without-price': { label: '产品未定奖金', text: () => '规则里没有这种产品的奖金，按 0 元计。' },
  'arrival-before-registration': { label: '到访早于登记', text: () => '实际到访早于登记日期，请核对。' },
  'number-given-twice': { label: '一号两人', text: (f) => `${fact(f, 'owner')} 还没有退回，又分给了 ${fact(f, 'caller')}。` },
  'number-blocked-called': { label: '不再拨打又拨', text: (f) => `资源库里写明不再拨打，${fact(f, 'caller')} 又拨了。` },
  'number-owned': { label: '分给了别人的客户', text: (f) => `此客户先由 ${fact(f, 'owner')} 登记到访，却分给了 ${fact(f, 'caller')}。` },
  'number-too-old': { label: '资源过期', text: (f) => `${fact(f, 'date')} 取得的来访、拓客留电，分出时已超过规定的月数。` },
  'number-lawful-missing': { label: '缺来源说明', text: () => '没有写凭什么可以使用这个号码。' },
  'number-date-missing': { label: '缺取得日期', text: () => '没有写何时取得，看不出是否过期。' },
  ...reviewProblems,
}

const fileFaults: Record<FileFaultCode, string> = {
  empty: '文件是空的：请重新导出或复制一份',
  'cut-off': '文件不完整或已损坏：请用 Excel 打开另存为 .xlsx，或重新复制',
  'not-a-workbook': '不是表格文件：请另存为 .xlsx',
  password: '有打开密码：请在 Excel 里取消密码后另存',
  'too-large': '展开后过大，没有读取：请删去空白的带格式区域，或拆成几个文件',
  'no-register': '里面没有登记表：需要管控表、登记表、花名册或考勤表的表头',
  unreadable: '无法读取：请用 Excel 打开另存为 .xlsx',
  'needs-xlsx': '这种格式读不了：请另存为 .xlsx',
}

const verdicts: Record<Verdict, string> = {
  counted: '计数',
  'not-arrived': '未到访，请回访再约',
  'arrives-later': '本周以后到访',
  'not-contacted': '未联系电开人员，按新访客户',
  'no-host': '没有接访人员',
  'not-signed': '接访人员未签字',
  claimed: '撞客，归先登记者',
  ruled: '撞客，已裁定归',
  repeat: '同一客户已计过',
}

const dealStates: Record<DealState, string> = {
  counted: '',
  later: '本周以后成交',
  'not-counted': '到访不计数，成交不计奖',
  'without-product': '缺成交产品',
  'without-date': '缺成交日期',
}

const cli = {
  help: `用法：npm run week -- [选项] [文件或文件夹…]

把各组一周的登记册合成一本周报（电开台帐、到访反馈、周汇总、人员周报、渠道效果、意向客户、撞客、奖惩、数据问题）。
不写文件或文件夹时，用自带的示例周 examples/week-2013-04-22。输入文件从不改动。

选项
  --week YYYY-MM-DD   报告这一天所在的周（周一至周日）。
                      不写时取最近的一周，但该周电话数至少要有最多那周的十分之一，以免写错的年份选错周。
  --out 文件.xlsx     周报写到哪里。不写时为当前文件夹的 电开台帐_周一日期.xlsx。
  --json 文件         另把数字写成 JSON（电话为全号；加 --mask 则隐去）。
  --policy 文件.json  本单位的规则，如 { "C14": 2, "C13": [{ "value": 120, "from": "2013-05-01" }] },
                      编号见 README；优先于工作簿里的“规则”表。
  --rulings 文件      撞客裁定：装有“撞客裁定”表的 .xlsx 或 .csv 文件（表头：联系电话、归属、裁定人、裁定日期、说明）。
                      只读其中的裁定；输入文件里的“撞客裁定”表不用写也会读。
  --mask              周报和 JSON 里的电话都隐去中间几位。
  --lang en-US        用英文（默认 zh-CN）。
  --help              显示本说明。

退出码：0 完成（数据问题只计数）；2 有文件读不了，其余已完成；1 什么也没做成（参数不对，或没有可读的登记册）。`,
  reading: (count: number) => `读取 ${count} 个文件：`,
  readLine: (file: string, rows: number, errors: number, warnings: number) =>
    `  ✓ ${file}  ${rows} 行，${errors} 个错误，${warnings} 个提醒`,
  passedLine: (file: string, state: string) => `  – ${file}  ${state}`,
  failedLine: (file: string, why: string) => `  ✗ ${file}  未能读取：${why}`,
  sheetNote: (text: string) => `      ${text}`,
  sameRows: (sheet: string, file: string, as: string) => `“${sheet}”与《${file}》的“${as}”逐行相同，未重复计`,
  unknownSheet: (sheet: string) => `“${sheet}”不是登记表，未读`,
  passedRows: (sheet: string, heads: number, totals: number, others: number) =>
    `“${sheet}”略过${[heads && `重复表头 ${heads} 行`, totals && `合计 ${totals} 行`, others && `其他非数据 ${others} 行`].filter(Boolean).join('、')}`,
  otherFiles: (count: number) => `  – 另有 ${count} 个文件不是表格，未读`,
  subfolder: (folder: string) => `  – 子文件夹 ${folder} 未读；要读请写明路径`,
  stillReading: (file: string, seconds: number) => `  … 正在读 ${file}（${seconds} 秒）`,
  stillWorking: (seconds: number) => `  … 正在计算和写周报（${seconds} 秒）`,
  tookTooLong: '读取太久或内存不够，已放弃：请拆成几个文件',
  notFound: '找不到这个文件或文件夹：请检查路径',
  noAccess: '打不开：请检查权限，或在别的程序里关闭它',
  noFiles: '没有可读的登记册：请给出 .xlsx、.xls 或 .csv 文件，或装有它们的文件夹。',
  noWeek: '没有一行电话有可读的日期，不知道报告哪一周：请用 --week YYYY-MM-DD 指定。',
  emptyWeek: (from: string, to: string) => `${from} 至 ${to} 这一周没有任何记录：请检查 --week。`,
  weekLatest: (from: string, to: string, calls: number) => `报告周：${from} 至 ${to}（最近的一周，${calls} 行电话）`,
  weekGiven: (from: string, to: string, calls: number) => `报告周：${from} 至 ${to}（--week 指定，${calls} 行电话）`,
  weekPassedOver: (from: string, calls: number) => `  （${from} 那周只有 ${calls} 行电话，不足最多那周的十分之一，疑为日期写错，未取）`,
  missingGroups: (groups: string) => `未交登记册：${groups}`,
  problems: (errors: number, warnings: number) => `数据问题：${errors} 个错误，${warnings} 个提醒（见周报“数据问题”）`,
  packAt: (path: string) => `周报：${path}`,
  jsonAt: (path: string) => `JSON：${path}`,
  badArgument: (what: string) => `参数不对：${what}\n用 --help 看用法。`,
  unknownOption: (option: string) => `没有这个选项 ${option}`,
  needsValue: (option: string) => `${option} 后面要写内容`,
  badWeek: (text: string) => `--week ${text} 不是 YYYY-MM-DD 日期`,
  badLanguage: (text: string) => `--lang ${text}：只有 zh-CN 和 en-US`,
  badOut: (text: string) => `--out ${text} 要以 .xlsx 结尾`,
  outIsInput: (path: string) => `${path} 是输入文件，不能写到它上面`,
  sameOutputs: '--out 和 --json 不能是同一个文件',
  unknownCommand: (command: string) => `没有这个命令 ${command}`,
  badPolicyFile: (path: string, why: string) => `规则文件 ${path} 读不了：${why}`,
  badRulingsFile: (path: string, why: string) => `裁定文件 ${path} 读不了：${why}`,
  noRulings: '里面没有撞客裁定：表头要有联系电话和归属',
  policyNotFound: '找不到文件',
  policyNotJson: '不是 JSON',
  policyFaults: {
    'policy-shape': (id: string, found: string) => `${id || '整个文件'} 的写法不对（${found}）：应为 { "编号": 数值 } 或 { "编号": [{ "value": 数值, "from": "YYYY-MM-DD" }] }`,
    'rule-unknown': (id: string) => `没有规则 ${id}：编号见 README`,
    'rule-value': (id: string, found: string) => `规则 ${id} 的数值 ${found} 不能用`,
    'rule-date': (id: string, found: string) => `规则 ${id} 的 from ${found} 不是 YYYY-MM-DD 日期`,
  },
  cannotWrite: (path: string, why: string) => `写不了 ${path}（${why}）：若在 Excel 里打开着，请先关闭。原文件未改动。`,
  failed: (why: string) => `出错了，什么也没有写：${why}`,
}

/** 屏幕和表格上的中文。 */
export const zhCN = {
  cli,
  problems,
  attendance,
  followUp,
  charts,
  check,
  faults,
  formulas,
  month,
  monthPage,
  privacy,
  pool,
  records,
  reviews,
  rules,
  shell,
  template,
  today,
  week,
  fileFaults,
  verdicts,
  dealStates,
  severity: { error: '错误', warning: '提醒' },
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  none: '—',
  noGroup: '（组别不明）',
  noSource: '（未填来源）',
  yes: '是',
  no: '否',
  cell: (sheet: string, cell: string) => `${sheet}!${cell}`,
  titled: (project: string, sheet: string, period: string) => `${project} ${sheet}（${period}）`,
  listSeparator: '、',
  period: (from: string, to: string) => `${from} 至 ${to}`,
  rowsOf: (sheet: string, first: number, last: number) => `${sheet} 第 ${first === last ? first : `${first}–${last}`} 行`,
  proposal: '按制度计算，待审核',
  sheets: {
    ledger: '电开台帐', visits: '到访反馈', summary: '周汇总', people: '人员周报', sources: '渠道效果',
    intent: '意向客户', conflicts: '撞客', rewards: '奖惩', problems: '数据问题',
  },
  heads: {
    group: '组别', date: '日期', caller: '电开人员', status: '考勤', quota: '定额', calls: '电开数量', connected: '可拨通',
    answered: '有效电话', grades: '意向等级', needs: '产品需求（A、B 类）', registered: '登记', visits: '到访',
    deals: '成交（套）', shortfall: '欠数', fine: '扣款（元）', bonus: '奖金（元）', origin: '出处',
    registeredOn: '登记日期', customer: '客户姓名', phone: '联系电话', source: '资源来源', need: '产品需求',
    appointed: '预约到访', arrived: '实际到访', contacted: '到访联系电开', host: '接访人员', signed: '接访签字',
    counted: '是否计数', reason: '说明', dealDay: '成交日期', dealProduct: '成交产品', dealUnits: '套数', note: '备注',
    callers: '人数', met: '到访达标', leave: '得半天假', missed: '连续未达标（周）', total: '到访累计', days: '每日可拨通 / 定额',
    grade: '等级', lastDay: '最后通话', owner: '归属', why: '理由',
    kind: '类别', rule: '规则', clause: '制度条款', basis: '计算', amount: '金额（元）', review: '复核意见', reviewer: '复核人', sign: '本人签字',
    severity: '级别', problem: '问题', code: '代码', file: '文件', sheet: '工作表', cell: '单元格', found: '现值', fix: '应为',
    connectRate: '可拨通率', answerRate: '接通率', intentRate: '意向率', visitRate: '到访率', dealRate: '成交率',
    referenceRank: '参考次序', ownRank: '本周次序', collector: '拓客人', claim: (n: number) => `第 ${n} 登记`,
    state: '状态', rows: '行数',
  },
  subtotal: (group: string) => `${group} 小计`,
  grandTotal: '合计',
  missing: '未交登记册',
  unread: '未能读取',
  notes: {
    ledger: '电开数量计次，其余按客户计：同一人同一天同一号码只计一次。扣款、奖金按制度计算，待审核。',
    visits: '计数条件：实际到访、联系电开人员、有接访人员并已签字；每位客户计一次，归最先登记者。',
    summary: '各组按每天所属组别汇总；入职首月归培训的组。',
    people: '到访累计、连续未达标可抄入下期花名册的“期初到访累计”“期初连续未达标周数”。',
    sources: '可拨通率=可拨通÷电开数量；接通率=有效电话÷可拨通；意向率=意向客户÷有效电话；到访率=到访÷意向客户；成交率=成交÷到访。参考次序见制度“渠道转化率排名”，本周次序按到访÷可拨通。',
    intent: '本周最后一次评级为 A 或 B 的客户。',
    conflicts: '同一客户被两人以上登记：最先登记者归属；同一天登记的，按文件名、工作表、行的先后；“撞客裁定”表上有裁定的，按裁定。',
    rewards: '按制度计算，待审核。扣款、辞退均为建议，须经复核、本人签字后执行。',
    problems: '错误会使该行或该项不计；提醒不影响数字。电话已隐去中间几位。',
    nothing: '本周没有。',
  },
  ownedBecause: {
    earlier: '登记最早',
    sameDay: '同日登记，文件次序在先',
    ruled: (by: string, on: string, note: string) => `裁定${by || on ? `（${[by, on].filter(Boolean).join(' ')}）` : ''}${note ? `：${note}` : ''}`,
  },
  rewards: {
    fine: '扣款', bonus: '奖金', leave: '半天带薪假', dismissal: '辞退建议',
    fineBasis: (quota: number, connected: number, short: number, per: number) => `定额 ${quota}，可拨通 ${connected}，欠 ${short} × ${per} 元`,
    bonusBasis: (product: string, units: number, price: number) => `${product} ${units} 套 × ${price} 元`,
    leaveBasis: (before: number, now: number, per: number, halfDays: number) => `到访累计 ${before} → ${now}，每 ${per} 组半天，得 ${halfDays} 个半天`,
    dismissalBasis: (weeks: number, quota: number) => `连续 ${weeks} 周到访不足 ${quota} 组`,
  },
  filesTitle: '读取的文件',
  fileState: { read: '已读', rulings: '只读撞客裁定', made: '本软件生成，不作登记表读取', sameBytes: (as: string) => `与《${as}》完全相同，未重复计`, failed: (why: string) => `未能读取：${why}` },
  collectorsTitle: '拓客人质量',
  page: '第 &P 页 / 共 &N 页',
  moreProblems: (count: number) => `另有 ${count} 条未列出：请先改正以上再运行`,
}

export type Wording = typeof zhCN
