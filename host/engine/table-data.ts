import type { ITableColumnJson, ITableJson } from '@univerjs/sheets-table'
import type { Area, TableData } from '../book'
import type { TableShape } from '../text'
import { toArea, toRange } from './areas'
import type { ColumnExtras, TableExtras } from './extras'
import { omit } from './plain'

/** What dumping and the features need of Univer's table. */
export interface TableState {
  name: string
  /** header and body; the totals row lies below */
  range: ITableJson['range']
  showHeader: boolean
  columns: readonly Pick<ITableColumnJson, 'id' | 'displayName'>[]
}

/** A table in Univer's words, without filters, and what only Excel knows of it. */
export function toUniverTable(table: TableData, id: string, columnIds: readonly string[]): { json: ITableJson; extras: TableExtras } {
  const columns = table.columns.map(
    (column, index): ITableColumnJson => ({
      id: columnIds[index]!,
      displayName: column.name,
      dataType: 'string' as ITableColumnJson['dataType'],
      formula: '',
      meta: {},
      style: {},
    }),
  )
  const json: ITableJson = {
    id,
    name: table.name,
    range: toRange(univerArea(table)),
    options: { showHeader: table.showHeaders, tableStyleId: table.style },
    filters: { tableColumnFilterList: [] },
    columns,
    meta: {},
  }
  return { json, extras: tableExtras(table, columnIds) }
}

function tableExtras(table: TableData, columnIds: readonly string[]): TableExtras {
  const { showTotals, style, bandedRows, bandedColumns, firstColumn, lastColumn, showFilterButton } = table
  const columns: Record<string, ColumnExtras> = {}
  table.columns.forEach((column, index) => {
    columns[columnIds[index]!] = omit(column, 'name')
  })
  return { showTotals, style, bandedRows, bandedColumns, firstColumn, lastColumn, showFilterButton, columns }
}

/** What a table made by Univer itself has in Excel. */
export function defaultTableExtras(): TableExtras {
  return {
    showTotals: false,
    style: 'TableStyleMedium2',
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    showFilterButton: true,
    columns: {},
  }
}

/** A table of Univer's in Excel's words, without filters. */
export function fromUniverTable({ name, range, showHeader, columns }: TableState, extras: TableExtras): TableData {
  const { columns: known, ...flags } = extras
  return {
    name,
    area: wholeArea(toArea(range), extras),
    showHeaders: showHeader,
    columns: columns.map(({ id, displayName }) => ({ name: displayName, ...known[id] })),
    ...flags,
    filters: {},
  }
}

/** Header, body and totals of Univer's area. */
export function wholeArea(area: Area, { showTotals }: Pick<TableExtras, 'showTotals'>): Area {
  return showTotals ? { ...area, bottom: area.bottom + 1 } : area
}

function univerArea({ area, showTotals }: TableData): Area {
  return showTotals ? { ...area, bottom: area.bottom - 1 } : area
}

/** A table as formulas see it. */
export function shapeOf({ name, area, showHeaders, showTotals, columns }: TableData, sheet: string): TableShape {
  return { name, sheet, area, headerRow: showHeaders, totalsRow: showTotals, columns: columns.map((column) => column.name) }
}
