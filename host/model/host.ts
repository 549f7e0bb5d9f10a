import { addExtra, CellWriter, Changes, CustomFunctions, emptyStep, leaveOutFiltered, perform, watchFormulas, watchNames } from '../engine'
import type { Engine, Formulas } from '../engine'
import { HostError, notImplemented } from './errors'
import { EventHub } from './events'
import { followChanges } from './follow'
import { TableShapes, followTables } from './follow-tables'
import { Pane } from './pane'
import { tellChanges } from './tell'
import { tellTables } from './tell-tables'
import type { ClassTable, Instance } from './table'

/** A workbook as add-ins see it: the tables of its classes over a live workbook. */
export interface WorkbookHost {
  readonly engine: Engine
  readonly name: string
  readonly root: Instance
  readonly writer: CellWriter
  readonly formulas: Formulas
  readonly changes: Changes
  readonly events: EventHub
  readonly functions: CustomFunctions
  readonly pane: Pane
  classOf(name: string): ClassTable
  /** The object that the client makes anew by the name of a service. */
  service(name: string): Instance
  /** Writes what is put off. */
  flush(): void
  /** Writes what is put off and waits until every formula has its value, unless that is suspended. */
  settle(): Promise<void>
  /** Formulas keep their values until the batch ends. */
  suspendCalculation(): void
  endBatch(): void
  /** Keeps these ranges' areas on their cells when cells move; call what it returns to stop. */
  followRanges(states: () => Iterable<unknown>): () => void
  /** the document's settings as the client's older interface wants them: key and JSON */
  settingsList(): [string, string][]
  saveSettings(settings: readonly (readonly [key: string, json: string])[]): void
}

export interface HostOptions {
  engine: Engine
  classes: Readonly<Record<string, ClassTable>>
  /** class of each service by its name on the wire */
  services: Readonly<Record<string, string>>
}

/** Brings a live workbook and the tables of classes together. */
export function makeHost({ engine, classes, services }: HostOptions): WorkbookHost {
  const classOf = (name: string): ClassTable => {
    const table = classes[name]
    if (!table) throw notImplemented(name, 'any member')
    return table
  }
  const changes = new Changes(engine)
  watchNames(engine)
  leaveOutFiltered(engine)
  const shapes = new TableShapes(engine)
  const formulas = watchFormulas(engine, shapes.get)
  let isSuspended = false
  const events = new EventHub()
  const host: WorkbookHost = {
    engine,
    name: engine.workbook.getName(),
    root: { table: classOf('Workbook'), self: engine.workbook },
    writer: new CellWriter(engine, () => events.isAwaited('worksheetChanged') || events.isAwaited('worksheetFormulaChanged') || events.isAwaited('tableChanged')),
    formulas,
    changes,
    events,
    functions: new CustomFunctions(engine),
    pane: new Pane(),
    classOf,
    service(name) {
      const className = services[name]
      if (className === undefined) throw new HostError('NotImplemented', `The service ${name} is not in this host.`)
      return { table: classOf(className), self: name }
    },
    flush() {
      engine.flush()
      formulas.refresh()
    },
    async settle() {
      host.flush()
      if (!isSuspended) await engine.calculation.settle()
    },
    suspendCalculation: () => (isSuspended = true),
    endBatch: () => (isSuspended = false),
    followRanges: (states) => followChanges(changes, states),
    settingsList: () => Object.entries(engine.extras.settings).map(([key, setting]) => [key, JSON.stringify(setting)]),
    saveSettings(settings) {
      const step = emptyStep()
      addExtra(step, engine, ['settings'], Object.fromEntries(settings.map(([key, json]) => [key, JSON.parse(json) as unknown])))
      perform(engine, step)
    },
  }
  followTables(host, shapes)
  tellChanges(host)
  tellTables(host)
  return host
}
