/** 窗格外框 */
export const shell = {
  name: '窗格外框',
}
