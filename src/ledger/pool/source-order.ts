import type { Policy } from '../../policy'
import { byCodePoint } from '../../registers'
import { SOURCES, type Day } from '../../text'
import type { Funnel } from '../sources'

/** S16: the sources that the words of the reference order speak of. */
const SPOKEN_OF: Record<string, readonly string[]> = {
  本项目: ['来电来访留电'],
  拓客: ['拓展拓客留电', '小组-外展点', '小组-大客户', '小组-派单', '小组-酒店', '小组-圈层'],
  客户会: ['客户会'],
  代理: ['代理公司'],
  短信: ['策划短信资源'],
}

/** S16: the reference order as names of sources, one a word. */
export function referenceSources(policy: Policy, day: Day): string[] {
  return policy.words('sourceOrder', day).map((word) => SPOKEN_OF[word]?.[0] ?? word)
}

/**
 * The sources of the given ones, the best first: in the reference order (S16), within which those trade places by the office's own rate
 * of visits (C37) that have as many connectable customers as one caller reaches in a day (C13). Others follow as on the list of
 * sources, then unknown ones by code point.
 */
export function sourcesByQuality(sources: Iterable<string>, funnels: readonly Funnel[], policy: Policy, day: Day): string[] {
  const reference = policy.words('sourceOrder', day).flatMap((word) => SPOKEN_OF[word] ?? [word])
  const rank = (order: readonly string[], source: string): number => (order.includes(source) ? order.indexOf(source) : order.length)
  const ordered = [...new Set(sources)].sort(
    (a, b) => rank(reference, a) - rank(reference, b) || rank(SOURCES, a) - rank(SOURCES, b) || Number(a === '') - Number(b === '') || byCodePoint(a, b),
  )
  const enough = policy.figure('quota', day)
  const rates = new Map(funnels.flatMap(({ name, visits, connected }) => (connected > 0 && connected >= enough ? [[name, visits / connected] as const] : [])))
  const rated = ordered.filter((source) => rates.has(source)).sort((a, b) => rates.get(b)! - rates.get(a)!)
  return ordered.map((source) => (rates.has(source) ? rated.shift()! : source))
}
