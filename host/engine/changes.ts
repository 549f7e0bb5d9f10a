import type { ICellData, ICommandInfo, IRange } from '@univerjs/core'
import type { Area } from '../book'
import { toArea } from './areas'
import { fromUniverValue } from './cell-data'
import { typeOfValue } from './cells'
import type { Value, ValueType } from './cells'
import type { Engine } from './engine'
import { univer } from './univer'

export type ChangeKind = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted'
export type Shift = 'CellLeft' | 'CellRight' | 'CellUp' | 'CellDown'

/** What changed in a sheet's cells, once for each thing done. */
export interface CellsChange {
  type: 'cells'
  sheetId: string
  kind: ChangeKind
  area: Area
  shift?: Shift
  /** of a single cell */
  details?: { before: Value; after: Value; typeBefore: ValueType; typeAfter: ValueType }
}

export type Change =
  | CellsChange
  | { type: 'format'; sheetId: string; area: Area }
  | { type: 'sheet-added' | 'sheet-deleted' | 'sheet-activated'; sheetId: string }
  | { type: 'sheet-renamed'; sheetId: string; before: string; after: string }
  | { type: 'selection'; sheetId: string }
  | { type: 'tables' }

interface Written {
  sheetId: string
  area: Area
  valued: boolean
  /** the only cell written, as it was */
  single?: { row: number; column: number; before: Value | undefined }
}

const SET_VALUES = 'sheet.mutation.set-range-values'
/** Mutations that move cells, and what they are in Excel's words. */
const MOVES: Record<string, ChangeKind> = {
  'sheet.mutation.insert-row': 'RowInserted',
  'sheet.mutation.remove-rows': 'RowDeleted',
  'sheet.mutation.insert-col': 'ColumnInserted',
  'sheet.mutation.remove-col': 'ColumnDeleted',
}
/** Commands that move cells, and where to. */
const SHIFTS: Record<string, [ChangeKind, Shift]> = {
  'sheet.command.insert-row-by-range': ['RowInserted', 'CellDown'],
  'sheet.command.insert-col-by-range': ['ColumnInserted', 'CellRight'],
  'sheet.command.remove-row-by-range': ['RowDeleted', 'CellUp'],
  'sheet.command.remove-col-by-range': ['ColumnDeleted', 'CellLeft'],
  'sheet.command.insert-range-move-down': ['CellInserted', 'CellDown'],
  'sheet.command.insert-range-move-right': ['CellInserted', 'CellRight'],
  'sheet.command.delete-range-move-up': ['CellDeleted', 'CellUp'],
  'sheet.command.delete-range-move-left': ['CellDeleted', 'CellLeft'],
}
const COMMAND = 0

/**
 * Tells what happens to the workbook, whoever does it: a person at the screen, an add-in, undo. It listens to Univer's commands: what one
 * command does is one change, however many mutations it takes.
 */
export class Changes {
  private readonly listeners = new Set<(change: Change) => void>()
  private readonly stack: string[] = []
  private written: Written[] = []
  private moved: { kind: ChangeKind; sheetId: string; area: Area; shift?: Shift } | undefined

  constructor(private readonly engine: Engine) {
    const commands = engine.injector.get(univer.core.ICommandService)
    commands.beforeCommandExecuted((command, options) => {
      if (command.type === COMMAND) this.stack.push(command.id)
      if (command.id === SET_VALUES && !options?.fromFormula) this.collect(command)
      if (command.id === 'sheet.mutation.set-worksheet-name') this.collectName(command)
      if (command.id === 'sheet.mutation.remove-sheet') this.tell({ type: 'sheet-deleted', sheetId: (command.params as { subUnitId: string }).subUnitId })
    })
    commands.onCommandExecuted((command) => {
      if (command.type === COMMAND) this.stack.splice(this.stack.lastIndexOf(command.id), 1)
      this.notice(command)
      if (this.stack.length === 0) this.finish()
    })
  }

