import type { Progress } from '../../src/port'
import { codeOf, faultOf } from './faults'
import type { Own } from './own'
import { explainDenied } from './denied'

/** One job's talk with the workbook. */
export interface Talk {
  readonly context: Excel.RequestContext
  /** sends what has been asked so far, and has the answers; a cancelled job ends here instead */
  trip(): Promise<void>
  /** the same for what changes the workbook: this add-in is not told of its own doing */
  quietTrip(change: () => void): Promise<void>
}

export interface Circumstances {
  own: Own
  progress?: Progress | undefined
  /** the ids of people's sheets that are to be changed */
  sheets?: readonly string[]
}

/** Never cancelled, told to nobody. */
export const UNTOLD: Progress = { report: () => undefined, check: () => undefined }

/** Whether the host has a set of Excel's interface. */
export function has(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version)
}

/**
 * A range that is asked for in one round trip only: the workbook need not keep it, and later be told to let it go, which would
 * cost a round trip more.
 */
export function brief<T extends { untrack(): unknown }>(object: T): T {
  object.untrack()
  return object
}

/**
 * Does a job in one run, which waits until the person has left the cell they type in, and is one step of undo where the host can.
 * @throws WorkbookFault
 */
export async function talk<T>({ own, progress = UNTOLD, sheets = [] }: Circumstances, job: (talk: Talk) => Promise<T>): Promise<T> {
  const ears = { isDeaf: false }
  try {
    return await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, (context) => job(openTalk(context, own, progress, ears)))
  } catch (error) {
    if (ears.isDeaf) await hearAgain()
    throw codeOf(error) === 'AccessDenied' ? await explainDenied(error, sheets) : faultOf(error)
  }
}

function openTalk(context: Excel.RequestContext, own: Own, progress: Progress, ears: { isDeaf: boolean }): Talk {
  const trip = async (): Promise<void> => {
    progress.check()
    await context.sync()
  }
  const quietTrip = async (change: () => void): Promise<void> => {
    progress.check()
    own.begin()
    ears.isDeaf = true
    try {
      context.runtime.enableEvents = false
      change()
      context.runtime.enableEvents = true
      await context.sync()
      ears.isDeaf = false
    } finally {
      own.end()
    }
  }
  return { context, trip, quietTrip }
}

/** A batch that failed half-way has left this add-in's events off. */
async function hearAgain(): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    context.runtime.enableEvents = true
    await context.sync()
  }).catch(() => undefined)
}
