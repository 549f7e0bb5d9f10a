import { useCallback, useState } from 'react'
import type { Notice } from './pane-context'

export type ShownNotice = Notice & { id: number }

/** More than these push the pane's content out of sight. */
const MOST = 3

/** The messages in sight, newest first; one with the title of an earlier takes its place. */
export function useNotices() {
  const [notices, setNotices] = useState<readonly ShownNotice[]>([])
  const notify = useCallback((notice: Notice) => {
    setNotices((shown) => [{ ...notice, id: nextId++ }, ...shown.filter(({ title }) => title !== notice.title)].slice(0, MOST))
  }, [])
  const dismiss = useCallback((id: number) => setNotices((shown) => shown.filter((notice) => notice.id !== id)), [])
  return { notices, notify, dismiss }
}

let nextId = 0
