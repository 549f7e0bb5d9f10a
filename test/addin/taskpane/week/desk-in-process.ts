import { Desk } from '../../../../addin/taskpane/week/desk'
import type { Given } from '../../../../addin/taskpane/week/given-files'
import type { Numbered, Reply, Task } from '../../../../addin/taskpane/week/messages'
import { WeekReader } from '../../../../addin/taskpane/week/reader'
import type { WorkerLike } from '../../../../addin/taskpane/week/worker-talk'
import { wordingOf } from '../../../../src/i18n'

/** The week's worker in this thread. What it is told and what it tells is copied, as between threads. */
export class WorkerHere implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null
  onerror: WorkerLike['onerror'] = null
  onmessageerror: WorkerLike['onmessageerror'] = null
  private readonly reader = new WeekReader()
  private gone = false

  postMessage(message: Numbered<Task>): void {
    const { number, body } = structuredClone(message)
    void this.reply(body).then((reply) => {
      if (!this.gone) this.onmessage?.({ data: structuredClone({ number, body: reply }) })
    })
  }

  terminate(): void {
    this.gone = true
  }

  private async reply(task: Task): Promise<Reply> {
    try {
      return { ok: true, answer: await this.reader.answer(task) }
    } catch (error) {
      return { ok: false, message: String(error) }
    }
  }
}

export const words = wordingOf('zh-CN')

/** A desk whose worker is in this thread. */
export const deskHere = (start: () => WorkerLike = () => new WorkerHere(), most?: number): Desk => new Desk(start, words, 'zh-CN', most)

/** Files as they are dropped, by path. */
export function dropped(files: readonly { name: string; bytes: Uint8Array }[], subfolders: string[] = []): Given {
  return { files: files.map(({ name, bytes }) => ({ path: name, blob: new File([new Uint8Array(bytes)], name) })), subfolders }
}
