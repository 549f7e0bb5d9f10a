import type { Wording } from '../i18n'
import type { Policy } from '../policy'
import type { ApplyOutcome, LiveBook, Progress, Workbook } from '../port'
import { GUIDE_SHEET, registerPlans, REGISTER_KINDS, REGISTER_SHEETS, type RegisterKind, type SheetPlan } from '../sheets'
import type { Day } from '../text'
import { liveTables, type LiveTable } from './live-tables'
import { listsIn, rosterNamesIn } from './template-places'

export interface NewRegistersOptions {
  words: Wording
  /** the rulebook as it holds in the workbook */
  policy: Policy
  today: Day
}

export interface NewRegistersOutcome extends ApplyOutcome {
  /** registers that the workbook keeps under other names, and which are not made a second time */
  instead: readonly { wanted: string; there: string }[]
}

/**
 * C34 C35: makes the sheets that people type into, each where the workbook has none of its kind: 电开效果管控表
 * 意向客户邀约到访登记表 花名册 考勤 规则, and 说明 with the lists. What is there is left alone, and named in the outcome.
 * @throws WorkbookFault
 */
export async function newRegisters(workbook: Workbook, options: NewRegistersOptions, progress?: Progress): Promise<NewRegistersOutcome> {
  const book = await workbook.read(progress)
  const there = whatIsThere(book)
  const plans = plansFor(book, there, options)
  const outcome = plans.length > 0 ? await workbook.apply(plans, progress) : { created: [], replaced: [], kept: [] }
  return { ...outcome, kept: [...there.kept, ...outcome.kept], instead: there.instead }
}

interface There {
  /** sheets that have our names already */
  kept: string[]
  instead: { wanted: string; there: string }[]
  missing: RegisterKind[]
}

function whatIsThere(book: LiveBook): There {
  const tables = liveTables(book)
  const there: There = { kept: [], instead: [], missing: [] }
  for (const kind of REGISTER_KINDS) {
    const wanted = REGISTER_SHEETS[kind].sheet
    const other = tables.find((live) => live.table.kind === kind && isInUse(live))
    if (hasSheet(book, wanted)) there.kept.push(wanted)
    else if (other) there.instead.push({ wanted, there: other.sheet.name })
    else there.missing.push(kind)
  }
  return there
}

function hasSheet({ sheets }: LiveBook, name: string): boolean {
  return sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
}

/** An empty form of one day is no register to go on with. */
function isInUse({ table }: LiveTable): boolean {
  const { columns } = table.blocks[0]!
  const isForm = table.kind === 'calls' && !('date' in columns) && !('caller' in columns)
  return !isForm || table.blocks.some(({ rows }) => rows.length > 0)
}

function plansFor(book: LiveBook, { kept, missing }: There, { words, policy, today }: NewRegistersOptions): SheetPlan[] {
  const lists = listsIn(book, policy, today)
  const guideIsThere = hasSheet(book, GUIDE_SHEET)
  if (guideIsThere) kept.push(GUIDE_SHEET)
  const roster = rosterNamesIn(book)
  const { guide, ...registers } = registerPlans({ words, policy, day: today }, {
    ...(lists ? { lists } : {}),
    ...(roster ? { roster } : {}),
    guideSheet: freeName(GUIDE_SHEET, (name) => hasSheet(book, name)),
  })
  const made = missing.map((kind) => registers[kind])
  return guide && (made.length > 0 || !guideIsThere) ? [...made, guide] : made
}

function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name
  for (let number = 2; isTaken(free); number++) free = `${name} ${number}`
  return free
}
