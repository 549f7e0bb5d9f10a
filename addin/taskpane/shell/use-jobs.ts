import { useCallback, useRef, useState } from 'react'
import type { Wording } from '../../../src/i18n'
import { WorkbookFault, type Progress } from '../../../src/port'
import { noticeOfFault } from './fault-notice'
import type { Notice } from './pane-context'

/** A job under way. */
export interface RunningJob {
  label: string
  /** 0 to 1; `null`: not known yet */
  done: number | null
  cancelling: boolean
}

/** Progress is drawn no oftener than this, in milliseconds: a job's own steps are quicker than anybody reads. */
const REDRAWN_AFTER = 100

/** Runs jobs, one at a time. */
export function useJobs(words: Wording, notify: (notice: Notice) => void) {
  const [job, setJob] = useState<RunningJob | null>(null)
  const running = useRef<{ label: string; cancelled: boolean } | null>(null)

  const run = useCallback(
    async <T>(label: string, work: (progress: Progress) => Promise<T>): Promise<T | undefined> => {
      if (running.current) {
        notify({ intent: 'info', title: words.shell.busy(running.current.label), text: words.shell.busyText })
        return undefined
      }
      const mine = { label, cancelled: false }
      running.current = mine
      setJob({ label, done: null, cancelling: false })
      try {
        return await work(progressOf(mine, (done) => setJob({ label, done, cancelling: mine.cancelled })))
      } catch (error) {
        notify(noticeOfFault(error, label, words))
        return undefined
      } finally {
        running.current = null
        setJob(null)
      }
    },
    [words, notify],
  )

  const cancel = useCallback(() => {
    if (!running.current) return
    running.current.cancelled = true
    setJob((shown) => shown && { ...shown, cancelling: true })
  }, [])

  return { job, run, cancel }
}

function progressOf(job: { cancelled: boolean }, show: (done: number) => void): Progress {
  let shown = -Infinity
  return {
    report(done, of) {
      const now = performance.now()
      if (now - shown < REDRAWN_AFTER) return
      shown = now
      show(of > 0 ? Math.min(1, done / of) : 0)
    },
    check() {
      if (job.cancelled) throw new WorkbookFault('cancelled')
    },
  }
}
