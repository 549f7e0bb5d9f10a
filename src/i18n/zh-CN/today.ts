/** 今日 */
export const today = {
  name: '今日',
}
