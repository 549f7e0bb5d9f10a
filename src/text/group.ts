import { squeeze } from './clean'

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const NUMBERED = /第?([一二三四五六七八九十]{1,3}|\d{1,2})组/

/** A group's name in one form: `1组`, `第一组` and `一 组` are 一组; another name is kept as written. */
export function readGroup(text: string): string {
  const name = squeeze(text)
  const match = NUMBERED.exec(name)
  return match && match[0] === name ? numeral(match[1]!) + '组' : name
}

/** The numbered group that a longer text (a file's name, a title) speaks of, or `null`. */
export function findGroup(text: string): string | null {
  const match = NUMBERED.exec(squeeze(text))
  return match ? numeral(match[1]!) + '组' : null
}

function numeral(number: string): string {
  const n = Number(number)
  if (Number.isNaN(n)) return number
  if (n <= 10) return NUMERALS[n]!
  return (n < 20 ? '' : NUMERALS[Math.floor(n / 10)]!) + '十' + (n % 10 ? NUMERALS[n % 10]! : '')
}
