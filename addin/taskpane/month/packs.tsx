import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { writeMonth, writeQuarter } from '../../../src/jobs'
import { monthFigures, quarterFigures, quarterOf } from '../../../src/ledger'
import { monthPeriod, quarterPeriod } from '../../../src/sheets'
import type { ApplyOutcome, Progress } from '../../../src/port'
import type { Day } from '../../../src/text'
import { usePane } from '../shell/pane-context'
import { Section } from '../shell/section'
import type { OpenBook } from '../store/book-store'
import { Attendance } from './attendance'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Pack = 'month' | 'quarter'
const SHEETS = {
  month: ['people', 'groups', 'ranking', 'rewards', 'statements'],
  quarter: ['places', 'teams', 'assessments'],
} as const

/** What is made of the month and its quarter: sheets in the open workbook, named before they are written. */
export function Packs({ month, open }: { month: Day; open: OpenBook }) {
  const styles = useStyles()
  const { words, workbook, store, run, notify, busy } = usePane()
  const [planned, setPlanned] = useState<Pack | null>(null)
  const page = words.monthPage
  const periodOf = (pack: Pack): string => (pack === 'month' ? monthPeriod(month, words) : quarterPeriod(quarterOf(month), words))
  const write = async (pack: Pack): Promise<void> => {
    setPlanned(null)
    const written = await run(page.write[pack], (progress) => writePack(pack, progress))
    if (!written) return
    await store.reload()
    const made = [...written.created, ...written.replaced]
    if (written.kept.length > 0) notify({ intent: 'warning', title: words.week.kept(written.kept.join(words.listSeparator)), text: words.week.keptText })
    if (made.length > 0) notify({ intent: 'success', title: page.written(periodOf(pack), made.length), text: made.join(words.listSeparator) })
  }
  const writePack = (pack: Pack, progress: Progress): Promise<ApplyOutcome> => {
    const { registers, policy } = open
    return pack === 'month'
      ? writeMonth(workbook, { figures: monthFigures(registers, policy, month), policy }, words, progress)
      : writeQuarter(workbook, { figures: quarterFigures(registers, policy, quarterOf(month)), policy }, words, progress)
  }
  return (
    <Section title={page.packs}>
      <div className={styles.buttons}>
        {(['month', 'quarter'] as const).map((pack) => (
          <Button key={pack} disabledFocusable={busy} onClick={() => setPlanned(pack)}>{page.write[pack]}</Button>
        ))}
        <Attendance month={month} />
      </div>
      {planned && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{page.plan(periodOf(planned))}</MessageBarTitle>
            {page.planText(SHEETS[planned].map((sheet) => words.month.sheets[sheet]).join(words.listSeparator))}
          </MessageBarBody>
          <MessageBarActions>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void write(planned)}>{page.go}</Button>
            <Button onClick={() => setPlanned(null)}>{words.shell.cancel}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </Section>
  )
}
