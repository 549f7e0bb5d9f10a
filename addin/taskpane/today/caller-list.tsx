import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import type { CallerToday } from '../../../src/jobs'
import { usePane } from '../shell/pane-context'
import type { Wording } from '../../../src/i18n'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: 'flex', flexDirection: 'column', gap: '2px' },
  line: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  short: { color: tokens.colorPaletteRedForeground1 },
  met: { color: tokens.colorPaletteGreenForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  note: { color: tokens.colorNeutralForeground3, display: 'block', paddingBottom: tokens.spacingVerticalXS },
})

/** How far each caller is, by group (C13–C15 C20). */
export function CallerList({ callers }: { callers: readonly CallerToday[] }) {
  const styles = useStyles()
  const { words } = usePane()
  return (
    <section>
      <Text as="h2" weight="semibold" block>{words.today.callers(callers.length)}</Text>
      <Text size={200} className={styles.note}>{words.today.proposal}</Text>
      <ul className={styles.list}>
        {callers.map((line) => (
          <Line key={line.caller} line={line} words={words} />
        ))}
      </ul>
    </section>
  )
}

/** How far a caller is with the day's quota, in words. */
function standingOf({ waiting, quota, shortfall, status }: CallerToday, words: Wording['today']): { standing: string; tone: 'short' | 'met' | 'quiet' } {
  if (waiting) return { standing: words.waiting, tone: 'quiet' }
  if (quota === 0) return { standing: words.noQuota(status ?? ''), tone: 'quiet' }
  return shortfall > 0 ? { standing: words.short(shortfall), tone: 'short' } : { standing: words.met, tone: 'met' }
}

function Line({ line, words: { today: words, noGroup } }: { line: CallerToday; words: Wording }) {
  const styles = useStyles()
  const { caller, group, connected, quota, shortfall, weekVisits, weekShort, toHalfDay } = line
  const due = quota > 0
  const { standing, tone } = standingOf(line, words)
  const visits = [words.weekVisits(weekVisits), weekShort > 0 ? words.weekShort(weekShort) : words.weekMet]
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <Text weight="semibold">{words.group(caller, group || noGroup)}</Text>
        <Text className={styles[tone]}>{standing}</Text>
      </div>
      {due ? <ProgressBar aria-label={words.reached(connected, quota)} value={Math.min(1, connected / quota)} color={shortfall > 0 ? 'brand' : 'success'} thickness="medium" /> : null}
      <div className={styles.line}>
        <Text size={200}>{words.reached(connected, quota)}</Text>
        <Text size={200}>{words.visitLine(visits[0]!, visits[1]!)}</Text>
      </div>
      <div className={styles.line}>
        <Text size={200}>{words.fines(line.fine, line.weekFine)}</Text>
        {toHalfDay === null ? null : <Text size={200}>{words.toHalfDay(toHalfDay)}</Text>}
      </div>
      {line.derived && !line.waiting && line.calls === 0 && line.status ? <Text size={200} className={styles.quiet}>{words.derived(line.status)}</Text> : null}
    </li>
  )
}
