import { unitsOf, type CallerMonth, type StatementLine } from '../../ledger'
import { isoDate } from '../../text'
import { cellAddress } from '../../workbook'
import { valueOf, type Cell, type ColumnPlan, type RowPlan, type SheetPlan, type Span } from '../plan'
import { monthSheet, type MonthInput } from './input'
import { basisText, LINE_TONES, rowsText, ruleText } from './line-text'

/** Day, kind, rule with clause, basis, rows, amount. */
const COLUMNS: readonly ColumnPlan[] = [
  { width: 11, format: 'text' }, { width: 11, format: 'text' }, { width: 18, format: 'text', wrap: true }, { width: 31, format: 'text', wrap: true },
  { width: 25, format: 'text', wrap: true }, { width: 12, format: 'yuan' },
]
const LAST = COLUMNS.length - 1
const BOX_HEIGHT = 40
const POINTS_A_LINE = 14
/** The columns at which the signature boxes begin. */
const BOXES = [0, 3, 4] as const

/** 个人结算单: a page a caller, on which every yuan names its rule, its clause and the rows it comes from; and boxes to sign. */
export function statementsSheet(input: MonthInput): SheetPlan {
  const { name, mark, title, footer } = monthSheet(input, 'statements')
  const pages: RowPlan[] = []
  const breaks: number[] = []
  for (const of of input.figures.callers) {
    if (pages.length > 0) breaks.push(pages.length)
    pages.push(...pageOf(of, title, pages.length, input))
  }
  const rows: RowPlan[] = pages.length > 0 ? pages : [{ role: 'title', cells: [title] }, { role: 'note', cells: [input.words.month.notes.nothing] }]
  return {
    name, mark, columns: COLUMNS, rows,
    merges: rows.flatMap((row, at) => mergesOf(row, at)),
    bodyRow: 0, bodyColumn: 0, endRow: rows.length, conditions: [], filter: false, header: title, footer,
    print: { orientation: 'portrait', breaks },
  }
}

function mergesOf({ role, sparse }: RowPlan, row: number): Span[] {
  if (sparse) return BOXES.map((left, i) => ({ top: row, left, bottom: row, right: (BOXES[i + 1] ?? LAST + 1) - 1 }))
  return role === 'title' || role === 'section' || role === 'note' ? [{ top: row, left: 0, bottom: row, right: LAST }] : []
}

function pageOf(of: CallerMonth, title: string, top: number, input: MonthInput): RowPlan[] {
  const { words } = input
  const { heads, month } = words
  const before: RowPlan[] = [
    { role: 'title', cells: [title] },
    { role: 'section', cells: [`${of.group || words.noGroup} ${of.caller}`] },
    { role: 'note', cells: [month.statement.figures(of.calls, of.connected, of.answered, of.intent, of.registered, of.invited, of.visits, unitsOf(of.deals))] },
    { role: 'note', cells: [standing(of, input)] },
    { role: 'head', cells: [heads.date, heads.kind, month.heads.rule, heads.basis, month.heads.rows, heads.amount] },
  ]
  const first = top + before.length
  const lines: RowPlan[] = of.lines.length > 0
    ? of.lines.map((line) => bodyRow(lineCells(line, input)))
    : [{ role: 'body', cells: [month.statement.nothing] }]
  const formula = `SUM(${cellAddress(first, LAST)}:${cellAddress(first + lines.length - 1, LAST)})`
  return [
    ...before,
    ...lines,
    { role: 'total', cells: [month.statement.total, null, null, null, null, { value: of.total, formula }] },
    { role: 'note', cells: [month.notes.rewards] },
    signatures([month.statement.manager, month.statement.hr, month.statement.caller].map((label) => `${label}\n（${month.statement.signed}）`)),
  ]
}

function lineCells(line: StatementLine, { words }: MonthInput): Cell[] {
  const tone = LINE_TONES[line.kind]
  return [
    line.day === null ? words.none : isoDate(line.day),
    { value: words.month.kinds[line.kind], ...(tone ? { tone } : {}) },
    ruleText(line.rule),
    basisText(line, words),
    rowsText(line.rows, words),
    line.amount,
  ]
}

/** High enough for its longest text: nothing is cut off on paper, whichever program prints it. */
function bodyRow(cells: Cell[]): RowPlan {
  const lines = cells.map((cell, i) => {
    const length = String(valueOf(cell) ?? '').replace(/[^\0-\xff]/g, '__').length
    return Math.ceil(length / (COLUMNS[i]!.width - 3))
  })
  return { role: 'body', cells, height: POINTS_A_LINE * Math.max(1, ...lines) + 3 }
}

function standing({ ranking, missedWeeksRunning, fines, assessment }: CallerMonth, { words, figures }: MonthInput): string {
  const { statement } = words.month
  const pool = figures.callers.filter((one) => one.ranking !== null).length
  return [
    ranking ? statement.place(ranking.place.place, pool) : words.month.ranked.notWhole,
    ...(missedWeeksRunning === null ? [] : [statement.missed(missedWeeksRunning)]),
    ...(assessment.mark === null ? [] : [statement.mark(assessment.mark)]),
    statement.mode(fines.mode),
  ].join('；')
}

function signatures(labels: readonly string[]): RowPlan {
  const cells: Cell[] = []
  BOXES.forEach((column, i) => {
    while (cells.length < column) cells.push(null)
    cells.push({ value: labels[i]!, format: 'text' })
  })
  return { role: 'body', sparse: true, height: BOX_HEIGHT, cells }
}
