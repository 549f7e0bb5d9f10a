import type { Wording } from '../i18n'
import { RECORDS, type RecordFieldName, type RecordKind, type RecordValueType as Type } from '../registers'
import { dayOf, isoDate, NO_WORD, YES_WORD, type Day } from '../text'
import type { Cell, ColumnPlan, Format, SheetPlan, Validation } from './plan'

/** What a line of a record says; left out or `null` is blank. Days and months (their first day) are days, yes and no are booleans. */
export type RecordLine<K extends RecordKind> = { readonly [F in RecordFieldName<K>]?: string | number | boolean | null }

const FORMATS: Record<Type, Format> = { day: 'day', month: 'text', name: 'text', text: 'text', phone: 'text', amount: 'plain', count: 'plain', yes: 'text' }
const WIDTHS: Record<Type, number> = { day: 14, month: 12, name: 14, text: 22, phone: 17, amount: 13, count: 12, yes: 12 }
/** A head needs this room beside its own characters: for the filter's button. */
const BUTTON = 4
const HEAD_ROW = 2
const DEPTH = 5_000

/** A record's fields in the order of its columns. */
export function fieldsOfRecord<K extends RecordKind>(kind: K): { field: RecordFieldName<K>; type: Type; head: string }[] {
  return Object.entries<{ type: Type; heads: readonly string[] }>(RECORDS[kind].fields).map(([field, { type, heads }]) => ({
    field: field as RecordFieldName<K>, type, head: heads[0]!,
  }))
}

/** A line's value as a cell has it: a day stays one, a month is `2013-04`. */
export function recordCell(type: Type, value: string | number | boolean | null | undefined): string | number | null {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'boolean') return value ? YES_WORD : NO_WORD
  return type === 'month' && typeof value === 'number' ? isoDate(value).slice(0, 7) : value
}

/** A record (资源库 奖惩登记 …) for people to go on typing into; it begins with some lines, or a blank one. */
export function recordSheet<K extends RecordKind>(kind: K, lines: readonly RecordLine<K>[], project: string, words: Wording): SheetPlan {
  const fields = fieldsOfRecord(kind)
  const name = RECORDS[kind].sheet
  const title = words.template.titled(project, name)
  const right = fields.length - 1
  const rows = (lines.length > 0 ? lines : [{} as RecordLine<K>]).map((line): Cell[] =>
    fields.map(({ field, type }) => recordCell(type, line[field])),
  )
  return {
    name,
    mark: null,
    columns: fields.map(({ head, type }): ColumnPlan => ({
      width: Math.max(WIDTHS[type], 2 * head.length + BUTTON), format: FORMATS[type], lines: false,
    })),
    rows: [
      { role: 'title', cells: [title] },
      { role: 'note', cells: [words.records.notes[kind]] },
      { role: 'head', cells: fields.map(({ head }) => head) },
      ...rows.map((cells) => ({ role: 'body' as const, cells })),
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right })),
    bodyRow: HEAD_ROW + 1,
    bodyColumn: 1,
    endRow: HEAD_ROW + 1 + rows.length,
    conditions: [],
    filter: false,
    header: title,
    footer: words.page,
    open: true,
    tables: [{ name, span: { top: HEAD_ROW, left: 0, bottom: HEAD_ROW + rows.length, right } }],
    validations: fields.flatMap(({ type }, column) => (type === 'day' ? [dates(column, words)] : [])),
  }
}

function dates(column: number, words: Wording): Validation {
  return {
    span: { top: HEAD_ROW + 1, left: column, bottom: HEAD_ROW + DEPTH, right: column },
    rule: { kind: 'date', from: FIRST_DAY, to: LAST_DAY },
    refusal: { title: words.template.refusal.title, text: words.template.refusal.date, strict: false },
  }
}

const FIRST_DAY: Day = dayOf(2000, 1, 1)!
const LAST_DAY: Day = dayOf(2099, 12, 31)!
