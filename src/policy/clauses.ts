/** `figure`: the rulebook has figures for it; `procedure`: something is done or refused; `context`: it is about people alone. */
export type ClauseKind = 'figure' | 'procedure' | 'context'

/** A rule of the office, what it is about and where the product has it. */
export interface Clause {
  id: string
  /** in short, in Chinese */
  text: string
  /** the place in the regulation */
  place: string
  kind: ClauseKind
  /** sheets, pages of the pane, functions, commands */
  shows: readonly string[]
}

const of = (id: string, kind: ClauseKind, text: string, place: string, ...shows: string[]): Clause => ({ id, text, place, kind, shows })

const ASSESS = '二、1 考核制度'
const REWARD = '二、2 激励制度'
const WORK = '四、工作内容'
const SOURCE = '五、1 取得渠道资源'
const CALL = '五、2 call客'
const AWARDS = 'call客奖罚制度'
const SKILLS = 'call客技巧汇总'

/** Every rule that the product follows, in order of ids. */
export const CLAUSES: readonly Clause[] = [
  of('C01', 'figure', '六名电开人员对应六个销售小组', '一、管理构架', '花名册'),
  of('C04', 'procedure', '组长记录考勤', '一、管理构架', '考勤', '月度页'),
  of('C06', 'procedure', '组长发放电话资源', '一、管理构架', '资源库', '资源页'),
  of('C11', 'procedure', '电开人员领取每日资源', '一、管理构架', '资源库', '资源页'),
  of('C13', 'figure', '每天可拨通 100 组', ASSESS, '电开台帐', '今日页', 'CALLQUOTA'),
  of('C14', 'figure', '少一组扣一元', ASSESS, '电开台帐', '奖惩', 'CALLFINE'),
  of('C15', 'figure', '每周邀约到访 10 组', ASSESS, '人员周报', '今日页'),
  of('C16', 'figure', '一月内每周未达标，辞退建议', ASSESS, '奖惩'),
  of('C17', 'procedure', '到访须联系电开人员', REWARD, '到访反馈'),
  of('C18', 'procedure', '接访人员签字确认', REWARD, '到访反馈'),
  of('C19', 'procedure', '未联系的按新访客户', REWARD, '到访反馈'),
  of('C20', 'figure', '每 10 组到访得半天带薪假', REWARD, '人员周报', '奖惩'),
  of('C21', 'figure', '高层每套 200 元，别墅每套 500 元', REWARD, '奖惩', '到访反馈'),
  of('C22', 'figure', '冬季、夏季工时', '三、工作时间', '考勤', '月度页'),
  of('C23', 'figure', '每周休息一天', '三、工作时间', '数据问题', '检查页'),
  of('C24', 'procedure', '意向客户当日短信跟进', WORK, '检查页'),
  of('C25', 'procedure', '未按时到访的回访再约', WORK, '到访反馈'),
  of('C26', 'procedure', '意向客户特别标注', WORK, '电开效果管控表', '意向客户'),
  of('C27', 'procedure', '意向客户填入到访登记表', WORK, '意向客户转登记表'),
  of('C28', 'procedure', '每天的数据统计', WORK, '电开台帐', '日管控表'),
  of('C29', 'procedure', '策划短信资源', SOURCE, '渠道效果'),
  of('C30', 'figure', '近半年的来电来访留电', SOURCE, '资源库', '资源页'),
  of('C31', 'procedure', '拓展部的拓客留电', SOURCE, '渠道效果'),
  of('C32', 'procedure', '小组成员的各类留电', SOURCE, '渠道效果'),
  of('C33', 'procedure', '常规电开资源', SOURCE, '渠道效果'),
  of('C34', 'procedure', '管控表的各栏', CALL, '电开效果管控表'),
  of('C35', 'procedure', '登记表的各栏', CALL, '意向客户邀约到访登记表'),
  of('C36', 'procedure', '管控表每日的合计', CALL, '日管控表', '电开台帐'),
  of('C37', 'procedure', '各来源和拓客留电的质量', CALL, '渠道效果'),
  of('C38', 'procedure', 'A、B 为意向客户', `${CALL} 备注`, '意向客户', 'GRADECLASS'),
  of('C39', 'procedure', 'C 为潜在客户，D 为无效客户', `${CALL} 备注`, '电开台帐', 'GRADECLASS'),
  of('C40', 'procedure', '组长安排接访人员', CALL, '登记表打印'),
  of('C41', 'procedure', '登记表一式二份', CALL, '登记表打印'),
  of('C42', 'procedure', '组长确认签字', CALL, '签字存档', '登记表打印'),
  of('C43', 'procedure', '组长、电开人员各执一份', CALL, '登记表打印'),
  of('C44', 'procedure', '每日整理成台帐', '五、3 每日反馈', '电开台帐', '生成台帐'),
  of('C45', 'procedure', '每周汇总全部小组', '五、4 每周反馈', '周汇总', 'call-ledger week'),
  of('C46', 'procedure', '未交的小组写明未交', '五、4 每周反馈', '周汇总'),
  of('C47', 'figure', '入职首月归拓展部', '五、备注', '周汇总', '电开台帐'),
  of('C48', 'figure', '每月排名，六名以外淘汰建议', '五、备注', '月度页'),
  of('S01', 'figure', '月度达标得基础奖金', AWARDS, '月度页'),
  of('S02', 'figure', '超目标部分另奖', AWARDS, '月度页'),
  of('S03', 'figure', '季度前三名', AWARDS, '月度页'),
  of('S04', 'figure', '满意度奖', AWARDS, '月度页'),
  of('S05', 'figure', '解决投诉或书面表扬', AWARDS, '奖惩登记'),
  of('S06', 'figure', '团队连续三月达标', AWARDS, '月度页'),
  of('S07', 'figure', '团队安全奖', AWARDS, '月度页'),
  of('S08', 'procedure', '未达标无奖金，须培训', AWARDS, '月度页', '培训记录'),
  of('S09', 'figure', '满意度连续三月偏低', AWARDS, '月度页', '培训记录'),
  of('S10', 'procedure', '警告、记过直至解除合同', AWARDS, '奖惩登记'),
  of('S11', 'procedure', '奖罚记录在案并公开', AWARDS, '奖惩登记', '改动记录'),
  of('S12', 'procedure', '经理、人事两级审核', AWARDS, '奖惩登记'),
  of('S13', 'procedure', '申诉和复审', AWARDS, '奖惩登记'),
  of('S14', 'procedure', '每次通话重新评级', SKILLS, '资源库', '今日页'),
  of('S15', 'figure', 'A、B、C 隔月再拨', SKILLS, '今日页', '资源页'),
  of('S16', 'figure', '来源转化率参考次序', SKILLS, '渠道效果'),
  of('S17', 'figure', '第几次跟踪成交', '工作指引 电话跟踪', '资源页'),
  of('S18', 'procedure', '考勤签到', '售楼处工作人员管理制度 第三章', '考勤'),
  of('S19', 'figure', '月、季、年考核', '售楼处工作人员管理制度 第十一条', '月度考核'),
  of('S20', 'procedure', '不愿接通知的不再拨打', `${SKILLS} 一、4`, '资源页', '资源库'),
  of('S21', 'procedure', '违规处理须有证据', '各制度 处罚措施', '奖惩登记'),
  of('S22', 'figure', '客服记录和归档', '客服管理制度', '客服记录'),
  of('S23', 'procedure', 'A 类须约定上门时间', `${SKILLS} 一、4`, '检查页'),
  of('S24', 'figure', '保守客户信息', 'call客中心 第七条', '资源页', '导出记录', '各表'),
]
