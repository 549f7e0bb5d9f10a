import { bodyArea, clearTableFilters, convertTableToRange, deleteTable, headerArea, reapplyTableFilters, renameTable, resizeTable, setShowHeaders, setShowTotals, setTableFlags, tableById, tableShapes, totalsArea } from '../engine'
import type { Table, TableFlags } from '../engine'
import type { Area } from '../book'
import { plainTable } from '../text'
import { HostError } from './errors'
import { eventMembers } from './events-of'
import type { WorkbookHost } from './host'
import { assertUnprotected, rangeOf } from './ranges'
import type { RangeState } from './ranges'
import { resolveRange } from './named-ranges'
import { method, object, value } from './table'
import type { ClassTable, Member } from './table'
import { rangeOrAddress } from './tables'
import { flag, text } from './types'

/** `TableStyleLight1` to 21, `TableStyleMedium1` to 28, `TableStyleDark1` to 11. Source: Excel.Table.style in the API reference. */
const STYLE_COUNTS: Readonly<Record<string, number>> = { light: 21, medium: 28, dark: 11 }

/** A table's state is its id. */
export const tableTable: ClassTable<string> = {
  name: 'Table',
  identity: (id) => id,
  members: {
    id: value('string', (id) => id),
    legacyId: value('string', (id, host) => String(Object.keys(host.engine.extras.tables).indexOf(id) + 1)),
    name: value('string', (id, host) => table(host, id).name, text, (id, name: string, host) => {
      renameTable(host.engine, editable(host, id).id, name)
    }),
    style: value('string', (id, host) => table(host, id).style, text, (id, style: string, host) => setFlags(host, id, { style: checkStyle(style) })),
    showBandedRows: flagMember('bandedRows'),
    showBandedColumns: flagMember('bandedColumns'),
    showFilterButton: flagMember('showFilterButton'),
    highlightFirstColumn: flagMember('firstColumn'),
    highlightLastColumn: flagMember('lastColumn'),
    showHeaders: value('boolean', (id, host) => table(host, id).showHeaders, flag, (id, show: boolean, host) => {
      setShowHeaders(host.engine, editable(host, id).id, show)
    }),
    showTotals: value('boolean', (id, host) => table(host, id).showTotals, flag, (id, show: boolean, host) => {
      setShowTotals(host.engine, editable(host, id).id, show)
    }),
    worksheet: object('Worksheet', (id, host) => table(host, id).sheetId),
    columns: object('TableColumnCollection'),
    rows: object('TableRowCollection'),
    sort: object('TableSort'),
    autoFilter: object('AutoFilter', (id) => ({ table: id })),
    getRange: areaMethod(({ area }) => area),
    getHeaderRowRange: areaMethod(headerArea),
    getDataBodyRange: areaMethod(bodyArea),
    getTotalRowRange: areaMethod(totalsArea),
    resize: method([rangeOrAddress], undefined, (id: string, [where], host) => {
      const { sheetId } = editable(host, id)
      const range = typeof where === 'string' ? resolveRange(host, where, sheetId) : where
      if (range.sheetId !== sheetId) throw new HostError('InvalidArgument', 'The new range is on another worksheet.')
      resizeTable(host.engine, id, range.area)
    }),
    convertToRange: method([], 'Range', (id: string, _args, host) => {
      const found = editable(host, id)
      const { sheetId, area } = found
      const shape = tableShapes(host.engine).find(({ name }) => name === found.name)
      host.flush()
      if (shape) host.formulas.renameIn((formula, place) => plainTable(formula, place, shape))
      convertTableToRange(host.engine, id)
      return rangeOf(sheetId, area)
    }),
    delete: method([], undefined, (id: string, _args, host) => deleteTable(host.engine, editable(host, id).id)),
    clearFilters: method([], undefined, (id: string, _args, host) => clearTableFilters(host.engine, filterable(host, id).id)),
    reapplyFilters: method([], undefined, (id: string, _args, host) => reapplyTableFilters(host.engine, filterable(host, id).id)),
    ...eventMembers<string>({ DataChangedEvent: 'tableChanged', SelectionChangedEvent: 'tableSelectionChanged' }, (id) => id),
  },
}

function table(host: WorkbookHost, id: string): Table {
  return tableById(host.engine, id)
}

/** A table that may be changed: its sheet is not protected. @throws HostError AccessDenied */
export function editable(host: WorkbookHost, id: string): Table {
  const found = tableById(host.engine, id)
  assertUnprotected(host, found.sheetId)
  return found
}

/** A table whose filters may be changed. @throws HostError AccessDenied */
export function filterable(host: WorkbookHost, id: string): Table {
  const found = tableById(host.engine, id)
  assertUnprotected(host, found.sheetId, 'allowAutoFilter')
  return found
}

function areaMethod(part: (table: Table) => Area | undefined): Member<string> {
  return method<string, []>([], 'Range', (id, _args, host): RangeState => {
    const found = tableById(host.engine, id)
    const area = part(found)
    if (!area) throw new HostError('ItemNotFound', 'The table does not show this part.')
    return rangeOf(found.sheetId, area)
  })
}

type FlagName = Exclude<keyof TableFlags, 'style'>

function flagMember(name: FlagName): Member<string> {
  return value('boolean', (id, host) => table(host, id)[name], flag, (id, given: boolean, host) => setFlags(host, id, { [name]: given }))
}

function setFlags(host: WorkbookHost, id: string, flags: Partial<TableFlags>): void {
  setTableFlags(host.engine, editable(host, id).id, flags)
}

/** In Excel's own spelling; an empty text is no style. @throws HostError InvalidArgument for a style that the workbook has not */
function checkStyle(style: string): string {
  if (style === '') return style
  const [, kind = '', number = ''] = /^TableStyle(Light|Medium|Dark)([1-9]\d?)$/i.exec(style) ?? []
  if (!(Number(number) <= (STYLE_COUNTS[kind.toLowerCase()] ?? 0)) || kind === '') throw new HostError('InvalidArgument', `There is no table style ${JSON.stringify(style)}.`)
  return `TableStyle${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()}${number}`
}
