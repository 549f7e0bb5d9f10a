import type { Wording } from '../i18n'
import type { WeekFigures } from '../ledger'
import type { Policy } from '../policy'
import type { Place, Problem, Registers } from '../registers'
import { isoDate, phoneMasks } from '../text'
import type { Cell } from './plan'

/** What became of a file, in words. */
export interface FileLine {
  file: string
  read: boolean
  state: string
  rows: number | null
}

/** What the sheets of a week are made from. */
export interface PackInput {
  registers: Registers
  policy: Policy
  figures: WeekFigures
  problems: readonly Problem[]
  files: readonly FileLine[]
  words: Wording
  /** S24: hide the middle of every phone */
  mask: boolean
  /** the address of a register's cell, where the file is at hand */
  linkTo: (place: Place, cell: string) => string | undefined
}

/** The project's name, the sheet's, and the week: what stands at the top of every sheet and print. */
export function titleOf({ policy, figures, words }: PackInput, sheet: keyof Wording['sheets']): string {
  const { monday } = figures
  const period = words.period(isoDate(monday), isoDate(monday + 6))
  return words.titled(policy.text('projectName', monday), words.sheets[sheet], period)
}

/** The mark of a sheet of this week's pack. */
export function markOf({ figures }: PackInput, sheet: keyof Wording['sheets']): string {
  return `week_${isoDate(figures.monday).replaceAll('-', '_')}_${sheet}`
}

/** What stands at the foot of every printed page. */
export function footerOf({ words }: PackInput): string {
  return `${words.proposal}    ${words.page}`
}

/** A phone as this pack shows it on the sheets that S24 names: masked, two customers of the pack never look alike. */
export function phoneIn({ mask, figures }: PackInput, phone: string): string {
  return mask ? masksOf(figures)(phone) : phone
}

const known = new WeakMap<WeekFigures, (phone: string) => string>()

/** One mask for a customer throughout the pack. */
export function masksOf(figures: WeekFigures): (phone: string) => string {
  let masks = known.get(figures)
  if (!masks) {
    masks = phoneMasks([...figures.judged.map(({ row }) => row.phone), ...figures.intentCustomers.map(({ phone }) => phone)])
    known.set(figures, masks)
  }
  return masks
}

/** Needs and products: those of the rulebook's list that always stand, then others found, each once. */
export function named(always: readonly string[], counts: readonly Record<string, number>[]): string[] {
  return [...new Set([...always, ...counts.flatMap((count) => Object.keys(count))])]
}

/** C46: a missing group has a line that says so, never one of zeros. */
export function missingParts({ figures, words }: PackInput): { items: never[]; instead: Cell[] }[] {
  return figures.missingGroups.map((group) => ({
    items: [],
    instead: [group, words.missing].map((value): Cell => ({ value, format: 'text', tone: 'bad' })),
  }))
}
