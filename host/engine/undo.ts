import type { IMutationInfo } from '@univerjs/core'
import type { Engine } from './engine'
import { extraChange } from './extras'
import { univer } from './univer'

/** Changes in order, and what undoes them, in the order in which to run it. */
export interface Changes {
  redos: IMutationInfo[]
  undos: IMutationInfo[]
}

export function noChanges(): Changes {
  return { redos: [], undos: [] }
}

/** Adds a change after those already there; its undoing comes first. */
export function addChange(changes: Changes, redo: IMutationInfo, undo: IMutationInfo): void {
  changes.redos.push(redo)
  changes.undos.unshift(undo)
}

/** Adds the change of one entry of the extras; see `extraChange`. */
export function addExtra(changes: Changes, engine: Engine, path: readonly string[], value: unknown): void {
  const { redo, undo } = extraChange(engine.extras, engine.unitId, path, value)
  addChange(changes, redo, undo)
}

/** Runs changes for which Univer has no command, as one step of its undo stack. */
export function perform(engine: Engine, { redos, undos }: Changes): void {
  if (redos.length === 0) return
  for (const { id, params } of redos) engine.run(id, params as object)
  engine.injector.get(univer.core.IUndoRedoService).pushUndoRedo({ unitID: engine.unitId, redoMutations: redos, undoMutations: undos })
}

/** Runs several changes as one step of the undo stack. Groups may stand in one another. */
export function asOneStep<T>(engine: Engine, work: () => T): T {
  const end = beginStep(engine)
  try {
    return work()
  } finally {
    end()
  }
}

/** Begins a step of the undo stack; call what it returns to end it. Within another step it is part of that one. */
export function beginStep(engine: Engine): () => void {
  if (grouping.has(engine)) return () => undefined
  grouping.add(engine)
  const batch = engine.injector.get(univer.core.IUndoRedoService).__tempBatchingUndoRedo(engine.unitId)
  return () => {
    batch.dispose()
    grouping.delete(engine)
  }
}

const grouping = new WeakSet<Engine>()
