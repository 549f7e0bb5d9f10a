import type { Wording } from '../../../src/i18n'
import type { CellEdit } from '../../../src/port'
import type { BookStore, OpenBook } from '../store/book-store'
import { findingsOf, inOrder, kindOf, tell, type Finding, type Level } from './findings'

/** What of the findings is shown. */
export interface Filter {
  levels: Readonly<Record<Level, boolean>>
  /** '': all */
  kind: string
  sheet: string
  text: string
}

/** What the page of checks remembers, as long as the pane is there. */
export interface CheckView {
  filter: Filter
  /** the finding last gone to */
  current: Pick<Finding, 'key' | 'sheet' | 'row' | 'column'> | null
  /** what takes back each fixing, the last one last */
  undo: readonly (readonly CellEdit[])[]
}

export const EVERY: Filter = { levels: { error: true, warning: true, tidy: false }, kind: '', sheet: '', text: '' }

/** A view that tells who listens of its changes. */
export class ViewStore {
  private view: CheckView = { filter: EVERY, current: null, undo: [] }
  private readonly listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly get = (): CheckView => this.view

  set(change: Partial<CheckView>): void {
    this.view = { ...this.view, ...change }
    for (const listener of this.listeners) listener()
  }
}

const views = new WeakMap<BookStore, ViewStore>()

/** The view of an open workbook: the page and the command for the next problem share it. */
export function viewOf(store: BookStore): ViewStore {
  let view = views.get(store)
  if (!view) views.set(store, (view = new ViewStore()))
  return view
}

/** The findings that a filter lets through, in order of sheets, rows and columns. */
export function listed(open: OpenBook, { levels, kind, sheet, text }: Filter, words: Wording): readonly Finding[] {
  const wanted = text.trim().toLowerCase()
  return findingsOf(open).all.filter(
    (finding) =>
      levels[finding.level] &&
      (kind === '' || kindOf(finding) === kind) &&
      (sheet === '' || finding.place.sheet === sheet) &&
      (wanted === '' || says(finding, wanted, open, words)),
  )
}

/** The text stands in what is said of a finding, or in a cell of its row. */
function says(finding: Finding, wanted: string, { book }: OpenBook, words: Wording): boolean {
  const { label, text, at, found, becomes } = tell(finding, words)
  if ([label, text, at, found, becomes ?? ''].some((part) => part.toLowerCase().includes(wanted))) return true
  const cells = book.grids[finding.sheet]?.rows[finding.row] ?? []
  return cells.some((value) => value !== null && String(value).toLowerCase().includes(wanted))
}

/** The place in a list of what was last gone to, or of what now comes in its stead; -1: none. */
export function indexOfCurrent(list: readonly Finding[], current: CheckView['current']): number {
  if (!current) return -1
  const same = list.findIndex(({ key }) => key === current.key)
  if (same >= 0) return same
  const after = list.findIndex((finding) => inOrder(finding, current) >= 0)
  return after >= 0 ? after : list.length - 1
}

/** The finding a step away from the current one, round the end; `null` in an empty list. */
export function neighbour(list: readonly Finding[], current: CheckView['current'], step: 1 | -1): Finding | null {
  if (list.length === 0) return null
  const index = indexOfCurrent(list, current)
  const isThere = index >= 0 && list[index]!.key === current!.key
  if (index < 0) return step > 0 ? list[0]! : list.at(-1)!
  if (isThere) return list.at((index + step) % list.length)!
  const isAfter = inOrder(list[index]!, current!) >= 0
  if (step > 0) return isAfter ? list[index]! : list[0]!
  return isAfter ? list.at(index - 1)! : list[index]!
}