  listen(listener: (change: Change) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private tell(change: Change): void {
    this.listeners.forEach((listener) => listener(change))
  }

  private collect(command: ICommandInfo): void {
    const { cellValue, subUnitId } = command.params as { cellValue?: Record<number, Record<number, ICellData | null>>; subUnitId: string }
    const bounds = cellValue && boundsOf(cellValue)
    if (!bounds) return
    const { area, valued } = bounds
    const isSingle = area.top === area.bottom && area.left === area.right
    const before = isSingle ? fromUniverValue(this.engine.sheet(subUnitId).getCellRaw(area.top, area.left)) : undefined
    this.written.push({ sheetId: subUnitId, area, valued, ...(isSingle && { single: { row: area.top, column: area.left, before } }) })
  }

  private collectName(command: ICommandInfo): void {
    const { subUnitId, name } = command.params as { subUnitId: string; name: string }
    this.tell({ type: 'sheet-renamed', sheetId: subUnitId, before: this.engine.sheet(subUnitId).getName(), after: name })
  }

  private notice(command: ICommandInfo): void {
    const params = command.params as { subUnitId?: string; range?: IRange; ranges?: IRange[]; sheet?: { id: string } } | undefined
    const range = params?.range ?? params?.ranges?.[0]
    const kind = MOVES[command.id]
    if (kind && params?.subUnitId && range && !this.moved) this.moved = { kind, sheetId: params.subUnitId, area: toArea(range) }
    const shift = SHIFTS[command.id]
    if (shift && range) this.moved = { kind: shift[0], shift: shift[1], sheetId: params?.subUnitId ?? this.activeSheet(), area: toArea(range) }
    if (command.id === 'sheet.mutation.insert-sheet' && params?.sheet) this.tell({ type: 'sheet-added', sheetId: params.sheet.id })
    if (command.id === 'sheet.operation.set-worksheet-active') this.tell({ type: 'sheet-activated', sheetId: params?.subUnitId ?? this.activeSheet() })
    if (command.id === 'sheet.operation.set-selections') this.tell({ type: 'selection', sheetId: params?.subUnitId ?? this.activeSheet() })
    if (isOfTables(command)) this.tell({ type: 'tables' })
  }

  private activeSheet(): string {
    return this.engine.workbook.getActiveSheet().getSheetId()
  }

  private finish(): void {
    const { written, moved } = this
    this.written = []
    this.moved = undefined
    if (moved) this.tell({ type: 'cells', ...moved })
    else for (const change of merged(written)) this.tell(change.valued ? this.cellsChange(change) : { type: 'format', sheetId: change.sheetId, area: change.area })
  }

  private cellsChange({ sheetId, area, single }: Written): CellsChange {
    if (!single) return { type: 'cells', sheetId, kind: 'RangeEdited', area }
    const before = single.before ?? ''
    const after = fromUniverValue(this.engine.sheet(sheetId).getCellRaw(single.row, single.column)) ?? ''
    return { type: 'cells', sheetId, kind: 'RangeEdited', area, details: { before, after, typeBefore: typeOfValue(before), typeAfter: typeOfValue(after) } }
  }
}

/** Univer's changes of tables, ours, and of what only Excel knows of them. */
function isOfTables({ id, params }: ICommandInfo): boolean {
  if (id === 'host.mutation.set-extra') return (params as { path: readonly string[] }).path[0] === 'tables'
  return /^(table|sheet)\.mutation\..*table/.test(id)
}

function boundsOf(cells: Record<number, Record<number, ICellData | null>>): { area: Area; valued: boolean } | undefined {
  const area: Area = { top: Infinity, left: Infinity, bottom: -1, right: -1 }
  let valued = false
  for (const [r, line] of Object.entries(cells)) {
    for (const c in line) {
      const row = Number(r)
      const column = Number(c)
      if (row < area.top) area.top = row
      if (row > area.bottom) area.bottom = row
      if (column < area.left) area.left = column
      if (column > area.right) area.right = column
      const cell = line[column]
      valued ||= cell === null || cell === undefined || 'v' in cell || 'f' in cell || 'p' in cell
    }
  }
  return area.bottom < 0 ? undefined : { area, valued }
}

/** What one command wrote into one sheet, as one change. */
function merged(written: Written[]): Written[] {
  const bySheet = new Map<string, Written>()
  for (const next of written) {
    const known = bySheet.get(next.sheetId)
    if (!known) bySheet.set(next.sheetId, next)
    else {
      const area = {
        top: Math.min(known.area.top, next.area.top),
        left: Math.min(known.area.left, next.area.left),
        bottom: Math.max(known.area.bottom, next.area.bottom),
        right: Math.max(known.area.right, next.area.right),
      }
      const same = known.single && next.single && known.single.row === next.single.row && known.single.column === next.single.column
      bySheet.set(next.sheetId, { sheetId: next.sheetId, area, valued: known.valued || next.valued, ...(same && { single: known.single }) })
    }
  }
  return [...bySheet.values()]
}
