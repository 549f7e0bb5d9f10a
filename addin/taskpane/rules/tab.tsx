import { Accordion, makeStyles, Spinner, Subtitle2, Text, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { RULE_TOPICS, ruleBoard } from '../../../src/jobs'
import { todayNow } from '../shell/clock'
import { usePane } from '../shell/pane-context'
import { useOpenBook } from '../shell/use-open-book'
import type { OpenBook } from '../store/book-store'
import { AddBonus } from './add-bonus'
import { RuleItem } from './rule-item'
import { RulesCompared } from './rules-compared'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
})

/** 规则: the rulebook as a form. */
export default function RulesTab() {
  const { words } = usePane()
  const open = useOpenBook('rules')
  return open ? <Rules open={open} /> : <Spinner label={words.shell.reading} />
}

function Rules({ open }: { open: OpenBook }) {
  const styles = useStyles()
  const { words: { rules: words } } = usePane()
  const lines = useMemo(() => ruleBoard(open.policy, todayNow()), [open])
  const [opened, setOpened] = useState<string | null>(null)
  const close = (): void => setOpened(null)
  return (
    <div className={styles.page}>
      <Text size={200}>{words.intro}</Text>
      {RULE_TOPICS.map((topic) => {
        const its = lines.filter((line) => line.topic === topic)
        return (
          <section key={topic} aria-labelledby={`topic-${topic}`}>
            <Subtitle2 as="h2" block id={`topic-${topic}`}>{words.topics[topic]}</Subtitle2>
            <Accordion collapsible openItems={opened ?? []} onToggle={(_, { value }) => setOpened(value === opened ? null : String(value))}>
              {its.map((line) => <RuleItem key={line.id} line={line} open={open} isOpen={opened === line.id} close={close} />)}
            </Accordion>
            {topic === 'incentive' ? <AddBonus priced={its.filter(({ product }) => product !== null)} open={open} /> : null}
          </section>
        )
      })}
      <RulesCompared open={open} />
    </div>
  )
}
