import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Wording } from '../../../src/i18n'
import type { RunningJob } from './use-jobs'

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  progress: { flexGrow: 1, minWidth: 0 },
})

/** The job under way with its progress, and the button that cancels it. The focus goes back to where the job was begun. */
export function JobBar({ job, cancel, words }: { job: RunningJob | null; cancel: () => void; words: Wording['shell'] }) {
  const styles = useStyles()
  const button = useRef<HTMLButtonElement>(null)
  const began = useRef<Element | null>(null)
  const working = job !== null
  useEffect(() => {
    if (working) began.current = document.activeElement
    return () => {
      const lost = document.activeElement === document.body || document.activeElement === null
      if (working && lost && began.current instanceof HTMLElement) began.current.focus()
    }
  }, [working])
  if (!job) return <div role="status" aria-live="polite" />
  const label = job.cancelling ? words.cancelling(job.label) : words.working(job.label)
  return (
    <div className={styles.bar}>
      <Field className={styles.progress} validationState="none" validationMessage={<span role="status" aria-live="polite">{label}</span>}>
        <ProgressBar aria-label={label} {...(job.done === null ? {} : { value: job.done })} />
      </Field>
      <Button ref={button} size="small" onClick={cancel} disabledFocusable={job.cancelling}>
        {words.cancel}
      </Button>
    </div>
  )
}
