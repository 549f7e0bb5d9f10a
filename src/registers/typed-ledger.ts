import type { Day } from '../text'
import { nameOf } from './cell'
import { wholeNumber } from './label'
import { ProblemList, type Place } from './problem'
import { BlockReader } from './reader'
import type { Table } from './table'

export const LEDGER_FIGURES = ['calls', 'connected', 'answered', 'A', 'B', 'C', 'D', 'visits', 'deals'] as const
export type LedgerFigure = (typeof LEDGER_FIGURES)[number]

/** A figure that somebody typed for a caller's day: on a ledger (台帐) or at the foot of a form (C28). */
export interface TypedFigure {
  place: Place
  row: number
  column: number
  day: Day
  caller: string
  figure: string
  typed: number
}

/** The figures of a typed ledger (台帐). Rows without a readable date or caller are passed over. */
export function readLedger(table: Table<'ledger'>, near: Day | null): TypedFigure[] {
  const figures: TypedFigure[] = []
  for (const block of table.blocks) {
    const reader = new BlockReader(table, block, new ProblemList(), near)
    for (const row of block.rows) {
      const day = reader.dayOf(reader.shared(row, 'date')?.value ?? null)
      const caller = nameOf(reader.shared(row, 'caller')?.value ?? null)
      if (day === null || caller === '') continue
      for (const figure of LEDGER_FIGURES) {
        const typed = wholeNumber(reader.value(row, figure))
        const column = block.columns[figure]
        if (typed !== null && column !== undefined) {
          figures.push({ place: table.place, row, column, day, caller, figure, typed })
        }
      }
    }
  }
  return figures
}
