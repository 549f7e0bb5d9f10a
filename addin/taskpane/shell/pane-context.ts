import { createContext, useContext } from 'react'
import type { Language, Wording } from '../../../src/i18n'
import type { Progress, Workbook } from '../../../src/port'
import type { BookStore } from '../store/book-store'

export type Tab = 'today' | 'check' | 'week' | 'month' | 'numbers' | 'rules'

/** What a person is told in a bar at the top of the pane. */
export interface Notice {
  intent: 'success' | 'info' | 'warning' | 'error'
  title: string
  text?: string
  action?: { label: string; perform: () => void }
}

/** What every part of the pane has at hand. */
export interface PaneContext {
  workbook: Workbook
  store: BookStore
  words: Wording
  language: Language
  tab: Tab
  goTo(tab: Tab): void
  /**
   * Does a long job, one at a time, with its progress and a button that cancels it in sight.
   * @returns `undefined` when it was cancelled or failed; a failure has been told in a notice by then
   */
  run<T>(label: string, job: (progress: Progress) => Promise<T>): Promise<T | undefined>
  /** a job is under way */
  busy: boolean
  notify(notice: Notice): void
}

const Context = createContext<PaneContext | null>(null)
export const PaneProvider = Context.Provider

export function usePane(): PaneContext {
  const pane = useContext(Context)
  if (!pane) throw new Error('outside of the pane')
  return pane
}
