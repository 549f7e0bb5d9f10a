import { useState } from 'react'
import { useWho } from './who'
import { WhoField } from './who-field'

/** Asks who sits here where something is about to be changed (S11), as long as nobody has said it. */
export function AskWho() {
  const who = useWho()
  const [unknown] = useState(who === '')
  return unknown ? <WhoField /> : null
}
