import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import type { SheetReport } from '../../../src/registers'
import { usePane } from '../shell/pane-context'
import type { OpenBook } from '../store/book-store'
import { findingsOf } from './findings'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`, overflowY: 'auto' },
  title: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  icon: { display: 'flex', fontSize: '24px', color: tokens.colorPaletteGreenForeground1 },
  words: { margin: 0, outlineStyle: 'none' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
})

/** Nothing is wrong: and this is what was read. */
export function AllWell({ open, showTidies }: { open: OpenBook; showTidies: () => void }) {
  const styles = useStyles()
  const { words: { check: words } } = usePane()
  const title = useRef<HTMLHeadingElement>(null)
  // The button that fixed the last problem is gone, and the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus()
  }, [])
  const read = open.registers.sheets.filter(({ state }) => state !== 'made' && state !== 'unknown')
  const { tidy } = findingsOf(open).counts
  if (read.length === 0) return <NoRegisters />
  return (
    <div className={styles.page}>
      <div className={styles.title}>
        <span className={styles.icon}><CheckmarkCircleFilled aria-hidden /></span>
        <h2 ref={title} tabIndex={-1} className={styles.words}><Subtitle2>{words.well}</Subtitle2></h2>
      </div>
      <Text>{words.wellText}</Text>
      {tidy > 0 ? <>
        <Text>{words.tidyLeft(tidy)}</Text>
        <Button onClick={showTidies}>{words.showTidies}</Button>
      </> : null}
      <Text>{words.read}</Text>
      <ul className={styles.list}>
        {read.map((report) => <li key={report.place.sheet}><Sheet report={report} /></li>)}
      </ul>
    </div>
  )
}

function Sheet({ report: { place, rows, as } }: { report: SheetReport }) {
  const { words: { check: words } } = usePane()
  return <Text>{as ? words.sameSheet(place.sheet, as.sheet) : words.readSheet(place.sheet, rows)}</Text>
}

function NoRegisters() {
  const styles = useStyles()
  const { words: { check: words } } = usePane()
  return (
    <div className={styles.page}>
      <Subtitle2 as="h2">{words.noRegisters}</Subtitle2>
      <Text>{words.noRegistersText}</Text>
    </div>
  )
}
