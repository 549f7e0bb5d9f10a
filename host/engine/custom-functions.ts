import type { BaseFunction, BaseReferenceObject, BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula'
import { formatAddress, functionNames, isBuiltInFunction } from '../text'
import type { Engine } from './engine'
import { readArguments } from './function-arguments'
import type { Blanks, FunctionMetadata } from './function-arguments'
import { univer } from './univer'

/** One call of a custom function, on its way to the add-in. */
export interface Invocation {
  id: number
  name: string
  args: unknown[]
  /** `Sheet1!D1` */
  address: string
  flags: number
}

/** What came back: a value or a matrix, or an error by its number on the wire. */
export type InvocationResult = { id: number; ok: true; value: unknown } | { id: number; ok: false; code: number; message: string }

interface Call {
  id: number
  result?: FunctionVariantType
}

/** The calls that one cell's formula makes, by name and arguments. */
interface CellCalls {
  row: number
  column: number
  sheetId: string
  pass: number
  calls: Map<string, Call>
  streams: boolean
}

const BUSY = '#BUSY!'
const UNKNOWN = '#NAME?'
/** Numbers of errors on the wire. 9 and 10: the add-in has no such function. */
const ERRORS: Record<number, string> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!', 9: UNKNOWN, 10: UNKNOWN }
const VALUE_ERROR = '#VALUE!'

const CANCELABLE = 1
const STREAMING = 2
const TAKES_ERRORS = 4

/**
 * Functions that add-ins bring. A formula that calls one is calculated to `#BUSY!` at first; when all formulas are done, the calls go out
 * together, and when their results are in, the cells are calculated again, now with the results at hand.
 */
export class CustomFunctions {
  /** what a blank cell arrives as: Excel gives 0 or null by platform */
  blanks: Blanks = 'null'
  private readonly metadata = new Map<string, FunctionMetadata>()
  private readonly cells = new Map<string, CellCalls>()
  private readonly byId = new Map<number, { cell: CellCalls; call: Call }>()
  private readonly again = new Set<CellCalls>()
  private queue: Invocation[] = []
  private cancelled: number[] = []
  private pass = 0
  private next = 1
  private isReady = false
  private announce: () => void = () => undefined
  /** an add-in has said that its functions are loaded */
  readonly begun = new Promise<void>((resolve) => (this.announce = resolve))
  private associated: (() => readonly string[]) | undefined
  private send: ((invocations: Invocation[], cancelled: number[]) => void) | undefined

  constructor(private readonly engine: Engine) {
    const commands = engine.injector.get(univer.core.ICommandService)
    commands.beforeCommandExecuted((command) => {
      if (command.id === univer.formula.SetFormulaCalculationStartMutation.id) this.pass++
      if (command.id === 'sheet.mutation.set-range-values') this.learn((command.params as { cellValue?: object }).cellValue)
    })
    engine.calculation.onCalculated(() => {
      this.again.clear()
      this.flush()
    })
    for (const sheet of engine.workbook.getSheets()) this.learn(sheet.getCellMatrix().getMatrix())
  }

  /** Tells what functions.json says of an add-in's functions. */
  declare(functions: readonly FunctionMetadata[]): void {
    for (const each of functions) {
      const name = (each.name ?? each.id).toUpperCase()
      this.metadata.set(name, each)
      this.register(name)
    }
  }

  /** Whether formulas call an add-in by this name: files write such names with a prefix. */
  isCustom(name: string): boolean {
    return this.registered.has(name.toUpperCase()) || this.metadata.has(name.toUpperCase())
  }

  /**
   * Connects an add-in: its calls wait until it says it is ready.
   * @param associated the names that the add-in gave to `CustomFunctions.associate`, where the host can see them
   */
  connect(send: (invocations: Invocation[], cancelled: number[]) => void, associated?: () => readonly string[]): void {
    this.send = send
    this.associated = associated
    this.isReady = false
  }

  disconnect(): void {
    this.send = undefined
    this.isReady = false
  }

  /** The add-in has loaded its functions. */
  begin(): void {
    this.isReady = true
    this.announce()
    this.flush()
  }

  /** Takes results; their cells are calculated again. A result for a call that is no longer wanted is dropped. */
  resolve(results: readonly InvocationResult[]): void {
    const dirty = new Set<CellCalls>()
    for (const result of results) {
      const known = this.byId.get(result.id)
      if (!known) continue
      if (!known.cell.streams) this.byId.delete(result.id)
      known.call.result = result.ok ? toVariant(result.value) : this.error(ERRORS[result.code] ?? VALUE_ERROR, result.message)
      dirty.add(known.cell)
    }
    if (!dirty.size) return
    for (const cell of dirty) this.again.add(cell)
    const unitId = this.engine.unitId
    this.resultWaiters.splice(0).forEach((resolve) => resolve())
    this.engine.calculation.markDirty(
      [...dirty].map(({ sheetId, row, column }) => ({ unitId, sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } })),
    )
  }

  /**
   * Waits for the next results, where calls are under way that will end; streams never do.
   * @returns whether there was anything to wait for
   */
  async idle(): Promise<boolean> {
    const isOpen = [...this.byId.values()].some(({ call, cell }) => !call.result && !cell.streams)
    if (!isOpen || !this.isReady) return false
    await new Promise<void>((resolve) => this.resultWaiters.push(resolve))
    return true
  }

  private resultWaiters: (() => void)[] = []

  private error(type: string, message = ''): FunctionVariantType {
    return univer.formula.ErrorValueObject.create(type as never, message)
  }

  /** Every name in formulas that no one else knows may be an add-in's. */
  private learn(cells: object | undefined): void {
    for (const row of Object.values(cells ?? {})) {
      for (const cell of Object.values((row ?? {}) as Record<string, { f?: unknown } | null>)) {
        if (typeof cell?.f === 'string' && cell.f.includes('(')) for (const name of functionNames(cell.f)) this.register(name)
      }
    }
  }

  private readonly registered = new Set<string>()

  private register(name: string): void {
    if (this.registered.has(name) || isBuiltInFunction(name)) return
    const service = this.engine.injector.get(univer.formula.IFunctionService)
    if (service.hasExecutor(name)) return
    this.registered.add(name)
    service.registerExecutors(this.executor(name))
  }

  private executor(name: string): BaseFunction {
    const call = (at: { sheetId: string; row: number; column: number }, variants: FunctionVariantType[]) => this.call(name, at, variants)
    class CustomFunction extends univer.formula.BaseFunction {
      override needsReferenceObject = true

      override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
        return call({ sheetId: this.subUnitId ?? '', row: this.row, column: this.column }, variants)
      }
    }
    return new CustomFunction(name)
  }

  private call(name: string, at: { sheetId: string; row: number; column: number }, variants: FunctionVariantType[]): FunctionVariantType {
    const metadata = this.metadata.get(name)
    if (!this.canBeCalled(name)) return this.error(UNKNOWN)
    const read = readArguments(variants as (BaseReferenceObject | BaseValueObject)[], metadata, this.blanks)
    if (read.kind === 'error') return this.error(read.error, read.message)
    const cell = this.cellAt(at)
    if (read.kind === 'one') return this.ask(cell, name, metadata, read.args)
    return toMatrix(read.argsOfEach.map((row) => row.map((args) => this.ask(cell, name, metadata, args) as BaseValueObject)))
  }

  /** A name that is neither declared nor associated is nobody's; where the host cannot see, the add-in is asked. */
  private canBeCalled(name: string): boolean {
    if (this.metadata.has(name) || !this.send || !this.associated) return true
    return this.associated().some((known) => known.toUpperCase() === name)
  }

  private ask(cell: CellCalls, name: string, metadata: FunctionMetadata | undefined, args: unknown[]): FunctionVariantType {
    const key = name + JSON.stringify(args)
    const known = cell.calls.get(key)
    if (known) return known.result ?? this.waiting()
    const call: Call = { id: this.next++ }
    cell.calls.set(key, call)
    cell.streams ||= metadata?.options?.stream === true
    this.byId.set(call.id, { cell, call })
    const sheet = this.engine.sheet(cell.sheetId).getName()
    const { row, column } = cell
    const address = formatAddress({ top: row, left: column, bottom: row, right: column }, sheet)
    this.queue.push({ id: call.id, name: metadata?.id ?? name, args, address, flags: flagsOf(metadata) })
    return this.waiting()
  }

  /** Without an add-in the name means nothing; the call stays queued for one that comes. */
  private waiting(): FunctionVariantType {
    return this.error(this.send ? BUSY : UNKNOWN)
  }

  /** The calls of a cell; begun anew when it is calculated for another reason than that results came in. */
  private cellAt({ sheetId, row, column }: { sheetId: string; row: number; column: number }): CellCalls {
    const key = `${sheetId}!${row},${column}`
    let cell = this.cells.get(key)
    if (!cell) this.cells.set(key, (cell = { sheetId, row, column, pass: this.pass, calls: new Map(), streams: false }))
    if (cell.pass !== this.pass) {
      if (!this.again.has(cell)) this.forget(cell)
      cell.pass = this.pass
    }
    return cell
  }

  private forget(cell: CellCalls): void {
    for (const { id, result } of cell.calls.values()) {
      this.byId.delete(id)
      if (cell.streams || !result) this.cancelled.push(id)
    }
    const gone = new Set(this.cancelled)
    this.queue = this.queue.filter(({ id }) => !gone.has(id))
    cell.calls.clear()
    cell.streams = false
  }

  private flush(): void {
    if (!this.send || !this.isReady || (!this.queue.length && !this.cancelled.length)) return
    const { queue, cancelled } = this
    this.queue = []
    this.cancelled = []
    this.send(queue, cancelled)
  }
}

