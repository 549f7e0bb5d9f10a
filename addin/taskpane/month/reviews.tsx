import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { planReviews, publishReviews, type ReviewPlan } from '../../../src/jobs'
import { findReviews, isInForce, monthEnd, nextRung, REVIEW_STATES, rungOf, type Review } from '../../../src/ledger'
import { isoDate, maskPhonesIn, type Day } from '../../../src/text'
import { todayNow } from '../shell/clock'
import { usePane } from '../shell/pane-context'
import { Section } from '../shell/section'
import { useOpenBook } from '../shell/use-open-book'
import type { OpenBook } from '../store/book-store'
import { ReviewPlanBox } from './review-plan'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
})

/** 奖惩登记 (S05 S07 S10–S12 S21): rows by state, the month's proposals, the notice, and what a next offence would be proposed as. */
export function MonthReviews({ month }: { month: Day }) {
  const { words } = usePane()
  const open = useOpenBook('month')
  return open ? <Reviews key={month} month={month} open={open} /> : <Spinner label={words.shell.reading} />
}

function Reviews({ month, open }: { month: Day; open: OpenBook }) {
  const styles = useStyles()
  const pane = usePane()
  const { words } = pane
  const { reviews: own } = words
  const reviews = useMemo(() => findReviews(open.registers), [open])
  const [plan, setPlan] = useState<ReviewPlan | null>(null)
  const last = monthEnd(month)
  // Of a month in progress, what is over: the rest is not known yet.
  const show = (): void => setPlan(planReviews(open.registers, open.policy, { from: month, to: Math.max(month, Math.min(last, todayNow())) }, words))
  const publish = async (): Promise<void> => {
    const made = await pane.run(own.publish, (progress) => publishReviews(pane.workbook, month, words, progress))
    if (!made) return
    await pane.store.reload()
    pane.notify({ intent: 'success', title: own.published(made.sheet, made.rows), ...(made.waiting > 0 ? { text: own.publishedWaiting(made.waiting) } : {}) })
  }
  return (
    <Section title={own.title}>
      <div className={styles.buttons}>
        <Button disabledFocusable={pane.busy} onClick={show}>{own.add}</Button>
        <Button disabledFocusable={pane.busy} onClick={() => void publish()}>{own.publish}</Button>
      </div>
      {plan ? <ReviewPlanBox plan={plan} close={() => setPlan(null)} /> : null}
      <ByState reviews={reviews.filter((review) => isOpen(review) || (month <= review.row.date && review.row.date <= last))} />
      <NextOffences reviews={reviews} day={Math.max(last, todayNow()) + 1} />
    </Section>
  )
}

/** Whether somebody still has to do something about a row. */
function isOpen({ state }: Review): boolean {
  return state === 'evidence' || state === 'manager' || state === 'hr' || state === 'publication' || state === 'appealed'
}

function ByState({ reviews }: { reviews: readonly Review[] }) {
  const styles = useStyles()
  const { words: { reviews: own } } = usePane()
  if (reviews.length === 0) return <Text size={200}>{own.none}</Text>
  return (
    <>
      {REVIEW_STATES.map((state) => ({ state, its: reviews.filter((review) => review.state === state) })).filter(({ its }) => its.length > 0).map(({ state, its }) => (
        <details key={state} open={isOpen(its[0]!)}>
          <summary>
            <Text weight="semibold">{own.states[state]}</Text> <Text size={200}>{own.count(its.length)}</Text>
          </summary>
          <ul className={styles.list}>
            {its.map(({ row }) => (
              <li key={`${row.table.place.file} ${row.table.place.sheet} ${row.row}`}>
                <Text size={200}>
                  {own.line(isoDate(row.date), row.caller, maskPhonesIn(row.kind))}
                  {row.amount === null ? '' : ` ${own.yuan(String(row.amount))}`}
                </Text>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}

/** S21: for everyone with a penalty in force. */
function NextOffences({ reviews, day }: { reviews: readonly Review[]; day: Day }) {
  const styles = useStyles()
  const { words: { reviews: own } } = usePane()
  const callers = [...new Set(reviews.filter((review) => isInForce(review) && rungOf(review.row.kind) !== null).map(({ row }) => row.caller))]
  if (callers.length === 0) return null
  return (
    <div>
      <Text weight="semibold" block>{own.next}</Text>
      <ul className={styles.list}>
        {callers.map((caller) => {
          const { rung, earlier } = nextRung(reviews, caller, day)
          return (
            <li key={caller}>
              <Text size={200} block>{own.nextLine(caller, rung)}</Text>
              <Text size={200} block>{own.nextEvidence(earlier.map(({ row }) => own.line(isoDate(row.date), '', maskPhonesIn(row.kind))).join(', '))}</Text>
            </li>
          )
        })}
      </ul>
      <Text size={200}>{own.nextText}</Text>
    </div>
  )
}
