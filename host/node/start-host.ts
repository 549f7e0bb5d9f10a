import type { BookData } from '../book'
import { openBook, provideUniver } from '../engine'
import type { Blanks, Engine, FunctionMetadata } from '../engine'
import { createWorkbookHost } from '../model'
import type { WorkbookHost } from '../model'
import { openSession } from '../wire'
import type { Session } from '../wire'
import { blankBook } from '../blank-book'
import { loadClient } from './client'
import type { Client } from './client'
import { requireUniver } from './univer'

const ORIGIN = 'https://localhost:3000'

export interface StartOptions {
  /** the workbook's data; without it a new one */
  workbook?: BookData
  /** what functions.json says of the add-in's custom functions */
  functions?: readonly FunctionMetadata[]
  /** the add-in's own code, run when the client is ready */
  addin?: (client: Client) => void | Promise<void>
  locale?: 'zh-CN' | 'en-US'
  /** what blank cells arrive as in custom functions */
  blanks?: Blanks
}

/** Excel's stand-in in this process: a workbook without a screen, and the genuine client talking to it. */
export interface Host extends Client {
  readonly engine: Engine
  readonly document: WorkbookHost
  readonly session: Session
  /** Runs the body of an async function that sees Excel, Office, OfficeExtension, CustomFunctions and console. */
  runScript(body: string, itsConsole?: Partial<Console>): Promise<unknown>
  /** Resolves when every formula has its value and no custom function is under way. */
  whenCalculated(): Promise<void>
  stop(): Promise<void>
}

/** Starts the host. Only one client lives in a process at a time: stop the one before. */
export async function startHost({ workbook = blankBook(), functions = [], addin, locale = 'zh-CN', blanks = 'null' }: StartOptions = {}): Promise<Host> {
  provideUniver(requireUniver())
  const engine = openBook(workbook)
  const document = createWorkbookHost({ engine })
  document.functions.blanks = blanks
  document.functions.declare(functions)
  let receive: (message: string) => void = () => undefined
  const session = openSession({ document, origin: ORIGIN, locale, post: (message) => setImmediate(() => receive(message)), associated: associatedNames })
  const loading = loadClient({ frameName: session.frameName, post: (message) => setImmediate(() => session.receive(message)), listen: (take) => (receive = take) })
  const client = await loading
  await document.functions.begun
  await addin?.(client)
  return {
    ...client,
    engine,
    document,
    session,
    runScript: (body, itsConsole = console) => runScript(client, body, itsConsole),
    async whenCalculated() {
      do await document.settle()
      while (await document.functions.idle())
    },
    async stop() {
      await session.close()
      await engine.calculation.stop()
      await new Promise((resolve) => setTimeout(resolve))
      client.unload()
      engine.dispose()
    },
  }
}

async function runScript({ Excel, Office, OfficeExtension, CustomFunctions }: Client, body: string, itsConsole: Partial<Console>): Promise<unknown> {
  const AsyncFunction = (async () => undefined).constructor as new (...args: string[]) => (...values: unknown[]) => Promise<unknown>
  const script = new AsyncFunction('Excel', 'Office', 'OfficeExtension', 'CustomFunctions', 'console', body)
  return script(Excel, Office, OfficeExtension, CustomFunctions, itsConsole)
}

/** What stands in the client's own list of `CustomFunctions.associate`. */
function associatedNames(): string[] {
  const { CustomFunctions } = globalThis as { CustomFunctions?: { _association?: { mappings?: object } } }
  return Object.keys(CustomFunctions?._association?.mappings ?? {})
}
