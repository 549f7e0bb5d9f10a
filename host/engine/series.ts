import type { Value } from './cells'

/** A cell that a fill begins with: its value, and whether it shows a date. */
export interface SeriesCell {
  value: Value
  isDate: boolean
}

/**
 * How a series goes on.
 * @param cells in the order of the fill
 * @param forward false when it goes up or left: a single cell counts down
 * @param single whether a single number counts on, too; a single date or text with a number always does
 * @returns what comes at a place after the last cell, from zero; nothing where the cells are only repeated
 */
export function continuation(cells: readonly SeriesCell[], forward: boolean, single: boolean): ((place: number) => Value) | undefined {
  const step = forward ? 1 : -1
  const values = cells.map((cell) => cell.value)
  if (values.every((value) => typeof value === 'number')) {
    const isDates = cells.every((cell) => cell.isDate)
    if (values.length === 1) return isDates || single ? (place) => Number(values[0]) + step * (place + 1) : undefined
    return (isDates && monthsOf(values as number[])) || trendOf(values as number[])
  }
  if (!values.every((value) => typeof value === 'string' && value !== '')) return undefined
  const texts = values as string[]
  return listOf(texts, step) ?? numberedOf(texts, step)
}

/** The straight line nearest to the numbers. */
function trendOf(values: readonly number[]): (place: number) => number {
  const count = values.length
  const middle = (count - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const products = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0)
  const squares = values.reduce((sum, _value, at) => sum + (at - middle) ** 2, 0)
  const slope = products / squares
  return (place) => Number((mean + slope * (count + place - middle)).toPrecision(DIGITS))
}

/** digits that a number keeps, so that 0.1 and 0.2 are followed by 0.3 */
const DIGITS = 15
const DAY = 86_400_000
/** Day 0 of the 1900 system, for days after its false leap day. */
const EPOCH = Date.UTC(1899, 11, 30)

/** Dates on the same day of the month go on by months: the last day stays where a month is shorter. */
function monthsOf(values: readonly number[]): ((place: number) => number) | undefined {
  const dates = values.map((value) => new Date(EPOCH + value * DAY))
  const months = dates.map((date) => date.getUTCFullYear() * 12 + date.getUTCMonth())
  const step = months[1]! - months[0]!
  const day = dates[0]!.getUTCDate()
  const isMonthly = step !== 0 && dates.every((date, at) => date.getUTCDate() === day && months[at]! - months[0]! === step * at)
  if (!isMonthly) return undefined
  return (place) => {
    const month = months.at(-1)! + step * (place + 1)
    const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate()
    return (Date.UTC(Math.floor(month / 12), month % 12, Math.min(day, last)) - EPOCH) / DAY
  }
}

/** Excel's own lists, in Chinese and in English. Source: "Create or delete a custom list for sorting and filling data", support.microsoft.com. */
const LISTS = [
  '日,一,二,三,四,五,六',
  '星期日,星期一,星期二,星期三,星期四,星期五,星期六',
  '周日,周一,周二,周三,周四,周五,周六',
  '一月,二月,三月,四月,五月,六月,七月,八月,九月,十月,十一月,十二月',
  '正月,二月,三月,四月,五月,六月,七月,八月,九月,十月,十一月,腊月',
  '第一季,第二季,第三季,第四季',
  '子,丑,寅,卯,辰,巳,午,未,申,酉,戌,亥',
  '甲,乙,丙,丁,戊,己,庚,辛,壬,癸',
  'Sun,Mon,Tue,Wed,Thu,Fri,Sat',
  'Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday',
  'Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec',
  'January,February,March,April,May,June,July,August,September,October,November,December',
].map((list) => list.split(','))

function listOf(texts: readonly string[], single: number): ((place: number) => string) | undefined {
  for (const list of LISTS) {
    const places = texts.map((text) => list.findIndex((item) => item.toLowerCase() === text.toLowerCase()))
    if (places.includes(-1)) continue
    const size = list.length
    const step = places.length === 1 ? single : (places[1]! - places[0]! + size) % size
    if (places.some((place, at) => (places[0]! + step * at + size * texts.length) % size !== place)) continue
    return (place) => list[(((places.at(-1)! + step * (place + 1)) % size) + size) % size]!
  }
  return undefined
}

const TRAILING = /^(.*?)(\d+)()$/s
const LEADING = /^()(\d+)(\D.*)$/s

/** A number at the end of the texts counts on, or else one at their beginning; noughts before it stay. */
function numberedOf(texts: readonly string[], single: number): ((place: number) => string) | undefined {
  const parts = texts.map((text) => TRAILING.exec(text) ?? LEADING.exec(text))
  const [first] = parts
  if (!first || parts.some((part) => part?.[1] !== first[1] || part?.[3] !== first[3])) return undefined
  const numbers = parts.map((part) => Number(part![2]))
  const step = numbers.length === 1 ? single : numbers[1]! - numbers[0]!
  if (numbers.some((number, at) => number !== numbers[0]! + step * at)) return undefined
  return (place) => first[1]! + String(Math.abs(numbers.at(-1)! + step * (place + 1))).padStart(first[2]!.length, '0') + first[3]!
}
