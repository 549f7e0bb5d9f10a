/** What a rule's value is: a whole number of something, an amount of yuan, a share (0.05), a mark from 0 to 5, a set of words, a text, one of a few words (`CHOICES`), a time of day. */
export type RuleKind = 'count' | 'yuan' | 'mark' | 'percent' | 'words' | 'text' | 'choice' | 'time' | 'monthDay'
export type RuleValue = number | string | readonly string[]

/** A row of the rulebook: one figure of the regulation, the clause it comes from, and since when it holds. */
export interface Rule {
  /** the name code uses */
  key: string
  /** the id on the settings sheet and in policy files */
  id: string
  kind: RuleKind
  value: RuleValue
  unit: string
  /** day from which it holds (days since 1970-01-01); `null`: always has */
  from: number | null
  /** where the regulation of 2013-04-26 says it */
  clause: string
}

const rule = <K extends string, V extends RuleValue>(
  key: K,
  id: string,
  kind: RuleKind,
  value: V,
  unit: string,
  clause: string,
) => ({ key, id, kind, value, unit, from: null, clause })

/** Every figure of the regulation that the product applies, with its default. */
export const RULEBOOK = [
  rule('projectName', 'C00', 'text', '天津八里洲碧桂园', '', '标题'),
  rule('groups', 'C01', 'words', ['一组', '二组', '三组', '四组', '五组', '六组'], '', '一、管理构架'),
  rule('quota', 'C13', 'count', 100, '组/天', '二、1 考核制度 第一条'),
  rule('halfDayQuota', 'C13.half', 'count', 50, '组/天', '二、1 考核制度 第一条'),
  rule('connectable', 'C13.connectable', 'words', ['接通', '无人接听', '拒接', '占线'], '', '二、1 考核制度 第一条(可拨通电话)'),
  rule('finePerCall', 'C14', 'yuan', 1, '元/组', '二、1 考核制度 第一条'),
  rule('fineCap', 'C14.cap', 'percent', 0.2, '', '《工资支付暂行规定》第十六条'),
  rule('wageFloor', 'C14.floor', 'yuan', 1500, '元/月', '《工资支付暂行规定》第十六条（最低工资由本地规定）'),
  rule('fineMode', 'C14.mode', 'choice', '绩效建议', '', '二、1 考核制度 第一条（记录、绩效建议或扣款建议）'),
  rule('visitsPerWeek', 'C15', 'count', 10, '组/周', '二、1 考核制度 第二条'),
  rule('weeksMissed', 'C16', 'count', 4, '周', '二、1 考核制度 第二条'),
  rule('visitsPerHalfDay', 'C20', 'count', 10, '组', '二、2 激励方式 第一条'),
  rule('winterStart', 'C22.winter.start', 'time', '09:00', '', '三、工作时间'),
  rule('winterEnd', 'C22.winter.end', 'time', '17:00', '', '三、工作时间'),
  rule('summerStart', 'C22.summer.start', 'time', '09:00', '', '三、工作时间'),
  rule('summerEnd', 'C22.summer.end', 'time', '17:30', '', '三、工作时间'),
  rule('summerFrom', 'C22.summer.from', 'monthDay', '05-01', '', '三、工作时间'),
  rule('summerTo', 'C22.summer.to', 'monthDay', '09-30', '', '三、工作时间'),
  rule('graceMinutes', 'C22.grace', 'count', 0, '分钟', '三、工作时间'),
  rule('restDays', 'C23', 'count', 1, '天/周', '三、工作时间'),
  rule('numberAge', 'C30', 'count', 6, '月', '五、1 取得渠道资源（近半年）'),
  rule('traineeMonths', 'C47', 'count', 1, '月', '五、备注'),
  rule('traineeGroup', 'C47.group', 'text', '拓展部', '', '五、备注'),
  rule('rankingPlaces', 'C48', 'count', 6, '名', '五、备注'),
  rule('rankingBy', 'C48.by', 'choice', '邀约客户', '', '五、备注（邀约客户或到访）'),
  rule('bonusThreshold', 'S01', 'percent', 1.2, '', 'call客奖罚制度 1 业绩奖励'),
  rule('bonusRate', 'S02', 'percent', 0.05, '', 'call客奖罚制度 1 业绩奖励'),
  rule('quarterFirst', 'S03.1', 'yuan', 0, '元', 'call客奖罚制度 1 业绩奖励（金额由本单位定）'),
  rule('quarterSecond', 'S03.2', 'yuan', 0, '元', 'call客奖罚制度 1 业绩奖励（金额由本单位定）'),
  rule('quarterThird', 'S03.3', 'yuan', 0, '元', 'call客奖罚制度 1 业绩奖励（金额由本单位定）'),
  rule('satisfactionAward', 'S04', 'yuan', 0, '元', 'call客奖罚制度 2 个人表现奖励（金额由本单位定）'),
  rule('satisfactionGood', 'S04.mark', 'mark', 4.8, '分', 'call客奖罚制度 2 个人表现奖励'),
  rule('praiseAward', 'S05', 'yuan', 0, '元', 'call客奖罚制度 2 个人表现奖励（金额由本单位定）'),
  rule('teamFund', 'S06', 'yuan', 0, '元', 'call客奖罚制度 3 团队奖励（金额由本单位定）'),
  rule('teamMonths', 'S06.months', 'count', 3, '月', 'call客奖罚制度 3 团队奖励'),
  rule('safetyAward', 'S07', 'yuan', 0, '元', 'call客奖罚制度 3 团队奖励（金额由本单位定）'),
  rule('satisfactionDeduction', 'S09', 'yuan', 0, '元', 'call客奖罚制度 4 惩罚机制（金额由本单位定）'),
  rule('satisfactionLow', 'S09.mark', 'mark', 4.5, '分', 'call客奖罚制度 4 惩罚机制'),
  rule('satisfactionMonths', 'S09.months', 'count', 3, '月', 'call客奖罚制度 4 惩罚机制'),
  rule('recallMonths', 'S15', 'count', 1, '月', 'call客技巧 一、3'),
  rule('sourceOrder', 'S16', 'words', ['本项目', '拓客', '客户会', '代理', '短信'], '', 'call客技巧 一、2'),
  rule('firstAttempts', 'S17.1', 'percent', 0.03, '', 'call客技巧及工作指引 电话跟踪'),
  rule('secondAttempts', 'S17.2', 'percent', 0.05, '', 'call客技巧及工作指引 电话跟踪'),
  rule('thirdAttempts', 'S17.3', 'percent', 0.1, '', 'call客技巧及工作指引 电话跟踪'),
  rule('laterAttempts', 'S17.4', 'percent', 0.8, '', 'call客技巧及工作指引 电话跟踪'),
  rule('attitudeWeight', 'S19.attitude', 'count', 1, '份', '售楼处工作人员管理制度 第十一条（权重由本单位定）'),
  rule('abilityWeight', 'S19.ability', 'count', 1, '份', '售楼处工作人员管理制度 第十一条（权重由本单位定）'),
  rule('satisfactionWeight', 'S19.satisfaction', 'count', 1, '份', '售楼处工作人员管理制度 第十一条（权重由本单位定）'),
  rule('serviceDays', 'S22', 'count', 7, '天', '地产客服管理制度模板 三、客服工作流程（期限由本单位定）'),
  rule('keepMonths', 'S24', 'count', 24, '月', 'call客中心 第七条（保存期由本单位定）'),
] as const satisfies readonly Rule[]

/** What rules of the kind `choice` may be, by id. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'C14.mode': ['记录', '绩效建议', '扣款建议'],
  'C48.by': ['邀约客户', '到访'],
}

/** C21: ¥ for each unit sold, by product. A product that is not here has no price. */
export const DEAL_BONUSES = [
  rule('高层', 'C21.高层', 'yuan', 200, '元/套', '二、2 激励方式 第二条'),
  rule('别墅', 'C21.别墅', 'yuan', 500, '元/套', '二、2 激励方式 第二条'),
] as const satisfies readonly Rule[]

/** Ids of prices begin with this; what follows is the product. */
export const BONUS_PREFIX = 'C21.'
