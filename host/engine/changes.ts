import type { ICellData, ICommandInfo, IRange } from '@univerjs/core'
import type { Area } from '../book'
import { toArea } from './areas'
import { fromUniverValue } from './cell-data'
import { formulaReader, typeOfValue } from './cells'
import type { Value, ValueType } from './cells'
import type { Engine } from './engine'
import { forEachWritten } from './formulas'
import { sheetVisibility } from './sheets'
import type { Visibility } from './sheets'
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
  /** where formulas came, went or changed: what stood there before (asked for with `watchFormulas`) */
  formulas?: { row: number; column: number; before: Value }[]
  /** of a single cell */
  details?: { before: Value; after: Value; typeBefore: ValueType; typeAfter: ValueType }
}

export type Change =
  | CellsChange
  | { type: 'format'; sheetId: string; area: Area }
  | { type: 'sheet-added' | 'sheet-deleted' | 'sheet-activated'; sheetId: string }
  | { type: 'sheet-renamed'; sheetId: string; before: string; after: string }
  | { type: 'sheet-moved'; sheetId: string; before: number; after: number }
  | { type: 'sheet-visibility'; sheetId: string; before: Visibility; after: Visibility }
  | { type: 'rows-hidden'; sheetId: string; area: Area; hidden: boolean }
  | { type: 'selection'; sheetId: string }
  | { type: 'tables' }
  | { type: 'settings' }

interface Written {
  sheetId: string
  area: Area
  valued: boolean
  formulas: NonNullable<CellsChange['formulas']>
  /** the only cell written, as it was */
  single?: { row: number; column: number; before: Value | undefined }
}

const SET_VALUES_COMMAND = 'sheet.command.set-range-values'
const SET_VALUES = 'sheet.mutation.set-range-values'
/** cells put as they are, by sorting, moving, merging: see rewriting.ts */
const RAW_VALUES = 'sheet.mutation.move-range'
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

type Params = { subUnitId: string; name: string; hidden: number; fromOrder: number; toOrder: number; ranges: IRange[]; sheet: { id: string }; rowData: Record<number, { hd?: number }> }
type Teller = (engine: Engine, params: Params) => Change | undefined

/** Told while things are still as they were. */
const BEFORE: Readonly<Record<string, Teller>> = {
  'sheet.mutation.set-worksheet-name': (engine, { subUnitId, name }) => ({ type: 'sheet-renamed', sheetId: subUnitId, before: engine.sheet(subUnitId).getName(), after: name }),
  'sheet.mutation.remove-sheet': (_engine, { subUnitId }) => ({ type: 'sheet-deleted', sheetId: subUnitId }),
  'sheet.mutation.set-worksheet-hidden': (engine, { subUnitId, hidden }) => ({
    type: 'sheet-visibility',
    sheetId: subUnitId,
    before: sheetVisibility(engine, subUnitId),
    after: hidden ? 'Hidden' : 'Visible',
  }),
}

/** Told when they are done. */
const AFTER: Readonly<Record<string, Teller>> = {
  'sheet.mutation.insert-sheet': (_engine, { sheet }) => ({ type: 'sheet-added', sheetId: sheet.id }),
  'sheet.mutation.set-worksheet-order': (_engine, { subUnitId, fromOrder, toOrder }) => ({ type: 'sheet-moved', sheetId: subUnitId, before: fromOrder, after: toOrder }),
  'sheet.operation.set-worksheet-active': (_engine, { subUnitId }) => ({ type: 'sheet-activated', sheetId: subUnitId }),
  'sheet.operation.set-selections': (_engine, { subUnitId }) => ({ type: 'selection', sheetId: subUnitId }),
  'sheet.mutation.set-row-hidden': (_engine, { subUnitId, ranges }) => rowsHidden(subUnitId, ranges.flatMap(({ startRow, endRow }) => [startRow, endRow]), true),
  'sheet.mutation.set-row-visible': (_engine, { subUnitId, ranges }) => rowsHidden(subUnitId, ranges.flatMap(({ startRow, endRow }) => [startRow, endRow]), false),
  'sheet.mutation.set-row-data': (_engine, { subUnitId, rowData }) => {
    const changed = Object.entries(rowData).filter(([, row]) => row?.hd !== undefined && row.hd !== null)
    return rowsHidden(subUnitId, changed.map(([row]) => Number(row)), changed.some(([, row]) => row.hd === 1))
  },
}

/** Rows from the first to the last; nothing when there are none. */
function rowsHidden(sheetId: string, rows: readonly number[], hidden: boolean): Change | undefined {
  if (!rows.length) return undefined
  return { type: 'rows-hidden', sheetId, area: { top: Math.min(...rows), bottom: Math.max(...rows), left: 0, right: LAST_COLUMN }, hidden }
}

