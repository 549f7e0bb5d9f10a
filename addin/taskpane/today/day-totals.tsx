import { makeStyles, tokens } from '@fluentui/react-components'
import type { TodayTotals } from '../../../src/jobs'
import { usePane } from '../shell/pane-context'

const useStyles = makeStyles({
  list: {
    display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: tokens.spacingVerticalS, margin: 0,
    padding: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3,
  },
  figure: { display: 'flex', flexDirection: 'column-reverse' },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
})

/** The day's figures of all callers. */
export function DayTotals({ totals }: { totals: TodayTotals }) {
  const styles = useStyles()
  const { words: { today: words } } = usePane()
  const figures: [string, string][] = [
    [words.figures.calls, String(totals.calls)],
    [words.figures.connected, `${totals.connected}/${totals.quota}`],
    [words.figures.answered, String(totals.answered)],
    [words.figures.intent, String(totals.intent)],
    [words.figures.weekVisits, String(totals.weekVisits)],
    [words.figures.fine, String(totals.fine)],
  ]
  return (
    <dl className={styles.list} aria-label={words.totals}>
      {figures.map(([label, value]) => (
        <div key={label} className={styles.figure}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
