import type { Policy } from '../policy'
import type { Problem, RecordRow, Registers } from '../registers'
import type { Day } from '../text'
import { readPrint, type RowsPrint } from './signed-rows'
import { figuresBetween, SIGNED_FIGURES, type PeriodFigures, type SignedFigure } from './signing'
import { at, type AnyRow } from './told'

type Signing = RecordRow<'signings'>

/** A figure that is not what was signed. */
export interface ChangedFigure {
  figure: SignedFigure
  signed: number
  now: number
}

/** What a fingerprint tells of rows: so many more or fewer, or as many with other contents; `null`: it cannot be read. */
export interface ChangedRows {
  calls: RowChange
  visits: RowChange
}
export type RowChange = { kind: 'same' } | { kind: 'edited' } | { kind: 'came' | 'went'; count: number }

/** A signed period of a caller against what its registers say now. */
export interface SignedPeriod {
  from: Day
  to: Day
  caller: string
  /** the signing that holds: the last one, of which later ones are adjustments; `null`: a caller who came to a signed group's period later */
  signing: Signing | null
  now: PeriodFigures
  figures: readonly ChangedFigure[]
  rows: ChangedRows | null
  state: 'same' | 'changed' | 'unsigned'
}

/**
 * C42 C43: every signed period, and callers who came to one later, against the registers now; in order of periods, then of the signing rows.
 * In time linear in the registers' rows, and in the days signed.
 */
export function signedPeriods(registers: Registers, policy: Policy): SignedPeriod[] {
  const held = signingsHeld(registers.records.signings)
  if (held.length === 0) return []
  const first = Math.min(...held.map(({ from }) => from))
  const last = Math.max(...held.map(({ to }) => to))
  const figures = figuresBetween(registers, policy, first, last)
  const signed = held.map((signing): SignedPeriod => compare(signing, figures.of(signing.caller, signing.from, signing.to)))
  return [...signed, ...newcomers(held, figures)].sort((a, b) => a.from - b.from || a.to - b.to)
}

/** C43: a warning on each signing that no longer says what the registers do, as long as no adjustment does. */
export function checkSignings(registers: Registers, policy: Policy): Problem[] {
  return signedPeriods(registers, policy).flatMap(({ signing, state, caller }) =>
    signing && state === 'changed' ? [at('signed-period-changed', signing as unknown as AnyRow, 'fingerprint', '', { caller })] : [],
  )
}

/** Of each period and caller the signing that holds. A later one is an adjustment: it says why, and when. */
function signingsHeld(rows: readonly Signing[]): Signing[] {
  const held = new Map<string, Signing>()
  for (const row of rows) {
    if (row.from > row.to) continue
    const key = `${row.from} ${row.to} ${row.caller}`
    const before = held.get(key)
    if (!before || isAdjustment(row, before)) held.set(key, row)
  }
  return [...held.values()]
}

function isAdjustment({ note, date }: Signing, before: Signing): boolean {
  return note !== '' && date !== null && (before.date === null || before.date <= date)
}

function compare(signing: Signing, now: PeriodFigures): SignedPeriod {
  const figures = SIGNED_FIGURES.flatMap((figure): ChangedFigure[] => {
    const signed = signing[figure]
    return signed === null || signed === now[figure] ? [] : [{ figure, signed, now: now[figure] }]
  })
  const print = readPrint(signing.fingerprint)
  const rows = print && changedRows(print, now.print)
  const isSame = figures.length === 0 && rows !== null && rows.calls.kind === 'same' && rows.visits.kind === 'same'
  const { from, to, caller } = signing
  return { from, to, caller, signing, now, figures, rows, state: isSame ? 'same' : 'changed' }
}

function changedRows(signed: RowsPrint, now: RowsPrint): ChangedRows {
  return {
    calls: rowChange(now.calls - signed.calls, signed.callsPrint === now.callsPrint),
    visits: rowChange(now.visits - signed.visits, signed.visitsPrint === now.visitsPrint),
  }
}

function rowChange(more: number, same: boolean): RowChange {
  if (more !== 0) return { kind: more > 0 ? 'came' : 'went', count: Math.abs(more) }
  return { kind: same ? 'same' : 'edited' }
}

/** Callers of a signed group who are on its ledger now and were not signed for. */
function newcomers(held: readonly Signing[], figures: ReturnType<typeof figuresBetween>): SignedPeriod[] {
  const periods = new Map<string, { from: Day; to: Day; callers: Set<string>; groups: Set<string> }>()
  for (const { from, to, caller, group } of held) {
    const period = periods.get(`${from} ${to}`) ?? { from, to, callers: new Set(), groups: new Set() }
    periods.set(`${from} ${to}`, period)
    period.callers.add(caller)
    if (group !== '') period.groups.add(group)
  }
  return [...periods.values()].flatMap(({ from, to, callers, groups }) => {
    const within = figures.days.filter(({ day, group, caller }) => from <= day && day <= to && groups.has(group) && !callers.has(caller))
    return [...new Set(within.map(({ caller }) => caller))].map((caller): SignedPeriod => ({
      from, to, caller, signing: null, now: figures.of(caller, from, to), figures: [], rows: null, state: 'unsigned',
    }))
  })
}
