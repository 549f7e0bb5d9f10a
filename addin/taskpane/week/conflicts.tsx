import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { ConflictView } from '../../../src/jobs'
import { usePane } from '../shell/pane-context'
import { ConflictCard } from './conflict-card'
import { Section } from '../shell/section'
import { Told } from './work-bar'

/** More are shown when they are asked for. */
const AT_ONCE = 10

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
})

interface Props {
  conflicts: readonly ConflictView[]
  unknownRulings: number
}

/** Customers whom more than one caller registered (撞客): the claims side by side, and rulings on them. */
export function Conflicts({ conflicts, unknownRulings }: Props) {
  const styles = useStyles()
  const { week } = usePane().words
  const [shown, setShown] = useState(AT_ONCE)
  const left = conflicts.length - shown
  return (
    <Section title={week.conflicts(conflicts.length)}>
      {unknownRulings > 0 && <Told intent="warning" text={week.unknownRulings(unknownRulings)} />}
      {conflicts.length === 0 && <Text>{week.noConflicts}</Text>}
      <ul className={styles.list}>
        {conflicts.slice(0, shown).map((conflict) => <li key={conflict.phone}><ConflictCard conflict={conflict} /></li>)}
      </ul>
      {left > 0 && <Button onClick={() => setShown(shown + AT_ONCE)}>{week.more(Math.min(left, AT_ONCE))}</Button>}
    </Section>
  )
}
