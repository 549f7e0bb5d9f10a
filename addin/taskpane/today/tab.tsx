import { Button, Link, makeStyles, MessageBar, MessageBarBody, Spinner, Text, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { dayInHand, todayBoard } from '../../../src/jobs'
import { isoDate, type Day } from '../../../src/text'
import { todayNow } from '../shell/clock'
import { DayInput } from '../shell/day-input'
import { usePane } from '../shell/pane-context'
import { useOpenBook } from '../shell/use-open-book'
import type { OpenBook } from '../store/book-store'
import { useBook } from '../store/use-book'
import { newRegisters } from './actions'
import { CallerList } from './caller-list'
import { DayTotals } from './day-totals'
import { FirstRun } from './first-run'
import { FollowUp } from './follow-up'
import { IntentDialog } from './intent-dialog'
import { LedgerForm } from './ledger-form'
import { Prints } from './prints'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'end' },
})

/** 今日: who is how far, the daily ledger, intent customers to the visit register, prints. */
export default function TodayTab() {
  const { words } = usePane()
  const { state } = useBook()
  const open = useOpenBook('today')
  if (open) return <Today open={open} />
  return state === 'reading' ? <Spinner label={words.shell.reading} /> : <NoRegisters />
}

function Today({ open }: { open: OpenBook }) {
  const styles = useStyles()
  const pane = usePane()
  const { today: words } = pane.words
  const now = todayNow()
  const [picked, setPicked] = useState<Day | null>(null)
  const inHand = useMemo(() => dayInHand(open.registers, now), [open, now])
  const day = picked ?? inHand
  const board = useMemo(() => todayBoard(open.registers, open.policy, day, now), [open, day, now])
  const hasRegister = open.registers.sheets.some(({ state }) => state === 'calls' || state === 'visits')
  if (!hasRegister) return <NoRegisters />
  return (
    <div className={styles.page}>
      <FirstRun newRegisters={() => void newRegisters(pane)} />
      <div className={styles.row}>
        <DayInput label={words.day} value={day} onChange={(value) => value !== null && setPicked(value)} />
        {picked !== null && picked !== inHand ? <Link as="button" onClick={() => setPicked(null)}>{words.backTo(isoDate(inHand))}</Link> : null}
      </div>
      {picked === null && day !== now ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{words.dayNote(isoDate(day))}</MessageBarBody>
        </MessageBar>
      ) : null}
      {board.callers.length > 0 ? (
        <>
          <DayTotals totals={board.totals} />
          <CallerList callers={board.callers} />
        </>
      ) : (
        <Text>{words.nothing}</Text>
      )}
      <FollowUp open={open} day={day} />
      <LedgerForm day={day} />
      <div className={styles.row}>
        <IntentDialog day={day} />
        <Prints day={day} callers={board.callers.filter(({ calls }) => calls > 0).map(({ caller }) => caller)} />
      </div>
    </div>
  )
}

function NoRegisters() {
  const styles = useStyles()
  const pane = usePane()
  const { today, shell } = pane.words
  return (
    <div className={styles.page}>
      <FirstRun newRegisters={() => void newRegisters(pane)} />
      <Text>{today.noRegisters}</Text>
      <div>
        <Button appearance="primary" disabledFocusable={pane.busy} onClick={() => void newRegisters(pane)}>
          {shell.commands.newRegisters.label}
        </Button>
      </div>
    </div>
  )
}
