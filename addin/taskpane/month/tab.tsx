import { makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { dayInHand } from '../../../src/jobs'
import { monthOf } from '../../../src/ledger'
import type { Day } from '../../../src/text'
import { todayNow } from '../shell/clock'
import { usePane } from '../shell/pane-context'
import { useOpenBook } from '../shell/use-open-book'
import { Figures } from './figures'
import { MonthChoice } from './month-choice'
import { Packs } from './packs'
import { MonthRecords } from './records'
import { MonthReviews } from './reviews'
import { MonthSigning } from './signing'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
})

/** 月度: a month of the open workbook: figures, statements, ranking, attendance, rewards and signatures. */
export default function MonthTab() {
  const styles = useStyles()
  const { words } = usePane()
  const open = useOpenBook('month')
  const [picked, setPicked] = useState<Day | null>(null)
  if (!open) return <Spinner label={words.shell.reading} />
  const month = picked ?? monthOf(dayInHand(open.registers, todayNow()))
  return (
    <div className={styles.page}>
      <MonthChoice month={month} onChange={setPicked} />
      <Figures month={month} open={open} />
      <Packs month={month} open={open} />
      <MonthReviews month={month} />
      <MonthSigning month={month} />
      <MonthRecords month={month} />
    </div>
  )
}
