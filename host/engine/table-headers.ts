import type { ICellData, ICommandInfo, Nullable } from '@univerjs/core'
import { intersection, toArea, toRange } from './areas'
import { fromUniverValue } from './cell-data'
import type { Engine } from './engine'
import { addPlacement, readFeatures } from './features'
import { uniqueHeaders } from './table-editing'
import { emptyStep } from './undo'
import { univer } from './univer'

type Cells = Record<number, Record<number, ICellData | null> | undefined>

const FORCED_STRING = 4
const WRITING = new Set(['sheet.mutation.set-range-values', 'sheet.mutation.move-range'])

/**
 * Keeps the names of tables' columns and the texts of their headers the same, whoever writes: what is typed into a header becomes text,
 * blanks and repetitions get a number, and the columns take their names from there, on undo too.
 */
export function watchHeaders(engine: Engine): void {
  const commands = engine.injector.get(univer.core.ICommandService)
  const running: string[] = []
  const touched = new Set<string>()
  commands.beforeCommandExecuted((command) => {
    if (command.type === univer.core.CommandType.COMMAND) running.push(command.id)
    if (command.id === 'sheet.command.set-range-values') tidyHeaders(engine, command)
  })
  commands.onCommandExecuted((command, options) => {
    if (command.type === univer.core.CommandType.COMMAND) running.splice(Math.max(0, running.lastIndexOf(command.id)))
    if (WRITING.has(command.id) && !options?.fromFormula) addTouched(touched, command)
    if (running.length > 0 || touched.size === 0) return
    const sheets = [...touched]
    touched.clear()
    for (const sheetId of sheets) takeNames(engine, sheetId)
  })
}

function addTouched(touched: Set<string>, { params }: ICommandInfo): void {
  const { subUnitId, to } = params as { subUnitId?: string; to?: { subUnitId: string } }
  const sheetId = to?.subUnitId ?? subUnitId
  if (sheetId !== undefined) touched.add(sheetId)
}

function tablesOf(engine: Engine, sheetId: string) {
  return engine.injector
    .get(univer.sheetsTable.TableManager)
    .getTablesBySubunitId(engine.unitId, sheetId)
    .filter((table) => table.isShowHeader())
}

/** What is about to be written into headers, made into good names; the command carries it out. */
function tidyHeaders(engine: Engine, command: ICommandInfo): void {
  const { value, range, subUnitId } = command.params as { value: unknown; range?: ReturnType<typeof toRange>; subUnitId: string }
  for (const table of tablesOf(engine, subUnitId)) {
    const header = { ...toArea(table.getRange()), bottom: table.getRange().startRow }
    if (range && !intersection(toArea(range), header)) continue
    const written = writtenAt(value, range)
    const cells = Array.from({ length: header.right - header.left + 1 }, (_, index) => written(header.top, header.left + index))
    if (!cells.some((cell) => cell && ('v' in cell || 'f' in cell))) continue
    const isTyped = (index: number): boolean => Boolean(cells[index] && ('v' in cells[index]! || 'f' in cells[index]!))
    const kept = cells.map((_, index) => index).sort((a, b) => Number(isTyped(a)) - Number(isTyped(b)))
    const named = uniqueHeaders(kept.map((index) => (isTyped(index) ? textOf(cells[index]) : table.getColumnNameByIndex(index))))
    const names = cells.map((_, index) => named[kept.indexOf(index)])
    cells.forEach((cell, index) => {
      if (cell && isTyped(index)) Object.assign(cell, { v: names[index], t: FORCED_STRING, f: null, si: null, p: null })
    })
  }
}

function textOf(cell: Nullable<ICellData>): string {
  const value = fromUniverValue(cell)
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '')
}

/** The command's cell at a place, whichever of its three forms it has. */
function writtenAt(
  value: unknown,
  range: ReturnType<typeof toRange> | undefined,
): (row: number, column: number) => ICellData | null | undefined {
  if (Array.isArray(value))
    return (row, column) => (value as (ICellData | null)[][])[row - (range?.startRow ?? 0)]?.[column - (range?.startColumn ?? 0)]
  if (univer.core.isICellData(value))
    return (row, column) =>
      range &&
      range.startRow === range.endRow &&
      range.startColumn === range.endColumn &&
      row === range.startRow &&
      column === range.startColumn
        ? value
        : undefined
  return (row, column) => (value as Cells | undefined)?.[row]?.[column]
}

/** Columns take their names from headers that have changed; not a step of undo, since the headers tell again when it comes. */
function takeNames(engine: Engine, sheetId: string): void {
  if (!engine.workbook.getSheetBySheetId(sheetId)) return
  const matrix = engine.sheet(sheetId).getCellMatrix()
  const headers = new Map<string, string[]>()
  for (const table of tablesOf(engine, sheetId)) {
    const { startRow, startColumn } = table.getRange()
    const old = table.getTableInfo().columns.map((column) => column.displayName)
    const now = old.map((name, index) => textOf(matrix.getValue(startRow, startColumn + index)) || name)
    if (now.some((name, index) => name !== old[index])) headers.set(table.getId(), now)
  }
  if (headers.size === 0) return
  const before = readFeatures(engine, sheetId)
  const step = emptyStep()
  const tables = before.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column, index) => ({ ...column, displayName: headers.get(table.id)?.[index] ?? column.displayName })),
  }))
  addPlacement(step, engine, sheetId, before, { ...before, tables })
  for (const { id, params } of step.redos) engine.run(id, params as object)
}
