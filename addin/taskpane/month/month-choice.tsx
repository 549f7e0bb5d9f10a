import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { monthEnd, monthOf } from '../../../src/ledger'
import { partsOf, type Day } from '../../../src/text'
import { usePane } from '../shell/pane-context'

const useStyles = makeStyles({
  choice: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

/** The month in hand, by its first day, with the one before and the one after a button away. */
export function MonthChoice({ month, onChange }: { month: Day; onChange: (month: Day) => void }) {
  const styles = useStyles()
  const { words: { monthPage: words } } = usePane()
  const { year, month: number } = partsOf(month)
  return (
    <div className={styles.choice} role="group" aria-label={words.choice}>
      <Button icon={<ChevronLeftRegular />} aria-label={words.before} onClick={() => onChange(monthOf(month - 1))} />
      <Text weight="semibold" aria-live="polite">{words.title(year, number)}</Text>
      <Button icon={<ChevronRightRegular />} aria-label={words.after} onClick={() => onChange(monthEnd(month) + 1)} />
    </div>
  )
}
