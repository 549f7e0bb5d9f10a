import { Button, Field, Radio, RadioGroup, Select, Text } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { callersHolding, planReturn, type ReturnKind } from '../../../src/jobs'
import type { Pool } from '../../../src/ledger'
import { todayNow } from '../shell/clock'
import { usePane } from '../shell/pane-context'
import { handBack } from './actions'
import { useFormStyles } from './use-form-styles'

const KINDS = ['undialled', 'unanswered', 'all'] as const satisfies readonly ReturnKind[]

/** C11: a caller's numbers go back to the pool. */
export function HandBack({ pool }: { pool: Pool }) {
  const styles = useFormStyles()
  const pane = usePane()
  const { returning: words } = pane.words.pool
  const callers = useMemo(() => callersHolding(pool), [pool])
  const [picked, setPicked] = useState('')
  const [which, setWhich] = useState<ReturnKind>('undialled')
  const caller = callers.includes(picked) ? picked : (callers[0] ?? '')
  const choice = { caller, which, day: todayNow() }
  const count = planReturn(pool, choice).length
  if (callers.length === 0) return <Text>{words.noneHeld}</Text>
  return (
    <div className={styles.form}>
      <Field label={words.caller}>
        <Select value={caller} onChange={(_, { value }) => setPicked(value)}>{callers.map((name) => <option key={name} value={name}>{name}</option>)}</Select>
      </Field>
      <Field label={words.which}>
        <RadioGroup value={which} onChange={(_, { value }) => setWhich(value as ReturnKind)}>{KINDS.map((kind) => <Radio key={kind} value={kind} label={words[kind]} />)}</RadioGroup>
      </Field>
      <Text role="status">{words.plan(count)}</Text>
      <Button appearance="primary" disabledFocusable={pane.busy || count === 0} onClick={() => void handBack(pane, choice)}>{words.button}</Button>
    </div>
  )
}
