import { dayOfSerial, isoDate, readDate, readIsoDate, squeeze, type DateSystem, type Day } from '../text'
import { BONUS_PREFIX, CHOICES, RULEBOOK, type RuleKind, type RuleValue } from './rulebook'

/** A value the office sets in place of the rulebook's, from a day on. */
export interface Override {
  id: string
  value: RuleValue
  from: Day | null
}

/** Why an override cannot be taken; `found` is what stood there. */
export interface PolicyFault {
  code: 'policy-shape' | 'rule-unknown' | 'rule-value' | 'rule-date'
  id: string
  found: string
}

export interface Overrides {
  overrides: Override[]
  faults: PolicyFault[]
}

/** The kind of value that rule `id` takes, or `null` when there is no such rule. */
export function kindOfRule(id: string): RuleKind | null {
  const known = RULEBOOK.find((rule) => rule.id === id)
  if (known) return known.kind
  return id.startsWith(BONUS_PREFIX) && id.length > BONUS_PREFIX.length ? 'yuan' : null
}

/**
 * The office's overrides from a policy file: an object from rule id to a value, or to a list of
 * `{ "value": …, "from": "YYYY-MM-DD" }`.
 * @param json the parsed file
 * @returns the overrides that can be taken and a fault for each that cannot; nothing is thrown
 * @example readPolicy({ C14: 2, C13: [{ value: 120, from: '2013-05-01' }] })
 */
export function readPolicy(json: unknown): Overrides {
  const result: Overrides = { overrides: [], faults: [] }
  if (!isRecord(json)) {
    result.faults.push({ code: 'policy-shape', id: '', found: describe(json) })
    return result
  }
  for (const [id, value] of Object.entries(json)) {
    const dated = Array.isArray(value) && value.length > 0 && value.every(isRecord)
    for (const entry of dated ? value : [{ value }]) readEntry(id, entry, result)
  }
  return result
}

function readEntry(id: string, entry: Record<string, unknown>, result: Overrides): void {
  const from = entry['from'] === undefined ? null : readIsoDate(String(entry['from']))
  const stray = Object.keys(entry).find((key) => key !== 'value' && key !== 'from')
  if (stray !== undefined) result.faults.push({ code: 'policy-shape', id, found: stray })
  else if (entry['from'] !== undefined && from === null)
    result.faults.push({ code: 'rule-date', id, found: describe(entry['from']) })
  else take(id, entry['value'], from, result)
}

/**
 * One row of a settings sheet (规则) as an override.
 * @param from the cell of its from-date; blank: always
 */
export function readSetting(
  id: string,
  value: string | number,
  from: string | number | null,
  system: DateSystem,
): Overrides {
  const result: Overrides = { overrides: [], faults: [] }
  const date = from === null || squeeze(String(from)) === '' ? null : readDate(from, system)
  if (from !== null && squeeze(String(from)) !== '' && !(date && 'day' in date))
    result.faults.push({ code: 'rule-date', id, found: String(from) })
  else take(id, asWritten(id, value, system), date && 'day' in date ? date.day : null, result)
  return result
}

const MINUTES_A_DAY = 1440

/** What a host made a number of as it was typed: 17:30 is a part of a day to it, 05-01 a day of this year. */
function asWritten(id: string, value: string | number, system: DateSystem): string | number {
  const kind = kindOfRule(id)
  if (typeof value !== 'number') return value
  if (kind === 'time' && value >= 0 && value < 1) {
    const minutes = Math.round(value * MINUTES_A_DAY)
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  }
  const day = kind === 'monthDay' ? dayOfSerial(value, system) : null
  return day === null ? value : isoDate(day).slice(5)
}

function take(id: string, raw: unknown, from: Day | null, result: Overrides): void {
  const kind = kindOfRule(id)
  if (kind === null) {
    result.faults.push({ code: 'rule-unknown', id, found: id })
    return
  }
  const value = readValue(kind, raw, CHOICES[id] ?? [])
  if (value === null) result.faults.push({ code: 'rule-value', id, found: describe(raw) })
  else result.overrides.push({ id, value, from })
}

/** What numbers each kind may be. */
const FITS = {
  count: (n: number) => Number.isInteger(n) && n >= 0 && n <= 100_000,
  yuan: (n: number) => n >= 0 && n <= 10_000_000,
  mark: (n: number) => n >= 0 && n <= 5,
}

function readValue(kind: RuleKind, raw: unknown, choices: readonly string[]): RuleValue | null {
  switch (kind) {
    case 'count':
    case 'yuan':
    case 'mark':
      return readNumber(raw, FITS[kind])
    case 'percent':
      return readPercent(raw)
    case 'words':
      return readWords(raw)
    case 'choice':
      return choices.find((choice) => choice === squeeze(String(raw))) ?? null
    default:
      return typeof raw === 'string' && TEXT_FITS[kind](raw) ? (kind === 'time' ? raw.padStart(5, '0') : raw.trim()) : null
  }
}

/** What texts each kind may be. */
const TEXT_FITS = {
  text: (raw: string) => squeeze(raw) !== '',
  time: (raw: string) => /^([01]?\d|2[0-3]):[0-5]\d$/.test(raw),
  monthDay: (raw: string) => readIsoDate('2000-' + raw) !== null,
}

function readWords(raw: unknown): readonly string[] | null {
  const words = Array.isArray(raw) ? raw : typeof raw === 'string' ? raw.split(/[\s,，、;；/]+/) : []
  const named = words.map((word) => squeeze(String(word))).filter(Boolean)
  return named.length ? named : null
}

/**
 * A share as people write it: `5%` (text), or 0.05 (what a cell formatted as 5% holds).
 * @returns the share, or `null`: a bare 5 or 120 may mean anything, and so means nothing
 */
export function readPercent(raw: unknown): number | null {
  const text = typeof raw === 'string' ? squeeze(raw) : raw
  if (typeof text !== 'string' || !text.endsWith('%')) return readNumber(text, (n) => n >= 0 && n < 2)
  const percent = readNumber(text.slice(0, -1), (n) => n >= 0 && n <= 1000)
  return percent === null ? null : Number((percent / 100).toPrecision(12))
}

function readNumber(raw: unknown, fits: (n: number) => boolean): number | null {
  const text = typeof raw === 'string' ? squeeze(raw) : raw
  const n = typeof text === 'number' ? text : typeof text === 'string' && text !== '' ? Number(text) : NaN
  return Number.isFinite(n) && fits(n) ? n : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function describe(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 60)
}
