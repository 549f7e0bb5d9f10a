import type { Answers, Numbered, Reply, Task } from './messages'

/** What is used of a worker. */
export interface WorkerLike {
  postMessage(message: Numbered<Task>): void
  terminate(): void
  onmessage: ((event: { data: Numbered<Reply> }) => void) | null
  onerror: ((event: { message?: string; preventDefault?: () => void }) => void) | null
  onmessageerror: (() => void) | null
}

/** Why a task came to no answer: `stopped` by a person, `slow` or `crashed` with the worker gone, `failed` with it still there. */
export class WorkerFault extends Error {
  constructor(
    readonly reason: 'stopped' | 'slow' | 'crashed' | 'failed',
    readonly detail = '',
  ) {
    super(reason)
  }
}

interface Waiting {
  resolve(answer: unknown): void
  reject(fault: WorkerFault): void
  timer: ReturnType<typeof setTimeout> | undefined
}

/** Asks a worker, which is started when it is first needed, and anew after it has ended: it then knows nothing. */
export class WorkerTalk {
  private worker: WorkerLike | null = null
  private readonly waiting = new Map<number, Waiting>()
  private last = 0

  /** @param onLost told when a worker has ended, and with it all that it has read */
  constructor(
    private readonly start: () => WorkerLike,
    private readonly onLost: () => void,
  ) {}

  /**
   * @param most milliseconds, after which the worker is ended
   * @throws WorkerFault
   */
  ask<T extends Task>(task: T, most?: number): Promise<Answers[T['type']]> {
    const worker = (this.worker ??= this.begin())
    const number = ++this.last
    return new Promise((resolve, reject) => {
      const timer = most === undefined ? undefined : setTimeout(() => this.end('slow'), most)
      this.waiting.set(number, { resolve: resolve as (answer: unknown) => void, reject, timer })
      worker.postMessage({ number, body: task })
    })
  }

  stop(): void {
    this.end('stopped')
  }

  private begin(): WorkerLike {
    const worker = this.start()
    worker.onmessage = ({ data: { number, body } }) => {
      const waiting = this.waiting.get(number)
      if (!waiting) return
      this.waiting.delete(number)
      clearTimeout(waiting.timer)
      if (body.ok) waiting.resolve(body.answer)
      else waiting.reject(new WorkerFault('failed', body.message))
    }
    worker.onerror = (event) => {
      event.preventDefault?.()
      this.end('crashed', event.message)
    }
    worker.onmessageerror = () => this.end('crashed')
    return worker
  }

  private end(reason: WorkerFault['reason'], detail = ''): void {
    const { worker } = this
    if (!worker) return
    this.worker = null
    worker.onmessage = worker.onerror = worker.onmessageerror = null
    worker.terminate()
    this.onLost()
    const waiting = [...this.waiting.values()]
    this.waiting.clear()
    for (const { reject, timer } of waiting) {
      clearTimeout(timer)
      reject(new WorkerFault(reason, detail))
    }
  }
}
