import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { compareRules, ruleName, type ComparedRule } from '../../../src/jobs'
import { afterMonths } from '../../../src/ledger'
import type { RuleValue } from '../../../src/policy'
import { isoDate, type Day } from '../../../src/text'
import { todayNow } from '../shell/clock'
import { DayInput } from '../shell/day-input'
import { usePane } from '../shell/pane-context'
import { Section } from '../shell/section'
import type { OpenBook } from '../store/book-store'
import { valueWithUnit } from './value-text'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  head: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, padding: '2px 4px 2px 0' },
  cell: { padding: '2px 4px 2px 0', verticalAlign: 'top', overflowWrap: 'anywhere' },
})

/** S13: what held on one day against what held on another. */
export function RulesCompared({ open }: { open: OpenBook }) {
  const styles = useStyles()
  const { words: { reviews: { compared: words } } } = usePane()
  const [after, setAfter] = useState<Day | null>(todayNow)
  const [before, setBefore] = useState<Day | null>(() => afterMonths(todayNow(), -1))
  const differing = useMemo(() => (before === null || after === null ? null : compareRules(open.policy, before, after)), [open, before, after])
  return (
    <Section title={words.title}>
      <div className={styles.row}>
        <DayInput label={words.from} value={before} onChange={setBefore} />
        <DayInput label={words.to} value={after} onChange={setAfter} />
      </div>
      {differing === null ? null : (
        <div role="status">
          <Text size={200}>{differing.length === 0 ? words.none : words.count(differing.length)}</Text>
        </div>
      )}
      {differing && differing.length > 0 ? <Differing rules={differing} before={before!} after={after!} /> : null}
    </Section>
  )
}

function Differing({ rules, before, after }: { rules: readonly ComparedRule[]; before: Day; after: Day }) {
  const styles = useStyles()
  const { words } = usePane()
  const { compared } = words.reviews
  const text = (value: RuleValue | null, { line }: ComparedRule): string => (value === null ? compared.missing : valueWithUnit(value, line, words.rules))
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>{compared.rule}</th>
          <th scope="col" className={styles.head}>{isoDate(before)}</th>
          <th scope="col" className={styles.head}>{isoDate(after)}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.line.id}>
            <th scope="row" className={styles.head}>{ruleName(words, rule.line)}</th>
            <td className={styles.cell}>{text(rule.before, rule)}</td>
            <td className={styles.cell}>{text(rule.after, rule)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
