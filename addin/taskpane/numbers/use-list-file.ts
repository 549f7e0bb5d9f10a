import { useEffect, useRef } from 'react'
import type { NumberListLine } from '../../../src/registers'
import { usePane } from '../shell/pane-context'
import { startWorker } from '../week/start-worker'
import { WorkerTalk } from '../week/worker-talk'

/** A file that takes longer is given up, in milliseconds. */
const MOST_A_FILE = 45_000

/** Reads the numbers of a file away from the screen; one that cannot be read is told of, and gives `null`. */
export function useListFile(): (file: File) => Promise<NumberListLine[] | null> {
  const { words, language, notify } = usePane()
  const talk = useRef<WorkerTalk | null>(null)
  useEffect(() => () => talk.current?.stop(), [])
  return async (file) => {
    talk.current ??= new WorkerTalk(startWorker, () => undefined)
    const failed = (why: string): null => {
      notify({ intent: 'error', title: words.pool.importing.readFailed(file.name), text: why })
      return null
    }
    try {
      const answer = await talk.current.ask({ type: 'numbers', file: file.name, blob: file, language }, MOST_A_FILE)
      return 'lines' in answer ? answer.lines : failed(answer.why)
    } catch {
      return failed(words.cli.tookTooLong)
    }
  }
}
