import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, ProgressBar, Text, tokens } from '@fluentui/react-components'
import { usePane } from '../shell/pane-context'
import type { WeekDesk } from './use-desk'

const useStyles = makeStyles({
  work: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center', gap: tokens.spacingHorizontalS },
  what: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
})

/** How far reading is, with a button to stop it; or why it has not come to an end. */
export function WorkBar({ desk, state }: WeekDesk) {
  const styles = useStyles()
  const { week } = usePane().words
  const { work, stopped, fault } = state
  const goOn = <Button size="small" onClick={() => desk.refresh()}>{week.goOn}</Button>
  if (work) {
    const { kind, file, done, of } = work
    return (
      <div className={styles.work}>
        <div className={styles.what}>
          <Text size={200} role="status">{kind === 'reading' ? week.readingFile(file, done + 1, of) : week.consolidating}</Text>
          <ProgressBar aria-label={week.name} {...(kind === 'reading' ? { value: done, max: of } : {})} />
        </div>
        <Button size="small" onClick={() => desk.stop()}>{week.stop}</Button>
      </div>
    )
  }
  if (fault !== null) return <Told intent="error" title={week.broken} text={week.brokenText} action={goOn} />
  return stopped ? <Told intent="warning" title={week.stopped} text={week.stoppedText} action={goOn} /> : null
}

interface ToldProps {
  intent: 'error' | 'warning' | 'info' | 'success'
  title?: string
  text?: string
  action?: React.ReactNode
}

/** Something the page says of what is on it. */
export function Told({ intent, title, text, action }: ToldProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{title && <MessageBarTitle>{title}</MessageBarTitle>}{text}</MessageBarBody>
      {action && <MessageBarActions>{action}</MessageBarActions>}
    </MessageBar>
  )
}
