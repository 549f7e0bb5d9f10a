import type { Policy } from '../../policy'
import { headOf } from '../../registers'
import { GRADES, NEEDS, NO_WORD, RESULTS, SOURCES, STATUSES, YES_WORD, type Day } from '../../text'
import { valueOf } from '../plan'
import type { CellValue } from '../../workbook'
import { absoluteRange } from './references'

/** The words that may be chosen from, in the order in which they stand on 说明. */
export const LIST_KEYS = ['result', 'grade', 'need', 'source', 'status', 'yesNo', 'group'] as const
export type ListKey = (typeof LIST_KEYS)[number]
/** A formula for the cells of each list. */
export type Lists = Record<ListKey, string>

export interface WordList {
  head: string
  words: readonly string[]
}

/** The lists as the rulebook and the reader know them (C13, C29–C33, C38, C04; groups of C01 and C47). */
export function wordLists(policy: Policy, day: Day): Record<ListKey, WordList> {
  return {
    result: { head: headOf('calls', 'result'), words: RESULTS },
    grade: { head: headOf('calls', 'grade'), words: GRADES },
    need: { head: headOf('calls', 'need'), words: NEEDS },
    source: { head: headOf('calls', 'source'), words: SOURCES },
    status: { head: headOf('attendance', 'status'), words: STATUSES },
    yesNo: { head: `${YES_WORD}/${NO_WORD}`, words: [YES_WORD, NO_WORD] },
    group: { head: headOf('roster', 'group'), words: [...policy.words('groups', day), policy.text('traineeGroup', day)] },
  }
}

type Rows = readonly (readonly CellValue[] | undefined)[]

/**
 * The lists on a sheet, from the row that has all their heads: down to the first blank each.
 * @returns `null` when no row has the heads, or a list is empty
 */
export function findLists(sheet: string, rows: Rows, lists: Record<ListKey, WordList>): Lists | null {
  const columnsIn = (cells: readonly CellValue[] | undefined): number[] => LIST_KEYS.map((key) => cells?.indexOf(lists[key].head) ?? -1)
  const top = rows.findIndex((cells) => columnsIn(cells).every((column) => column >= 0))
  if (top < 0) return null
  const spans = columnsIn(rows[top]).map((column) => {
    let bottom = top
    while ((rows[bottom + 1]?.[column] ?? '') !== '') bottom++
    return { sheet, column, top: top + 1, bottom }
  })
  if (spans.some((span) => span.bottom < span.top)) return null
  return Object.fromEntries(LIST_KEYS.map((key, i) => [key, absoluteRange(spans[i]!)])) as Lists
}

/** The values of a plan's rows, as `findLists` takes them. */
export function valuesOf(rows: readonly { cells: readonly Parameters<typeof valueOf>[0][] }[]): Rows {
  return rows.map(({ cells }) => cells.map(valueOf))
}
