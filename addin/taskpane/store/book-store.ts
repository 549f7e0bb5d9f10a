import type { Policy } from '../../../src/policy'
import type { Problem, Registers } from '../../../src/registers'
import type { CellEdit, LiveBook, Progress, WorkbookFault } from '../../../src/port'

/** The open workbook as the pane knows it. A new object for each change. */
export interface BookState {
  state: 'reading' | 'ready' | 'failed'
  /** as last read; `null` before the first time */
  open: OpenBook | null
  /** why the last reading failed */
  fault: WorkbookFault | null
}

export interface OpenBook {
  /** its grids, and the tables that rows point to, are kept up to date in place; rows are replaced */
  book: LiveBook
  registers: Registers
  /** the rulebook with the 规则 sheet laid over it */
  policy: Policy
  /** of the registers as typed, and of the week in hand: the latter follow when nobody has typed for a moment */
  problems: readonly Problem[]
  /** grows with every change of a register */
  version: number
}

/** Reads the open workbook once, follows what people type, and tells who listens. */
export interface BookStore {
  subscribe(listener: () => void): () => void
  getState(): BookState
  /**
   * Reads everything again. A fault is kept in the state.
   * @param progress where it is given, a fault is thrown too, for whoever runs the job to tell
   */
  reload(progress?: Progress): Promise<void>
  /** Takes over edits that we ourselves have done: nobody tells us of them. */
  took(edits: readonly CellEdit[]): void
}
