import type { RangeState } from './ranges'
import { method } from './table'
import type { Member } from './table'
import type { TablesState } from './tables'
import { flag, optional } from './types'
import type { ViewState } from './view-state'

/** What a range has to do with filters and tables. */
export const rangeFeatures: Record<string, Member<RangeState>> = {
  getVisibleView: method([], 'RangeView', (range: RangeState): ViewState => ({ range })),
  getTables: method([optional(flag)], 'TableScopedCollection', ({ sheetId, area }: RangeState, [whole = false]): TablesState => ({ sheetId, area, whole })),
}
