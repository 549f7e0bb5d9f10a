import { addExtra, emptyStep, extraChange, perform } from '../engine'
import type { WorkbookHost } from './host'

/** Changes one entry of what Univer cannot hold, as a step that can be undone; without a value the entry goes. */
export function setExtra({ engine }: WorkbookHost, path: readonly string[], value: unknown): void {
  const step = emptyStep()
  addExtra(step, engine, path, value)
  perform(engine, step)
}

/** The same for what Excel does not undo: properties and settings of the document. */
export function setExtraForGood({ engine }: WorkbookHost, path: readonly string[], value: unknown): void {
  const { redo } = extraChange(engine.extras, engine.unitId, path, value)
  engine.run(redo.id, redo.params as object)
}
