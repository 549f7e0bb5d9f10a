import type { Wording } from '../../i18n'
import type { PoolNumber } from '../../ledger'
import { headOf } from '../../registers'
import { isoDate, type Day } from '../../text'
import { pagesSheet } from '../pages'
import type { Cell, ColumnPlan, RowPlan, SheetPlan } from '../plan'

/** What one caller is to dial, in order. */
export interface CallList {
  caller: string
  numbers: readonly PoolNumber[]
}

export interface CallListInput {
  lists: readonly CallList[]
  day: Day
  project: string
  words: Wording
}

/** So many lines and what stands around them fit on a portrait page at the scale of these widths. */
const ROWS_A_PAGE = 40
const LINE_HEIGHT = 22
const BOX_HEIGHT = 36
/** number, name, phone, source, last grade, which dial; then what is filled in by hand, as on 管控表 */
const WIDTHS = [5, 10, 15, 14, 9, 8, 11, 9, 9, 9, 16] as const
const COLUMNS = WIDTHS.map((width, i): ColumnPlan => ({ width, format: i === 0 || i === 5 ? 'count' : 'text', wrap: true }))
const BOXES = [0, 4, 8] as const

/** 领用清单 (C06 C11): what each caller is to dial on a day, pages of his own to fill in by hand and to sign. Phones are in full (S24). */
export function callListSheet(input: CallListInput): SheetPlan {
  const { words, project, day } = input
  const title = words.pool.listTitle(project, isoDate(day))
  const pages = input.lists.flatMap((list) => pagesOf(list, title, words))
  return pagesSheet({ name: words.pool.sheets.list, mark: 'pool_list', title, footer: words.page, orientation: 'portrait', columns: COLUMNS, pages, boxes: BOXES })
}

function pagesOf({ caller, numbers }: CallList, title: string, words: Wording): RowPlan[][] {
  const count = Math.ceil(numbers.length / ROWS_A_PAGE)
  return Array.from({ length: count }, (_, i) => {
    const own = numbers.slice(i * ROWS_A_PAGE, (i + 1) * ROWS_A_PAGE)
    return [
      { role: 'title', cells: [title] },
      { role: 'section', cells: [words.pool.listPage(caller, i + 1, count)] },
      { role: 'head', height: 34, cells: headsOf(words) },
      ...own.map((number, j): RowPlan => ({ role: 'body', height: LINE_HEIGHT, cells: cellsOf(number, i * ROWS_A_PAGE + j + 1) })),
      { role: 'note', cells: [words.pool.listRows(own.length, numbers.length)] },
      signatures(words),
    ]
  })
}

function headsOf({ pool }: Wording): string[] {
  const filled = (['result', 'grade', 'need', 'sms', 'note'] as const).map((field) => headOf('calls', field))
  return [headOf('calls', 'sequence'), ...(['customer', 'phone', 'source'] as const).map((field) => headOf('calls', field)), pool.heads.lastGrade, pool.heads.times, ...filled]
}

function cellsOf({ customer, phone, source, lastGraded, attempts }: PoolNumber, place: number): Cell[] {
  return [place, customer, phone, source, lastGraded?.grade ?? null, attempts.length + 1, null, null, null, null, null]
}

function signatures({ pool: { listSigns } }: Wording): RowPlan {
  const labels = [listSigns.caller, listSigns.leader, listSigns.date]
  const cells = Array<Cell>(BOXES.at(-1)! + 1).fill(null)
  BOXES.forEach((column, i) => (cells[column] = { value: labels[i]!, format: 'text' }))
  return { role: 'body', sparse: true, height: BOX_HEIGHT, cells }
}
