import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { wordingOf } from '../src/i18n'
import { findInputs, findRulingsInput } from './inputs'
import { BadRequest, languageOf, readRequest } from './options'
import type { ReportMessage, ReportTask } from './report-worker'
import { REPORTS, type ReportKind } from './reports'

const EXAMPLE = fileURLToPath(new URL('../../examples/week-2013-04-22', import.meta.url))
/** A file that takes longer, or more memory, is given up and the others are done without it. */
const SECONDS_A_FILE = 45
const MEGABYTES = 3072

/** `week`, `month`, `quarter`: the registers of all groups in, a pack out. Returns the exit code. */
export async function reportCommand(report: ReportKind, args: readonly string[]): Promise<number> {
  const words = wordingOf(languageOf(args))
  try {
    const request = readRequest(report, args, words)
    if (request.help) {
      console.log(REPORTS[report].help(words))
      return 0
    }
    const inputs = findInputs(request.paths.length > 0 ? request.paths : [EXAMPLE])
    const failed = inputs.notFound.map((file) => ({ file, why: words.cli.notFound }))
    const { day, overrides, mask, out, json } = request
    const rulings = findRulingsInput(request.rulings, inputs)
    const done = await runUntilDone({
      files: inputs.files, rulings, givenUp: [], failed, report, day, overrides, mask, out, json, language: languageOf(args),
    })
    const asides = [
      ...(inputs.others > 0 ? [words.cli.otherFiles(inputs.others)] : []),
      ...inputs.subfolders.map(words.cli.subfolder),
    ]
    console.log([done.lines[0], ...asides, ...done.lines.slice(1)].join('\n'))
    return done.exit
  } catch (error) {
    console.error(error instanceof BadRequest ? error.message : words.cli.failed((error as Error).message))
    return 1
  }
}

type Done = Extract<ReportMessage, { type: 'done' }>

/** Works in another thread; begins again without a file that takes too long or too much memory. */
async function runUntilDone(task: ReportTask): Promise<Done> {
  const end = await runOnce(task)
  return 'givenUp' in end ? runUntilDone({ ...task, givenUp: [...task.givenUp, end.givenUp] }) : end
}

function runOnce(task: ReportTask): Promise<Done | { givenUp: string }> {
  const { cli } = wordingOf(task.language)
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./report-worker.js', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    })
    let current: { path: string; file: string } | null = null
    let since = Date.now()
    const tick = setInterval(() => {
      const seconds = Math.round((Date.now() - since) / 1000)
      console.error(current ? cli.stillReading(current.file, seconds) : cli.stillWorking(seconds))
      if (current && seconds >= SECONDS_A_FILE) finish({ givenUp: current.path })
    }, 1000)
    const finish = (end: Done | { givenUp: string }): void => {
      clearInterval(tick)
      void worker.terminate()
      resolve(end)
    }
    worker.on('message', (message: ReportMessage) => {
      if (message.type === 'done') return finish(message)
      current = message.type === 'reading' ? message : null
      since = Date.now()
      tick.refresh()
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' && current) return finish({ givenUp: current.path })
      clearInterval(tick)
      reject(error)
    })
  })
}
