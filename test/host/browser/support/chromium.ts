import { mkdirSync, rmdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import type { Browser, LaunchOptions } from 'playwright-core'

const LOCK = join(tmpdir(), 'chromium-unpacking.lock')
const STALE_MS = 60_000
/** A Chinese browser that draws by the processor alone: WebGL done in software costs more than all else. */
const ARGS = ['--lang=zh-CN', '--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-gpu-compositing', '--disable-accelerated-2d-canvas']

/** Starts a browser without a window: on Linux one that comes as a package, elsewhere the Chrome or Edge that is installed. */
export async function launchChromium(): Promise<Browser> {
  const failures: string[] = []
  for (const options of await candidates()) {
    try {
      return await chromium.launch({ ...options, args: ARGS, headless: true })
    } catch (error) {
      failures.push(String(error).split('\n')[0] ?? '')
    }
  }
  throw new Error(`no browser could be started: ${failures.join('; ')}`)
}

async function candidates(): Promise<LaunchOptions[]> {
  const installed = [{ channel: 'chrome' }, { channel: 'msedge' }]
  return process.platform === 'linux' && process.arch === 'x64' ? [{ executablePath: await unpacked() }, ...installed] : installed
}

/** The package unpacks itself into the folder for temporary files at first use; two at once would spoil it. */
async function unpacked(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium')
  while (!tryLock()) await sleep(200)
  try {
    return await packaged.executablePath()
  } finally {
    rmdirSync(LOCK)
  }
}

function tryLock(): boolean {
  try {
    mkdirSync(LOCK)
    return true
  } catch {
    if (Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > STALE_MS) rmdirSync(LOCK)
    return false
  }
}
