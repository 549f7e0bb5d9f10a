import type { Merge } from '../../src/workbook'
import type { Span } from '../../src/sheets'
import { parseAddress, rangeOf } from './address'
import { brief, has } from './talk'

/** Excel tells of no more than 512 merged areas at once: so many rows of a register hold fewer. */
const ROWS_AT_ONCE = 250

/** The merged areas of a block of rows that begins with `top`. */
export interface MergedBlock {
  top: number
  spans: Span[]
}

/** Asks for a sheet's merged areas; what it gives can be called after the next round trip. */
export function askMerged(sheet: Excel.Worksheet, used: Span, rowsAtOnce = ROWS_AT_ONCE): () => MergedBlock[] {
  if (!has('1.13')) return () => []
  const asked: { top: number; areas: Excel.RangeAreas }[] = []
  for (let top = used.top; top <= used.bottom; top += rowsAtOnce) {
    const block = rangeOf(sheet, { ...used, top, bottom: Math.min(used.bottom, top + rowsAtOnce - 1) })
    asked.push({ top, areas: brief(block.getMergedAreasOrNullObject()).load('address') })
  }
  return () => asked.map(({ top, areas }) => ({ top, spans: areas.isNullObject ? [] : areas.address.split(',').map(parseAddress) }))
}

/**
 * Puts the areas of all blocks together: one that two blocks share may come with both, whole or in two parts.
 * @param isBlank whether a cell is: only the first cell of a merged area holds a value
 */
export function joinMerged(blocks: readonly MergedBlock[], isBlank: (row: number, column: number) => boolean): Merge[] {
  const joined: Merge[] = []
  const lowest = new Map<string, Merge>()
  for (const { top, spans } of blocks) {
    for (const span of [...spans].sort((a, b) => a.top - b.top)) {
      const key = `${span.left} ${span.right}`
      const above = lowest.get(key)
      const isSame = above !== undefined && above.bottom >= span.top
      const goesOn = above !== undefined && above.bottom === span.top - 1 && span.top === top && isBlank(span.top, span.left)
      if (isSame || goesOn) {
        above.bottom = Math.max(above.bottom, span.bottom)
        continue
      }
      const merge = { ...span }
      joined.push(merge)
      lowest.set(key, merge)
    }
  }
  return joined
}
