/** 模板与打印 */
export const template = {
  name: '模板与打印',
}
