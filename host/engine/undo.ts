import type { IMutationInfo, IUndoRedoItem } from '@univerjs/core'
import type { Engine } from './engine'
import { extraChange } from './extras'
import { univer } from './univer'

/** Changes in order, and what undoes them, in the order in which to run it. */
export interface UndoStep {
  redos: IMutationInfo[]
  undos: IMutationInfo[]
}

export function emptyStep(): UndoStep {
  return { redos: [], undos: [] }
}

/** Adds a change after those already there; its undoing comes first. */
export function addChange(step: UndoStep, redo: IMutationInfo, undo: IMutationInfo): void {
  step.redos.push(redo)
  step.undos.unshift(undo)
}

/** Adds the change of one entry of the extras; see `extraChange`. */
export function addExtra(step: UndoStep, engine: Engine, path: readonly string[], value: unknown): void {
  const { redo, undo } = extraChange(engine.extras, engine.unitId, path, value)
  addChange(step, redo, undo)
}

/** Runs changes for which Univer has no command, as one step of its undo stack. */
export function perform(engine: Engine, { redos, undos }: UndoStep): void {
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

/**
 * Begins one step of the undo stack; call what it returns to end it. Within another step it is part of that one.
 * Univer's own grouping undoes the parts in the order in which they were done, and so breaks those that build on each other.
 */
export function beginStep(engine: Engine): () => void {
  const before = stackOf(engine).at(-1)
  return () => {
    const stack = stackOf(engine)
    const parts = stack.splice(before ? stack.lastIndexOf(before) + 1 : 0)
    if (parts.length > 1) {
      stack.push({
        unitID: engine.unitId,
        redoMutations: parts.flatMap((part) => part.redoMutations),
        undoMutations: parts.toReversed().flatMap((part) => part.undoMutations),
      })
    } else {
      stack.push(...parts)
    }
  }
}

/** Univer's undo stack itself: its service can neither be asked for the steps nor be taken another's place. */
function stackOf(engine: Engine): IUndoRedoItem[] {
  const service = engine.injector.get(univer.core.IUndoRedoService) as unknown as { _undoStacks: Map<string, IUndoRedoItem[]> }
  return service._undoStacks.get(engine.unitId) ?? []
}

/** Takes back the last step. @returns whether there was one */
export function undo(engine: Engine): boolean {
  return turn(engine, univer.core.UndoCommand.id)
}

/** Does the last step again that was taken back. @returns whether there was one */
export function redo(engine: Engine): boolean {
  return turn(engine, univer.core.RedoCommand.id)
}

function turn(engine: Engine, command: string): boolean {
  engine.flush()
  return engine.injector.get(univer.core.ICommandService).syncExecuteCommand(command)
}
