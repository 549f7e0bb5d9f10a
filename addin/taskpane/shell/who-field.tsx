import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { usePane } from './pane-context'
import { setWho, useWho } from './who'

/** Who sits here, asked once: it goes with every change and export. */
export function WhoField() {
  const { words: { privacy: { who: words } } } = usePane()
  const who = useWho()
  const [typed, setTyped] = useState(who)
  return (
    <Field label={words.label} hint={words.hint}>
      <Input value={typed} autoComplete="off" onChange={(_, { value }) => setTyped(value)} onBlur={() => setWho(typed)} />
    </Field>
  )
}
