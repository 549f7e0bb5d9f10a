import { useCallback, useState } from 'react'
import type { Notice } from './pane-context'

export type ShownNotice = Notice & { id: number }

/** More than these push the pane's content out of sight. */
const MOST = 3

/** The messages in sight, newest first. What went well is told until the next; a warning or an error until it is told again or closed. */
export function useNotices() {
  const [notices, setNotices] = useState<readonly ShownNotice[]>([])
  const notify = useCallback((notice: Notice) => {
    setNotices((shown) => [{ ...notice, id: nextId++ }, ...shown.filter(({ title, intent }) => title !== notice.title && intent !== 'success' && intent !== 'info')].slice(0, MOST))
  }, [])
  const dismiss = useCallback((id: number) => setNotices((shown) => shown.filter((notice) => notice.id !== id)), [])
  return { notices, notify, dismiss }
}

let nextId = 0
