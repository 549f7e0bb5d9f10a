import { Button, Card, makeStyles, Subtitle2, Switch, tokens } from '@fluentui/react-components'
import { TableSimpleRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { mondayOf } from '../../../src/registers'
import type { Day } from '../../../src/text'
import { DayInput } from '../shell/day-input'
import { usePane } from '../shell/pane-context'
import { buildLedger } from './actions'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** A year and a day: a ledger of more is a slip of the hand. */
const MOST_DAYS = 367

/** The days of the daily ledger, and the button that builds it. */
export function LedgerForm({ day }: { day: Day }) {
  const styles = useStyles()
  const pane = usePane()
  const { today: words, shell } = pane.words
  const [picked, setPicked] = useState<{ from: Day; to: Day } | null>(null)
  const [live, setLive] = useState(false)
  const { from, to } = picked ?? { from: mondayOf(day), to: mondayOf(day) + 6 }
  const wrong = from > to || to - from > MOST_DAYS
  return (
    <Card size="small" role="group" aria-label={shell.commands.buildLedger.label}>
      <Subtitle2 as="h2">{shell.commands.buildLedger.label}</Subtitle2>
      <div className={styles.row}>
        <DayInput label={words.from} value={from} onChange={(value) => value !== null && setPicked({ from: value, to })} />
        <DayInput label={words.to} value={to} onChange={(value) => value !== null && setPicked({ from, to: value })} {...(wrong ? { fault: words.badRange } : {})} />
      </div>
      <Switch checked={live} onChange={(_, { checked }) => setLive(checked)} label={words.live} />
      <Button
        appearance="primary"
        icon={<TableSimpleRegular />}
        disabledFocusable={pane.busy || wrong}
        onClick={() => void buildLedger(pane, { from, to, live })}
      >
        {shell.commands.buildLedger.label}
      </Button>
    </Card>
  )
}
