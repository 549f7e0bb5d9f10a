import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { usePane } from './pane-context'
import { setWho, useWho, whoNow } from './who'

/** Who sits here: it goes with every change and export. */
export function WhoField() {
  const { words: { privacy: { who: words } } } = usePane()
  const who = useWho()
  const [typed, setTyped] = useState(who)
  return (
    <Field label={words.label} hint={words.hint}>
      <Input value={typed} autoComplete="off" onChange={(_event, { value }) => setTyped(value)} onBlur={() => setWho(typed)} />
    </Field>
  )
}

/** The same, asked once: not where it was known when the page was opened. */
export function AskWho() {
  const [asked] = useState(() => whoNow() === '')
  return asked ? <WhoField /> : null
}
