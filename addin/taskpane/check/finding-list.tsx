import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { usePane } from '../shell/pane-context'
import { indexOfCurrent, type CheckView } from './check-view'
import { FindingRow, ROW_HEIGHT } from './finding-row'
import type { Finding } from './findings'
import { useWindow } from './use-window'

const useStyles = makeStyles({
  box: { flexGrow: 1, minHeight: '180px', overflowY: 'auto', position: 'relative' },
  all: { position: 'relative' },
  drawn: { position: 'absolute', left: 0, right: 0, top: 0 },
})

/** Rows that Page Up and Page Down move by. */
const PAGE = 5

interface ListProps {
  list: readonly Finding[]
  current: CheckView['current']
  go: (finding: Finding) => void
  fix: (finding: Finding) => Promise<void>
}

/** The findings as a grid of two columns, of which only the rows in sight are drawn. */
export function FindingList({ list, current, go, fix }: ListProps) {
  const styles = useStyles()
  const { words, busy } = usePane()
  const box = useRef<HTMLDivElement>(null)
  const { first, end, height, onScroll, reveal } = useWindow(box, list.length, ROW_HEIGHT)
  const currentIndex = indexOfCurrent(list, current)
  const isThere = currentIndex >= 0 && list[currentIndex]!.key === current!.key
  // The row of the keyboard: the current one, or the first in sight where that is not drawn.
  const [moved, setMoved] = useState<{ row: number; column: number } | null>(null)
  const stop = Math.min(Math.max(0, moved?.row ?? Math.max(0, currentIndex)), Math.max(0, list.length - 1))

  useEffect(() => {
    if (isThere) reveal(currentIndex)
    setMoved(null)
  }, [current])
  useEffect(() => {
    if (moved) focusCell(box.current, moved)
  }, [moved])
  // A row that is gone takes the focus with it: the one in its place gets it.
  useEffect(() => {
    if (moved && document.activeElement === document.body) focusCell(box.current, moved)
  }, [list, moved])

  const move = (row: number, column = 0): void => {
    const to = Math.min(Math.max(0, row), list.length - 1)
    reveal(to)
    setMoved({ row: to, column })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = rowOf(event.target)
    if (at === null) return
    const moves: Record<string, () => void> = {
      ArrowDown: () => move(at + 1), ArrowUp: () => move(at - 1), PageDown: () => move(at + PAGE), PageUp: () => move(at - PAGE),
      Home: () => move(0), End: () => move(list.length - 1), ArrowRight: () => move(at, 1), ArrowLeft: () => move(at),
    }
    const isCell = (event.target as HTMLElement).getAttribute('role') === 'gridcell'
    if (isCell) moves['Enter'] = moves[' '] = () => go(list[at]!)
    const perform = moves[event.key]
    if (!perform || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    perform()
  }

  return (
    <div ref={box} role="grid" aria-label={words.check.list} aria-rowcount={list.length} aria-colcount={2} className={styles.box} onScroll={onScroll} onKeyDown={onKeyDown}>
      <div role="presentation" className={styles.all} style={{ height: `${height}px` }}>
        <div role="presentation" className={styles.drawn} style={{ transform: `translateY(${first * ROW_HEIGHT}px)` }}>
          {list.slice(first, end).map((finding, i) => (
            <FindingRow
              key={finding.key}
              finding={finding}
              words={words}
              index={first + i}
              isCurrent={isThere && first + i === currentIndex}
              isStop={first + i === stop || (i === 0 && (stop < first || stop >= end))}
              go={() => go(finding)}
              fix={() => void fix(finding).then(() => move(first + i, 1))}
              disabled={busy}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

/** Puts the focus into a cell of a row, or into the button in it. */
function focusCell(box: HTMLElement | null, { row, column }: { row: number; column: number }): void {
  const cells = box?.querySelectorAll<HTMLElement>(`[data-row="${row}"] > [role="gridcell"]`)
  const button = cells?.[1]?.querySelector('button')
  ;(column === 1 && button ? button : cells?.[0])?.focus()
}

function rowOf(target: EventTarget): number | null {
  const row = (target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset['row']
  return row === undefined ? null : Number(row)
}
