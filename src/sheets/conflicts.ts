import type { Conflict } from '../ledger'
import { isoDate, maskPhonesIn } from '../text'
import { cellAddress } from '../workbook'
import type { SheetPlan } from './plan'
import { footerOf, markOf, phoneIn, titleOf, type PackInput } from './pack-input'
import { tablePlan, widthFor, type Column } from './table'

/** 撞客: a row a customer, the claims side by side in order of ownership, who owns and why. */
export function conflictsSheet(input: PackInput): SheetPlan {
  const { figures, words } = input
  const most = Math.max(2, ...figures.conflicts.map(({ claims }) => claims.length))
  const { heads } = words
  const reasons = new Map(figures.conflicts.map((conflict) => [conflict, ownedBecause(conflict, input)]))
  return tablePlan<Conflict>({
    name: words.sheets.conflicts,
    mark: markOf(input, 'conflicts'),
    title: titleOf(input, 'conflicts'),
    note: words.notes.conflicts,
    nothing: words.notes.nothing,
    columns: [
      { head: heads.phone, width: 15, cell: ({ phone }) => phoneIn(input, phone) },
      { head: heads.customer, width: 12, cell: ({ claims }) => claims[0]!.customer },
      { head: heads.owner, width: 10, cell: ({ owner }) => ({ value: owner, tone: 'good' }) },
      { head: heads.why, width: widthFor(reasons.values(), 24, 60), wrap: true, cell: (conflict) => reasons.get(conflict)! },
      ...Array.from({ length: most }, (_, i) => claimColumns(input, i)).flat(),
    ],
    parts: [{ items: figures.conflicts }],
    bodyColumn: 3,
    footer: footerOf(input),
  })
}

/** Why a customer is the owner's: what was ruled, by whom and when; or whose registration was first. */
export function ownedBecause({ claims, owner, ruling }: Conflict, { words, mask }: Pick<PackInput, 'words' | 'mask'>): string {
  if (ruling) {
    const text = words.ownedBecause.ruled(ruling.judge, ruling.day === null ? '' : isoDate(ruling.day), ruling.note)
    return mask ? maskPhonesIn(text) : text
  }
  const rival = claims.find((row) => row.caller !== owner)!
  return rival.day === claims[0]!.day ? words.ownedBecause.sameDay : words.ownedBecause.earlier
}

function claimColumns({ words, linkTo }: PackInput, index: number): Column<Conflict>[] {
  const { heads } = words
  const over = heads.claim(index + 1)
  return [
    { head: heads.caller, over, width: 10, cell: ({ claims }) => claims[index]?.caller ?? null },
    { head: heads.registeredOn, over, width: 12, format: 'day', cell: ({ claims }) => claims[index]?.day ?? null },
    {
      head: heads.origin, over, width: 44,
      cell: ({ claims }) => {
        const claim = claims[index]
        if (!claim) return null
        const { file, sheet } = claim.table.place
        const cell = cellAddress(claim.row, claim.block.columns.phone ?? 0)
        const link = linkTo(claim.table.place, cell)
        return { value: `${file} ${words.cell(sheet, cell)}`, ...(link ? { link } : {}) }
      },
    },
  ]
}
