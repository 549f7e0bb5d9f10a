import { maskPhone } from './phone'

/** More than this many further digits are not shown: a mark tells customers apart without them. */
const MOST_DIGITS = 2

/**
 * S24: masks for phones that stand in one list: equal phones look equal, different ones different. A mask is `138****1234` where
 * no other phone of the list has it; else the fewest further digits are shown that tell all of those apart; where two more
 * digits do not, they are numbered in order: `138****1234①`.
 * @param phones in order of the list; each may come often
 * @returns the mask of a phone; of one that is not in the list, its plain one
 */
export function phoneMasks(phones: Iterable<string>): (phone: string) => string {
  const groups = new Map<string, Set<string>>()
  for (const phone of phones) {
    const mask = maskPhone(phone)
    const group = groups.get(mask)
    if (group) group.add(phone)
    else groups.set(mask, new Set([phone]))
  }
  const told = new Map<string, string>()
  for (const [mask, group] of groups) {
    if (group.size === 1) continue
    const alike = [...group]
    const masks = withMoreDigits(mask, alike) ?? alike.map((_, i) => mask + runningMark(i))
    alike.forEach((phone, i) => told.set(phone, masks[i]!))
  }
  return (phone) => told.get(phone) ?? maskPhone(phone)
}

/** The masks of a list of phones, one for each, in the list's order. */
export function maskList(phones: readonly string[]): string[] {
  return phones.map(phoneMasks(phones))
}

/** Masks with the fewest hidden digits shown by which all differ, those nearest to the end first; `null`: too many would be. */
function withMoreDigits(mask: string, alike: readonly string[]): string[] | null {
  const texts = alike.map((phone) => phone.normalize('NFKC'))
  if (texts.some((text) => text.length !== mask.length)) return null
  const hidden = Array.from(mask, (character, at) => (character === '*' ? at : -1)).filter((at) => at >= 0).reverse()
  for (const shown of choices(hidden, MOST_DIGITS)) {
    const masks = texts.map((text) => Array.from(mask, (character, at) => (shown.includes(at) ? text[at]! : character)).join(''))
    if (new Set(masks).size === masks.length) return masks
  }
  return null
}

/** One place, or two of them, and so on. */
function* choices(places: readonly number[], most: number): Generator<readonly number[]> {
  for (let count = 1; count <= most; count++) yield* combinations(places, count, [])
}

function* combinations(places: readonly number[], count: number, chosen: readonly number[]): Generator<readonly number[]> {
  if (count === 0) {
    yield chosen
    return
  }
  for (const [i, place] of places.entries()) yield* combinations(places.slice(i + 1), count - 1, [...chosen, place])
}

/** ① to ⑳, then (21). */
function runningMark(index: number): string {
  return index < 20 ? String.fromCodePoint(0x2460 + index) : `(${index + 1})`
}
