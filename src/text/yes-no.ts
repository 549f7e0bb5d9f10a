import { squeeze } from './clean'

/** How our own sheets say yes and no. */
export const YES_WORD = '是'
export const NO_WORD = '否'

const YES = new Set(['是', '√', '✓', '✔', '☑', 'Y', 'YES', '有', '已', '已签', '1', 'TRUE'])
const NO = new Set(['否', '×', 'X', '✗', '✘', 'N', 'NO', '无', '没有', '未', '未签', '0', 'FALSE'])

/** Yes (是 √ Y 有 已签 1) or no (否 × N 无 0); `null` when it is neither. */
export function readYesNo(value: string | number | boolean): boolean | null {
  const word = squeeze(String(value)).toUpperCase()
  if (YES.has(word)) return true
  return NO.has(word) ? false : null
}
