import { useDeferredValue, useRef } from 'react'
import type { OpenBook } from '../store/book-store'
import { useBook } from '../store/use-book'
import { usePane, type Tab } from './pane-context'

/** The open workbook for a page that counts a lot of it: not while another page is shown, and behind what is typed meanwhile. */
export function useOpenBook(page: Tab | null): OpenBook | null {
  const { tab } = usePane()
  const { open } = useBook()
  const seen = useRef(open)
  if (page === null || page === tab) seen.current = open
  return useDeferredValue(seen.current)
}
