import { Button, Field, Input, makeStyles, Select, Spinner, Text, Textarea, tokens } from '@fluentui/react-components'
import { useMemo, useState, type FormEvent } from 'react'
import { checkSigned, NoRecordHeads, signPeriod, type SigningOptions, type SigningOutcome } from '../../../src/jobs'
import { monthEnd, periodFigures, signedPeriods, type SignedPeriod } from '../../../src/ledger'
import { changesOf, rowChangesText } from '../../../src/sheets'
import { isoDate, type Day } from '../../../src/text'
import { todayNow } from '../shell/clock'
import { DayInput } from '../shell/day-input'
import { keep, recall } from '../shell/kept'
import { logged } from '../shell/logged'
import { usePane, type PaneContext } from '../shell/pane-context'
import { Section } from '../shell/section'
import { useOpenBook } from '../shell/use-open-book'
import type { OpenBook } from '../store/book-store'
import { withoutHeads } from './review-plan'

const SIGNER = 'month.signer'
const LONGEST = 366

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'end' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  changed: { color: tokens.colorPaletteRedForeground1 },
})

/** 签字存档 (C42 C43): signing a period, and what has changed since. */
export function MonthSigning({ month }: { month: Day }) {
  const { words } = usePane()
  const open = useOpenBook('month')
  return open ? <Signing key={month} month={month} open={open} /> : <Spinner label={words.shell.reading} />
}

function Signing({ month, open }: { month: Day; open: OpenBook }) {
  const styles = useStyles()
  const pane = usePane()
  const { signing: words } = pane.words.reviews
  const [shown, setShown] = useState(false)
  const last = monthEnd(month)
  const periods = useMemo(() => signedPeriods(open.registers, open.policy).filter(({ from, to }) => from <= last && to >= month), [open, month, last])
  return (
    <Section title={words.title}>
      <Signed periods={periods} />
      {shown ? <SigningForm month={month} open={open} close={() => setShown(false)} /> : (
        <div className={styles.row}>
          <Button disabledFocusable={pane.busy} onClick={() => setShown(true)}>{words.sign}</Button>
          <Button disabledFocusable={pane.busy} onClick={() => void check(pane)}>{words.check}</Button>
        </div>
      )}
    </Section>
  )
}

function Signed({ periods }: { periods: readonly SignedPeriod[] }) {
  const styles = useStyles()
  const { words } = usePane()
  const { signing: own } = words.reviews
  if (periods.length === 0) return <Text size={200}>{own.none}</Text>
  const spans = [...new Set(periods.map(({ from, to }) => own.signed(isoDate(from), isoDate(to))))]
  return (
    <ul className={styles.list}>
      {spans.map((span) => {
        const its = periods.filter(({ from, to }) => own.signed(isoDate(from), isoDate(to)) === span)
        const same = its.filter(({ state }) => state === 'same').length
        return (
          <li key={span}>
            <Text size={200} block>{span}</Text>
            {same > 0 ? <Text size={200} block>{own.same(same)}</Text> : null}
            {its.filter(({ state }) => state !== 'same').map((period) => (
              <Text key={period.caller} size={200} block className={styles.changed}>
                {[period.caller, own.states[period.state], changesOf(period, words), period.state === 'changed' ? rowChangesText(period.rows, words) : '']
                  .filter(Boolean).join(' · ')}
              </Text>
            ))}
          </li>
        )
      })}
    </ul>
  )
}

function SigningForm({ month, open, close }: { month: Day; open: OpenBook; close: () => void }) {
  const styles = useStyles()
  const pane = usePane()
  const { signing: words } = pane.words.reviews
  const [from, setFrom] = useState<Day | null>(month)
  const [to, setTo] = useState<Day | null>(monthEnd(month))
  const [group, setGroup] = useState('')
  const [signer, setSigner] = useState(() => recall(SIGNER) ?? '')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const isSpan = from !== null && to !== null && from <= to && to - from < LONGEST
  const groups = useMemo(
    () => (isSpan ? [...new Set(periodFigures(open.registers, open.policy, from, to).map((one) => one.group))].filter(Boolean) : []), [open, isSpan, from, to],
  )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (!isSpan || signer.trim() === '') return
    keep(SIGNER, signer.trim())
    const options = { from, to, group: group === '' ? null : group, signer: signer.trim(), today: todayNow(), note: note.trim() }
    void sign(pane, options).then((done) => done && close())
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={words.sign}>
      <div className={styles.row}>
        <DayInput label={words.from} value={from} onChange={setFrom} />
        <DayInput label={words.to} value={to} onChange={setTo} {...(isSpan ? {} : { fault: words.badRange })} />
      </div>
      <Field label={words.group} size="small">
        <Select value={group} onChange={(_, { value }) => setGroup(value)}>
          <option value="">{words.allGroups}</option>
          {groups.map((one) => <option key={one} value={one}>{one}</option>)}
        </Select>
      </Field>
      <Field label={words.signer} size="small" required {...(tried && signer.trim() === '' ? { validationMessage: words.needed } : {})}>
        <Input value={signer} autoComplete="off" onChange={(_, { value }) => setSigner(value)} />
      </Field>
      <Field label={words.note} hint={words.noteHint} size="small">
        <Textarea value={note} rows={2} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={pane.busy}>{words.sign}</Button>
        <Button onClick={close}>{pane.words.reviews.cancel}</Button>
      </div>
    </form>
  )
}

async function sign(pane: PaneContext, options: SigningOptions): Promise<boolean> {
  const { store, words, run, notify } = pane
  const { reviews: { signing: own }, records } = words
  const outcome = await run<SigningOutcome | NoRecordHeads>(own.signing, (progress) =>
    signPeriod(logged(pane, own.sign), options, words, progress).catch(withoutHeads),
  )
  if (!outcome) return false
  if (outcome instanceof NoRecordHeads) {
    notify({ intent: 'warning', title: records.noHeads(outcome.sheet), text: records.noHeadsNext })
    return false
  }
  switch (outcome.state) {
    case 'signed':
      await store.reload()
      notify({ intent: 'success', title: own.done(outcome.count, outcome.sheet) })
      return true
    case 'needs-note':
      notify({ intent: 'warning', title: own.needsNote(outcome.callers.join(words.listSeparator)) })
      return false
    case 'unchanged':
    case 'nobody':
      notify({ intent: 'info', title: own[outcome.state] })
      return outcome.state === 'unchanged'
  }
}

async function check({ workbook, store, words, run, notify }: PaneContext): Promise<void> {
  const { signing: own } = words.reviews
  const checked = await run(own.check, async (progress) => (await checkSigned(workbook, todayNow(), words, progress)) ?? 'none')
  if (checked === undefined) return
  if (checked === 'none') {
    notify({ intent: 'info', title: own.checkedNone })
    return
  }
  await store.reload()
  const { sheet, changed } = checked
  notify(changed > 0 ? { intent: 'warning', title: own.checked(sheet, changed) } : { intent: 'success', title: own.checkedWell(sheet) })
}
