import type { Area } from '../book'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { resolveRange } from './named-ranges'
import { assertUnprotected, rangeOf, WHOLE_SHEET } from './ranges'
import { method } from './table'
import type { ClassTable } from './table'
import { rangeOrAddress } from './tables'
import { index, optional } from './types'

/** Rows and columns that stay in sight, counted from the first. */
interface Frozen {
  rows: number
  columns: number
}

/** Of a sheet's id. Rows and columns are frozen each for themselves: zero frees them. */
export const worksheetFreezePanesTable: ClassTable<string> = {
  name: 'WorksheetFreezePanes',
  members: {
    freezeRows: method([optional(index)], undefined, (id: string, [rows = 1], host) => freeze(host, id, { ...frozen(host, id), rows })),
    freezeColumns: method([optional(index)], undefined, (id: string, [columns = 1], host) => freeze(host, id, { ...frozen(host, id), columns })),
    freezeAt: method([optional(rangeOrAddress)], undefined, (id: string, [where], host) => {
      if (where === undefined || where === '') return freeze(host, id, { rows: 0, columns: 0 })
      const { sheetId, area } = typeof where === 'string' ? resolveRange(host, where, id) : where
      if (sheetId !== id) throw new HostError('InvalidArgument', 'The range is on another worksheet.')
      freeze(host, id, cornerOf(area))
    }),
    unfreeze: method([], undefined, (id: string, _args, host) => freeze(host, id, { rows: 0, columns: 0 })),
    getLocation: method([], 'Range', (id: string, _args, host) => {
      const { rows, columns } = frozen(host, id)
      if (!rows && !columns) throw new HostError('ItemNotFound', 'Nothing is frozen.')
      return rangeOf(id, { top: 0, left: 0, bottom: rows ? rows - 1 : WHOLE_SHEET.bottom, right: columns ? columns - 1 : WHOLE_SHEET.right })
    }),
  },
}

/** Whole rows freeze no columns, and the other way round. */
function cornerOf({ bottom, right }: Area): Frozen {
  return { rows: bottom === WHOLE_SHEET.bottom ? 0 : bottom + 1, columns: right === WHOLE_SHEET.right ? 0 : right + 1 }
}

function frozen(host: WorkbookHost, id: string): Frozen {
  const { xSplit, ySplit } = host.engine.sheet(id).getFreeze()
  return { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) }
}

function freeze(host: WorkbookHost, id: string, { rows, columns }: Frozen): void {
  assertUnprotected(host, id)
  if (rows > WHOLE_SHEET.bottom || columns > WHOLE_SHEET.right) throw new HostError('InvalidArgument', 'Something must be left to scroll.')
  host.engine.run('sheet.command.set-frozen', { unitId: host.engine.unitId, subUnitId: id, xSplit: columns, ySplit: rows, startColumn: columns || -1, startRow: rows || -1 })
}
