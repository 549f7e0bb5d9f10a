/** 月度页 */
export const monthPage = {
  choice: '哪一个月',
  before: '上一个月',
  after: '下一个月',
  title: (year: number, month: number) => `${year} 年 ${month} 月`,
}
