import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { planForget, type ForgetPlan } from '../../../src/jobs'
import { staleNumbers } from '../../../src/ledger'
import { erasedPhone, isErased, isoDate, phoneMasks, readErased, readPhone, tokenOf } from '../../../src/text'
import { todayNow } from '../shell/clock'
import { usePane } from '../shell/pane-context'
import { useOpenBook } from '../shell/use-open-book'
import { AskWho } from '../shell/who-field'
import { ForgetPlanView } from './forget-plan-view'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
})

/** So many numbers are listed: the longest untouched. */
const LISTED = 50
/** Enough for a token, whatever they are. */
const BYTES = 64

const newPseudonym = (): string => erasedPhone(tokenOf(crypto.getRandomValues(new Uint8Array(BYTES))))

/** S24: numbers kept too long, and the deletion of a customer by number. */
export function Privacy() {
  const styles = useStyles()
  const { run, store, words: { privacy: { forget } } } = usePane()
  const [plan, setPlan] = useState<ForgetPlan | null>(null)
  const find = async (phones: readonly string[], token?: string): Promise<void> => {
    const customers = phones.map((phone) => ({ phone, pseudonym: token ?? newPseudonym() }))
    const found = await run(forget.finding, async (progress) => {
      await store.reload(progress)
      return planForget(store.getState().open!.book, customers)
    })
    if (found) setPlan(found)
  }
  return (
    <div className={styles.part}>
      <AskWho />
      <Stale find={(phones) => void find(phones)} />
      <Text weight="semibold">{forget.title}</Text>
      <Text size={200}>{forget.intro}</Text>
      {plan ? <ForgetPlanView plan={plan} close={() => setPlan(null)} /> : <ByNumber find={(phone, token) => void find([phone], token)} />}
    </div>
  )
}

function Stale({ find }: { find: (phones: readonly string[]) => void }) {
  const styles = useStyles()
  const { busy, words: { privacy: { retention: words } } } = usePane()
  const open = useOpenBook('numbers')
  const today = todayNow()
  const found = useMemo(() => (open ? staleNumbers(open.registers, open.policy, today) : null), [open, today])
  if (!found) return null
  const { months, stale, kept, undated } = found
  const listed = stale.slice(0, LISTED)
  const maskOf = phoneMasks(listed.map(({ phone }) => phone))
  return (
    <div className={styles.part}>
      <Text weight="semibold">{words.title}</Text>
      <Text size={200}>{words.rule(months)}</Text>
      {stale.length === 0 ? <Text>{words.none}</Text> : (
        <>
          <Text>{words.count(stale.length, stale.reduce((sum, { rows }) => sum + rows, 0))}</Text>
          <ul className={styles.list}>
            {listed.map(({ phone, touched, by, rows }) => <li key={phone}><Text size={200}>{words.line(maskOf(phone), isoDate(touched), words.touches[by], rows)}</Text></li>)}
          </ul>
          {stale.length > LISTED ? <Text size={200}>{words.more(stale.length - LISTED)}</Text> : null}
          <div><Button disabledFocusable={busy} onClick={() => find(stale.map(({ phone }) => phone))}>{words.deleteAll(stale.length)}</Button></div>
        </>
      )}
      {kept.deals + kept.appointments + kept.blocked > 0 ? <Text size={200}>{words.kept(kept.deals, kept.appointments, kept.blocked)}</Text> : null}
      {undated > 0 ? <Text size={200}>{words.undated(undated)}</Text> : null}
    </div>
  )
}

function ByNumber({ find }: { find: (phone: string, token?: string) => void }) {
  const styles = useStyles()
  const { busy, words: { privacy: { forget: words } } } = usePane()
  const [typed, setTyped] = useState('')
  const [token, setToken] = useState('')
  const [tried, setTried] = useState(false)
  const phone = readPhone(typed)
  const wrong = phone === null || isErased(phone)
  const pseudonym = token.trim() === '' ? undefined : readErased(token)
  const submit = (): void => {
    setTried(true)
    if (!wrong && pseudonym !== null) find(phone, pseudonym)
  }
  return (
    <form className={styles.part} noValidate onSubmit={(event) => (event.preventDefault(), submit())} aria-label={words.title}>
      <Field label={words.label} required {...(tried && wrong ? { validationMessage: words.invalid } : {})}>
        <Input value={typed} autoComplete="off" inputMode="tel" onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Field label={words.token} hint={words.tokenHint} {...(tried && pseudonym === null ? { validationMessage: words.tokenInvalid } : {})}>
        <Input value={token} autoComplete="off" onChange={(_, { value }) => setToken(value)} />
      </Field>
      <div><Button type="submit" disabledFocusable={busy}>{words.find}</Button></div>
    </form>
  )
}
