/** What a caller is ranked by. */
export interface Ranked {
  invited: number
  deals: number
}

/** Places, from 1; equals share the better one, and the next are left out (1, 2, 2, 4). */
export interface Places {
  invited: number
  deals: number
  /** the sum of the two */
  sum: number
  place: number
}

/**
 * C48: the monthly ranking: by the sum of the places in invited customers and in deals, the smaller the better; of equal sums
 * by deals, then by invited customers; whoever is equal in all shares a place. In the order of `callers`.
 */
export function rankCallers(callers: readonly Ranked[]): Places[] {
  const invited = placesOf(callers, (a, b) => b.invited - a.invited)
  const deals = placesOf(callers, (a, b) => b.deals - a.deals)
  const summed = callers.map((caller, i) => ({ ...caller, sum: invited[i]! + deals[i]! }))
  const place = placesOf(summed, (a, b) => a.sum - b.sum || b.deals - a.deals || b.invited - a.invited)
  return summed.map(({ sum }, i) => ({ invited: invited[i]!, deals: deals[i]!, sum, place: place[i]! }))
}

/** For each item one more than the number of items before it. */
function placesOf<T>(items: readonly T[], compare: (a: T, b: T) => number): number[] {
  const order = items.map((_, index) => index).sort((a, b) => compare(items[a]!, items[b]!))
  const places = new Array<number>(items.length)
  order.forEach((item, i) => {
    const before = order[i - 1]
    places[item] = before !== undefined && compare(items[before]!, items[item]!) === 0 ? places[before]! : i + 1
  })
  return places
}
