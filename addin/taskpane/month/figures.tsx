import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { monthFigures, type CallerMonth, type StatementLine } from '../../../src/ledger'
import { basisText, ruleText } from '../../../src/sheets'
import { isoDate, type Day } from '../../../src/text'
import { usePane } from '../shell/pane-context'
import { Section } from '../shell/section'
import type { OpenBook } from '../store/book-store'

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM, width: '100%' },
  quiet: { color: tokens.colorNeutralForeground3 },
  lines: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
})

/** Each caller's month, and behind it every yuan with its rule (C16 C20 C21 C48, S01–S09). */
export function Figures({ month, open }: { month: Day; open: OpenBook }) {
  const styles = useStyles()
  const { words } = usePane()
  const figures = useMemo(() => monthFigures(open.registers, open.policy, month), [open, month])
  if (figures.callers.length === 0) return <Text>{words.monthPage.nothing}</Text>
  const { known } = figures
  return (
    <Section title={words.monthPage.callers(figures.callers.length)}>
      <Text size={200} className={styles.quiet}>
        {[...(known ? [words.month.notes.known(isoDate(known.from), isoDate(known.to))] : []), words.monthPage.proposal].join('')}
      </Text>
      <Accordion collapsible>
        {figures.callers.map((caller) => <Caller key={caller.caller} caller={caller} />)}
      </Accordion>
    </Section>
  )
}

function Caller({ caller }: { caller: CallerMonth }) {
  const styles = useStyles()
  const { words } = usePane()
  const { monthPage: page, noGroup } = words
  const place = caller.ranking?.place.place ?? null
  return (
    <AccordionItem value={caller.caller}>
      <AccordionHeader size="small">
        <span className={styles.head}>
          <Text weight="semibold">{words.today.group(caller.caller, caller.group || noGroup)}</Text>
          <Text className={styles.amount}>{page.total(caller.total)}</Text>
          <Text size={200} className={styles.quiet}>
            {[page.visits(caller.visits), page.leave(caller.leave.left), ...(place === null ? [] : [page.place(place)])].join(words.listSeparator)}
          </Text>
        </span>
      </AccordionHeader>
      <AccordionPanel>
        <ul className={styles.lines}>
          {caller.lines.length > 0 ? caller.lines.map((line, i) => <Line key={i} line={line} />) : <li>{page.noLines}</li>}
        </ul>
      </AccordionPanel>
    </AccordionItem>
  )
}

function Line({ line }: { line: StatementLine }) {
  const styles = useStyles()
  const { words } = usePane()
  const head = [words.month.kinds[line.kind], ...(line.day === null ? [] : [isoDate(line.day)])].join(' ')
  return (
    <li className={styles.line}>
      <span className={styles.head}>
        <Text>{head}</Text>
        {line.amount === null ? null : <Text className={styles.amount}>{words.monthPage.yuan(line.amount)}</Text>}
      </span>
      <Text size={200} block>{basisText(line, words)}</Text>
      <Text size={200} block className={styles.quiet}>{ruleText(line.rule)}</Text>
    </li>
  )
}
