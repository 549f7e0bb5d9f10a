import { dayOfSerial, partsOf, type DateSystem } from '../../src/text'
import { rangeOf } from './address'
import { brief } from './talk'
import type { Survey } from './survey'

/** Serial numbers from 1980 to 2064 in one system or the other. */
const [LEAST, MOST] = [27_000, 61_000]
/** Cells that are asked how they show their number. */
const MOST_CELLS = 24
const A_SHEET = 4
/** 2013-04-22 in the system of 1904. */
const PROBE_1904 = 39_924

/** A date as the workbook's own functions count it: what there is to go by where no cell shows a date. */
export function askProbe(workbook: Excel.Workbook): Excel.FunctionResult<number> {
  return workbook.functions.date(2013, 4, 22).load('value')
}

export function systemOfProbe({ value }: Excel.FunctionResult<number>): DateSystem {
  return value === PROBE_1904 ? 1904 : 1900
}

interface Shown {
  serial: number
  range: Excel.Range
}

/**
 * The date system is not in Excel's interface: a cell that holds a date says by its text which it is. Asks some cells that may be
 * dates; what it gives can be called after the next round trip.
 */
export function askDateSystem(worksheets: Excel.WorksheetCollection, { sheets, probe }: Survey): () => DateSystem {
  const shown = sheets.flatMap(({ id, corner }) => (corner ? candidates(worksheets.getItem(id), corner) : [])).slice(0, MOST_CELLS)
  for (const { range } of shown) range.load('text')
  return () => {
    for (const { serial, range } of shown) {
      const system = systemOf(serial, String(range.text[0]?.[0] ?? ''))
      if (system !== null) return system
    }
    return probe
  }
}

/** The first number of each column that may be a date. */
function candidates(sheet: Excel.Worksheet, { span, values }: { span: { top: number; left: number }; values: unknown[][] }): Shown[] {
  const found: Shown[] = []
  for (let column = 0; column < (values[0]?.length ?? 0) && found.length < A_SHEET; column++) {
    const row = values.findIndex((cells) => mayBeDate(cells[column]))
    if (row < 0) continue
    const [top, left] = [span.top + row, span.left + column]
    found.push({ serial: values[row]![column] as number, range: brief(rangeOf(sheet, { top, bottom: top, left, right: left })) })
  }
  return found
}

function mayBeDate(value: unknown): boolean {
  return typeof value === 'number' && value >= LEAST && value <= MOST
}

/** Which system makes the number the date that is shown; `null` when it shows none. The systems are four years and a day apart. */
function systemOf(serial: number, text: string): DateSystem | null {
  const fits = ([1900, 1904] as const).filter((system) => {
    const day = dayOfSerial(serial, system)
    return day !== null && shows(text, partsOf(day))
  })
  return fits.length === 1 ? fits[0]! : null
}

function shows(text: string, { year, month, dayOfMonth }: { year: number; month: number; dayOfMonth: number }): boolean {
  const full = /\b(\d{4})\D+(\d{1,2})\D+(\d{1,2})(?!\d)/.exec(text)
  if (full) return Number(full[1]) === year && Number(full[2]) === month && Number(full[3]) === dayOfMonth
  const short = /(?<!\d)(\d{1,2})\D+(\d{1,2})(?!\d)/.exec(text)
  if (!short) return false
  const [first, second] = [Number(short[1]), Number(short[2])]
  return (first === month && second === dayOfMonth) || (first === dayOfMonth && second === month)
}
