import type { Wording } from '../i18n'
import type { ChangedRows, RowChange, SignedPeriod } from '../ledger'
import { isoDate, maskPhonesIn, type Day } from '../text'
import type { SheetPlan } from './plan'
import { tablePlan } from './table'

export interface SigningCheckInput {
  periods: readonly SignedPeriod[]
  project: string
  day: Day
  words: Wording
}

/** 签字核对 (C42 C43): what was signed against what the registers say now. */
export function signingCheckSheet({ periods, project, day, words }: SigningCheckInput): SheetPlan {
  const { signing: own } = words.reviews
  const { heads } = own
  return tablePlan<SignedPeriod>({
    name: own.sheet,
    mark: 'signings_checked',
    title: words.titled(project, own.sheet, isoDate(day)),
    note: own.sheetNote,
    nothing: own.nothing,
    columns: [
      { head: heads.from, width: 12, format: 'day', cell: ({ from }) => from },
      { head: heads.to, width: 12, format: 'day', cell: ({ to }) => to },
      { head: heads.group, width: 10, cell: ({ now, signing }) => signing?.group || now.group || words.noGroup },
      { head: heads.caller, width: 10, cell: ({ caller }) => caller },
      { head: heads.signer, width: 11, cell: ({ signing }) => signing?.signer || words.none },
      { head: heads.date, width: 12, format: 'day', cell: ({ signing }) => signing?.date ?? null },
      { head: heads.state, width: 12, cell: ({ state }) => ({ value: own.states[state], tone: state === 'same' ? 'good' : 'bad' }) },
      { head: heads.figures, width: 40, wrap: true, cell: (period) => changesOf(period, words) || null },
      { head: heads.rows, width: 30, wrap: true, cell: ({ state, rows }) => (state === 'changed' ? rowChangesText(rows, words) : null) },
      { head: heads.note, width: 30, wrap: true, cell: ({ signing }) => maskPhonesIn(signing?.note ?? '') || null },
    ],
    parts: [{ items: periods }],
    bodyColumn: 4,
    footer: words.page,
  })
}

/** The figures that are not what was signed: `可拨通 87 → 90`. */
export function changesOf({ figures }: SignedPeriod, words: Wording): string {
  const { signing } = words.reviews
  return figures.map(({ figure, signed, now }) => signing.change(signing.figures[figure], String(signed), String(now))).join(words.listSeparator)
}

/** What has become of the rows, as far as a fingerprint tells. */
export function rowChangesText(rows: ChangedRows | null, words: Wording): string {
  const own = words.reviews.signing.rows
  if (rows === null) return own.unknown
  const told = [one(rows.calls, own.calls), one(rows.visits, own.visits)].filter(Boolean)
  return told.length > 0 ? told.join(words.listSeparator) : own.same

  function one(change: RowChange, what: string): string {
    switch (change.kind) {
      case 'same':
        return ''
      case 'edited':
        return own.edited(what)
      case 'came':
      case 'went':
        return own[change.kind](what, change.count)
    }
  }
}
