import type { ICommandInfo, ICommandService, IDisposable, Injector, Plugin, PluginCtor, Workbook } from '@univerjs/core'
import type { IActiveDirtyManagerService, ISetFormulaCalculationStartMutation } from '@univerjs/engine-formula'
import type { Subject } from 'rxjs'
import { univer } from './univer'

type Dirty = Required<Pick<ISetFormulaCalculationStartMutation, 'dirtyRanges' | 'dirtyNameMap' | 'dirtyDefinedNameMap' | 'dirtyUnitFeatureMap' | 'dirtyUnitOtherFormulaMap' | 'clearDependencyTreeCache'>> & {
  dirtySuperTableMap: Record<string, Record<string, string>>
  forceCalculation: boolean
}

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual'

/** Style commands write cells too, but change no value. */
const STYLE_TRIGGERS = new Set(['sheet.command.set-style', 'sheet.command.set-border', 'sheet.command.clear-selection-format'])
/** A pause in typing after which the person's edit is calculated. */
const PAUSE_MS = 10

/**
 * Decides when Univer's formula engine runs. It takes the place of Univer's own trigger, which waits 100 ms after each change and
 * cannot be asked whether it is done: here a reader says `settle()` and goes on when every result stands in its cell.
 */
export class Calculation {
  mode: CalculationMode = 'Automatic'
  private waiting: ICommandInfo[] = []
  private extra: Dirty = nothing()
  /** formulas entered in manual mode: they alone are calculated at once */
  private entered: Dirty['dirtyRanges'] = []
  private running: Promise<void> | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private done: (() => void) | undefined
  private isDisposed = false
  private readonly listeners = new Set<() => void>()
  private readonly disposables: IDisposable[] = []

  constructor(
    private readonly commands: ICommandService,
    private readonly conversions: IActiveDirtyManagerService,
    /** what Univer's interface shows while it calculates */
    readonly progress$: Subject<{ done: number; count: number }>,
    private readonly hiddenRows: () => unknown,
  ) {
    const { SetFormulaCalculationStartMutation, SetFormulaCalculationNotificationMutation, OtherFormulaMarkDirty } = univer.formula
    this.disposables.push(
      commands.beforeCommandExecuted((command) => {
        if (command.id !== SetFormulaCalculationStartMutation.id) return
        Object.assign(command.params as object, { isCalculateTreeModel: false, maxIteration: 1, rowData: this.hiddenRows() })
      }),
      commands.onCommandExecuted((command, options) => {
        if (command.id === SetFormulaCalculationNotificationMutation.id) this.noticed(command)
        else if (options?.onlyLocal !== true || command.id === OtherFormulaMarkDirty.id) this.collect(command)
      }),
    )
  }

  clearProgress(): void {
    this.progress$.next({ done: 0, count: 0 })
  }

  /** Begins no more calculations, and resolves when the one under way is done. */
  async stop(): Promise<void> {
    clearTimeout(this.timer)
    this.isDisposed = true
    await this.running
  }

  dispose(): void {
    void this.stop()
    this.done?.()
    this.listeners.clear()
    this.disposables.forEach((disposable) => disposable.dispose())
  }

  get isDirty(): boolean {
    return this.waiting.length > 0 || this.extra.dirtyRanges.length > 0 || this.extra.forceCalculation
  }

  /** Called whenever results have been put into their cells. */
  onCalculated(listener: () => void): void {
    this.listeners.add(listener)
  }

  /** Marks cells to be calculated again although nothing they depend on changed. */
  markDirty(ranges: Dirty['dirtyRanges']): void {
    this.extra.dirtyRanges.push(...ranges)
    this.schedule()
  }

  /** In automatic mode: calculates what waits, and resolves when nothing does. */
  async settle(): Promise<void> {
    if (this.mode !== 'Manual') return this.calculate(false)
    while (!this.isDisposed && (this.running || this.entered.length)) await (this.running ?? this.startEntered())
  }

  /** Calculates now, whatever the mode; `everything` also what has not changed. */
  async calculate(everything: boolean): Promise<void> {
    if (everything) this.extra.forceCalculation = true
    while (!this.isDisposed && (this.running || this.isDirty)) await (this.running ?? this.start())
  }

  private collect(command: ICommandInfo): void {
    if (!this.conversions.get(command.id)) return
    const trigger = (command.params as { trigger?: string } | undefined)?.trigger
    if (trigger && STYLE_TRIGGERS.has(trigger)) return
    this.waiting.push(command)
    if (this.mode === 'Manual') this.entered.push(...formulasWritten(command))
    this.schedule()
  }

