import type { RangeState } from './ranges'

/** What a range shows: its cells without those of hidden rows and columns. */
export interface ViewState {
  range: RangeState
  /** one of its visible rows */
  row?: number
}
