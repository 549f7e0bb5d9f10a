import type { CallRow, Registers, VisitRow } from '../registers'
import { addPrints, printOf, printText, type Day, type Print } from '../text'

/** C42: a fingerprint of the rows that a caller's period is made of, and how many there are. */
export interface RowsPrint {
  calls: number
  visits: number
  callsPrint: string
  visitsPrint: string
}

interface Part {
  count: number
  print: Print
}

const NONE: Part = { count: 0, print: [0, 0] }
const known = new WeakMap<CallRow | VisitRow, Print>()

/** What stands in a row, read: the same in whatever order rows, sheets and files come. */
function printOfRow(row: CallRow | VisitRow): Print {
  let print = known.get(row)
  if (!print) {
    const fields = 'result' in row
      ? [row.day, row.caller, row.customer, row.phone, row.source, row.result, row.grade, row.need, row.sms, row.note, row.collector, row.group]
      : [
        row.day, row.caller, row.customer, row.phone, row.source, row.need, row.appointed, row.arrived, row.contacted, row.host, row.signed,
        row.dealDay, row.dealProduct, row.dealUnits, row.note, row.group,
      ]
    known.set(row, (print = printOf(JSON.stringify(fields))))
  }
  return print
}

/**
 * C42: finds the fingerprint of a caller's rows from a day to another, ends included: calls of those days, and visit rows that are
 * registered, appointed, arrived or sold in them. It does not depend on the order of rows, sheets and files.
 */
export function rowPrints({ calls, visits }: Pick<Registers, 'calls' | 'visits'>): (caller: string, from: Day, to: Day) => RowsPrint {
  const callDays = new Map<string, Map<Day, Part>>()
  for (const row of calls) {
    if (row.day === null || row.caller === '') continue
    const days = callDays.get(row.caller) ?? new Map<Day, Part>()
    callDays.set(row.caller, days)
    days.set(row.day, plus(days.get(row.day) ?? NONE, printOfRow(row)))
  }
  const visitRows = new Map<string, VisitRow[]>()
  for (const row of visits) {
    const list = visitRows.get(row.caller)
    if (list) list.push(row)
    else visitRows.set(row.caller, [row])
  }
  return (caller, from, to) => {
    const isWithin = (day: Day | null): boolean => day !== null && from <= day && day <= to
    let dialled = NONE
    for (const [day, { count, print }] of callDays.get(caller) ?? []) {
      if (isWithin(day)) dialled = { count: dialled.count + count, print: addPrints(dialled.print, print) }
    }
    let invited = NONE
    for (const row of visitRows.get(caller) ?? []) {
      if ([row.day, row.appointed, row.arrived, row.dealDay].some(isWithin)) invited = plus(invited, printOfRow(row))
    }
    return { calls: dialled.count, visits: invited.count, callsPrint: printText(dialled.print), visitsPrint: printText(invited.print) }
  }
}

function plus({ count, print }: Part, more: Print): Part {
  return { count: count + 1, print: addPrints(print, more) }
}

/** `C87-af63dc4c8601ec8c-V12-0000000000000000`, as it is kept on 签字存档. */
export function writePrint({ calls, visits, callsPrint, visitsPrint }: RowsPrint): string {
  return `C${calls}-${callsPrint}-V${visits}-${visitsPrint}`
}

/** A fingerprint as kept; `null` when it is none. */
export function readPrint(text: string): RowsPrint | null {
  const match = /^C(\d{1,9})-([0-9a-f]{16})-V(\d{1,9})-([0-9a-f]{16})$/i.exec(text.trim())
  if (!match) return null
  return { calls: Number(match[1]), callsPrint: match[2]!.toLowerCase(), visits: Number(match[3]), visitsPrint: match[4]!.toLowerCase() }
}