  private schedule(): void {
    if (this.isDisposed || (this.mode === 'Manual' && !this.entered.length)) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.settle(), PAUSE_MS)
  }

  private start(): Promise<void> {
    this.entered = []
    return this.execute(this.takeDirty())
  }

  private startEntered(): Promise<void> {
    const dirty = { ...nothing(), dirtyRanges: this.entered }
    this.entered = []
    return this.execute(dirty)
  }

  private execute(dirty: Dirty): Promise<void> {
    clearTimeout(this.timer)
    this.running = new Promise<void>((resolve) => {
      this.done = resolve
      void this.commands.executeCommand(univer.formula.SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true })
    }).then(() => {
      this.running = undefined
      this.listeners.forEach((listener) => listener())
    })
    return this.running
  }

  private noticed(command: ICommandInfo): void {
    const { functionsExecutedState } = command.params as { functionsExecutedState?: number }
    if (functionsExecutedState !== undefined) this.done?.()
  }

  private takeDirty(): Dirty {
    const dirty = this.extra
    for (const command of this.waiting) merge(dirty, this.conversions.get(command.id)?.getDirtyData(command) as Partial<Dirty> | undefined)
    this.waiting = []
    this.extra = nothing()
    return dirty
  }
}

/** A Univer plugin that puts our trigger in the place of Univer's; register it after the formula plugin. */
export function calculationPlugin(): PluginCtor<Plugin> {
  const { Inject, Injector, Plugin, ICommandService, IUniverInstanceService, UniverInstanceType } = univer.core
  const { IActiveDirtyManagerService, RegisterOtherFormulaService } = univer.formula
  class CalculationPlugin extends Plugin {
    static override pluginName = 'HOST_CALCULATION_PLUGIN'
    static override type = UniverInstanceType.UNIVER_SHEET

    constructor(
      _config: unknown,
      protected override readonly _injector: Injector,
    ) {
      super()
    }

    override onStarting(): void {
      this._injector.replace([
        univer.sheetsFormula.TriggerCalculationController,
        {
          deps: [Injector],
          useFactory: (injector: Injector) => {
            const workbooks = injector.get(IUniverInstanceService)
            const progress = new univer.rxjs.BehaviorSubject({ done: 0, count: 0 })
            injector.get(RegisterOtherFormulaService).calculateStarted$.next(true)
            return new Calculation(injector.get(ICommandService), injector.get(IActiveDirtyManagerService), progress, () =>
              Object.fromEntries(workbooks.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET).map((workbook) => [workbook.getUnitId(), hiddenRows(workbook)])),
            ) as never
          },
        },
      ])
    }
  }
  Inject(Injector)(CalculationPlugin, undefined as never, 1)
  return CalculationPlugin as unknown as PluginCtor<Plugin>
}

/** Hidden rows by sheet, as the formula engine wants them; only rows that hold something: Univer's own list walks all 1,048,576. */
function hiddenRows(workbook: Workbook): Record<string, Record<number, { hd: number }>> {
  return Object.fromEntries(
    workbook.getSheets().map((sheet) => {
      const hidden: Record<number, { hd: number }> = {}
      const end = sheet.getCellMatrix().getLength()
      for (let row = 0; row < end; row++) if (!sheet.getRowVisible(row)) hidden[row] = { hd: 1 }
      return [sheet.getSheetId(), hidden]
    }),
  )
}

/** The cells into which a command writes formulas. */
function formulasWritten(command: ICommandInfo): Dirty['dirtyRanges'] {
  const { unitId, subUnitId: sheetId, cellValue } = (command.params ?? {}) as { unitId: string; subUnitId: string; cellValue?: Record<number, Record<number, { f?: unknown } | null>> }
  return Object.entries(cellValue ?? {}).flatMap(([row, line]) =>
    Object.entries(line ?? {})
      .filter(([, cell]) => typeof cell?.f === 'string')
      .map(([column]) => ({ unitId, sheetId, range: { startRow: Number(row), endRow: Number(row), startColumn: Number(column), endColumn: Number(column) } })),
  )
}

function nothing(): Dirty {
  return {
    forceCalculation: false,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  }
}

function merge(target: Dirty, more: Partial<Dirty> | undefined): void {
  if (!more) return
  if (more.dirtyRanges) target.dirtyRanges.push(...more.dirtyRanges)
  target.forceCalculation ||= more.forceCalculation ?? false
  for (const [name, maps] of Object.entries(more)) {
    if (name === 'dirtyRanges' || name === 'forceCalculation' || !maps) continue
    mergeMaps(target[name as 'dirtyNameMap'] as Record<string, object>, maps as Record<string, object>)
  }
}

/** By workbook, then by key; maps of sheets below are merged too. */
function mergeMaps(target: Record<string, object>, more: Record<string, object>): void {
  for (const [key, value] of Object.entries(more)) {
    const known = target[key]
    if (known && typeof known === 'object' && typeof value === 'object') mergeMaps(known as Record<string, object>, value as Record<string, object>)
    else target[key] = value
  }
}
