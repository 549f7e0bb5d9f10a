import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { EFFECT_FIGURES, ruleEffects, type EffectFigure, type RuleEffects } from '../../../src/jobs'
import type { Override } from '../../../src/policy'
import { isoDate } from '../../../src/text'
import { usePane } from '../shell/pane-context'
import type { OpenBook } from '../store/book-store'

/** Nothing is counted while somebody is typing, in milliseconds. */
const PAUSE = 300

const useStyles = makeStyles({
  box: { padding: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  head: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, padding: '2px 0' },
  number: { textAlign: 'end', padding: '2px 0' },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, fontWeight: tokens.fontWeightSemibold },
})

/** What a change would have meant for the last month with calls. */
export function Effects({ open, change }: { open: OpenBook; change: Override | null }) {
  const styles = useStyles()
  const { words: { rules: { effects: words } } } = usePane()
  const effects = useEffects(open, change)
  if (effects === undefined) return null
  return (
    <div className={styles.box} role="status">
      {effects === null ? <Text size={200}>{words.unknown}</Text> : <Told effects={effects} />}
    </div>
  )
}

/** `undefined`: not counted yet; `null`: nothing to count by. */
function useEffects(open: OpenBook, change: Override | null): RuleEffects | null | undefined {
  const [effects, setEffects] = useState<RuleEffects | null | undefined>(undefined)
  const key = JSON.stringify(change)
  useEffect(() => {
    if (key === 'null') {
      setEffects(undefined)
      return undefined
    }
    const timer = setTimeout(() => setEffects(ruleEffects(open.registers, open.policy, JSON.parse(key) as Override)), PAUSE)
    return () => clearTimeout(timer)
  }, [open, key])
  return effects
}

function Told({ effects: { from, to, callers, totals } }: { effects: RuleEffects }) {
  const styles = useStyles()
  const { words: { rules: { effects: words } } } = usePane()
  const changed = EFFECT_FIGURES.filter((figure) => totals[figure][0] !== totals[figure][1] || callers.some((caller) => caller[figure][0] !== caller[figure][1]))
  const cells = (of: Record<EffectFigure, readonly [number, number]>) =>
    changed.map((figure) => <td key={figure} className={styles.number}>{of[figure][0] === of[figure][1] ? String(of[figure][0]) : words.change(of[figure][0], of[figure][1])}</td>)
  return (
    <>
      <Text size={200} weight="semibold" block>{words.title(isoDate(from), isoDate(to))}</Text>
      {callers.length === 0 ? <Text size={200}>{words.none}</Text> : (
        <>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.head}>{words.caller}</th>
                {changed.map((figure) => <th key={figure} scope="col" className={styles.number}>{words.figures[figure]}</th>)}
              </tr>
            </thead>
            <tbody>
              {callers.map((caller) => (
                <tr key={caller.caller}>
                  <th scope="row" className={styles.head}>{caller.caller}</th>
                  {cells(caller)}
                </tr>
              ))}
              <tr className={styles.total}>
                <th scope="row" className={styles.head}>{words.total}</th>
                {cells(totals)}
              </tr>
            </tbody>
          </table>
          <Text size={200} className={styles.quiet}>{words.note}</Text>
        </>
      )}
    </>
  )
}
