import { wordingOf } from '../i18n'
import { fieldOfHead, findTable } from '../registers'
import { squeeze } from '../text'
import type { CellValue, Grid } from '../workbook'

/** Where a table has what is a customer's own: zero-based columns. */
export interface PrivateColumns {
  /** its head's row: the columns hold from the next on */
  headRow: number
  phone: number
  names: readonly number[]
  notes: readonly number[]
}

type PrivateField = 'phone' | 'customer' | 'note'

/** Heads of sheets that this product has made, in any language. */
const MADE_HEADS = new Map<string, PrivateField>(
  (['zh-CN', 'en-US'] as const).flatMap((language) => {
    const { phone, customer, note } = wordingOf(language).heads
    return [[squeeze(phone), 'phone'], [squeeze(customer), 'customer'], [squeeze(note), 'note']] as [string, PrivateField][]
  }),
)

/**
 * The columns of phones, customers' names and notes of every table on a sheet, from top to bottom: of a register by its own heads, of
 * any other sheet by whatever row names a phone.
 */
export function findPrivateColumns(file: string, grid: Grid): PrivateColumns[] {
  const table = grid.made ? null : findTable(file, grid)
  if (!table) return grid.rows.flatMap((cells, row) => columnsOfHeads(cells ?? [], row) ?? [])
  return table.blocks.flatMap(({ columns, headRow }) => {
    const { phone, customer, note } = columns as Partial<Record<PrivateField, number>>
    return phone === undefined ? [] : [{ headRow, phone, names: listOf(customer), notes: listOf(note) }]
  })
}

function listOf(column: number | undefined): number[] {
  return column === undefined ? [] : [column]
}

function columnsOfHeads(cells: readonly CellValue[], headRow: number): PrivateColumns | null {
  const fields = cells.map((value) => (typeof value === 'string' && value.length <= LONGEST_HEAD ? fieldOf(value) : null))
  const phone = fields.indexOf('phone')
  if (phone < 0) return null
  const all = (wanted: PrivateField): number[] => fields.flatMap((field, column) => (field === wanted ? [column] : []))
  return { headRow, phone, names: all('customer'), notes: all('note') }
}

const LONGEST_HEAD = 20

function fieldOf(text: string): PrivateField | null {
  const made = MADE_HEADS.get(squeeze(text))
  const field = made ?? fieldOfHead('calls', text)
  return field === 'phone' || field === 'customer' || field === 'note' ? field : null
}
