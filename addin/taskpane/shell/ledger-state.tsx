import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components'
import { useEffect, useMemo, useState } from 'react'
import { standingLedger, type StandingLedger } from '../../../src/jobs'
import { isoDate } from '../../../src/text'
import { todayNow } from './clock'
import { usePane, type PaneContext } from './pane-context'
import { useOpenBook } from './use-open-book'

/** Functions may still be on their way when the workbook is read first: formulas are given this long, in milliseconds. */
const FUNCTIONS_COME_WITHIN = 3000

const useStyles = makeStyles({ bar: { margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0`, flexShrink: 0 } })

/** Says that the daily ledger is out of date, or that its formulas must be entered once more, and does it in one click. */
export function LedgerState() {
  const styles = useStyles()
  const pane = usePane()
  const { shell, today } = pane.words
  const open = useOpenBook(null)
  const ledger = useMemo(() => open && standingLedger(open.book, open.registers, open.policy, todayNow()), [open])
  const broken = useStillBroken(pane, ledger)
  if (!ledger || (!ledger.stale && !broken)) return null
  const [title, text, label] = ledger.stale
    ? [today.stale, today.staleText(isoDate(ledger.code.from), isoDate(ledger.code.to)), today.rebuild]
    : [shell.nameErrors(ledger.nameErrors), shell.nameErrorsText, shell.nameErrorsFix]
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {text}
      </MessageBarBody>
      <MessageBarActions>
        <Button disabledFocusable={pane.busy} onClick={() => void rebuild(pane, ledger)}>
          {label}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

async function rebuild(pane: PaneContext, { code }: StandingLedger): Promise<void> {
  const { buildLedger } = await import('../today/actions')
  await buildLedger(pane, { from: code.from, to: code.to, live: code.mode === 'L' }, false)
}

/** Whether formulas are without a name also after the functions had time to come. */
function useStillBroken({ store }: PaneContext, ledger: StandingLedger | null): boolean {
  const [waited, setWaited] = useState(false)
  const broken = ledger !== null && ledger.nameErrors > 0
  useEffect(() => {
    if (!broken || waited) return undefined
    const timer = setTimeout(() => void store.reload().then(() => setWaited(true)), FUNCTIONS_COME_WITHIN)
    return () => clearTimeout(timer)
  }, [broken, waited, store])
  return broken && waited
}
