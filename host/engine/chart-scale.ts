/** What an axis of values shows. */
export interface AxisScale {
  minimum: number
  maximum: number
  majorUnit: number
}

/** at most about so many steps of an axis */
const STEPS = 10
const NICE = [1, 2, 5, 10]
/** Room above the highest value, of all that is shown. */
const ROOM = 0.05
/** Lines whose values lie in so small a part of the highest do not begin at zero. */
const FLAT = 1 / 6

/**
 * The scale of an axis that nobody set, about as Excel finds it: in round steps, zero in it, a little room above the highest value.
 * Source: "How Chart Axis Limits Are Calculated", support.microsoft.com/help/214075.
 * @param set what somebody did set
 * @param fromZero bars and areas always begin at zero
 */
export function axisScale(values: readonly number[], set: Partial<AxisScale>, fromZero: boolean): AxisScale {
  const { low, high } = endsOf(values, set, fromZero)
  const majorUnit = set.majorUnit ?? niceStep(high > low ? high - low : 1)
  const room = values.some((value) => value !== 0) ? (high - low) * ROOM : 0
  const minimum = set.minimum ?? down(low < 0 ? low - room : low, majorUnit)
  const maximum = set.maximum ?? up(high > 0 ? high + room : high, majorUnit)
  return { minimum, maximum: maximum > minimum ? maximum : minimum + majorUnit, majorUnit }
}

/** What an axis must show, before it is rounded. */
function endsOf(values: readonly number[], set: Partial<AxisScale>, fromZero: boolean): { low: number; high: number } {
  const [top, bottom] = values.length === 0 ? [1, 0] : [Math.max(...values), Math.min(...values)]
  const isFlat = !fromZero && bottom > 0 && top > bottom && (top - bottom) / top < FLAT
  const low = set.minimum ?? (isFlat ? bottom - (top - bottom) / 2 : Math.min(0, bottom))
  const highest = Math.max(0, top)
  return { low, high: set.maximum ?? (highest > low ? highest : low + 1) }
}

function niceStep(range: number): number {
  const power = 10 ** Math.floor(Math.log10(range / STEPS))
  return power * (NICE.find((step) => step * power * STEPS >= range * (1 - ROOM)) ?? 10)
}

function up(value: number, step: number): number {
  return tidy(Math.ceil(value / step - 1e-9) * step)
}

function down(value: number, step: number): number {
  return tidy(Math.floor(value / step + 1e-9) * step)
}

/** Without the rests of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
