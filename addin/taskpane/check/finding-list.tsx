import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { usePane } from '../shell/pane-context'
import { indexOfCurrent, type CheckView } from './check-view'
import { FindingRow, rowHeightIn } from './finding-row'
import type { Finding } from './findings'
import { useGridKeys } from './use-grid-keys'
import { useWindow } from './use-window'

const useStyles = makeStyles({
  box: { flexGrow: 1, minHeight: '180px', overflowY: 'auto', position: 'relative' },
  all: { position: 'relative' },
  drawn: { position: 'absolute', left: 0, right: 0, top: 0 },
})

interface ListProps {
  list: readonly Finding[]
  current: CheckView['current']
  go: (finding: Finding) => void
  fix: (finding: Finding) => Promise<void>
}

/** The findings as a grid of two columns, of which only the rows in sight are drawn. */
export function FindingList({ list, current, go, fix }: ListProps) {
  const styles = useStyles()
  const { words, language, busy } = usePane()
  const rowHeight = rowHeightIn(language)
  const box = useRef<HTMLDivElement>(null)
  const { first, end, height, onScroll, reveal } = useWindow(box, list.length, rowHeight)
  const currentIndex = indexOfCurrent(list, current)
  const isThere = currentIndex >= 0 && list[currentIndex]!.key === current!.key
  const { moved, move, leave, onKeyDown } = useGridKeys(box, list, reveal, go)
  // The row of the keyboard: the current one, or the first in sight where that is not drawn.
  const stop = Math.min(Math.max(0, moved?.row ?? currentIndex), Math.max(0, list.length - 1))
  useEffect(() => {
    if (isThere) reveal(currentIndex)
    leave()
  }, [current])

  return (
    <div ref={box} role="grid" aria-label={words.check.list} aria-rowcount={list.length} aria-colcount={2} className={styles.box} onScroll={onScroll} onKeyDown={onKeyDown}>
      <div role="presentation" className={styles.all} style={{ height: `${height}px` }}>
        <div role="presentation" className={styles.drawn} style={{ transform: `translateY(${first * rowHeight}px)` }}>
          {list.slice(first, end).map((finding, i) => (
            <FindingRow
              key={finding.key}
              finding={finding}
              words={words}
              language={language}
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
