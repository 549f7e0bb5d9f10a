import { Badge, Button, Card, Link, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { LEDGER_MARK } from '../../../src/sheets'
import type { OpenBook } from '../store/book-store'
import { useBook } from '../store/use-book'
import { useHidden } from '../shell/hidden'
import { keep, recall } from '../shell/kept'
import { usePane } from '../shell/pane-context'

const KEY = 'first-run'

const useStyles = makeStyles({
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  steps: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  step: { display: 'grid', gridTemplateColumns: '20px 1fr', columnGap: tokens.spacingHorizontalS },
  done: { color: tokens.colorPaletteGreenForeground1 },
})

type Step = 'newRegisters' | 'keep' | 'ledger'

/** Three steps to begin with, until they are done or somebody has seen enough of them. */
export function FirstRun({ newRegisters }: { newRegisters: () => void }) {
  const styles = useStyles()
  const hidden = useHidden()
  const { words: { shell: words }, goTo } = usePane()
  const { open } = useBook()
  const [dismissed, setDismissed] = useState(recall(KEY) !== null)
  if (dismissed || !open) return null
  const done = stepsDone(open)
  if (done.ledger) return null
  const { firstRun } = words
  const steps: { step: Step; title: string; text: string; act?: () => void }[] = [
    { step: 'newRegisters', title: firstRun.newRegisters, text: firstRun.newRegistersText, act: newRegisters },
    { step: 'keep', title: firstRun.keep, text: firstRun.keepText },
    { step: 'ledger', title: firstRun.ledger, text: firstRun.ledgerText, act: () => goTo('check') },
  ]
  return (
    <Card size="small" role="region" aria-label={firstRun.title}>
      <div className={styles.head}>
        <Subtitle2>{firstRun.title}</Subtitle2>
        <Badge appearance="tint">{`${steps.filter(({ step }) => done[step]).length}/${steps.length}`}</Badge>
      </div>
      <ol className={styles.steps}>
        {steps.map(({ step, title, text, act }) => (
          <li key={step} className={styles.step}>
            {done[step] ? <CheckmarkCircleFilled className={styles.done} fontSize={20} /> : <CircleRegular fontSize={20} />}
            <div>
              {act && !done[step] ? <Link as="button" onClick={act}>{title}</Link> : <Text weight="semibold">{title}</Text>}
              <span className={hidden.text}>{done[step] ? firstRun.done : firstRun.toDo}</span>
              {done[step] ? null : <Text block size={200}>{text}</Text>}
            </div>
          </li>
        ))}
      </ol>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => {
          keep(KEY, 'dismissed')
          setDismissed(true)
        }}
      >
        {firstRun.dismiss}
      </Button>
    </Card>
  )
}

function stepsDone({ book, registers }: OpenBook): Record<Step, boolean> {
  const has = (state: string): boolean => registers.sheets.some((sheet) => sheet.state === state)
  return {
    newRegisters: has('calls') && has('visits'),
    keep: registers.calls.some(({ readable }) => readable),
    ledger: book.sheets.some(({ mark }) => mark === LEDGER_MARK),
  }
}
