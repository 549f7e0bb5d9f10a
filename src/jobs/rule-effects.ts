import { afterMonths, callSpan, ledgerDays, toFen, weekFigures } from '../ledger'
import { makePolicy, type Override, type Policy } from '../policy'
import { mondayOf, type Registers } from '../registers'
import type { Day } from '../text'

/** Before a change, and after it. */
export type Change = readonly [before: number, after: number]

/** What a change of a rule would have meant to a caller: yuan, half days (C20), weeks with too few visits (C15). */
export interface CallerEffect {
  caller: string
  group: string
  fine: Change
  bonus: Change
  halfDays: Change
  weeksMissed: Change
}

export type EffectFigure = 'fine' | 'bonus' | 'halfDays' | 'weeksMissed'
export const EFFECT_FIGURES: readonly EffectFigure[] = ['fine', 'bonus', 'halfDays', 'weeksMissed']

/** What a change would have meant for the last month with data. */
export interface RuleEffects {
  from: Day
  to: Day
  /** those for whom it changes something */
  callers: CallerEffect[]
  /** of all callers */
  totals: Pick<CallerEffect, EffectFigure>
}

type Figures = Record<EffectFigure, number> & { group: string }

/**
 * What the last month of the registers would have come to, had a rule held through all of it.
 * @param change its from-date is left aside
 * @returns `null` when no call has a date
 */
export function ruleEffects(registers: Registers, policy: Policy, change: Override): RuleEffects | null {
  const span = callSpan(registers)
  if (!span) return null
  const [from, to] = [Math.max(afterMonths(span.to, -1) + 1, span.from), span.to]
  const changed = makePolicy([...policy.overrides.filter(({ id }) => id !== change.id), { ...change, from: null }])
  const [before, after] = [policy, changed].map((rules) => figuresOf(registers, rules, from, to)) as [Map<string, Figures>, Map<string, Figures>]
  const all = [...new Set([...before.keys(), ...after.keys()])].map((caller): CallerEffect => effectOn(caller, before.get(caller), after.get(caller)))
  return { from, to, callers: all.filter(changes), totals: totalsOf(all) }
}

function figuresOf(registers: Registers, policy: Policy, from: Day, to: Day): Map<string, Figures> {
  const callers = new Map<string, Figures>()
  const of = (caller: string, group: string): Figures => {
    let figures = callers.get(caller)
    if (!figures) callers.set(caller, (figures = { fine: 0, bonus: 0, halfDays: 0, weeksMissed: 0, group }))
    figures.group = group
    return figures
  }
  for (const { caller, group, fine, bonus } of ledgerDays(registers, policy, from, to)) {
    const figures = of(caller, group)
    figures.fine = toFen(figures.fine + fine)
    figures.bonus = toFen(figures.bonus + bonus)
  }
  for (let monday = mondayOf(from); monday + 6 <= to; monday += 7) {
    if (monday + 6 < from) continue
    for (const { caller, group, leaveHalfDays, visitQuotaMet } of weekFigures(registers, policy, monday).callers) {
      const figures = of(caller, group)
      figures.halfDays += leaveHalfDays
      if (!visitQuotaMet) figures.weeksMissed++
    }
  }
  return callers
}

function effectOn(caller: string, before: Figures | undefined, after: Figures | undefined): CallerEffect {
  const change = (key: EffectFigure): Change => [before?.[key] ?? 0, after?.[key] ?? 0]
  return {
    caller, group: (after ?? before)!.group, fine: change('fine'), bonus: change('bonus'), halfDays: change('halfDays'), weeksMissed: change('weeksMissed'),
  }
}

function changes(effect: CallerEffect): boolean {
  return EFFECT_FIGURES.some((key) => effect[key][0] !== effect[key][1])
}

function totalsOf(effects: readonly CallerEffect[]): Pick<CallerEffect, EffectFigure> {
  const sum = (key: EffectFigure): Change => [
    toFen(effects.reduce((total, effect) => total + effect[key][0], 0)), toFen(effects.reduce((total, effect) => total + effect[key][1], 0)),
  ]
  return { fine: sum('fine'), bonus: sum('bonus'), halfDays: sum('halfDays'), weeksMissed: sum('weeksMissed') }
}
