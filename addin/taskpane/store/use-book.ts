import { useSyncExternalStore } from 'react'
import { usePane } from '../shell/pane-context'
import type { BookState } from './book-store'

/** The open workbook, and anew with every change of it. */
export function useBook(): BookState {
  const { store } = usePane()
  return useSyncExternalStore(store.subscribe, store.getState)
}
