import type { Wording } from '../i18n'
import type { ConsolidatedWeek } from './week'

/** The groups' figures at a glance. */
export interface GroupsTable {
  heads: string[]
  /** a row a group, by its name */
  rows: { name: string; figures: number[] }[]
  total: number[]
}

/** The groups' figures as they are shown before the pack is opened; the first head is that of the names. */
export function groupsTable({ figures }: ConsolidatedWeek, words: Wording): GroupsTable {
  const { heads } = words
  const rows = figures.groups.map((group) => {
    const { A, B, C, D } = group.grades
    return {
      name: group.group || words.noGroup,
      figures: [group.calls, group.connected, group.answered, A, B, C, D, group.registered, group.visits, group.fine, group.bonus],
    }
  })
  const names = [heads.group, heads.calls, heads.connected, heads.answered, 'A', 'B', 'C', 'D', heads.registered, heads.visits, heads.fine, heads.bonus]
  return { heads: names, rows, total: names.slice(1).map((_, column) => rows.reduce((sum, row) => sum + row.figures[column]!, 0)) }
}
