import { Button, Checkbox, Field, Input, Text } from '@fluentui/react-components'
import { useDeferredValue, useMemo, useState } from 'react'
import { planNumbers, type AllocationChoice, type PlannedAllocation } from '../../../src/jobs'
import { LEFT_OUT, type CallerShare } from '../../../src/ledger'
import { todayNow } from '../shell/clock'
import { DayInput } from '../shell/day-input'
import { usePane } from '../shell/pane-context'
import type { OpenBook } from '../store/book-store'
import { giveOut } from './actions'
import { useFormStyles } from './use-form-styles'

/** C06 C11: who would get what, and the button that gives it out. */
export function Allocation({ open }: { open: OpenBook }) {
  const styles = useFormStyles()
  const pane = usePane()
  const { pool: { allocating: words }, noSource } = pane.words
  const [choice, setChoice] = useState<AllocationChoice>({ day: todayNow(), full: null, sources: null, withOld: false })
  const wanted = useDeferredValue(choice)
  const planned = useMemo(() => planNumbers(open.registers, open.policy, wanted), [open, wanted])
  const chosen = choice.sources ?? planned.order
  const onList = planned.plan.shares.some(({ held, again }) => held.length + again.length > 0)
  const tick = (source: string, ticked: boolean): void => setChoice({ ...choice, sources: planned.order.filter((one) => (one === source ? ticked : chosen.includes(one))) })
  return (
    <div className={styles.form}>
      <div className={styles.row}>
        <DayInput label={words.day} value={choice.day} onChange={(day) => day !== null && setChoice({ ...choice, day })} />
        <Field label={words.full} size="small">
          <Input type="number" size="small" min="0" max="1000" className={styles.narrow} value={String(choice.full ?? open.policy.figure('quota', choice.day))} onChange={(_, { value }) => setChoice({ ...choice, full: value === '' ? null : Math.max(0, Math.floor(Number(value))) })} />
        </Field>
      </div>
      <div role="group" aria-label={words.sources} className={styles.row}>
        {planned.order.map((source) => <Checkbox key={source} label={source || noSource} checked={chosen.includes(source)} onChange={(_, { checked }) => tick(source, checked === true)} />)}
        <Checkbox label={words.withOld} checked={choice.withOld} onChange={(_, { checked }) => setChoice({ ...choice, withOld: checked === true })} />
      </div>
      <Preview planned={planned} />
      <Button appearance="primary" disabledFocusable={pane.busy || wanted !== choice || (planned.count === 0 && !onList)} onClick={() => void giveOut(pane, choice, planned.print)}>{words.button}</Button>
    </div>
  )
}

function Preview({ planned: { plan, count } }: { planned: PlannedAllocation }) {
  const styles = useFormStyles()
  const { pool: { allocating: words } } = usePane().words
  const left = LEFT_OUT.filter((why) => plan.leftOut[why] > 0)
  if (plan.shares.length === 0) return <Text role="status">{words.nobody}</Text>
  return (
    <>
      <Text role="status" weight="semibold">{words.preview(count)}</Text>
      <ul className={styles.list}>{plan.shares.map((share) => <li key={share.caller}><Share share={share} /></li>)}</ul>
      {left.length > 0 ? (
        <>
          <Text weight="semibold">{words.leftOut}</Text>
          <ul className={styles.list}>{left.map((why) => <li key={why}><Text size={200}>{words.one(words.why[why], plan.leftOut[why])}</Text></li>)}</ul>
        </>
      ) : null}
    </>
  )
}

function Share({ share: { caller, need, held, again, known, fresh, short } }: { share: CallerShare }) {
  const { pool: { allocating: words }, noSource, listSeparator } = usePane().words
  const counts = new Map<string, number>()
  for (const { source } of fresh) counts.set(source, (counts.get(source) ?? 0) + 1)
  const mix = [...Array.from(counts, ([source, count]) => words.mix(source || noSource, count)), ...(short > 0 ? [words.short(short)] : [])]
  return (
    <>
      <Text size={200} block>{words.caller(caller, need, held.length, again.length + known.length, fresh.length)}</Text>
      {mix.length > 0 ? <Text size={200} block>{mix.join(listSeparator)}</Text> : null}
    </>
  )
}
