/** 自定义函数 */
export const formulas = {
  name: '自定义函数',
}
