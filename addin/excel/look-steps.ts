import { drawnCells, formatOf, lookOf, type Cell, type Look, type RowPlan, type SheetPlan, type Span } from '../../src/sheets'
import { addressOf, LAST_ROW, rangeOf } from './address'
import { addressLists, groupCells } from './groups'
import { linkedCells } from './links'
import { CALL_BYTES, PHASE, type Step } from './step'
import { brief } from './talk'
import { TRAITS, type Said, type Trait } from './traits'

type Part = Omit<Step, 'phase'>
type Row = readonly (Look | undefined)[]

/**
 * The looks of a plan's cells. The first row of each kind is told what it looks like, the others of its kind take it over, and
 * what differs from that is said last, by areas: few calls, however many cells.
 */
export function lookSteps(plan: SheetPlan): Step[] {
  const looks = looksOf(plan)
  const usual = looksOf({ ...plan, rows: plan.rows.map(plainRow) })
  const down = plan.columns.map((column) => (plan.open ? lookOf('body', column, column.format, undefined, false) : undefined))
  const none = down.map(() => undefined)
  const kinds = kindsOf(plan, usual)
  const models = new Set(kinds.map(([model]) => model))
  const parts = [
    ...changes([none], [down]).flatMap(({ say, spans }) => say(spans.map((span) => ({ ...span, bottom: LAST_ROW })))),
    ...changes(usual.map(() => down), usual.map((row, at) => (models.has(at) ? row : none))).flatMap(({ say, spans }) => say(spans)),
    ...kinds.flatMap(([model, ...others]) => copyParts(model!, others, plan.columns.length)),
    ...changes(usual, looks).flatMap(({ say, spans }) => say(spans)),
  ]
  return parts.map((part) => ({ ...part, phase: PHASE.looks }))
}

/** Equal looks are one object, which makes them quick to compare. */
function looksOf(plan: SheetPlan): Row[] {
  const known = new Map<string, Look>()
  const links = new Set(linkedCells(plan).map(({ row, column }) => `${row} ${column}`))
  const looks = plan.rows.map(({ role, cells, sparse }, row) =>
    plan.columns.map((column, at) => {
      const cell = cells[at]
      if (at >= (sparse ? cells.length : drawnCells(plan, row)) || (sparse && (cell ?? null) === null)) return undefined
      const tone = typeof cell === 'object' && cell !== null ? cell.tone : undefined
      const format = formatOf(cell, column)
      const linked = links.has(`${row} ${at}`)
      const key = [role, at, format, tone ?? '', linked].join()
      let look = known.get(key)
      if (!look) known.set(key, (look = lookOf(role, column, format, tone, linked)))
      return look
    }),
  )
  // the lines around a merged area are those of all its cells
  for (const { top, left, bottom, right } of plan.merges) {
    for (let row = top; row <= bottom; row++) looks[row]?.fill(looks[top]?.[left], left, right + 1)
  }
  return looks
}

/** A row as its role alone makes it. */
function plainRow(row: RowPlan): RowPlan {
  return { ...row, cells: row.cells.map((cell): Cell => (cell === null ? null : '')) }
}

/** Rows that usually look the same, the first of each kind first. */
function kindsOf({ rows }: SheetPlan, usual: readonly Row[]): number[][] {
  const kinds = new Map<string, number[]>()
  rows.forEach(({ role }, at) => {
    const kind = role + usual[at]!.map((look) => (look ? 1 : 0)).join('')
    const known = kinds.get(kind)
    if (known) known.push(at)
    else kinds.set(kind, [at])
  })
  return [...kinds.values()]
}

function copyParts(model: number, others: readonly number[], columns: number): Part[] {
  const wanted = new Set(others)
  const runs = groupCells(Math.max(-1, ...others) + 1, 1, (row) => (wanted.has(row) ? true : undefined)).get(true) ?? []
  return addressLists(runs.map((run) => ({ ...run, right: columns - 1 }))).map((list) => ({
    bytes: CALL_BYTES * 2 + list.length,
    act: (sheet) => {
      const source = rangeOf(sheet, { top: model, left: 0, bottom: model, right: columns - 1 })
      brief(sheet.getRanges(list)).copyFrom(source, 'Formats')
    },
  }))
}

/** Cells that are to have a thing in common, and how to say it. */
interface Change {
  spans: readonly Span[]
  say(spans: readonly Span[]): Part[]
}

/** What is to be said where looks are other than before. */
function changes(before: readonly Row[], after: readonly Row[]): Change[] {
  const traits = TRAITS.flatMap((trait) =>
    [...changed(trait, before, after)].map(([value, spans]): Change => ({ spans, say: (these) => formatParts(these, trait, value) })),
  )
  const formats = [...changed({ of: numberFormat, bare: 'General' }, before, after)].map(([format, spans]): Change => ({
    spans, say: (these) => these.map((span) => numberPart(span, String(format))),
  }))
  return [...formats, ...traits]
}

const numberFormat = (look: Look): string => look.numberFormat ?? 'General'

function changed({ of, bare }: Pick<Trait, 'of' | 'bare'>, before: readonly Row[], after: readonly Row[]): Map<Said, Span[]> {
  return groupCells(after.length, after[0]?.length ?? 0, (row, column) => {
    const [old, look] = [before[row]?.[column], after[row]![column]]
    if (!look || look === old) return undefined
    const said = of(look)
    return said === (old ? of(old) : bare) ? undefined : said
  })
}

function formatParts(spans: readonly Span[], trait: Trait, value: Said): Part[] {
  return addressLists(spans).map((list) => ({
    bytes: CALL_BYTES * 2 + list.length,
    act: (sheet) => trait.set(brief(sheet.getRanges(list)).format, value),
  }))
}

function numberPart(span: Span, format: string): Part {
  return {
    bytes: CALL_BYTES,
    // one format for all cells of a range, which the types do not know
    act: (sheet) => void (brief(sheet.getRange(addressOf(span))).numberFormat = format as unknown as string[][]),
  }
}
