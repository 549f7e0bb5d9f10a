import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { runInThisContext } from 'node:vm'

export interface ClientOptions {
  /** what the frame's name says of the host; the client reads it while it loads */
  frameName: string
  /** takes what the client posts to its host */
  post(message: string): void
  /** is given what takes messages for the client, before it asks its first question */
  listen(receive: (message: string) => void): void
}

/** The genuine client, loaded into this process. */
export interface Client {
  Office: typeof Office
  Excel: typeof Excel
  OfficeExtension: typeof OfficeExtension
  CustomFunctions: { associate(name: string | Record<string, unknown>, handler?: unknown): void }
  /** takes the browser's globals away again */
  unload(): void
}

type Globals = Record<string, unknown>
type Listener = (event: { data: string; origin: string; source: unknown }) => void

const ORIGIN = 'https://localhost:3000'
const folder = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist')

/**
 * Loads the unmodified office.js into this process, as a browser's frame would: the few globals it asks for stand on
 * `globalThis` while it lives, for it compares prototypes and so cannot run in a context of its own.
 */
export async function loadClient({ frameName, post, listen }: ClientOptions): Promise<Client> {
  const listeners = new Set<Listener>()
  const parent = { postMessage: (message: string) => post(message) }
  const intervals = intervalKeeper()
  const globals = { ...browserGlobals(frameName, parent, listeners), setInterval: intervals.set }
  const saved = new Map<string, PropertyDescriptor | undefined>()
  for (const [name, value] of Object.entries(globals)) {
    saved.set(name, Object.getOwnPropertyDescriptor(globalThis, name))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true, enumerable: true })
  }
  listen((data) => listeners.forEach((listener) => listener({ data, origin: ORIGIN, source: parent })))
  const before = new Set(Object.getOwnPropertyNames(globalThis))
  runScript('office.js')
  const made = globalThis as unknown as { Office: typeof Office }
  await made.Office.onReady()
  const client = globalThis as unknown as Pick<Client, 'Office' | 'Excel' | 'OfficeExtension' | 'CustomFunctions'>
  return {
    Office: client.Office,
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    CustomFunctions: client.CustomFunctions,
    unload() {
      intervals.clear()
      for (const name of Object.getOwnPropertyNames(globalThis)) if (!before.has(name)) Reflect.deleteProperty(globalThis, name)
      for (const [name, descriptor] of saved) {
        if (descriptor) Object.defineProperty(globalThis, name, descriptor)
        else Reflect.deleteProperty(globalThis, name)
      }
    },
  }
}

/** The client's intervals never end by themselves, and would keep the process. */
function intervalKeeper(): { set: typeof setInterval; clear(): void } {
  const kept: ReturnType<typeof setInterval>[] = []
  const native = globalThis.setInterval
  return {
    set: ((...args: Parameters<typeof setInterval>) => {
      const interval = native(...args)
      kept.push(interval)
      return interval
    }) as typeof setInterval,
    clear: () => kept.forEach((interval) => clearInterval(interval)),
  }
}

function browserGlobals(frameName: string, parent: unknown, listeners: Set<Listener>): Globals {
  const storage = () => {
    const kept = new Map<string, string>()
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, String(value)),
      removeItem: (key: string) => void kept.delete(key),
      get length() {
        return kept.size
      },
    }
  }
  return {
    window: globalThis,
    self: globalThis,
    name: frameName,
    parent,
    opener: null,
    external: {},
    navigator: { userAgent: 'Node.js', language: 'zh-CN', platform: '' },
    location: new URL(`${ORIGIN}/taskpane.html`),
    history: { pushState() {}, replaceState() {} },
    sessionStorage: storage(),
    localStorage: storage(),
    document: smallDocument(),
    addEventListener: (type: string, listener: Listener) => void (type === 'message' && listeners.add(listener)),
    removeEventListener: (type: string, listener: Listener) => void (type === 'message' && listeners.delete(listener)),
    alert() {},
    confirm() {},
    prompt() {},
  }
}

/** What the client asks of a document: its own script's address, and a head that loads scripts. */
function smallDocument(): object {
  const element = () => ({ setAttribute() {}, appendChild() {}, style: {} })
  const head = {
    appendChild(script: { src?: string; onload?: () => void; onerror?: (error: unknown) => void }) {
      if (!script.src) return
      const path = new URL(script.src).pathname.replace(/^.*?office-js\//, '')
      setTimeout(() => {
        runScript(path)
        script.onload?.()
      })
    },
  }
  return {
    readyState: 'complete',
    domain: 'localhost',
    URL: `${ORIGIN}/taskpane.html`,
    cookie: '',
    documentElement: element(),
    body: element(),
    head,
    getElementsByTagName: (tag: string) => (tag === 'head' ? [head] : tag === 'script' ? [{ src: `${ORIGIN}/office-js/office.js` }] : []),
    createElement: element,
    getElementById: () => null,
    querySelectorAll: () => [],
    querySelector: () => null,
    addEventListener() {},
    removeEventListener() {},
    attachEvent: undefined,
  }
}

function runScript(path: string): void {
  const file = join(folder, path)
  runInThisContext(readFileSync(file, 'utf8'), { filename: file })
}
