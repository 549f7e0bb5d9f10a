import type { SortField } from '../engine'
import { HostError } from './errors'
import { listOf, record } from './types'

/** What add-ins give as `Excel.SortField`. */
export interface GivenSortField {
  key: number
  ascending?: boolean
  sortOn?: string
  color?: string
  dataOption?: string
}

const SORT_ON = ['Value', 'CellColor', 'FontColor'] as const

export const sortFields = listOf(record)

/**
 * Sort fields for the engine.
 * @param count how many columns (or rows) there are to sort by
 * @throws HostError InvalidArgument
 */
export function readSortFields(fields: readonly Record<string, unknown>[], count: number): SortField[] {
  if (fields.length === 0) throw new HostError('InvalidArgument', 'There is nothing to sort by.')
  return fields.map(({ key, ascending, sortOn, color, dataOption }) => {
    if (!Number.isInteger(key) || (key as number) < 0 || (key as number) >= count) throw new HostError('InvalidArgument', `There is no column ${String(key)} to sort by.`)
    const by = SORT_ON.find((word) => word.toLowerCase() === String(sortOn ?? 'Value').toLowerCase())
    if (!by) throw sortOn === 'Icon' ? new HostError('NotImplemented', 'Sorting by icons is not in this host.') : new HostError('InvalidArgument', `${JSON.stringify(sortOn)} is nothing to sort on.`)
    return {
      key: key as number,
      ascending: ascending !== false,
      sortOn: by,
      ...(typeof color === 'string' && { color }),
      textAsNumber: String(dataOption ?? '').toLowerCase() === 'textasnumber',
    }
  })
}
