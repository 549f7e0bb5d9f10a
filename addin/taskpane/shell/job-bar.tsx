import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Wording } from '../../../src/i18n'
import { useHidden } from './hidden'
import type { RunningJob } from './use-jobs'

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, flexShrink: 0 },
  progress: { flexGrow: 1, minWidth: 0 },
})

/** The job under way with its progress, and the button that cancels it. The focus goes back to where the job was begun. */
export function JobBar({ job, cancel, words }: { job: RunningJob | null; cancel: () => void; words: Wording['shell'] }) {
  const styles = useStyles()
  const hidden = useHidden()
  useFocusKept(job !== null)
  const label = !job ? '' : job.cancelling ? words.cancelling(job.label) : words.working(job.label)
  return (
    <>
      <div role="status" className={hidden.text}>{label}</div>
      {job ? (
        <div className={styles.bar}>
          <Field className={styles.progress} validationState="none" validationMessage={<span aria-hidden>{label}</span>}>
            <ProgressBar aria-label={label} {...(job.done === null ? {} : { value: job.done })} />
          </Field>
          <Button size="small" onClick={cancel} disabledFocusable={job.cancelling}>
            {words.cancel}
          </Button>
        </div>
      ) : null}
    </>
  )
}

/** The cancel button goes when the job is done: the focus that it had goes back to what had it before. */
function useFocusKept(working: boolean): void {
  const began = useRef<Element | null>(null)
  useEffect(() => {
    if (!working) return undefined
    began.current = document.activeElement
    return () => {
      const isLost = document.activeElement === document.body || document.activeElement === null
      if (isLost && began.current instanceof HTMLElement) began.current.focus()
    }
  }, [working])
}
