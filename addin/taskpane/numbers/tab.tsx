import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, makeStyles, Spinner, Subtitle2, Text, tokens } from '@fluentui/react-components'
import { useMemo, type ReactNode } from 'react'
import { poolOf, poolSummary } from '../../../src/ledger'
import { todayNow } from '../shell/clock'
import { usePane } from '../shell/pane-context'
import { useOpenBook } from '../shell/use-open-book'
import { makeOverview } from './actions'
import { Allocation } from './allocation'
import { DoNotCall } from './do-not-call'
import { HandBack } from './hand-back'
import { ImportForm } from './import-form'
import { Privacy } from './privacy'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
})

/** 资源: the pool of numbers: what it has, import, allocation, return, do not call. */
export default function NumbersTab() {
  const styles = useStyles()
  const pane = usePane()
  const { pool: words, shell, noSource } = pane.words
  const open = useOpenBook('numbers')
  const today = todayNow()
  const pool = useMemo(() => (open ? poolOf(open.registers, open.policy, today) : null), [open, today])
  if (!open || !pool) return <Spinner label={shell.reading} />
  const hasPool = pool.numbers.length > 0
  return (
    <div className={styles.page}>
      <Subtitle2 as="h2">{hasPool ? words.summary : words.none}</Subtitle2>
      {hasPool ? (
        <>
          <ul className={styles.list}>
            {poolSummary(pool).map(({ source, total, states, dueAgain }) => <li key={source}><Text size={200}>{words.line(source || noSource, total, states.free, dueAgain)}</Text></li>)}
          </ul>
          <div><Button disabledFocusable={pane.busy} onClick={() => void makeOverview(pane)}>{words.writeOverview}</Button></div>
        </>
      ) : <Text>{words.noneText}</Text>}
      <Accordion collapsible multiple defaultOpenItems={[hasPool ? 'allocate' : 'import']}>
        <Part value="allocate" title={words.allocating.title}><Allocation open={open} /></Part>
        <Part value="import" title={words.importing.title}><ImportForm open={open} /></Part>
        <Part value="return" title={words.returning.title}><HandBack pool={pool} /></Part>
        <Part value="block" title={words.blocking.title}><DoNotCall pool={pool} /></Part>
        <Part value="privacy" title={pane.words.privacy.title}><Privacy /></Part>
      </Accordion>
    </div>
  )
}

function Part({ value, title, children }: { value: string; title: string; children: ReactNode }) {
  return (
    <AccordionItem value={value}>
      <AccordionHeader as="h2">{title}</AccordionHeader>
      <AccordionPanel>{children}</AccordionPanel>
    </AccordionItem>
  )
}
