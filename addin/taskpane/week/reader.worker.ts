import type { Numbered, Reply, Task } from './messages'
import { WeekReader } from './reader'

const reader = new WeekReader()

self.onmessage = ({ data: { number, body } }: MessageEvent<Numbered<Task>>) => {
  void reply(body).then((answer) => self.postMessage({ number, body: answer } satisfies Numbered<Reply>))
}

async function reply(task: Task): Promise<Reply> {
  try {
    return { ok: true, answer: await reader.answer(task) }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}
