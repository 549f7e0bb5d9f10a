import type { Policy } from '../../policy'
import type { Day } from '../../text'

/** S19: marks out of 5; `null`: unknown. */
export interface Marks {
  attitude: number | null
  ability: number | null
  satisfaction: number | null
}

/** S19: the marks and what they come to by their weights. */
export interface Assessment extends Marks {
  /** to two places; `null`: no mark is known */
  mark: number | null
}

const ASPECTS = { attitude: 'attitudeWeight', ability: 'abilityWeight', satisfaction: 'satisfactionWeight' } as const

/**
 * S19: the assessment of a period: the mean of each mark over the months that have it, then of the marks by their weights. The
 * weight of a mark that is missing falls on those there are.
 * @param day on which the weights are asked
 */
export function assess(months: readonly Marks[], policy: Policy, day: Day): Assessment {
  const marks = {
    attitude: mean(months.map(({ attitude }) => attitude)),
    ability: mean(months.map(({ ability }) => ability)),
    satisfaction: mean(months.map(({ satisfaction }) => satisfaction)),
  }
  let [sum, weights] = [0, 0]
  for (const aspect of Object.keys(ASPECTS) as (keyof Marks)[]) {
    const mark = marks[aspect]
    if (mark === null) continue
    const weight = policy.figure(ASPECTS[aspect], day)
    sum += mark * weight
    weights += weight
  }
  const rounded = (mark: number | null): number | null => (mark === null ? null : toHundredths(mark))
  return {
    attitude: rounded(marks.attitude), ability: rounded(marks.ability), satisfaction: rounded(marks.satisfaction),
    mark: weights > 0 ? toHundredths(sum / weights) : null,
  }
}

function mean(marks: readonly (number | null)[]): number | null {
  const known = marks.filter((mark) => mark !== null)
  return known.length === 0 ? null : known.reduce((sum, mark) => sum + mark, 0) / known.length
}

/** Halves up although they may be a little less in binary. */
function toHundredths(mark: number): number {
  return Math.round(Number((mark * 100).toPrecision(12))) / 100
}
