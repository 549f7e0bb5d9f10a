import type { IBorderData, IStyleData, Worksheet } from '@univerjs/core'
import type { Area, TableData } from '../book'
import { containsCell } from './areas'
import type { Engine } from './engine'
import { tableStyle } from './table-styles'
import type { TableLine, TablePart, TableStyle } from './table-styles'
import { fromUniverTable } from './table-data'
import { bodyArea, extrasOf, headerArea, totalsArea } from './tables'
import { univer } from './univer'

/** Univer's numbers of lines (BorderStyleTypes). */
const LINES: Record<TableLine['weight'], number> = { Thin: 1, Double: 7, Medium: 8, Thick: 13 }
/** After Univer's own styles of tables (0), before the last of its interceptors (-1), which ends the row. */
const AFTER_THEMES = -0.5

type Look = Pick<IStyleData, 'bg' | 'cl' | 'bl' | 'bd'>
type Drawn = { area: Area; lookAt: (row: number, column: number) => Look | undefined }

/**
 * Draws tables in Excel's built-in styles, below what cells look like themselves: header, totals, first and last column, and bands,
 * which count the rows that are to be seen. Only the screen needs it; formats read by an add-in are the cells' own, as in Excel.
 */
export function drawTables(engine: Engine): void {
  const { injector, unitId } = engine
  let drawn: Record<string, Drawn[]> = {}
  injector.get(univer.core.ICommandService).onCommandExecuted(({ id, type }) => {
    if (type === univer.core.CommandType.MUTATION && id !== 'sheet.mutation.set-range-values') drawn = {}
  })
  const lookAt = (sheetId: string, row: number, column: number): Look | undefined => {
    const tables = (drawn[sheetId] ??= tablesOf(engine, sheetId).map((table) => drawnTable(engine.sheet(sheetId), table)))
    return tables.find(({ area }) => containsCell(area, row, column))?.lookAt(row, column)
  }
  injector.get(univer.sheets.SheetInterceptorService).intercept(univer.sheets.INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'host.table-styles',
    effect: univer.core.InterceptorEffectEnum.Style,
    priority: AFTER_THEMES,
    handler(cell, { row, col, unitId: shown, subUnitId }, next) {
      const look = shown === unitId ? lookAt(subUnitId, row, col) : undefined
      return next(look ? { ...cell, themeStyle: look } : cell)
    },
  })
  nameHeaders(engine)
}

/** Without doing what was put off: a cell may be drawn in the middle of a change. */
function tablesOf(engine: Engine, sheetId: string): TableData[] {
  const tables = engine.injector.get(univer.sheetsTable.TableManager).getTablesBySubunitId(engine.unitId, sheetId)
  return tables.map((table) => fromUniverTable(table.getTableInfo(), extrasOf(engine, table.getId())))
}

/** Univer draws a table's filter buttons in the colours that a style of this name has for its header. */
function nameHeaders(engine: Engine): void {
  const themes = engine.injector.get(univer.sheets.SheetRangeThemeModel)
  const names = [...numbered('Light', 21), ...numbered('Medium', 28), ...numbered('Dark', 11)]
  for (const name of names) {
    const style = tableStyle(name)
    const color = style?.header?.color ?? style?.whole?.color ?? '#000000'
    const headerRowStyle = { cl: { rgb: color }, bg: { rgb: style?.header?.fill ?? '#FFFFFF' } }
    themes.registerDefaultRangeTheme(new univer.sheets.RangeThemeStyle(name, { headerRowStyle }))
  }
}

const numbered = (family: string, count: number): string[] => Array.from({ length: count }, (_, index) => `TableStyle${family}${index + 1}`)

interface Placed {
  part: TablePart
  areaAt: (row: number, column: number) => Area | undefined
}

function drawnTable(sheet: Worksheet, table: TableData): Drawn {
  const style = tableStyle(table.style)
  if (!style) return { area: table.area, lookAt: () => ({}) }
  const parts = placedParts(table, style, rowBands(sheet, bodyArea(table)))
  const known = new Map<string, Look>()
  return {
    area: table.area,
    lookAt(row, column) {
      const shown = parts.flatMap(({ part, areaAt }, index) => {
        const area = areaAt(row, column)
        return area ? [{ index, part, edges: edgesOf(area, row, column) }] : []
      })
      const key = shown.map(({ index, edges }) => `${index}${edges.join('')}`).join()
      let look = known.get(key)
      if (!look) known.set(key, (look = compose(shown)))
      return look
    },
  }
}

/** The table's parts in the order in which they lie over each other. */
function placedParts(table: TableData, style: TableStyle, isBand: (row: number) => boolean): Placed[] {
  const { area } = table
  const body = bodyArea(table)
  const whole = (within: Area | undefined) => (row: number, column: number) => (within && containsCell(within, row, column) ? within : undefined)
  const columnBand = (row: number, column: number) =>
    containsCell(body, row, column) && (column - area.left) % 2 === 0 ? { ...body, left: column, right: column } : undefined
  const rowBand = (row: number, column: number) => (containsCell(body, row, column) && isBand(row) ? { ...area, top: row, bottom: row } : undefined)
  const all: [TablePart | undefined, boolean, Placed['areaAt']][] = [
    [style.whole, true, whole(area)],
    [style.columnBand, table.bandedColumns, columnBand],
    [style.rowBand, table.bandedRows, rowBand],
    [style.lastColumn, table.lastColumn, whole({ ...area, left: area.right })],
    [style.firstColumn, table.firstColumn, whole({ ...area, right: area.left })],
    [style.header, true, whole(headerArea(table))],
    [style.totals, true, whole(totalsArea(table))],
  ]
  return all.flatMap(([part, isShown, areaAt]) => (part && isShown ? [{ part, areaAt }] : []))
}

/** Every other row of those to be seen, beginning with the first; worked out when it is first asked. */
function rowBands(sheet: Worksheet, { top, bottom }: Area): (row: number) => boolean {
  let bands: boolean[] | undefined
  return (row) => {
    if (!bands) {
      bands = []
      let isBand = false
      for (let each = top; each <= bottom; each++) bands.push(sheet.getRowVisible(each) ? (isBand = !isBand) : isBand)
    }
    return bands[row - top] ?? false
  }
}

/** Whether a cell is at the top, bottom, left and right of an area. */
function edgesOf(area: Area, row: number, column: number): (0 | 1)[] {
  return [row === area.top, row === area.bottom, column === area.left, column === area.right].map((is) => (is ? 1 : 0))
}

const SIDES = [
  ['t', 'top', 'horizontal'],
  ['b', 'bottom', 'horizontal'],
  ['l', 'left', 'vertical'],
  ['r', 'right', 'vertical'],
] as const

function compose(looks: readonly { part: TablePart; edges: readonly (0 | 1)[] }[]): Look {
  const bd: IBorderData = {}
  const look: Look = {}
  for (const { part, edges } of looks) {
    if (part.fill) look.bg = { rgb: part.fill }
    if (part.color) look.cl = { rgb: part.color }
    if (part.bold) look.bl = 1
    SIDES.forEach(([side, outer, inner], index) => {
      const line = part.lines?.[edges[index] ? outer : inner]
      if (line) bd[side] = { s: LINES[line.weight], cl: { rgb: line.color } }
    })
  }
  return Object.keys(bd).length > 0 ? { ...look, bd } : look
}
