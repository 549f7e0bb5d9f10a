import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Finding } from './findings'

/** A cell of the grid: column 1 has the button. */
interface Stop {
  row: number
  column: number
}

/** Rows that Page Up and Page Down move by. */
const PAGE = 5

/**
 * The keyboard in a grid of findings, of which one row at a time is a stop of the Tab key.
 * @param go what Enter does on a row
 */
export function useGridKeys(box: RefObject<HTMLElement | null>, list: readonly Finding[], reveal: (row: number) => void, go: (finding: Finding) => void) {
  const [moved, setMoved] = useState<Stop | null>(null)
  useEffect(() => {
    if (moved) focusCell(box.current, moved)
  }, [box, moved])
  // A row that is gone takes the focus with it: the one in its place gets it.
  useEffect(() => {
    if (moved && document.activeElement === document.body) focusCell(box.current, moved)
  }, [box, list, moved])

  const move = (row: number, column = 0): void => {
    const to = Math.min(Math.max(0, row), list.length - 1)
    reveal(to)
    setMoved({ row: to, column })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = rowOf(event.target)
    if (at === null || event.altKey || event.ctrlKey || event.metaKey) return
    const moves: Record<string, () => void> = {
      ArrowDown: () => move(at + 1), ArrowUp: () => move(at - 1), PageDown: () => move(at + PAGE), PageUp: () => move(at - PAGE),
      Home: () => move(0), End: () => move(list.length - 1), ArrowRight: () => move(at, 1), ArrowLeft: () => move(at),
    }
    const isCell = (event.target as HTMLElement).getAttribute('role') === 'gridcell'
    if (isCell) moves['Enter'] = moves[' '] = () => go(list[at]!)
    const perform = moves[event.key]
    if (!perform) return
    event.preventDefault()
    perform()
  }
  return { moved, move, leave: () => setMoved(null), onKeyDown }
}

/** Puts the focus into a cell of a row, or into the button in it. */
function focusCell(box: HTMLElement | null, { row, column }: Stop): void {
  const cells = box?.querySelectorAll<HTMLElement>(`[data-row="${row}"] > [role="gridcell"]`)
  const button = cells?.[1]?.querySelector('button')
  ;(column === 1 && button ? button : cells?.[0])?.focus()
}

function rowOf(target: EventTarget): number | null {
  const row = (target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset['row']
  return row === undefined ? null : Number(row)
}
