import type { Wording } from '../../i18n'
import { dayOf, type Day } from '../../text'
import type { RegisterColumn } from './register-sheet'

type Rule = Required<Pick<RegisterColumn<string>, 'rule' | 'refusal'>>

/** Dates of an office's registers lie in these years. */
const FIRST_DAY = dayOf(2000, 1, 1)!
const LAST_DAY = dayOf(2099, 12, 31)!

/** A mobile or a landline with its area code; with +86, spaces and dashes it is longer. */
const SHORTEST_PHONE = 11
const LONGEST_PHONE = 22

/** What the fields of registers take, with what is said of anything else. */
export function fieldRules({ template: { refusal } }: Wording) {
  return {
    fromList: (source: string): Rule => ({ rule: { kind: 'list', source }, refusal: refusal.list }),
    caller: (source: string): Rule => ({ rule: { kind: 'list', source }, refusal: refusal.caller }),
    date: (from: Day = FIRST_DAY): Rule => ({ rule: { kind: 'date', from, to: LAST_DAY }, refusal: refusal.date }),
    whole: (least: number, most: number): Rule => ({ rule: { kind: 'whole', least, most }, refusal: refusal.whole }),
    time: (cell: string): Rule => ({ rule: { kind: 'formula', formula: `AND(ISNUMBER(${cell}),${cell}>0,${cell}<1)` }, refusal: refusal.time }),
    phone: (): Rule => ({ rule: { kind: 'length', least: SHORTEST_PHONE, most: LONGEST_PHONE }, refusal: refusal.phone }),
    atMost: (characters: number): Rule => ({ rule: { kind: 'length', least: 0, most: characters }, refusal: refusal.long }),
  }
}

/**
 * A formula that holds for a cell whose text cannot be a phone: words, too few digits, or a mobile with a digit too few, too many
 * or a wrong second one. What it lets through, the checks look at more closely; a blank cell is no odd phone.
 */
export function oddPhone(cell: string): string {
  const number = `IFERROR(--SUBSTITUTE(SUBSTITUTE(${cell}," ",""),"-",""),0)`
  const mobile =
    `OR(LEN(${cell})=12,AND(LEN(${cell})=10,MID(${cell},2,1)<>"0"),AND(LEN(${cell})=11,MID(${cell},2,1)<"3"))`
  return `AND(${cell}<>"",OR(${number}<1000000000,AND(LEFT(${cell})="1",ISNUMBER(--${cell}),${mobile})))`
}
