import { readFile, rename, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { toBook } from '../engine'
import { openWorkbook, saveWorkbook } from '../files'
import type { FileNote } from '../files'
import { startHost } from './start-host'

export interface RunOptions {
  /** path of a script: the body of an async function that sees Excel, Office, OfficeExtension, CustomFunctions and console */
  script: string
  /** path of the workbook to begin with; a new one without it */
  open?: string
  /** path of the workbook to write when the script is done */
  save?: string
}

/** What the caller can mend: a file that is not there, or cannot be read. Its message says so. */
export class HostProblem extends Error {}

/**
 * Runs a script against a workbook and gives what it returns. What it logs goes to the error output, what a file cannot keep too.
 * The workbook is written whole or not at all, and only when the script ended well.
 */
export async function runFile({ script, open, save }: RunOptions): Promise<unknown> {
  const body = await read(script, (path) => readFile(path, 'utf8'))
  const opened = open === undefined ? undefined : await read(open, async (path) => openWorkbook(basename(path), new Uint8Array(await readFile(path))))
  tell(opened?.notes)
  const host = await startHost({ ...(opened && { workbook: opened.book }) })
  try {
    const answer = await host.runScript(body, toErrorOutput)
    if (save !== undefined) {
      await host.whenCalculated()
      const { bytes, notes } = await saveWorkbook(toBook(host.engine))
      tell(notes)
      await writeFile(`${save}.part`, bytes)
      await rename(`${save}.part`, save)
    }
    return answer
  } finally {
    await host.stop()
  }
}

async function read<T>(path: string, how: (path: string) => Promise<T>): Promise<T> {
  try {
    return await how(path)
  } catch (error) {
    throw new HostProblem(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function tell(notes: readonly FileNote[] = []): void {
  for (const { code, sheet, cell, detail } of notes) console.error([`[${code}]`, sheet, cell, detail].filter(Boolean).join(' '))
}

/** The script's console: its answer alone goes to the output. */
const toErrorOutput: Partial<Console> = Object.fromEntries(
  (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => [name, (...values: unknown[]) => console.error(...values)]),
)
