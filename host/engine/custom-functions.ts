import type { IRange } from '@univerjs/core'
import type { BaseFunction, BaseReferenceObject, BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula'
import { formatAddress, functionNames, isBuiltInFunction } from '../text'
import type { Engine } from './engine'
import { flagsOf, isOpen, keyOf, newCell } from './function-calls'
import type { Call, CellCalls, Invocation } from './function-calls'
import { BUSY, readArguments } from './function-arguments'
import type { Blanks, FunctionMetadata, OneCall } from './function-arguments'
import { errorValue, readResult, toMatrix } from './function-results'
import type { InvocationResult } from './function-results'
import { univer } from './univer'

export type { Invocation, InvocationResult }

const UNKNOWN = '#NAME?'

/** An add-in at work. */
interface Connection {
  send(invocations: Invocation[], cancelled: number[]): void
  associated: (() => readonly string[]) | undefined
  isReady: boolean
}

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
  /** the add-ins at work, the newest last */
  private connections: Connection[] = []
  private announce: () => void = () => undefined
  /** an add-in has said that its functions are loaded */
  readonly begun = new Promise<void>((resolve) => (this.announce = resolve))

  constructor(private readonly engine: Engine) {
    const commands = engine.injector.get(univer.core.ICommandService)
    commands.beforeCommandExecuted((command) => {
      if (command.id === univer.formula.SetFormulaCalculationStartMutation.id) this.pass++
      if (command.id === 'sheet.mutation.set-range-values') this.learn((command.params as { cellValue?: object }).cellValue)
    })
    engine.calculation.onCalculated(() => {
      this.again.clear()
      this.forgetGone()
      this.flush()
    })
    univer.formula.ERROR_TYPE_SET.add(BUSY as never)
    this.keepBusy()
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
   * Connects an add-in: when it says it is ready, it takes the place of the one before.
   * @param associated the names that the add-in gave to `CustomFunctions.associate`, where the host can see them
   * @returns what ends the connection; calls that were not answered wait for the next add-in
   */
  connect(send: (invocations: Invocation[], cancelled: number[]) => void, associated?: () => readonly string[]): () => void {
    const connection: Connection = { send, associated, isReady: false }
    this.connections.push(connection)
    return () => {
      const wasCurrent = this.current === connection
      this.connections = this.connections.filter((each) => each !== connection)
      if (wasCurrent) this.askAgain()
    }
  }

  /** The add-in that came last has loaded its functions. */
  begin(): void {
    const newest = this.connections.findLast((each) => !each.isReady)
    if (newest) newest.isReady = true
    this.announce()
    if (newest) this.askAgain()
  }

  /** Who is called: the add-in that became ready last. */
  private get current(): Connection | undefined {
    return this.connections.findLast((each) => each.isReady) ?? this.connections.at(-1)
  }

  /** What another add-in did not answer is asked of the one that is there now. */
  private askAgain(): void {
    this.cancelled = []
    this.queue = [...this.byId.values()].filter(({ call }) => !call.result).map(({ call }) => call.invocation)
    this.release()
    this.flush()
  }

  /** Takes results; their cells are calculated again. A result for a call that is no longer wanted is dropped. */
  resolve(results: readonly InvocationResult[]): void {
    const dirty = new Set<CellCalls>()
    for (const result of results) {
      const known = this.byId.get(result.id)
      if (!known) continue
      if (!known.cell.streams) this.byId.delete(result.id)
      known.call.result = readResult(result)
      dirty.add(known.cell)
    }
    for (const cell of dirty) this.again.add(cell)
    if (dirty.size) this.engine.calculation.markDirty([...dirty].map((cell) => this.placeOf(cell)))
    this.release()
  }

  private placeOf({ sheetId, row, column }: CellCalls): { unitId: string; sheetId: string; range: IRange } {
    return { unitId: this.engine.unitId, sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } }
  }

  /**
   * Waits for the next results, where calls are under way that will end; streams never do.
   * @returns whether there was anything to wait for
   */
  async idle(): Promise<boolean> {
    const isOpen = [...this.byId.values()].some(({ call, cell }) => !call.result && !cell.streams)
    if (!isOpen || !this.current?.isReady) return false
    await new Promise<void>((resolve) => this.resultWaiters.push(resolve))
    return true
  }

  private resultWaiters: (() => void)[] = []

  private release(): void {
    this.resultWaiters.splice(0).forEach((resolve) => resolve())
  }

  /**
   * A formula is busy as long as one of its calls is, whatever it makes of errors: `=IFERROR(F(A1),"")` must not show its second value
   * before the first is known, and those that read it must not either.
   */
  private keepBusy(): void {
    const runtime = this.engine.injector.get(univer.formula.IFormulaRuntimeService)
    const set = runtime.setRuntimeData.bind(runtime)
    runtime.setRuntimeData = (result) => {
      const cell = this.cells.get(keyOf(runtime.currentSubUnitId, runtime.currentRow, runtime.currentColumn))
      const isBusy = cell?.pass === this.pass && [...cell.calls.values()].some((call) => !call.result)
      set(isBusy ? this.waiting() : result)
    }
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

      override isArgumentsIgnoreNumberPattern(): boolean {
        return true
      }

      override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
        return call({ sheetId: this.subUnitId ?? '', row: this.row, column: this.column }, variants)
      }
    }
    return new CustomFunction(name)
  }

  private call(name: string, at: { sheetId: string; row: number; column: number }, variants: FunctionVariantType[]): FunctionVariantType {
    const metadata = this.metadata.get(name)
    if (!this.canBeCalled(name)) return errorValue(UNKNOWN)
    if (!this.engine.workbook.getSheetBySheetId(at.sheetId)) return errorValue('#REF!')
    const read = readArguments(variants as (BaseReferenceObject | BaseValueObject)[], metadata, this.blanks)
    const answer = (one: OneCall) => (one.kind === 'error' ? errorValue(one.error, one.message) : this.ask(this.cellAt(at), name, metadata, one.args))
    return read.kind === 'each' ? toMatrix(read.calls.map((row) => row.map((one) => answer(one) as BaseValueObject))) : answer(read)
  }

  /** A name that is neither declared nor associated is nobody's; where the host cannot see, the add-in is asked. */
  private canBeCalled(name: string): boolean {
    const associated = this.current?.associated
    if (this.metadata.has(name) || !associated) return true
    return associated().some((known) => known.toUpperCase() === name)
  }

  private ask(cell: CellCalls, name: string, metadata: FunctionMetadata | undefined, args: unknown[]): FunctionVariantType {
    const key = name + JSON.stringify(args)
    const known = cell.calls.get(key)
    if (known) return known.result ?? this.waiting()
    const { row, column } = cell
    const address = formatAddress({ top: row, left: column, bottom: row, right: column }, this.engine.sheet(cell.sheetId).getName())
    const call: Call = { invocation: { id: this.next++, name: metadata?.id ?? name, args, address, flags: flagsOf(metadata) } }
    cell.calls.set(key, call)
    cell.streams ||= metadata?.options?.stream === true
    this.byId.set(call.invocation.id, { cell, call })
    this.queue.push(call.invocation)
    return this.waiting()
  }

  /** Without an add-in the name means nothing; the call stays queued for one that comes. */
  private waiting(): FunctionVariantType {
    return errorValue(this.current ? BUSY : UNKNOWN)
  }

  /** The calls of a cell; begun anew when it is calculated for another reason than that results came in. */
  private cellAt({ sheetId, row, column }: { sheetId: string; row: number; column: number }): CellCalls {
    const key = keyOf(sheetId, row, column)
    let cell = this.cells.get(key)
    if (!cell) this.cells.set(key, (cell = newCell(sheetId, row, column, this.pass)))
    cell.formula = this.formulaAt(cell)
    if (cell.pass !== this.pass) {
      if (!this.again.has(cell)) this.forget(cell)
      cell.pass = this.pass
    }
    return cell
  }

  private formulaAt({ sheetId, row, column }: CellCalls): unknown {
    const own = this.engine.workbook.getSheetBySheetId(sheetId)?.getCellRaw(row, column)
    return own?.f ?? own?.si
  }

  /** Cells that hold another formula now, or none, or have moved want no more results. */
  private forgetGone(): void {
    let wasOpen = false
    for (const [key, cell] of this.cells) {
      if (cell.pass === this.pass || this.formulaAt(cell) === cell.formula) continue
      wasOpen ||= isOpen(cell)
      this.forget(cell)
      this.cells.delete(key)
    }
    if (wasOpen) this.callMoved()
  }

  /** Formulas that moved while their calls were under way call again from where they are now. */
  private callMoved(): void {
    const moved: CellCalls[] = []
    for (const sheet of this.engine.workbook.getSheets()) {
      const sheetId = sheet.getSheetId()
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (typeof cell?.f !== 'string' || this.cells.has(keyOf(sheetId, row, column))) return
        const names = functionNames(cell.f)
        if (names.some((name) => this.metadata.get(name)?.options?.stream) || (cell.v === BUSY && names.some((name) => this.registered.has(name)))) {
          moved.push(newCell(sheetId, row, column))
        }
      })
    }
    if (moved.length) this.engine.calculation.markDirty(moved.map((cell) => this.placeOf(cell)))
  }

  private forget(cell: CellCalls): void {
    if (!cell.calls.size) return
    const gone = new Set<number>()
    for (const { invocation, result } of cell.calls.values()) {
      this.byId.delete(invocation.id)
      if (cell.streams || !result) gone.add(invocation.id)
    }
    const unsent = new Set(this.queue.map(({ id }) => id))
    this.queue = this.queue.filter(({ id }) => !gone.has(id))
    this.cancelled.push(...[...gone].filter((id) => !unsent.has(id)))
    cell.calls.clear()
    cell.streams = false
    this.release()
  }

  private flush(): void {
    const current = this.current
    if (!current?.isReady || (!this.queue.length && !this.cancelled.length)) return
    const { queue, cancelled } = this
    this.queue = []
    this.cancelled = []
    current.send(queue, cancelled)
  }
}
