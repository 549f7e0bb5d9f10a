import { WorkbookFault } from '../../src/port'
import { markOfName, sheetOfReference, type SheetPlan } from '../../src/sheets'
import { REPLACED, UNFINISHED } from './marks'
import type { DateSystem } from '../../src/text'
import { askProbe, systemOfProbe } from './date-system'
import type { Talk } from './talk'
import { renamer, type Renamed } from './renaming'

/** The sheet that another takes the place of. */
export interface Old {
  id: string
  name: string
  position: number
  veryHidden: boolean
}

/** A plan that is carried out: beside what there is, under a name of its own until all are ready. */
export interface Job {
  plan: SheetPlan
  /** the name while it is being made */
  draft: string
  /** the name in the end */
  name: string
  old: Old | null
  /** the plan's tables by the names that they have while they are made, and in the end */
  tables: { draft: string; name: string; span: { top: number; left: number; bottom: number; right: number } }[]
  /** how the workbook counts days */
  system: DateSystem
  /** formulas while it is being made */
  inDraft: Renamed
  /** its sheet's id, once it is there */
  ids: { sheet: string | null }
}

/** What there is before anything is written, and what is to be done. */
export interface Stage {
  jobs: Job[]
  kept: string[]
  /** the id of the sheet that the person looks at */
  active: string
  /** tables of old sheets whose names are wanted, and what they are called before they go */
  setAside: { name: string; aside: string }[]
  /** sheets and names that an earlier try has left behind */
  leftSheets: { id: string; veryHidden: boolean }[]
  leftNames: string[]
}

interface Present {
  sheets: Excel.Worksheet[]
  names: Excel.NamedItem[]
  tables: { name: string; sheet: string }[]
  active: string
  system: DateSystem
}

/**
 * Looks what there is: one round trip.
 * @param system how the workbook counts days, where that is known
 * @throws WorkbookFault when sheets cannot be added or taken away
 */
export async function look(talk: Talk, plans: readonly SheetPlan[], system: DateSystem | null): Promise<Stage> {
  const { workbook } = talk.context
  const probe = askProbe(workbook)
  const active = workbook.worksheets.getActiveWorksheet().load('id')
  workbook.worksheets.load('items/id,items/name,items/position,items/visibility')
  workbook.names.load('items/name,items/formula')
  workbook.tables.load('items/name,items/worksheet/name')
  workbook.protection.load('protected')
  await talk.trip()
  if (workbook.protection.protected) throw new WorkbookFault('protected-workbook')
  const tables = workbook.tables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.name }))
  return stage({ sheets: workbook.worksheets.items, names: workbook.names.items, tables, active: active.id, system: system ?? systemOfProbe(probe) }, plans)
}

function stage({ sheets, names, tables, active, system }: Present, plans: readonly SheetPlan[]): Stage {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  const marked = sheetsByMark(names, byName)
  const left = new Set([...marked].filter(([mark]) => mark.startsWith(UNFINISHED)).map(([, sheet]) => sheet))
  const taken = new Names(sheets.filter((sheet) => !left.has(sheet)).map(({ name }) => name))
  const ofPeople = (plan: SheetPlan): boolean => plan.mark === null && taken.has(plan.name)
  const kept = plans.filter(ofPeople)
  const wanted = plans.filter((plan) => !kept.includes(plan))
  const olds = wanted.map(({ mark }) => (mark === null ? undefined : marked.get(mark)))
  for (const old of olds) if (old) taken.delete(old.name)
  const drafts = new Names(sheets.map(({ name }) => name))
  const replaced = new Set(olds.filter((old) => old !== undefined).map(({ name }) => name))
  const leftNames = new Set([...left].map(({ name }) => name))
  const tablesStay = tables.filter(({ sheet }) => !replaced.has(sheet) && !leftNames.has(sheet))
  const takenTables = new Names([...tablesStay.map(({ name }) => name), ...names.map(({ name }) => name)])
  const oldTables = tables.filter(({ sheet }) => replaced.has(sheet)).map(({ name }) => name)
  const oldNames = new Names(oldTables)
  const begun = wanted.map((plan, i) => ({
    plan,
    old: olds[i] ? toOld(olds[i]) : null,
    name: taken.free(plan.name),
    draft: drafts.free('~'),
    tables: (plan.tables ?? []).map(({ name, span }) => {
      const free = takenTables.free(name, '_')
      return { name: free, span, draft: oldNames.has(free) ? takenTables.free(`_${free}`, '_') : free }
    }),
  }))
  const renamed = renamer(
    begun.map(({ plan, draft }) => [plan.name, draft]),
    begun.flatMap(({ plan, tables: made }) => made.map(({ draft }, i) => [plan.tables![i]!.name, draft] as const)),
  )
  const wantedTables = new Names(begun.flatMap(({ tables: made }) => made.map(({ name }) => name)))
  return {
    active,
    setAside: oldTables.filter((name) => wantedTables.has(name)).map((name) => ({ name, aside: takenTables.free(`__${name}`, '_') })),
    jobs: begun.map((each) => ({ ...each, system, inDraft: renamed, ids: { sheet: null } })),
    kept: kept.map(({ name }) => name),
    leftSheets: [...left].map(({ id, visibility }) => ({ id, veryHidden: visibility === 'VeryHidden' })),
    leftNames: names.filter(({ name, formula }) => isLeft(name, String(formula), byName)).map(({ name }) => name),
  }
}

/** Marked sheets that are there; one that was to be replaced, and was not, is still what it was. */
function sheetsByMark(names: readonly Excel.NamedItem[], byName: ReadonlyMap<string, Excel.Worksheet>): Map<string, Excel.Worksheet> {
  const found = new Map<string, Excel.Worksheet>()
  for (const { name, formula } of names) {
    const mark = markOfName(name)
    const sheet = byName.get(sheetOfReference(String(formula)))
    if (mark === null || sheet === undefined) continue
    if (!mark.startsWith(REPLACED)) found.set(mark, sheet)
    else if (!found.has(mark.slice(REPLACED.length))) found.set(mark.slice(REPLACED.length), sheet)
  }
  return found
}

/** Marks of drafts, and marks without a sheet. */
function isLeft(name: string, formula: string, byName: ReadonlyMap<string, Excel.Worksheet>): boolean {
  const mark = markOfName(name)
  return mark !== null && (mark.startsWith(UNFINISHED) || !byName.has(sheetOfReference(formula)))
}

function toOld({ id, name, position, visibility }: Excel.Worksheet): Old {
  return { id, name, position, veryHidden: visibility === 'VeryHidden' }
}

/** Names that are taken: Excel takes capitals and small letters for the same. */
class Names {
  private readonly taken: Set<string>

  constructor(names: Iterable<string>) {
    this.taken = new Set([...names].map((name) => name.toLowerCase()))
  }

  has(name: string): boolean {
    return this.taken.has(name.toLowerCase())
  }

  delete(name: string): void {
    this.taken.delete(name.toLowerCase())
  }

  /** A name that is free, and is taken from now on: the one wanted, or one with a number behind it. */
  free(wanted: string, before = ' '): string {
    let name = wanted
    for (let n = 2; this.has(name); n++) {
      const ending = before === ' ' ? ` (${n})` : `${before}${n}`
      name = wanted.slice(0, 31 - ending.length) + ending
    }
    this.taken.add(name.toLowerCase())
    return name
  }
}
