import { squeeze } from './clean'

const MINUTES_A_DAY = 1440

/**
 * A time of day: `9:05`, `09：05:30`, `9点5分`, or the part of a day that a cell holds (a date before it is passed over).
 * @returns minutes after midnight, seconds left out; `null` when it is none
 */
export function readTime(value: string | number): number | null {
  if (typeof value === 'number') {
    const part = value - Math.floor(value)
    return value >= 0 && part > 0 ? Math.floor(part * MINUTES_A_DAY + 1e-6) : null
  }
  const text = squeeze(value).replace(/^\d{4}[-./]\d{1,2}[-./]\d{1,2}/, '')
  const written = /^(\d{1,2})[:时点](\d{1,2})?分?(?::\d{1,2}(?:\.\d+)?)?$/.exec(text)
  if (!written) return null
  const [hour, minute] = [Number(written[1]), Number(written[2] ?? 0)]
  return hour < 24 && minute < 60 ? hour * 60 + minute : null
}

/** `09:05` of minutes after midnight. */
export function timeText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
