/**
 * Splits `count` things by weights, whole numbers that are not negative: proportionally, to the nearest by largest remainders, nobody
 * more than his weight. Equal weights get shares that differ by one at most.
 * @param first where equals are served from
 */
export function shareOut(count: number, weights: readonly number[], first = 0): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  if (count >= all) return [...weights]
  const shares = weights.map((weight) => Math.floor((count * weight) / all))
  const left = count - shares.reduce((sum, share) => sum + share, 0)
  const turn = (i: number): number => (i - first + weights.length) % weights.length
  const order = weights.map((_, i) => i).sort((a, b) => ((count * weights[b]!) % all) - ((count * weights[a]!) % all) || turn(a) - turn(b))
  for (const i of order.slice(0, left)) shares[i]!++
  return shares
}

/** Deals things out in turn, one each, until everybody has his share. */
export function dealOut<T>(things: readonly T[], shares: readonly number[], first = 0): T[][] {
  const hands = shares.map((): T[] => [])
  let seat = first
  for (const thing of things) {
    for (let tried = 0; tried < shares.length && hands[seat % shares.length]!.length >= shares[seat % shares.length]!; tried++) seat++
    const hand = hands[seat % shares.length]
    if (!hand || hand.length >= shares[seat % shares.length]!) break
    hand.push(thing)
    seat++
  }
  return hands
}
