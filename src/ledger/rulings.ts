import type { RulingRow } from '../registers'

/** What people ruled of customers (撞客). */
export interface Rulings {
  /** the ruling that holds, by phone */
  holding: Map<string, RulingRow>
  /** rulings for somebody who has not registered the customer: they have no effect */
  unknown: RulingRow[]
}

/**
 * The rulings that hold: of several for a customer the latest, of the same day the one read last; those without a day go before.
 * @param isClaimant whether a caller has registered a customer, by phone
 */
export function judgeRulings(rulings: readonly RulingRow[], isClaimant: (phone: string, caller: string) => boolean): Rulings {
  const holding = new Map<string, RulingRow>()
  const unknown: RulingRow[] = []
  const when = ({ day }: RulingRow): number => day ?? Number.MIN_SAFE_INTEGER
  for (const ruling of [...rulings].sort((a, b) => when(a) - when(b))) {
    if (ruling.owner === null) holding.delete(ruling.phone)
    else if (isClaimant(ruling.phone, ruling.owner)) holding.set(ruling.phone, ruling)
    else unknown.push(ruling)
  }
  return { holding, unknown }
}
