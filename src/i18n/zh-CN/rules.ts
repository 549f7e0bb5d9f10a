/** 规则 */
export const rules = {
  name: '规则',
}
