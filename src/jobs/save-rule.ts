import { wordingOf, type Wording } from '../i18n'
import { BONUS_PREFIX, DEAL_BONUSES, makePolicy, RULEBOOK, type Override, type Rule, type RuleValue } from '../policy'
import { WorkbookFault, type Progress, type Workbook } from '../port'
import { fieldOfHead, readRegisters } from '../registers'
import { registerPlans, REGISTER_SHEETS } from '../sheets'
import { readDate, squeeze, type Day } from '../text'
import type { CellValue } from '../workbook'
import { datesIn, liveTables, tablesOfKind, type LiveTable } from './live-tables'

type Settings = LiveTable<'settings'>

/** Where a rule was saved. */
export interface SavedRule {
  sheet: string
  /** zero-based */
  row: number
  how: 'made' | 'changed' | 'added' | 'same'
}

/** The settings sheet cannot say what is to be saved: it has no column for from-dates. */
export class NoFromColumn extends Error {
  constructor(readonly sheet: string) {
    super(`no from-date column on ${sheet}`)
  }
}

/**
 * Saves a value of a rule to the settings sheet (规则): into the row with the same id and from-date, else into a new row; a workbook
 * without such a sheet gets one.
 * @throws WorkbookFault; NoFromColumn
 */
export async function saveRule(workbook: Workbook, change: Override, words: Wording, today: Day, progress?: Progress): Promise<SavedRule> {
  const book = await workbook.read(progress)
  const tables = tablesOfKind(liveTables(book), 'settings')
  if (tables.length === 0) {
    const policy = makePolicy([...readRegisters([book]).overrides, change])
    const plan = registerPlans({ words, policy, day: today }).settings
    const { kept } = await workbook.apply([plan], progress)
    if (kept.length > 0) throw new WorkbookFault('changed-meanwhile', { sheet: plan.name })
    return { sheet: plan.name, row: plan.rows.findLastIndex(({ cells }) => cells[0] === change.id), how: 'made' }
  }
  const found = tables.flatMap((live) => rowsOf(live, change.id).map((line) => ({ live, ...line })))
  const same = found.findLast(({ from }) => from === change.from)
  if (same) return overwrite(workbook, same.live, same.row, change)
  const target = found.at(-1)?.live ?? tables.at(-1)!
  return add(workbook, target, found.at(-1)?.row ?? null, change, words)
}

/** The rows of a rule, with their from-dates; one whose date cannot be read is left alone. */
function rowsOf({ table }: Settings, id: string): { row: number; from: Day | null }[] {
  return table.blocks.flatMap(({ columns, rows }) =>
    rows.flatMap((row): { row: number; from: Day | null }[] => {
      const cells = table.grid.rows[row] ?? []
      if (squeeze(String(cells[columns.id!] ?? '')) !== id) return []
      const cell = columns.from === undefined ? null : (cells[columns.from] ?? null)
      if (cell === null || squeeze(String(cell)) === '') return [{ row, from: null }]
      const date = typeof cell === 'boolean' ? null : readDate(cell, table.grid.dateSystem)
      return date && 'day' in date ? [{ row, from: date.day }] : []
    }),
  )
}

async function overwrite(workbook: Workbook, { sheet, table }: Settings, row: number, { value }: Override): Promise<SavedRule> {
  const column = table.blocks.find(({ rows }) => rows.includes(row))!.columns.value!
  const old = table.grid.rows[row]?.[column] ?? null
  const next = cellOf(value, old)
  if (old === next) return { sheet: sheet.name, row, how: 'same' }
  const { refused } = await workbook.edit([{ sheet: sheet.id, row, column, expected: old, value: next }])
  if (refused.length > 0) throw new WorkbookFault('changed-meanwhile', { sheet: sheet.name })
  return { sheet: sheet.name, row, how: 'changed' }
}

/** Adds a row like the rule's last one; of a rule that has none, what is known of it under the heads that our own sheet has. */
async function add(workbook: Workbook, live: Settings, like: number | null, change: Override, words: Wording): Promise<SavedRule> {
  const { sheet, table } = live
  const { columns, headRow } = table.blocks.at(-1)!
  if (change.from !== null && columns.from === undefined) throw new NoFromColumn(sheet.name)
  const heads = table.grid.rows[headRow] ?? []
  const cells = Array<CellValue>(heads.length).fill(null)
  if (like !== null) table.grid.rows[like]?.slice(0, heads.length).forEach((cell, column) => (cells[column] = cell))
  else heads.forEach((head, column) => (cells[column] = knownUnder(String(head ?? ''), change.id, words)))
  cells[columns.id!] = change.id
  cells[columns.value!] = cellOf(change.value, like === null ? null : (cells[columns.value!] ?? null))
  if (columns.from !== undefined) {
    cells[columns.from] = change.from === null ? null : datesIn(live, columns.from, REGISTER_SHEETS.settings.table)(change.from)
  }
  const { row } = await workbook.append(sheet.id, [cells])
  return { sheet: sheet.name, row, how: 'added' }
}

/** A value as a cell holds it: words as the cell before separates them, shares as it shows them. */
function cellOf(value: RuleValue, old: CellValue): string | number {
  if (typeof value !== 'object') return typeof value === 'number' && typeof old === 'string' && old.includes('%') ? `${value * 100}%` : value
  return value.join(typeof old === 'string' && /[,，]/.test(old) ? ', ' : '、')
}

/** What our own settings sheet says of a rule, in whichever language it was made. */
function knownUnder(head: string, id: string, words: Wording): CellValue {
  if (fieldOfHead('settings', head) !== null) return null
  const rule: Rule | undefined = [...RULEBOOK, ...DEAL_BONUSES].find((one) => one.id === id)
  const product = id.startsWith(BONUS_PREFIX) ? id.slice(BONUS_PREFIX.length) : null
  const { unit, clause } = rule ?? DEAL_BONUSES[0]
  for (const { template } of [wordingOf('zh-CN'), wordingOf('en-US')]) {
    const { settings } = template
    if (head === settings.unit) return unit || null
    if (head === settings.clause) return clause
    if (head === settings.standard) return rule ? cellOf(rule.value, null) : null
    if (head === settings.label) return ruleName(words, { key: rule?.key ?? '', product })
  }
  return null
}

/** What a rule is called. */
export function ruleName({ template: { settings } }: Wording, { key, product }: { key: string; product: string | null }): string {
  return product !== null ? settings.bonus(product) : ((settings.rules as Record<string, string>)[key] ?? key)
}
