import type { RecordRow, Registers } from '../registers'

/** S11: no more changes than these are shown; the sheet keeps them all. */
export const MOST_CHANGES = 5000

/** The latest rows of 改动记录, the last first, and how many older ones are left out. */
export function latestChanges({ records }: Pick<Registers, 'records'>, most = MOST_CHANGES): { rows: RecordRow<'changes'>[]; leftOut: number } {
  const all = records.changes
  return { rows: all.slice(Math.max(0, all.length - most)).reverse(), leftOut: Math.max(0, all.length - most) }
}
