import { Button, makeStyles, Switch, Text, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular, TableRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { WeekPreview } from '../../../src/jobs'
import { WorkbookFault, type ApplyOutcome, type Progress } from '../../../src/port'
import { isoDate } from '../../../src/text'
import { recordExport } from '../shell/log-export'
import { usePane } from '../shell/pane-context'
import { WhoField } from '../shell/who-field'
import { whoNow } from '../shell/who'
import { download } from './download'
import type { Desk } from './desk'
import { WorkerFault } from './worker-talk'

const useStyles = makeStyles({
  bar: {
    position: 'sticky', bottom: 0, display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, zIndex: 1,
  },
  mask: { display: 'flex', flexDirection: 'column' },
  hint: { color: tokens.colorNeutralForeground3, paddingLeft: '8px' },
})

/** What is made of the week: its sheets in the open workbook, or a file. */
export function Output({ desk, preview, ready }: { desk: Desk; preview: WeekPreview; ready: boolean }) {
  const styles = useStyles()
  const { words, busy } = usePane()
  const [mask, setMask] = useState(false)
  const { write, save } = useOutput(desk, preview)
  const disabled = busy || !ready
  return (
    <>
      <div className={styles.mask}>
        <Switch checked={mask} label={words.week.mask} onChange={(_, { checked }) => setMask(checked)} aria-describedby="week-mask-hint" />
        <Text id="week-mask-hint" size={200} className={styles.hint}>{words.week.maskHint}</Text>
      </div>
      <WhoField />
      <div className={styles.bar}>
        <Button appearance="primary" icon={<TableRegular />} disabled={disabled} onClick={() => void write(mask)}>{words.week.write}</Button>
        <Button icon={<ArrowDownloadRegular />} disabled={disabled} onClick={() => void save(mask)}>{words.week.save}</Button>
      </div>
    </>
  )
}

function useOutput(desk: Desk, { choice }: WeekPreview) {
  const pane = usePane()
  const { words, workbook, store, run, notify } = pane
  const monday = isoDate(choice.monday)

  const openSummary = async (): Promise<void> => {
    await run(words.week.openSheet, async (progress) => {
      await store.reload(progress)
      const sheets = store.getState().open?.book.sheets ?? []
      const sheet = sheets.find(({ name }) => name === `${words.sheets.summary} ${monday}`)
      if (sheet) await workbook.select(sheet.id, { top: 0, left: 0, bottom: 0, right: 0 })
    })
  }
  const tell = ({ created, replaced, kept }: ApplyOutcome): void => {
    if (kept.length > 0) notify({ intent: 'warning', title: words.week.kept(kept.join(words.listSeparator)), text: words.week.keptText })
    if (created.length + replaced.length === 0) return
    notify({
      intent: 'success',
      title: words.week.written(monday, created.length + replaced.length),
      text: words.week.writtenText(created.length, replaced.length),
      action: { label: words.week.openSheet, perform: () => void openSummary() },
    })
  }
  return {
    async write(mask: boolean): Promise<void> {
      const outcome = await run(words.week.writing, async (progress) => workbook.apply(await fromWorker(desk, desk.sheets(mask), progress), progress))
      if (outcome) tell(outcome)
    },
    async save(mask: boolean): Promise<void> {
      if (whoNow() === '') {
        notify({ intent: 'warning', title: words.privacy.who.needed, text: words.privacy.who.hint })
        return
      }
      const pack = await run(words.week.saving, (progress) => fromWorker(desk, desk.pack(mask), progress))
      if (!pack) return
      if (!(await recordExport(pane, { what: words.privacy.exports.pack, file: pack.name, rows: pack.rows, masked: mask }))) return
      download(pack.name, pack.bytes)
      notify({ intent: 'success', title: words.week.saved(pack.name), text: words.week.savedText })
    },
  }
}

/** How often a job looks whether a person has cancelled it, in milliseconds. */
const LOOK = 100

/** Waits for the worker; stops it when a person cancels the job. */
async function fromWorker<T>(desk: Desk, answer: Promise<T>, progress: Progress): Promise<T> {
  let timer: ReturnType<typeof setInterval> | undefined
  const cancelled = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      try {
        progress.check()
      } catch (error) {
        reject(error as Error)
        desk.stop()
      }
    }, LOOK)
  })
  try {
    return await Promise.race([answer, cancelled])
  } catch (error) {
    if (!(error instanceof WorkerFault)) throw error
    throw new WorkbookFault(error.reason === 'stopped' ? 'cancelled' : 'unexpected', { detail: `${error.reason} ${error.detail}` })
  } finally {
    clearInterval(timer)
  }
}
