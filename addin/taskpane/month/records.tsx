import { Badge, Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { latestChanges } from '../../../src/jobs'
import { openService, trainingNeeds, type TrainingNeed } from '../../../src/ledger'
import { RECORDS } from '../../../src/registers'
import { isoDate, maskPhonesIn, type Day } from '../../../src/text'
import { todayNow } from '../shell/clock'
import { usePane } from '../shell/pane-context'
import { Section } from '../shell/section'
import { useOpenBook } from '../shell/use-open-book'
import { WhoField } from '../shell/who-field'
import type { OpenBook } from '../store/book-store'

const AT_ONCE = 50

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  line: { overflowWrap: 'anywhere' },
})

/** Who is due for training (S08 S09), service records that are open (S22), and the changes that the pane made (S11). */
export function MonthRecords({ month }: { month: Day }) {
  const { words } = usePane()
  const open = useOpenBook('month')
  if (!open) return <Spinner label={words.shell.reading} />
  return (
    <>
      <Training month={month} open={open} />
      <Service open={open} />
      <Changes open={open} />
    </>
  )
}

function Training({ month, open }: { month: Day; open: OpenBook }) {
  const styles = useStyles()
  const { words: { reviews: { training: words } } } = usePane()
  const needs = useMemo(() => trainingNeeds(open.registers, open.policy, month), [open, month])
  const what = ({ basis, month: of }: TrainingNeed): string => {
    const told = isoDate(of).slice(0, 7)
    return basis.code === 'target' ? words.target(told, String(basis.actual), String(basis.target)) : words.satisfaction(told, basis.months, String(basis.mark))
  }
  return (
    <Section title={words.title}>
      {needs.length === 0 ? <Text size={200}>{words.none}</Text> : (
        <>
          <ul className={styles.list}>
            {needs.map((need) => <li key={`${need.rule} ${need.caller}`}><Text size={200}>{words.line(need.caller, what(need))}</Text></li>)}
          </ul>
          <Text size={200}>{words.how(RECORDS.training.sheet)}</Text>
        </>
      )}
    </Section>
  )
}

function Service({ open }: { open: OpenBook }) {
  const styles = useStyles()
  const { words: { reviews: { service: words } } } = usePane()
  const items = useMemo(() => openService(open.registers, open.policy, todayNow()), [open])
  const [shown, setShown] = useState(AT_ONCE)
  const more = Math.min(AT_ONCE, items.length - shown)
  return (
    <Section title={words.title}>
      <Text size={200}>{items.length === 0 ? words.none : words.count(items.length, items.filter(({ overdue }) => overdue).length)}</Text>
      <ul className={styles.list}>
        {items.slice(0, shown).map(({ row, days, overdue }) => (
          <li key={`${row.table.place.file} ${row.table.place.sheet} ${row.row}`} className={styles.line}>
            <Text size={200}>{words.line(isoDate(row.date), maskPhonesIn(row.kind), row.caller || words.nobody, days)}</Text>
            {overdue ? <> <Badge size="small" color="warning" appearance="tint">{words.late}</Badge></> : null}
          </li>
        ))}
      </ul>
      {more > 0 ? <More more={more} show={() => setShown(shown + AT_ONCE)} /> : null}
    </Section>
  )
}

/** 查看改动记录: the latest first. */
function Changes({ open }: { open: OpenBook }) {
  const pane = usePane()
  const { changes: words } = pane.words.reviews
  const [shown, setShown] = useState(0)
  const show = (): void => {
    setShown(AT_ONCE)
    // What the pane itself has put on record since is not told of by the workbook.
    void pane.store.reload()
  }
  return (
    <Section title={words.title} action={<Button size="small" onClick={shown > 0 ? () => setShown(0) : show}>{shown > 0 ? words.hide : words.show}</Button>}>
      <WhoField />
      {shown > 0 ? <ChangeList open={open} shown={shown} more={() => setShown(shown + AT_ONCE)} /> : null}
    </Section>
  )
}

function ChangeList({ open, shown, more }: { open: OpenBook; shown: number; more: () => void }) {
  const styles = useStyles()
  const { words } = usePane()
  const { changes: own } = words.reviews
  const { rows, leftOut } = useMemo(() => latestChanges(open.registers), [open])
  if (rows.length === 0) return <Text size={200}>{own.none}</Text>
  const left = rows.length - shown
  return (
    <>
      <ul className={styles.list}>
        {rows.slice(0, shown).map((row) => (
          <li key={`${row.table.place.sheet} ${row.row}`} className={styles.line}>
            <Text size={200} block>{own.line(row.at, row.who || own.nobody, row.job)}</Text>
            <Text size={200} block>{maskPhonesIn(own.change(words.cell(row.sheet, row.cell), row.before || own.blank, row.after || own.blank))}</Text>
          </li>
        ))}
      </ul>
      {left > 0 ? <More more={Math.min(AT_ONCE, left)} show={more} /> : null}
      {left <= 0 && leftOut > 0 ? <Text size={200}>{own.leftOut(leftOut)}</Text> : null}
    </>
  )
}

function More({ more, show }: { more: number; show: () => void }) {
  const { words: { reviews: { changes: words } } } = usePane()
  return <div><Button size="small" onClick={show}>{words.more(more)}</Button></div>
}