const LAST_COLUMN = 16_383

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
      if (command.id === SET_VALUES_COMMAND) this.rememberFormulas(command)
      if (!options?.fromFormula) this.collect(command)
      const teller = BEFORE[command.id]
      if (teller) this.tell(teller(engine, command.params as Params))
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

  /** Formulas before the change are looked up only for sheets where somebody wants them. */
  watchFormulas(wanted: (sheetId: string) => boolean): void {
    this.formulasWanted = wanted
  }

  private formulasWanted: (sheetId: string) => boolean = () => false

  /** Univer puts new formulas into their cells before the mutation that says so: what stood there is looked up when the command begins. */
  private rememberFormulas(command: ICommandInfo): void {
    this.formulas = []
    const { subUnitId } = command.params as { subUnitId: string }
    if (!this.formulasWanted(subUnitId)) return
    const formulaAt = formulaReader(this.engine, subUnitId)
    const matrix = this.engine.sheet(subUnitId).getCellMatrix()
    forEachWritten(command, (_sheetId, row, column, next) => {
      const old = matrix.getValue(row, column)
      const before = old ? formulaAt(old, row, column) : undefined
      if (before !== undefined || typeof next.f === 'string') this.formulas.push({ row, column, before: before ?? fromUniverValue(old) ?? '' })
    })
  }

  private formulas: Written['formulas'] = []

  private tell(change: Change | undefined): void {
    if (!change) return
    this.listeners.forEach((listener) => listener(change))
  }

  private collect(command: ICommandInfo): void {
    const { cells, sheetId: subUnitId } = cellsWritten(command)
    const bounds = cells && boundsOf(cells)
    if (!bounds) return
    const { area, valued } = bounds
    const isSingle = area.top === area.bottom && area.left === area.right
    const before = isSingle ? fromUniverValue(this.engine.sheet(subUnitId).getCellRaw(area.top, area.left)) : undefined
    const { formulas } = this
    this.formulas = []
    this.written.push({ sheetId: subUnitId, area, valued, formulas, ...(isSingle && { single: { row: area.top, column: area.left, before } }) })
  }

  private notice(command: ICommandInfo): void {
    this.noticeMove(command)
    const teller = AFTER[command.id]
    if (teller) this.tell(teller(this.engine, { subUnitId: this.activeSheet(), ...(command.params as object) } as Params))
    if (isOfTables(command)) this.tell({ type: 'tables' })
    if (extraPath(command)?.[0] === 'settings') this.tell({ type: 'settings' })
  }

  private noticeMove({ id, params }: ICommandInfo): void {
    const { range = undefined, ranges = [], subUnitId } = (params ?? {}) as { subUnitId?: string; range?: IRange; ranges?: IRange[] }
    const where = range ?? ranges[0]
    if (!where) return
    const kind = MOVES[id]
    if (kind && subUnitId && !this.moved) this.moved = { kind, sheetId: subUnitId, area: toArea(where) }
    const shift = SHIFTS[id]
    if (shift) this.moved = { kind: shift[0], shift: shift[1], sheetId: subUnitId ?? this.activeSheet(), area: toArea(where) }
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

  private cellsChange({ sheetId, area, single, formulas }: Written): CellsChange {
    const change: CellsChange = { type: 'cells', sheetId, kind: 'RangeEdited', area, ...(formulas.length && { formulas }) }
    if (!single) return change
    const before = single.before ?? ''
    const after = fromUniverValue(this.engine.sheet(sheetId).getCellRaw(single.row, single.column)) ?? ''
    return { ...change, details: { before, after, typeBefore: typeOfValue(before), typeAfter: typeOfValue(after) } }
  }
}

/** Univer's changes of tables, ours, and of what only Excel knows of them. */
function isOfTables(command: ICommandInfo): boolean {
  const path = extraPath(command)
  return path ? path[0] === 'tables' : /^(table|sheet)\.mutation\..*table/.test(command.id)
}

function extraPath({ id, params }: ICommandInfo): readonly string[] | undefined {
  return id === 'host.mutation.set-extra' ? (params as { path: readonly string[] }).path : undefined
}

/** What a mutation is about to put into cells. */
function cellsWritten({ id, params }: ICommandInfo): { sheetId: string; cells?: Record<number, Record<number, ICellData | null>> | undefined } {
  const { cellValue, subUnitId, to } = (params ?? {}) as { cellValue?: Record<number, Record<number, ICellData | null>>; subUnitId: string; to?: { subUnitId: string; written?: typeof cellValue } }
  if (id === SET_VALUES) return { sheetId: subUnitId, cells: cellValue }
  return id === RAW_VALUES && to ? { sheetId: to.subUnitId, cells: to.written } : { sheetId: '' }
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
      bySheet.set(next.sheetId, { sheetId: next.sheetId, area, valued: known.valued || next.valued, formulas: [...known.formulas, ...next.formulas], ...(same && { single: known.single }) })
    }
  }
  return [...bySheet.values()]
}