function flagsOf(metadata: FunctionMetadata | undefined): number {
  const { cancelable, stream } = metadata?.options ?? {}
  return (cancelable ? CANCELABLE : 0) + (stream ? STREAMING : 0) + (metadata?.allowErrorForDataTypeAny ? TAKES_ERRORS : 0)
}

function toVariant(value: unknown): FunctionVariantType {
  if (!Array.isArray(value)) return toScalar(value)
  const rows = value.map((row) => (Array.isArray(row) ? row : [row]))
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0) return univer.formula.ErrorValueObject.create('#CALC!' as never)
  return toMatrix(rows.map((row) => Array.from({ length: width }, (_, column) => (column < row.length ? toScalar(row[column]) : univer.formula.ErrorValueObject.create('#N/A' as never)))))
}

/** `null` shows as 0, as in Excel. */
function toScalar(value: unknown): BaseValueObject {
  const { BooleanValueObject, ErrorValueObject, NumberValueObject, StringValueObject } = univer.formula
  if (value === null || value === undefined) return NumberValueObject.create(0)
  if (typeof value === 'number') return NumberValueObject.create(value)
  if (typeof value === 'boolean') return BooleanValueObject.create(value)
  if (typeof value === 'string') return StringValueObject.create(value)
  const { basicValue, code, type } = value as { basicValue?: unknown; code?: string; type?: string }
  if (type === 'CustomFunctionError' || code !== undefined) return ErrorValueObject.create((code ?? VALUE_ERROR) as never)
  return basicValue === undefined ? ErrorValueObject.create(VALUE_ERROR as never) : toScalar(basicValue)
}

function toMatrix(rows: BaseValueObject[][]): FunctionVariantType {
  return univer.formula.ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  })
}
