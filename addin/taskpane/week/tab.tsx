import { makeStyles, tokens } from '@fluentui/react-components'
import { usePane } from '../shell/pane-context'
import { ChartSection } from './chart-section'
import { Conflicts } from './conflicts'
import { DropZone } from './drop-zone'
import { Examples } from './examples'
import { FileList } from './file-list'
import { OpenBookTick } from './open-book'
import { Output } from './output'
import { Preview } from './preview'
import { useDesk } from './use-desk'
import { WeekChoice } from './week-choice'
import { Told, WorkBar } from './work-bar'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
})

/** 周汇总: the groups' files and the open workbook's registers put together for a week (C45 C46). */
export default function WeekTab() {
  const styles = useStyles()
  const { words } = usePane()
  const week = useDesk()
  const { desk, state } = week
  const { answer, work, stale } = state
  const idle = !work && !stale
  const nothing = answer ? (answer.state === 'ready' ? null : answer.state) : idle && state.fault === null ? 'no-files' : null
  return (
    <div className={styles.page}>
      <DropZone onFiles={(given) => desk.add(given)} />
      <Examples desk={desk} files={state.files} />
      <FileList state={state} onRemove={(key) => desk.remove(key)} onClear={() => desk.clear()} />
      <OpenBookTick {...week} />
      {(answer || week.week !== null) && <WeekChoice {...week} />}
      <WorkBar {...week} />
      {nothing && idle && <Told intent="info" text={words.week.nothing[nothing]} />}
      {answer?.state === 'ready' && answer.preview && (
        <>
          <Preview preview={answer.preview} />
          <Conflicts conflicts={answer.preview.conflicts} unknownRulings={answer.preview.unknownRulings} />
          <ChartSection charts={answer.preview.charts} />
          <Output desk={desk} preview={answer.preview} ready={idle} />
        </>
      )}
    </div>
  )
}
