import {
  Button, Checkbox, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, makeStyles, Radio, RadioGroup,
  Select, Text, tokens,
} from '@fluentui/react-components'
import { PersonAddRegular } from '@fluentui/react-icons'
import { useMemo, useState } from 'react'
import { addIntentRows, planIntentRows, type IntentCandidate } from '../../../src/jobs'
import { mondayOf } from '../../../src/registers'
import { isoDate, phoneMasks, type Day } from '../../../src/text'
import { logged } from '../shell/logged'
import { usePane, type PaneContext } from '../shell/pane-context'
import { AskWho } from '../shell/who-field'
import type { OpenBook } from '../store/book-store'
import { useBook } from '../store/use-book'

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalM },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '40vh', overflowY: 'auto' },
  claimed: { color: tokens.colorPaletteRedForeground1 },
})

/** C27: shows which A and B customers are not in the visit register yet, and adds those that are ticked. */
export function IntentDialog({ day }: { day: Day }) {
  const styles = useStyles()
  const { words: { today: { intent: words } }, busy } = usePane()
  const { open } = useBook()
  const [shown, setShown] = useState(false)
  return (
    <Dialog open={shown} onOpenChange={(_, { open: next }) => setShown(next)}>
      <DialogTrigger disableButtonEnhancement>
        <Button icon={<PersonAddRegular />} disabledFocusable={busy}>{words.button}</Button>
      </DialogTrigger>
      <DialogSurface className={styles.surface}>{shown && open ? <Choice day={day} open={open} close={() => setShown(false)} /> : null}</DialogSurface>
    </Dialog>
  )
}

function Choice({ day, open, close }: { day: Day; open: OpenBook; close: () => void }) {
  const styles = useStyles()
  const pane = usePane()
  const { intent: words } = pane.words.today
  const [span, setSpan] = useState<'day' | 'week'>('day')
  const period = useMemo(() => (span === 'day' ? { from: day, to: day } : { from: mondayOf(day), to: mondayOf(day) + 6 }), [span, day])
  const { sheets, candidates } = useMemo(() => planIntentRows(open.book, open.registers, open.policy, period), [open, period])
  const [sheetId, setSheetId] = useState<string | null>(null)
  const sheet = sheets.find(({ id }) => id === sheetId) ?? sheets[0]
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map())
  const chosen = candidates.filter((candidate) => isTicked(candidate, ticks))
  const refusal = !sheet ? words.noSheet : !sheet.fits ? words.noColumns(sheet.name) : candidates.length === 0 ? words.none : null
  const add = (): void => {
    close()
    void addRows(pane, { ...period, sheet: sheet!.id, keys: chosen.map(({ key }) => key) })
  }
  return (
    <DialogBody>
      <DialogTitle>{words.title}</DialogTitle>
      <DialogContent className={styles.content}>
        <RadioGroup layout="horizontal" aria-label={words.period} value={span} onChange={(_, { value }) => setSpan(value as 'day' | 'week')}>
          <Radio value="day" label={words.ofDay(isoDate(day))} />
          <Radio value="week" label={words.ofWeek} />
        </RadioGroup>
        {sheets.length > 1 ? (
          <Field label={words.sheet}>
            <Select value={sheet!.id} onChange={(_, { value }) => setSheetId(value)}>
              {sheets.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </Select>
          </Field>
        ) : null}
        <Text role="status">{refusal ?? words.count(chosen.length, sheet!.name)}</Text>
        {refusal ? null : <Candidates candidates={candidates} ticks={ticks} tick={(key, ticked) => setTicks(new Map(ticks).set(key, ticked))} />}
        {refusal ? null : <AskWho />}
      </DialogContent>
      <DialogActions fluid>
        <Button onClick={close}>{words.cancel}</Button>
        {refusal ? null : <Button appearance="primary" disabledFocusable={chosen.length === 0} onClick={add}>{words.add(chosen.length)}</Button>}
      </DialogActions>
    </DialogBody>
  )
}

/** Who has a row of somebody else's is not ticked by itself: one more registration would be a conflict. */
function isTicked({ key, claimedBy }: IntentCandidate, ticks: ReadonlyMap<string, boolean>): boolean {
  return ticks.get(key) ?? claimedBy === null
}

interface CandidatesProps {
  candidates: readonly IntentCandidate[]
  ticks: ReadonlyMap<string, boolean>
  tick: (key: string, ticked: boolean) => void
}

function Candidates({ candidates, ticks, tick }: CandidatesProps) {
  const styles = useStyles()
  const maskOf = useMemo(() => phoneMasks(candidates.map(({ phone }) => phone)), [candidates])
  return (
    <ul className={styles.list}>
      {candidates.map((candidate) => (
        <li key={candidate.key}>
          <Checkbox
            checked={isTicked(candidate, ticks)}
            onChange={(_, { checked }) => tick(candidate.key, checked === true)}
            label={<CandidateLine candidate={candidate} masked={maskOf(candidate.phone)} />}
          />
        </li>
      ))}
    </ul>
  )
}

function CandidateLine({ candidate: { caller, grade, row, claimedBy }, masked }: { candidate: IntentCandidate; masked: string }) {
  const styles = useStyles()
  const { words: { today: { intent: words } } } = usePane()
  return (
    <span>
      {words.line(caller, row.customer || words.noName, masked, grade)}
      {claimedBy === null ? null : <span className={styles.claimed}> {words.claimed(claimedBy)}</span>}
    </span>
  )
}

async function addRows(pane: PaneContext, choice: Parameters<typeof addIntentRows>[1]): Promise<void> {
  const { workbook, store, words, run, notify } = pane
  const { intent } = words.today
  const added = await run(intent.title, (progress) => addIntentRows(logged(pane, intent.title), choice, progress))
  if (added === undefined) return
  await store.reload()
  if (added === null) {
    notify({ intent: 'info', title: intent.addedNone })
    return
  }
  const { sheet, row, count } = added
  notify({
    intent: 'success',
    title: intent.added(sheet, count),
    action: {
      label: words.today.openSheet,
      perform: () => void workbook.select(choice.sheet, { top: row, left: 0, bottom: row + count - 1, right: 0 }).catch(() => undefined),
    },
  })
}
