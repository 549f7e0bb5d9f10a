import type { Wording } from '../i18n'
import type { CallerDay } from '../ledger'
import type { Policy } from '../policy'
import { isoDate, partsOf, type Day } from '../text'
import { cellAddress, columnName } from '../workbook'
import { ledgerColumns, type Line } from './ledger-columns'
import { writeLedgerCode, type LedgerCode } from './ledger-code'
import type { ColumnPlan, SheetPlan } from './plan'
import { tablePlan, type Column, type Part } from './table'

/** The mark of the daily ledger, of which a workbook has one. */
export const LEDGER_MARK = 'ledger'

export interface DayLedgerInput {
  /** the sheet's name */
  name: string
  rows: readonly CallerDay[]
  code: LedgerCode
  policy: Policy
  /** the sheets that it was made from, and when */
  sources: readonly string[]
  madeAt: string
  words: Wording
  /** where the rules stand, as a formula has it; `null`: fines and bonuses are written as values */
  rules: string | null
}

/**
 * C44: the daily ledger (台帐), a row a caller a day with subtotals by group and a total. Counts are values; fine (C14) and bonus
 * (C21) are formulas over them and the office's rules.
 */
export function dayLedgerSheet(input: DayLedgerInput): SheetPlan {
  const { words, rows, rules } = input
  const lines = rows.map((day): Line => ({ caller: day.caller, day }))
  const groups = [...new Set(rows.map(({ group }) => group))]
  const parts = groups.map((group): Part<Line> => ({
    label: words.subtotal(group || words.noGroup),
    items: lines.filter(({ day }) => day.group === group),
  }))
  const columns = ledgerColumns(words, lines).map((column) =>
    column.head === words.heads.origin ? { ...column, cell: ({ day }: Line) => originOf(day, words) } : column,
  )
  return tablePlan({
    ...top(input),
    note: `${words.notes.ledger} ${sourceLine(input)}`,
    nothing: words.today.ledger.nothing,
    columns: rules === null ? columns : withFormulas(columns, rules, words),
    parts,
    total: words.grandTotal,
    bodyColumn: 3,
    footer: `${words.proposal}    ${words.page}`,
  })
}

function top({ name, code, policy, words }: DayLedgerInput): { name: string; mark: string; title: string } {
  const [from, to] = [isoDate(code.from), isoDate(code.to)]
  const period = code.from === code.to ? from : words.period(from, to)
  return { name, mark: LEDGER_MARK, title: words.titled(policy.text('projectName', code.to), words.today.ledger.sheet, period) }
}

function sourceLine({ sources, madeAt, code, words }: DayLedgerInput): string {
  return words.today.ledger.source(sources.join(words.listSeparator), madeAt, writeLedgerCode(code))
}

/** C44: the rows of the registers that a day's calls stand in. */
function originOf({ rows }: Line['day'], words: Wording): string {
  const sheets = new Map<string, { first: number; last: number }>()
  for (const { table, row } of rows) {
    const known = sheets.get(table.place.sheet)
    if (known) known.last = row + 1
    else sheets.set(table.place.sheet, { first: row + 1, last: row + 1 })
  }
  return Array.from(sheets, ([sheet, { first, last }]) => words.rowsOf(sheet, first, last)).join('; ')
}

/** The row of the product's names, under their common head. */
const PRODUCT_ROW = 3

/** C14 C21: fine and bonus as formulas over the counts beside them. */
function withFormulas(columns: readonly Column<Line>[], rules: string, { heads }: Wording): Column<Line>[] {
  const at = (head: string): number => columns.findIndex((column) => column.head === head)
  const [date, quota, connected] = [at(heads.date), at(heads.quota), at(heads.connected)]
  const first = columns.findIndex(({ over }) => over === heads.deals)
  const last = columns.findLastIndex(({ over }) => over === heads.deals)
  const products = `$${columnName(first)}$${PRODUCT_ROW + 1}:$${columnName(last)}$${PRODUCT_ROW + 1}`
  return columns.map((column) => {
    if (column.head === heads.fine) {
      const fine = (row: number): string => {
        const reached = cellAddress(row, connected)
        return `IF(${reached}="","",CALLFINE(${reached},${cellAddress(row, quota)},,${rules},${cellAddress(row, date)}))`
      }
      return { ...column, cell: ({ day }, row) => ({ value: day.fine, formula: fine(row) }) }
    }
    if (column.head === heads.bonus) {
      const bonus = (row: number): string =>
        `DEALBONUS(${products},${cellAddress(row, first)}:${cellAddress(row, last)},${rules},${cellAddress(row, date)})`
      return { ...column, cell: ({ day }, row) => ({ value: day.bonus, formula: bonus(row) }) }
    }
    return column
  })
}

/** A day in a formula of any date system. */
export function dateFormula(day: Day): string {
  const { year, month, dayOfMonth } = partsOf(day)
  return `DATE(${year},${month},${dayOfMonth})`
}

/**
 * The daily ledger as one live formula, which gives its own heads and rows. As many rows as it gives now are there with their looks;
 * those to come have the columns' formats.
 */
export function liveLedgerSheet(input: DayLedgerInput, formula: string, columns: readonly (ColumnPlan & { head: string })[]): SheetPlan {
  const { words } = input
  const { title, ...its } = top(input)
  const width = columns.length
  return {
    ...its,
    columns: columns.map(({ width, format }) => ({ width, format })),
    rows: [
      { role: 'title', cells: [title] },
      { role: 'note', cells: [`${words.today.ledger.liveNote} ${words.notes.ledger} ${sourceLine(input)}`] },
      { role: 'head', cells: columns.map(({ head }, i) => (i === 0 ? { value: head, formula } : null)) },
      ...input.rows.map(() => ({ role: 'body' as const, cells: columns.map(() => null) })),
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: width - 1 })),
    bodyRow: 3,
    bodyColumn: 3,
    endRow: 3 + input.rows.length,
    conditions: [],
    filter: false,
    footer: `${words.proposal}    ${words.page}`,
    header: title,
    open: true,
  }
}
