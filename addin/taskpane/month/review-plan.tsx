import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { addReviews, NoRecordHeads, type ReviewPlan } from '../../../src/jobs'
import { isoDate } from '../../../src/text'
import { logged } from '../shell/logged'
import { usePane, type PaneContext } from '../shell/pane-context'
import { AskWho } from '../shell/who-field'

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, maxHeight: '40vh', overflowY: 'auto' },
  line: { overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** What would be written to 奖惩登记, before anything is. */
export function ReviewPlanBox({ plan, close }: { plan: ReviewPlan; close: () => void }) {
  const styles = useStyles()
  const pane = usePane()
  const { reviews: words } = pane.words
  const { lines, there, sheet } = plan
  const add = (): void => {
    void write(pane, plan).then((done) => done && close())
  }
  return (
    <div className={styles.box} role="group" aria-label={words.planTitle}>
      <Text role="status">{lines.length > 0 ? words.planCount(lines.length, sheet) : words.planNone}</Text>
      {there.length > 0 ? <Text size={200}>{words.planThere(there.length)}</Text> : null}
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.number} className={styles.line}>
            <Text size={200} block>
              {words.line(isoDate(line.date), line.caller, line.kind)}
              {line.amount === null ? '' : ` ${words.yuan(String(line.amount))}`}
            </Text>
            <Text size={200} block>{line.reason}</Text>
          </li>
        ))}
      </ul>
      <Text size={200}>{words.planText}</Text>
      {lines.length > 0 ? <AskWho /> : null}
      <div className={styles.buttons}>
        {lines.length > 0 ? <Button appearance="primary" disabledFocusable={pane.busy} onClick={add}>{words.confirm(lines.length)}</Button> : null}
        <Button onClick={close}>{words.cancel}</Button>
      </div>
    </div>
  )
}

async function write(pane: PaneContext, plan: ReviewPlan): Promise<boolean> {
  const { store, words, run, notify } = pane
  const { reviews, records } = words
  const added = await run(reviews.add, (progress) => addReviews(logged(pane, reviews.add), plan, words, progress).catch(withoutHeads))
  if (!added) return false
  if (added instanceof NoRecordHeads) {
    notify({ intent: 'warning', title: records.noHeads(added.sheet), text: records.noHeadsNext })
    return false
  }
  await store.reload()
  notify(added.count > 0 ? { intent: 'success', title: reviews.added(added.count, added.sheet), text: words.proposal } : { intent: 'info', title: reviews.addedNone })
  return true
}

/** That a sheet of the name has not the heads is an answer, not a fault. */
export function withoutHeads(error: unknown): NoRecordHeads {
  if (error instanceof NoRecordHeads) return error
  throw error
}
