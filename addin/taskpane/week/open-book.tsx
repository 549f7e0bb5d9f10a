import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components'
import { asSaved } from '../../../src/jobs'
import { usePane } from '../shell/pane-context'
import { useBook } from '../store/use-book'
import type { WeekDesk } from './use-desk'

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column' },
  hint: { color: tokens.colorNeutralForeground3, paddingLeft: '32px', overflowWrap: 'anywhere' },
})

/** Whether the open workbook's own registers take part; why not, where they cannot. */
export function OpenBookTick({ own, takesPart, setTakesPart }: WeekDesk) {
  const styles = useStyles()
  const { words } = usePane()
  const { open, state } = useBook()
  const registers = own?.registers ?? []
  const hint = open
    ? registers.length > 0 ? words.week.openSheets(registers.join(words.listSeparator)) : words.week.openNone
    : state === 'failed' ? words.week.openFailed : words.week.openReading
  return (
    <div className={styles.box}>
      <Checkbox
        checked={takesPart && registers.length > 0}
        disabled={registers.length === 0}
        label={words.week.open(open ? asSaved(open.book).file : '…')}
        aria-describedby="week-open-hint"
        onChange={(_, { checked }) => setTakesPart(checked === true)}
      />
      <Text id="week-open-hint" size={200} className={styles.hint}>{hint}</Text>
    </div>
  )
}
