import { Button, Field, Input, makeStyles, Radio, RadioGroup, Text, Textarea, tokens } from '@fluentui/react-components'
import { useId, useState, type FormEvent } from 'react'
import { writeRuling, type ConflictView } from '../../../src/jobs'
import { todayNow } from '../shell/clock'
import { keep, recall } from '../shell/kept'
import { logged } from '../shell/logged'
import { usePane } from '../shell/pane-context'
import { setWho, whoNow } from '../shell/who'
import { useBook } from '../store/use-book'

const JUDGE = 'week.judge'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  callers: { flexWrap: 'wrap' },
})

interface Props {
  conflict: ConflictView
  withdraws: boolean
  close: () => void
}

/** Who is to own the customer, by whose word and why; kept on 撞客裁定 of the open workbook. */
export function RulingForm({ conflict, withdraws, close }: Props) {
  const styles = useStyles()
  const id = useId()
  const { words, busy } = usePane()
  const [owner, setOwner] = useState(() => conflict.callers.find((caller) => caller !== conflict.owner) ?? conflict.owner)
  const [judge, setJudge] = useState(() => recall(JUDGE) ?? '')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const decide = useRuling(conflict)
  const needed = (text: string): { validationMessage?: string } => (tried && text.trim() === '' ? { validationMessage: words.week.needed } : {})
  const customer = words.week.customer(conflict.customer, conflict.masked)

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (judge.trim() === '' || note.trim() === '') return
    keep(JUDGE, judge.trim())
    if (whoNow() === '') setWho(judge)
    void decide({ owner: withdraws ? null : owner, judge: judge.trim(), note: note.trim() }).then((written) => written && close())
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={withdraws ? words.week.withdrawTitle(customer) : words.week.overruleTitle(customer)}>
      {withdraws ? (
        <Text size={200}>{words.week.withdrawText}</Text>
      ) : (
        <Field label={words.week.ruleFor}>
          <RadioGroup name={id} layout="horizontal" className={styles.callers} value={owner} onChange={(_, { value }) => setOwner(value)}>
            {conflict.callers.map((caller) => <Radio key={caller} value={caller} label={caller} />)}
          </RadioGroup>
        </Field>
      )}
      <Field label={words.week.judge} required {...needed(judge)}>
        <Input value={judge} onChange={(_, { value }) => setJudge(value)} autoComplete="off" />
      </Field>
      <Field label={words.week.note} hint={words.week.noteHint} required {...needed(note)}>
        <Textarea value={note} onChange={(_, { value }) => setNote(value)} rows={2} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={busy}>{withdraws ? words.week.withdraw : words.week.decide}</Button>
        <Button onClick={close}>{words.week.cancel}</Button>
      </div>
    </form>
  )
}

/** Writes a ruling to the open workbook, tells of it, and reads the workbook anew. Gives whether it is written. */
function useRuling({ phone }: ConflictView): (ruling: { owner: string | null; judge: string; note: string }) => Promise<boolean> {
  const pane = usePane()
  const { words, store, run, notify } = pane
  const { open } = useBook()
  return async ({ owner, judge, note }) => {
    if (!open) {
      notify({ intent: 'error', title: words.shell.readFailed, text: words.week.openFailed })
      return false
    }
    const outcome = await run(words.week.writingRuling, async (progress) => {
      const day = todayNow()
      const project = open.policy.text('projectName', day)
      const done = await writeRuling(logged(pane, words.week.writingRuling), open.book, { phone, owner, judge, day, note }, project, words)
      await store.reload(progress)
      return done
    })
    if (!outcome) return false
    const { state, sheet } = outcome
    if (state === 'no-heads') notify({ intent: 'error', title: words.week.noHeads(sheet), text: words.week.noHeadsText })
    else notify({ intent: 'success', title: owner === null ? words.week.withdrawnDone : words.week.ruledDone(owner), text: words.week.ruledText(sheet) })
    return state === 'written'
  }
}
