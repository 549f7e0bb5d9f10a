import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core'
import { developmentCertificate, startServer } from '../../../../host/server'
import type { RunningServer } from '../../../../host/server'
import { buildPageOnce } from '../../../../scripts/build-page.mjs'
import { launchChromium } from './chromium'

const EXAMPLE = fileURLToPath(new URL('../../addin/manifest.xml', import.meta.url))

/** What a new workbook's cells measure on screen, in pixels. */
const CELL = { width: 64, height: 20 }
const HEADINGS = { width: 56, height: 20 }

/** A server with a page built for it, and a browser: one for a file of tests. */
export interface Host {
  readonly origin: string
  /** opens the page in a browser of its own, and waits until the workbook is drawn */
  open(search?: string, options?: OpenOptions): Promise<HostPage>
  close(): Promise<void>
}

export interface OpenOptions {
  /** the person's system is set to dark colours */
  dark?: boolean
  /** what the server has at some paths, for this page alone */
  serve?: Readonly<Record<string, Uint8Array>>
}

/** The page as one person has it open. */
export interface HostPage {
  readonly page: Page
  /** every address that was asked for */
  readonly requests: string[]
  /** what the page or the add-in complained of */
  readonly errors: string[]
  /** the add-in's page, once Office is ready in it */
  addin(): Promise<Frame>
  /** puts the keyboard into a cell near the sheet's corner, counted from zero */
  clickCell(row: number, column: number): Promise<void>
  /** the inside of a cell near the sheet's corner as it is drawn, as PNG */
  drawnCell(row: number, column: number): Promise<Buffer>
  close(): Promise<void>
}

/** Serves the page on a free port with an add-in. Both are copied before, so that they may be built anew meanwhile. */
export async function startHost(manifest = EXAMPLE): Promise<Host> {
  const page = mkdtempSync(join(tmpdir(), 'host-page-'))
  const addin = mkdtempSync(join(tmpdir(), 'host-addin-'))
  cpSync(await buildPageOnce(), page, { recursive: true })
  cpSync(dirname(manifest), addin, { recursive: true })
  const home = mkdtempSync(join(tmpdir(), 'host-home-'))
  const server = await startServer({ port: 0, certificate: await developmentCertificate(home, home), page, manifest: join(addin, 'manifest.xml') })
  const browser = await launchChromium()
  return {
    origin: server.origin,
    open: (search = '', options = {}) => openPage(browser, server, search, options),
    async close() {
      await browser.close()
      await server.close()
      for (const folder of [page, addin, home]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function openPage(browser: Browser, { origin }: RunningServer, search: string, { dark = false, serve = {} }: OpenOptions): Promise<HostPage> {
  const context: BrowserContext = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    locale: 'zh-CN',
    colorScheme: dark ? 'dark' : 'light',
  })
  for (const [path, bytes] of Object.entries(serve)) await context.route(new URL(path, origin).href, (route) => route.fulfill({ body: Buffer.from(bytes) }))
  const page = await context.newPage()
  const requests: string[] = []
  const errors: string[] = []
  context.on('request', (request) => void requests.push(request.url()))
  page.on('pageerror', (error) => void errors.push(String(error)))
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())))
  await page.goto(`${origin}/${search}`)
  await page.locator('.grid canvas').first().waitFor()
  await page.locator('.patience').waitFor({ state: 'detached' })
  return {
    page,
    requests,
    errors,
    addin: () => readyAddin(page),
    async clickCell(row, column) {
      const { x, y } = await cornerOf(page, row, column)
      await page.mouse.click(x + CELL.width / 2, y + CELL.height / 2)
    },
    async drawnCell(row, column) {
      const { x, y } = await cornerOf(page, row, column)
      return page.screenshot({ clip: { x: x + 2, y: y + 2, width: CELL.width - 4, height: CELL.height - 4 } })
    },
    close: () => context.close(),
  }
}

/** Where a cell begins on the screen. */
async function cornerOf(page: Page, row: number, column: number): Promise<{ x: number; y: number }> {
  const box = await page.locator('.grid canvas').last().boundingBox()
  if (!box) throw new Error('the grid is not drawn')
  return { x: box.x + HEADINGS.width + column * CELL.width, y: box.y + HEADINGS.height + row * CELL.height }
}

async function readyAddin(page: Page): Promise<Frame> {
  const handle = await page.locator('.pane iframe').elementHandle()
  const frame = await handle?.contentFrame()
  if (!frame) throw new Error('the add-in has no frame')
  await frame.waitForFunction(() => typeof Office !== 'undefined' && Boolean(Office.context?.diagnostics))
  await frame.evaluate(() => Office.onReady())
  return frame
}
