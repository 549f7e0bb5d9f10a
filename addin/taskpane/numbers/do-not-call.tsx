import { Button, Field, Input, Text } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { Pool } from '../../../src/ledger'
import { maskPhone, readPhone } from '../../../src/text'
import { usePane } from '../shell/pane-context'
import { block } from './actions'
import { useFormStyles } from './use-form-styles'

/** Suggestions beyond this many wait until some are dealt with. */
const MOST = 20

/** S20: a phone is blocked, or allowed again; whose notes ask for it is suggested. */
export function DoNotCall({ pool }: { pool: Pool }) {
  const styles = useFormStyles()
  const pane = usePane()
  const { blocking: words } = pane.words.pool
  const [typed, setTyped] = useState('')
  const phone = readPhone(typed)
  const number = phone === null ? undefined : pool.of(phone)
  const isBlocked = number?.state === 'blocked'
  const suggested = useMemo(() => pool.numbers.filter(({ wantsNoCalls, state }) => wantsNoCalls && state !== 'blocked'), [pool])
  const found = phone === null ? '' : !number ? words.unknown : isBlocked ? words.is : words.isNot
  return (
    <div className={styles.form}>
      <Field label={words.phone} {...(typed !== '' && phone === null ? { validationMessage: words.bad, validationState: 'none' as const } : {})}>
        <Input type="tel" className={styles.wide} value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Text role="status">{found}</Text>
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={pane.busy || phone === null || isBlocked} onClick={() => void block(pane, phone!, true)}>{words.block}</Button>
        {isBlocked ? <Button disabledFocusable={pane.busy} onClick={() => void block(pane, phone!, false)}>{words.allow}</Button> : null}
      </div>
      {suggested.length > 0 ? (
        <>
          <Text>{words.suggested(suggested.length)}</Text>
          {suggested.slice(0, MOST).map((one) => (
            <div key={one.phone} className={styles.row}>
              <Text>{maskPhone(one.phone)}</Text>
              <Button size="small" disabledFocusable={pane.busy} onClick={() => void block(pane, one.phone, true)}>{words.block}</Button>
            </div>
          ))}
        </>
      ) : null}
    </div>
  )
}
