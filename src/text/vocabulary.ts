import { plainDashes, squeeze } from './clean'

/** C13: the eight results of a dial. */
export const RESULTS = ['接通', '无人接听', '拒接', '占线', '关机', '停机', '空号', '错号'] as const
export type Result = (typeof RESULTS)[number]

/** The six products a customer may need, in the order of sheets. */
export const NEEDS = ['高层', '别墅', '洋房', '商铺', '车位', '其他'] as const

/** C04 S18: what a day was for a caller. */
export const STATUSES = ['出勤', '半天', '迟到', '早退', '旷工', '休息', '请假'] as const
export type Status = (typeof STATUSES)[number]

/** C29–C33: the sources in their order, each with what people write for it. */
const SOURCE_ALIASES: Record<string, string[]> = {
  策划短信资源: ['短信资源', '策划短信'],
  来电来访留电: ['来访留电', '来电留电'],
  拓展拓客留电: ['拓客留电', '拓客'],
  '小组-外展点': ['外展点'],
  '小组-大客户': ['大客户'],
  '小组-派单': ['派单'],
  '小组-酒店': ['酒店'],
  '小组-圈层': ['圈层活动', '圈层'],
  常规资源: ['常规'],
  客户会: [],
  代理公司: ['代理'],
  其他: [],
}
export const SOURCES: readonly string[] = Object.keys(SOURCE_ALIASES)

const sourceKey = (text: string): string => plainDashes(squeeze(text)).replace(/-/g, '')
const SOURCE_BY_KEY = new Map(
  SOURCES.flatMap((source) => [source, ...SOURCE_ALIASES[source]!].map((word) => [sourceKey(word), source] as const)),
)

/** A word of a fixed list, or `null`: spaces and widths aside it must be that word. */
function oneOf<T extends string>(words: readonly T[]): (value: string | number) => T | null {
  const known = new Set<string>(words)
  return (value) => {
    const word = squeeze(String(value))
    return known.has(word) ? (word as T) : null
  }
}

export const readResult = oneOf(RESULTS)
export const readStatus = oneOf(STATUSES)
const knownNeed = oneOf(NEEDS)

/** A word of an open list: one that is not known is kept as written. */
export interface OpenWord {
  value: string
  known: boolean
}

/** A need or a product. */
export function readNeed(value: string | number): OpenWord {
  const known = knownNeed(value)
  return known ? { value: known, known: true } : { value: squeeze(String(value)), known: false }
}

/** A source (C29–C33) by any of its names. */
export function readSource(value: string | number): OpenWord {
  const written = squeeze(String(value))
  const known = SOURCE_BY_KEY.get(sourceKey(written))
  return known ? { value: known, known: true } : { value: written, known: false }
}
