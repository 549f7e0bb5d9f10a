/** 月度页 */
export const monthPage = {
  choice: '哪一个月',
  before: '上一个月',
  after: '下一个月',
  title: (year: number, month: number) => `${year} 年 ${month} 月`,
  nothing: '这个月没有记录。换一个月，或先登记。',
  callers: (count: number) => `各人结算（${count} 人）`,
  proposal: '扣款、奖金、淘汰和辞退都是建议：按制度计算，待审核。',
  total: (yuan: number) => `合计 ${yuan} 元`,
  yuan: (yuan: number) => `${yuan} 元`,
  visits: (count: number) => `到访 ${count} 组`,
  leave: (left: number) => `半天假余 ${left}`,
  place: (place: number) => `第 ${place} 名`,
  noLines: '这个月没有奖惩。',
}
