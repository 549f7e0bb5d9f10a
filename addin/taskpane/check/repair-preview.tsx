import { Button, Checkbox, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Suggestion } from '../../../src/jobs'
import { usePane } from '../shell/pane-context'
import { AskWho } from '../shell/who-field'
import { tell, type Finding } from './findings'
import { useWindow } from './use-window'

const ITEM_HEIGHT = 48

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`, boxSizing: 'border-box' },
  title: { margin: 0, outlineStyle: 'none' },
  box: { flexGrow: 1, minHeight: '120px', overflowY: 'auto', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { listStyleType: 'none', margin: 0, padding: 0, position: 'relative' },
  item: { position: 'absolute', left: 0, right: 0, height: `${ITEM_HEIGHT}px`, boxSizing: 'border-box', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflow: 'hidden' },
  tick: { width: '100%', '& label': { minWidth: 0, flexGrow: 1, overflow: 'hidden', paddingTop: '6px', paddingBottom: '6px' } },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, justifyContent: 'end' },
})

interface PreviewProps {
  /** findings with a suggestion */
  offered: readonly Finding[]
  close: () => void
  fix: (chosen: readonly Suggestion[]) => void
}

/** What each cell would become, to be ticked. What is offered stays as it was when the preview was opened. */
export function RepairPreview({ offered, close, fix }: PreviewProps) {
  const styles = useStyles()
  const { words: { check: words }, busy } = usePane()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const chosen = useMemo(() => offered.filter(({ key }) => !left.has(key)), [offered, left])
  const tick = (key: string, ticked: boolean): void => {
    const next = new Set(left)
    if (ticked) next.delete(key)
    else next.add(key)
    setLeft(next)
  }
  return (
    <div className={styles.page}>
      <h2 ref={title} tabIndex={-1} className={styles.title}><Subtitle2>{words.preview(offered.length)}</Subtitle2></h2>
      <Text size={200}>{words.previewText}</Text>
      <Checkbox
        label={words.all}
        checked={chosen.length === offered.length ? true : chosen.length === 0 ? false : 'mixed'}
        onChange={(_, { checked }) => setLeft(checked === true ? new Set() : new Set(offered.map(({ key }) => key)))}
      />
      <Ticks offered={offered} left={left} tick={tick} />
      <AskWho />
      <div className={styles.actions}>
        <Button onClick={close}>{words.back}</Button>
        <Button appearance="primary" disabledFocusable={busy || chosen.length === 0} onClick={() => fix(chosen.map(({ suggestion }) => suggestion!))}>
          {words.fixChosen(chosen.length)}
        </Button>
      </div>
    </div>
  )
}

function Ticks({ offered, left, tick }: { offered: readonly Finding[]; left: ReadonlySet<string>; tick: (key: string, ticked: boolean) => void }) {
  const styles = useStyles()
  const { words } = usePane()
  const box = useRef<HTMLDivElement>(null)
  const { first, end, height, onScroll } = useWindow(box, offered.length, ITEM_HEIGHT)
  return (
    <div ref={box} className={styles.box} onScroll={onScroll}>
      <ul className={styles.list} style={{ height: `${height}px` }}>
        {offered.slice(first, end).map((finding, i) => {
          const { label, at, found, becomes } = tell(finding, words)
          const change = words.check.change(found, becomes ?? '')
          return (
            <li key={finding.key} aria-setsize={offered.length} aria-posinset={first + i + 1} className={styles.item} style={{ top: `${(first + i) * ITEM_HEIGHT}px` }}>
              <Checkbox
                className={styles.tick}
                title={change}
                checked={!left.has(finding.key)}
                onChange={(_, { checked }) => tick(finding.key, checked === true)}
                label={<>
                  <Text size={200}><span className={styles.line}>{change}</span></Text>
                  <Text size={200} className={styles.quiet}><span className={styles.line}>{label} · {at}</span></Text>
                </>}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
