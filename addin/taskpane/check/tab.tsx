import { Button, makeStyles, Spinner, Text, Tooltip, tokens } from '@fluentui/react-components'
import { ArrowDownRegular, ArrowSyncRegular, ArrowUndoRegular, ArrowUpRegular, WandRegular } from '@fluentui/react-icons'
import { useMemo, useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import { useHidden } from '../shell/hidden'
import { usePane } from '../shell/pane-context'
import { useOpenBook } from '../shell/use-open-book'
import type { OpenBook } from '../store/book-store'
import { AllWell } from './all-well'
import { EVERY, listed, viewOf, type Filter } from './check-view'
import { FilterBar } from './filter-bar'
import { FindingList } from './finding-list'
import { findingsOf, tell, type Finding } from './findings'
import { goToFinding, nextProblem } from './next-problem'
import { RepairPreview } from './repair-preview'
import { repair, undoRepair } from './repairs'
import { useSettled } from './use-settled'

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column', boxSizing: 'border-box' },
  top: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tools: { display: 'flex', gap: tokens.spacingHorizontalXS, flexWrap: 'wrap', alignItems: 'center' },
  tool: { minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  foot: { flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, color: tokens.colorNeutralForeground2 },
  none: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalS, flexGrow: 1 },
})

/** 检查: every problem of the open workbook's registers, as it is typed; and what puts it right. */
export default function CheckTab() {
  const { words } = usePane()
  const open = useOpenBook('check')
  return open ? <Checks open={open} /> : <Spinner label={words.shell.reading} />
}

function Checks({ open }: { open: OpenBook }) {
  const styles = useStyles()
  const pane = usePane()
  const { words } = pane
  const view = viewOf(pane.store)
  const { filter, current, undo } = useSyncExternalStore(view.subscribe, view.get)
  const findings = findingsOf(open)
  const list = useMemo(() => listed(open, filter, words), [open, filter, words])
  const fixable = useMemo(() => list.filter(({ suggestion }) => suggestion !== null), [list])
  const [previewed, setPreviewed] = useState<readonly Finding[] | null>(null)
  const isWell = findings.counts.error + findings.counts.warning === 0 && !filter.levels.tidy
  const change = (next: Filter): void => view.set({ filter: next })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'F8' || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    void nextProblem(pane, event.shiftKey ? -1 : 1)
  }
  if (previewed) {
    const close = (): void => setPreviewed(null)
    return <RepairPreview offered={previewed} close={close} fix={(chosen) => void repair(pane, chosen).then(close)} />
  }
  return (
    <div className={styles.page} onKeyDown={onKeyDown}>
      <Count open={open} />
      <div className={styles.top}>
        <Tools fixable={fixable.length} undo={undo.at(-1)?.length ?? 0} preview={() => setPreviewed(fixable)} />
        {isWell ? null : <FilterBar findings={findings} filter={filter} change={change} />}
      </div>
      {isWell ? <AllWell open={open} showTidies={() => change({ ...EVERY, levels: { ...EVERY.levels, tidy: true } })} />
      : list.length > 0 ? <FindingList list={list} current={current} go={(finding) => void goToFinding(pane, finding)} fix={(finding) => repair(pane, [finding.suggestion!])} />
      : <NoneShown clear={() => change(EVERY)} />}
      {isWell ? null : <Foot finding={current && list.find(({ key }) => key === current.key)} />}
    </div>
  )
}

function Tools({ fixable, undo, preview }: { fixable: number; undo: number; preview: () => void }) {
  const styles = useStyles()
  const pane = usePane()
  const { words: { check: words }, store, run, busy } = pane
  return (
    <div className={styles.tools}>
      <Button size="small" className={styles.tool} icon={<ArrowSyncRegular />} disabledFocusable={busy} onClick={() => void run(words.checkAll, (progress) => store.reload(progress))}>
        {words.checkAll}
      </Button>
      <Tooltip content={words.previous} relationship="label">
        <Button size="small" icon={<ArrowUpRegular />} aria-keyshortcuts="Shift+F8" onClick={() => void nextProblem(pane, -1)} />
      </Tooltip>
      <Tooltip content={words.next} relationship="label">
        <Button size="small" icon={<ArrowDownRegular />} aria-keyshortcuts="F8" onClick={() => void nextProblem(pane, 1)} />
      </Tooltip>
      {fixable > 0 ? (
        <Button size="small" className={styles.tool} appearance="primary" icon={<WandRegular />} disabledFocusable={busy} onClick={preview}>{words.fixMany(fixable)}</Button>
      ) : null}
      {undo > 0 ? (
        <Tooltip content={words.undoCount(undo)} relationship="label">
          <Button size="small" icon={<ArrowUndoRegular />} disabledFocusable={busy} onClick={() => void undoRepair(pane)} />
        </Tooltip>
      ) : null}
    </div>
  )
}

/** How many problems there are: told to screen readers when it has changed and nobody types any more. */
function Count({ open }: { open: OpenBook }) {
  const hidden = useHidden()
  const { words: { check: words } } = usePane()
  const { error, warning } = findingsOf(open).counts
  const text = useSettled(error + warning > 0 ? words.count(error, warning) : words.well)
  return <div role="status" className={hidden.text}>{text}</div>
}

/** What to do about the finding last gone to. */
function Foot({ finding }: { finding: Finding | null | undefined }) {
  const styles = useStyles()
  const { words } = usePane()
  return (
    <Text size={200} className={styles.foot}>
      {finding ? <><strong>{words.check.how}</strong>{tell(finding, words).advice}</> : words.check.keys}
    </Text>
  )
}

function NoneShown({ clear }: { clear: () => void }) {
  const styles = useStyles()
  const { words: { check: words } } = usePane()
  return (
    <div className={styles.none}>
      <Text>{words.noneShown}</Text>
      <Button onClick={clear}>{words.clearFilters}</Button>
    </div>
  )
}
