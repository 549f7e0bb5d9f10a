import { Badge, Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled, DismissCircleFilled, DismissRegular, SubtractCircleRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { Wording } from '../../../src/i18n'
import type { FileReport } from '../../../src/jobs'
import { usePane } from '../shell/pane-context'
import type { DeskFile, DeskState } from './desk'
import { Section } from '../shell/section'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  file: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS, alignItems: 'start' },
  icon: { display: 'flex', paddingTop: '3px' },
  text: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  muted: { color: tokens.colorNeutralForeground3 },
  aside: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
})

interface Props {
  state: DeskState
  onRemove: (key: string) => void
  onClear: () => void
}

/** The files with what became of each. */
export function FileList({ state, onRemove, onClear }: Props) {
  const styles = useStyles()
  const { words } = usePane()
  const { files, subfolders, others, answer } = state
  if (files.length === 0 && subfolders.length === 0 && others === 0) return null
  const reports = new Map(answer?.reports.map((report) => [report.file, report]))
  const clear = <Button size="small" appearance="subtle" onClick={onClear}>{words.week.removeAll}</Button>
  return (
    <Section title={words.week.files(files.length)} action={clear}>
      <ul className={styles.list}>
        {[...files].sort((a, b) => (a.name < b.name ? -1 : 1)).map((file) => (
          <FileLine key={file.key} file={file} report={file.state === 'read' ? reports.get(file.name) : undefined} onRemove={onRemove} />
        ))}
      </ul>
      {others > 0 && <Text size={200} className={styles.aside}>{words.week.others(others)}</Text>}
      {subfolders.map((folder) => <Text key={folder} size={200} className={styles.aside}>{words.week.subfolder(folder)}</Text>)}
    </Section>
  )
}

interface LineProps {
  file: DeskFile
  report: FileReport | undefined
  onRemove: (key: string) => void
}

function FileLine({ file, report, onRemove }: LineProps) {
  const styles = useStyles()
  const { words } = usePane()
  const { icon, text } = statusOf(file, report, words, styles)
  const isRead = report?.state === 'read' || report?.state === 'rulings'
  return (
    <li className={styles.file}>
      <span className={styles.icon}>{icon}</span>
      <div className={styles.text}>
        <Text className={styles.name}>{file.name}</Text>
        <Text size={200} className={styles.line}>
          <span>{text}</span>
          {isRead && <Counts report={report} words={words} />}
        </Text>
        {report && report.notes.length > 0 && (
          <details>
            <summary aria-label={words.week.details(file.name)}><Text size={200} className={styles.muted}>{words.week.notes(report.notes.length)}</Text></summary>
            {report.notes.map((note) => <Text key={note} size={200} block className={styles.aside}>{note}</Text>)}
          </details>
        )}
      </div>
      <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={words.week.remove(file.name)} onClick={() => onRemove(file.key)} />
    </li>
  )
}

function Counts({ report, words }: { report: FileReport; words: Wording }) {
  return (
    <>
      <span>{words.week.rows(report.rows ?? 0)}</span>
      {report.errors > 0 && <Badge size="small" color="danger" appearance="tint">{words.week.errors(report.errors)}</Badge>}
      {report.warnings > 0 && <Badge size="small" color="warning" appearance="tint">{words.week.warnings(report.warnings)}</Badge>}
    </>
  )
}

function statusOf({ state, why }: DeskFile, report: FileReport | undefined, { week }: Wording, styles: ReturnType<typeof useStyles>): { icon: ReactNode; text: string } {
  const good = <CheckmarkCircleFilled className={styles.good} aria-hidden />
  const bad = <DismissCircleFilled className={styles.bad} aria-hidden />
  const passed = <SubtractCircleRegular className={styles.muted} aria-hidden />
  switch (state) {
    case 'waiting':
      return { icon: passed, text: week.waiting }
    case 'reading':
      return { icon: <Spinner size="extra-tiny" aria-hidden />, text: week.readingNow }
    case 'failed':
      return { icon: bad, text: week.failed(why) }
    case 'lock':
    case 'other':
      return { icon: passed, text: week.passed(week[state]) }
    case 'open':
      return { icon: passed, text: week.passed(week.sameAsOpen) }
    case 'read':
      if (!report) return { icon: good, text: week.read }
      if (report.state === 'failed') return { icon: bad, text: week.failed(report.text) }
      if (report.state === 'same' || report.state === 'made') return { icon: passed, text: week.passed(report.text) }
      return { icon: good, text: report.text }
  }
}
