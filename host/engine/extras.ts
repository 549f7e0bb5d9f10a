import type { ICommandService, IMutation, IMutationInfo } from '@univerjs/core'
import type { BookData, PageData, PropertiesData, ProtectionData, TableData } from '../book'
import type { Chart } from './charts'
import { univer } from './univer'

/** What a workbook holds and Univer cannot, in BookData's own types. Changed only through `extraChange`, so that it can be undone. */
export interface Extras {
  date1904: boolean
  properties: PropertiesData
  settings: Record<string, unknown>
  /** of the workbook's structure */
  protection?: BookData['protection']
  /** id of the sheet on top when the workbook was loaded */
  active: string
  /** by sheet id */
  sheets: Record<string, SheetExtras>
  /** by Univer's id of the table; kept when a table goes, for its return by undo */
  tables: Record<string, TableExtras>
}

export interface SheetExtras {
  veryHidden?: boolean
  protection?: ProtectionData
  page?: PageData
  customProperties?: Record<string, string>
  charts?: Chart[]
  /** by comment */
  resolvedComments?: Record<string, boolean>
  /** answers to comments, by comment */
  replies?: Record<string, { id: string; author: string; text: string; created: string }[]>
}

/** A table's totals row lies below Univer's table, since Univer's references would count it in. */
export type TableExtras = Pick<
  TableData,
  'showTotals' | 'style' | 'bandedRows' | 'bandedColumns' | 'firstColumn' | 'lastColumn' | 'showFilterButton'
> & {
  /** by Univer's id of the column */
  columns: Record<string, ColumnExtras>
}

export type ColumnExtras = Pick<TableData['columns'][number], 'totalsFunction' | 'totalsLabel' | 'formula'>

export function emptyExtras(): Extras {
  return { date1904: false, properties: { custom: {} }, settings: {}, active: '', sheets: {}, tables: {} }
}

const MUTATION = 'host.mutation.set-extra'

interface SetExtra {
  unitId: string
  path: readonly string[]
  /** left out: the entry goes */
  value?: unknown
}

/** Lets Univer run and undo changes of the extras like any change of its own. */
export function registerExtras(commands: ICommandService, extras: Extras): void {
  const mutation: IMutation<SetExtra> = {
    id: MUTATION,
    type: univer.core.CommandType.MUTATION,
    handler: (_accessor, { path, value }) => {
      const last = path.at(-1)
      if (last === undefined) return false
      const place = parentOf(extras, path)
      if (value === undefined) delete place[last]
      else place[last] = structuredClone(value)
      return true
    },
  }
  commands.registerCommand(mutation)
}

/**
 * A change of one entry of the extras and its undoing, for `perform`.
 * @param path keys from the top, such as `['sheets', id, 'page']`
 */
export function extraChange(
  extras: Extras,
  unitId: string,
  path: readonly string[],
  value: unknown,
): { redo: IMutationInfo; undo: IMutationInfo } {
  const last = path.at(-1)
  const old = last === undefined ? undefined : structuredClone(parentOf(extras, path)[last])
  return {
    redo: { id: MUTATION, params: { unitId, path, value } satisfies SetExtra },
    undo: { id: MUTATION, params: { unitId, path, value: old } satisfies SetExtra },
  }
}

function parentOf(extras: Extras, path: readonly string[]): Record<string, unknown> {
  let place = extras as unknown as Record<string, unknown>
  for (const key of path.slice(0, -1)) place = (place[key] ??= {}) as Record<string, unknown>
  return place
}
