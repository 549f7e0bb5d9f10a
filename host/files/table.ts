import type { Area, CellMatrix, TableData } from '../book'
import { formatAddress, parseAddress } from '../text'
import { filterXml, readFilters } from './filter'
import type { FormulaWriter } from './formula'
import { given, ifText } from './given'
import type { Notes } from './note'
import { shownFormula } from './read-cells'
import type { StylesReader } from './read-styles'
import type { StylesWriter } from './write-styles'
import { readSpelled, spell, textXml, xml, type XmlNode } from './xml'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const BUILT_IN_STYLE = /^TableStyle(?:Light|Medium|Dark)\d+$/

/** A table from the root of its part; `undefined` when it says no area. */
export function readTable(root: XmlNode, sheet: string, styles: StylesReader, notes: Notes): TableData | undefined {
  const area = parseAddress(root.get('ref') ?? '')?.area
  if (!area) return undefined
  const name = ifText(root.spelled('displayName')) ?? root.spelled('name')
  const look = root.child('tableStyleInfo')
  const style = look?.get('name') ?? ''
  const shows = (what: string): boolean => look?.flag(what) ?? false
  const filter = root.child('autoFilter')
  if (style !== '' && !BUILT_IN_STYLE.test(style)) notes.add('table-style', { sheet }, style)
  if (root.child('sortState')) notes.add('sort-state', { sheet }, name)
  return {
    name,
    area,
    showHeaders: root.number('headerRowCount') !== 0,
    showTotals: (root.number('totalsRowCount') ?? 0) > 0,
    columns: (root.child('tableColumns')?.all('tableColumn') ?? []).map(readColumn),
    style,
    bandedRows: shows('showRowStripes'),
    bandedColumns: shows('showColumnStripes'),
    firstColumn: shows('showFirstColumn'),
    lastColumn: shows('showLastColumn'),
    showFilterButton: filter !== undefined && !filter.all('filterColumn').some((column) => column.flag('hiddenButton')),
    filters: readFilters(filter, styles, notes, { sheet, cell: formatAddress(area) }),
  }
}

function readColumn(column: XmlNode): TableData['columns'][number] {
  const formula = column.child('calculatedColumnFormula')?.text
  return given({
    name: column.spelled('name'),
    totalsFunction: column.get('totalsRowFunction'),
    totalsLabel: column.get('totalsRowLabel'),
    formula: formula === undefined ? undefined : shownFormula(readSpelled(formula)),
  })
}

/** A table as files need it: with a row of data, which Excel asks for. */
export function completeTable(table: TableData, sheet: string, notes: Notes): TableData {
  const { area, showHeaders, showTotals } = table
  const rows = area.bottom - area.top + 1 - Number(showHeaders) - Number(showTotals)
  if (rows >= 1) return table
  notes.add('table-extended', { sheet, cell: formatAddress(area) }, table.name)
  return { ...table, area: { ...area, bottom: area.bottom + 1 } }
}

/** A table's part. */
export function tableXml(
  table: TableData, id: number, cells: CellMatrix, styles: StylesWriter, formulas: FormulaWriter, notes: Notes, sheet: string,
): string {
  const { area, showHeaders, showTotals } = table
  const ref = formatAddress(area)
  const filtered: Area = { ...area, bottom: area.bottom - Number(showTotals) }
  const columns = table.columns.map((column, i) => columnXml(column, i, formulas, table, cells[area.bottom]?.[area.left + i]?.formula))
  return xml(
    'table',
    {
      xmlns: MAIN, id, name: table.name, displayName: table.name, ref,
      headerRowCount: showHeaders ? undefined : 0,
      totalsRowCount: showTotals ? 1 : undefined,
      totalsRowShown: showTotals ? undefined : false,
    },
    showHeaders && table.showFilterButton ? filterXml(formatAddress(filtered), table.filters, styles, notes, { sheet, cell: ref }) : '',
    xml('tableColumns', { count: columns.length }, ...columns),
    xml('tableStyleInfo', {
      name: table.style || undefined,
      showFirstColumn: table.firstColumn,
      showLastColumn: table.lastColumn,
      showRowStripes: table.bandedRows,
      showColumnStripes: table.bandedColumns,
    }),
  )
}

/** @param total the formula in the total row, which a total of one's own repeats */
function columnXml(
  column: TableData['columns'][number], index: number, formulas: FormulaWriter, table: TableData, total: string | undefined,
): string {
  const custom = column.totalsFunction === 'custom' && total !== undefined
  return xml(
    'tableColumn',
    {
      id: index + 1,
      name: spell(column.name).replaceAll('\n', '_x000a_'),
      totalsRowFunction: column.totalsFunction === 'custom' && !custom ? undefined : column.totalsFunction,
      totalsRowLabel: column.totalsLabel,
    },
    column.formula === undefined ? '' : textXml('calculatedColumnFormula', formulas.plain(column.formula, table.name)),
    custom ? textXml('totalsRowFormula', formulas.plain(total, table.name)) : '',
  )
}
