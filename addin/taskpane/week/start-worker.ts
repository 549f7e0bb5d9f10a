import type { WorkerLike } from './worker-talk'

/** Starts the thread that reads files: its script, with all that reads and writes workbooks, is fetched then. */
export function startWorker(): WorkerLike {
  return new Worker(new URL('./reader.worker.ts', import.meta.url)) as unknown as WorkerLike
}
