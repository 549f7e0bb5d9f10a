import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { forgetPhone, NoRecordHeads, type ForgetPlan, type LeftPlace, type Trace, type TraceKind } from '../../../src/jobs'
import { maskPhone, maskPhonesIn } from '../../../src/text'
import { timeNow, todayNow } from '../shell/clock'
import { usePane, type PaneContext } from '../shell/pane-context'
import { whoNow } from '../shell/who'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

const KINDS: readonly TraceKind[] = ['phone', 'text', 'name', 'note']
/** So many places are named to a person. */
const NAMED = 3

/** What a deletion would change, by sheets; done only when a person says so. */
export function ForgetPlanView({ plan, close }: { plan: ForgetPlan; close: () => void }) {
  const styles = useStyles()
  const pane = usePane()
  const { busy, words: { privacy: { forget: words }, listSeparator } } = pane
  const { customers, traces, named } = plan
  const who = customers.length === 1 ? maskPhone(customers[0]!.phone) : words.numbers(customers.length)
  const sheets = groupBySheet(traces)
  const countsOf = (list: readonly Trace[]): string =>
    KINDS.flatMap((kind) => {
      const count = list.filter((trace) => trace.kind === kind).length
      return count > 0 ? [words.kinds[kind](count)] : []
    }).join(listSeparator)
  return (
    <div className={styles.part} role="group" aria-label={words.title}>
      <Text role="status">{traces.length === 0 ? words.nowhere(who) : words.found(who, traces.length, sheets.size)}</Text>
      <ul className={styles.list}>
        {[...sheets].map(([sheet, list]) => <li key={sheet}><Text size={200}>{words.sheetLine(maskPhonesIn(sheet), countsOf(list))}</Text></li>)}
      </ul>
      {named.length > 0 ? <Text>{words.named(named.map(maskPhonesIn).join(listSeparator))}</Text> : null}
      <div className={styles.row}>
        {traces.length > 0 ? <Button appearance="primary" disabledFocusable={busy} onClick={() => void forget(pane, plan, close)}>{words.confirm}</Button> : null}
        <Button onClick={close}>{words.cancel}</Button>
      </div>
    </div>
  )
}

function groupBySheet(traces: readonly Trace[]): Map<string, Trace[]> {
  const sheets = new Map<string, Trace[]>()
  for (const trace of traces) {
    const list = sheets.get(trace.sheet)
    if (list) list.push(trace)
    else sheets.set(trace.sheet, [trace])
  }
  return sheets
}

async function forget(pane: PaneContext, plan: ForgetPlan, close: () => void): Promise<void> {
  const { workbook, store, words: wording, run, notify } = pane
  const { privacy: { forget: words, who } } = wording
  if (whoNow() === '') {
    notify({ intent: 'warning', title: who.needed, text: who.hint })
    return
  }
  const outcome = await run(words.deleting, async (progress) => {
    try {
      return await forgetPhone(workbook, plan, { words: wording, today: todayNow(), at: timeNow(), who: whoNow() }, progress)
    } catch (fault) {
      if (!(fault instanceof NoRecordHeads)) throw fault
      notify({ intent: 'error', title: wording.records.noHeads(fault.sheet), text: wording.records.noHeadsNext })
      return undefined
    }
  })
  await store.reload()
  if (!outcome) return
  if (outcome.state === 'left') {
    const places = placesText(pane, outcome.left)
    notify({ intent: 'error', title: words.left(outcome.left.length), text: outcome.halfWay ? words.halfWay(places) : words.leftText(places) })
    return
  }
  close()
  notify({ intent: 'success', title: words.done(outcome.cells, outcome.sheets.length), text: words.doneText(outcome.recordedOn) })
}

function placesText({ words }: PaneContext, left: readonly LeftPlace[]): string {
  const places = left.slice(0, NAMED).map(({ sheet, cell }) => words.cell(maskPhonesIn(sheet), cell)).join(words.listSeparator)
  return left.length > NAMED ? words.privacy.forget.andMore(places, left.length) : places
}
