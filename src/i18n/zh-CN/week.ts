/** 周汇总 */
export const week = {
  name: '周汇总',
}
