/** 检查 */
export const check = {
  name: '检查',
}
