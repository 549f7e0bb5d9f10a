import { AccordionHeader, AccordionItem, AccordionPanel, Badge, makeStyles, Text, tokens } from '@fluentui/react-components'
import { ruleName, type RuleLine } from '../../../src/jobs'
import { isoDate } from '../../../src/text'
import { usePane } from '../shell/pane-context'
import type { OpenBook } from '../store/book-store'
import { RuleEditor } from './rule-editor'
import { valueText, valueWithUnit } from './value-text'

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', alignItems: 'start', padding: `${tokens.spacingVerticalXS} 0`, textAlign: 'start' },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'center' },
  value: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingInlineStart: tokens.spacingHorizontalL },
})

/** A rule with its value now and the clause it comes from; opened, its values by time and a form for a new one. */
export function RuleItem({ line, open, isOpen, close }: { line: RuleLine; open: OpenBook; isOpen: boolean; close: () => void }) {
  const styles = useStyles()
  const { words } = usePane()
  const { rules } = words
  const { now, standard, kind, clause, versions } = line
  const isChanged = standard !== null && now !== null && valueText(now, kind, rules) !== valueText(standard, kind, rules)
  return (
    <AccordionItem value={line.id}>
      <AccordionHeader size="small" expandIconPosition="end">
        <span className={styles.head}>
          <span className={styles.line}>
            <Text weight="semibold">{ruleName(words, line)}</Text>
            {isChanged ? <Badge appearance="tint" color="warning" size="small">{rules.changed}</Badge> : null}
          </span>
          <Text className={styles.value}>{now === null ? rules.notYet : valueWithUnit(now, line, rules)}</Text>
          <Text size={200} className={styles.quiet}>{`${line.id} · ${clause}`}</Text>
        </span>
      </AccordionHeader>
      <AccordionPanel>
        <Text size={200} block>{standard === null ? rules.noStandard : rules.standard(valueWithUnit(standard, line, rules))}</Text>
        {versions.length > 1 ? (
          <>
            <Text size={200} block>{rules.versions}</Text>
            <ul className={styles.list}>
              {versions.map(({ from, value }) => (
                <li key={from ?? ''}>
                  <Text size={200}>{rules.version(from === null ? rules.always : rules.since(isoDate(from)), valueText(value, kind, rules))}</Text>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {isOpen ? <RuleEditor line={line} open={open} close={close} /> : null}
      </AccordionPanel>
    </AccordionItem>
  )
}
