import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { writeFollowUps } from '../../../src/jobs'
import { FOLLOW_UPS, followUps, type FollowUp as Item } from '../../../src/ledger'
import { isoDate, maskPhone, type Day } from '../../../src/text'
import { Section } from '../shell/section'
import { usePane, type PaneContext } from '../shell/pane-context'
import type { OpenBook } from '../store/book-store'
import { showSheet } from './actions'

const useStyles = makeStyles({
  kind: { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
  list: { listStyleType: 'none', margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalM}` },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, padding: '2px 0' },
  quiet: { color: tokens.colorNeutralForeground3 },
})

/** Lines of a list that are shown at first, and more each time. */
const STEP = 20

/** What there is to follow up on a day (C24 C25 C40 S15 S23): how many of each list, who, and the sheet to print. */
export function FollowUp({ open, day }: { open: OpenBook; day: Day }) {
  const styles = useStyles()
  const pane = usePane()
  const words = pane.words.followUp
  const lists = useMemo(() => followUps(open.registers, open.policy, day), [open, day])
  const items = useMemo(() => lists.callers.flatMap((list) => list.items), [lists])
  const button = <Button size="small" disabledFocusable={pane.busy} onClick={() => void write(pane, day)}>{words.button}</Button>
  return (
    <Section title={words.title} {...(items.length > 0 ? { action: button } : {})}>
      {items.length === 0 ? <Text>{words.nothing}</Text> : null}
      <div>
        {FOLLOW_UPS.filter((kind) => lists.counts[kind] > 0).map((kind) => (
          <details key={kind}>
            <summary className={styles.kind}>{words.count(words.kinds[kind], lists.counts[kind])}</summary>
            <Lines items={items.filter((item) => item.kind === kind)} open={open} />
          </details>
        ))}
      </div>
      {lists.blocked > 0 ? <Text size={200} className={styles.quiet}>{words.blocked(lists.blocked)}</Text> : null}
    </Section>
  )
}

/** A list's lines: the caller, the customer with the phone masked (S24), what is urgent; a click goes to its row. */
function Lines({ items, open }: { items: readonly Item[]; open: OpenBook }) {
  const styles = useStyles()
  const pane = usePane()
  const words = pane.words.followUp
  const [shown, setShown] = useState(STEP)
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, shown).map((item) => (
          <li key={`${item.caller} ${item.phone}`} className={styles.line}>
            <Link as="button" onClick={() => void goToRow(pane, item, open)}>{words.line(item.caller, item.customer || pane.words.today.intent.noName, maskPhone(item.phone))}</Link>
            <Text size={200} className={styles.quiet}>{remarkOn(item, words)}</Text>
          </li>
        ))}
      </ul>
      {items.length > shown ? <Link as="button" onClick={() => setShown(shown + STEP)}>{words.more(Math.min(STEP, items.length - shown))}</Link> : null}
    </>
  )
}

function remarkOn({ kind, host, overdue }: Item, words: PaneContext['words']['followUp']): string {
  if (kind === 'appointed-today' || kind === 'appointed-tomorrow') return host ? words.host(host) : words.noHost
  return overdue > 0 ? words.overdue(overdue) : ''
}

async function goToRow({ workbook, words, run }: PaneContext, { row: { table, row } }: Item, { book }: OpenBook): Promise<void> {
  const sheet = book.sheets.find(({ name }) => name === table.place.sheet)
  if (sheet) await run(words.week.openSheet, () => workbook.select(sheet.id, { top: row, left: 0, bottom: row, right: 0 }))
}

async function write(pane: PaneContext, day: Day): Promise<void> {
  const { workbook, store, words: { followUp: words }, run, notify } = pane
  const written = await run(words.button, (progress) => writeFollowUps(workbook, { day, words: pane.words }, progress))
  if (written === undefined) return
  if (written === null) {
    notify({ intent: 'info', title: words.writtenNone(isoDate(day)) })
    return
  }
  await store.reload()
  await showSheet(pane, written.sheet)
  notify({ intent: 'success', title: words.written(written.sheet, written.callers, written.items), text: words.writtenNext })
}
