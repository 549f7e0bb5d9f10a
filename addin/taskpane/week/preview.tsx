import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { WeekPreview } from '../../../src/jobs'
import { isoDate } from '../../../src/text'
import { usePane } from '../shell/pane-context'
import { Section } from '../shell/section'
import { Told } from './work-bar'

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap',
    '& th, & td': { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, textAlign: 'right', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    '& th:first-child, & td:first-child': { textAlign: 'left', position: 'sticky', left: 0, backgroundColor: tokens.colorNeutralBackground1 },
    '& tfoot th, & tfoot td': { fontWeight: tokens.fontWeightSemibold },
  },
  line: { display: 'flex', flexDirection: 'column' },
  aside: { color: tokens.colorNeutralForeground3 },
})

/** The week before its sheets are made: who is missing, the groups' figures, problems. */
export function Preview({ preview }: { preview: WeekPreview }) {
  const styles = useStyles()
  const { words } = usePane()
  const { choice, missingGroups, errors, warnings, callers } = preview
  const [from, to] = [isoDate(choice.monday), isoDate(choice.monday + 6)]
  return (
    <Section title={words.week.preview(from, to)}>
      {missingGroups.length > 0 ? (
        <Told intent="warning" title={words.week.missing(missingGroups.join(words.listSeparator))} text={words.week.missingText} />
      ) : (
        <Text size={200} className={styles.aside}>{`${words.week.allThere}${words.listSeparator}${words.week.callers(callers)}`}</Text>
      )}
      <Groups preview={preview} />
      <div className={styles.line}>
        <Text>{words.week.problems(errors, warnings)}</Text>
        {errors + warnings > 0 && <Text size={200} className={styles.aside}>{words.week.problemsText}</Text>}
      </div>
    </Section>
  )
}

function Groups({ preview: { groups } }: { preview: WeekPreview }) {
  const styles = useStyles()
  const { words } = usePane()
  const [name, ...heads] = groups.heads
  return (
    <div className={styles.scroll} role="region" aria-label={words.week.groups} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr><th scope="col">{name}</th>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr>
        </thead>
        <tbody>
          {groups.rows.map((row) => (
            <tr key={row.name}><th scope="row">{row.name}</th>{row.figures.map((figure, i) => <td key={heads[i]}>{figure}</td>)}</tr>
          ))}
        </tbody>
        <tfoot>
          <tr><th scope="row">{words.grandTotal}</th>{groups.total.map((figure, i) => <td key={heads[i]}>{figure}</td>)}</tr>
        </tfoot>
      </table>
    </div>
  )
}
