import { mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Frame, Page } from 'playwright-core'
import { buildAddin } from '../../../../scripts/build-addin.mjs'
import { startHost } from '../../../host/browser/support/host'
import type { HostPage } from '../../../host/browser/support/host'

/** Where the screenshots of a run are kept. */
const PICTURES = fileURLToPath(new URL('../../../../test-results/', import.meta.url))

/** The built add-in on a server with the embedded host, and a browser: one for a file of tests (`beforeAll`, `afterAll`). */
export interface Office {
  readonly origin: string
  /** opens a workbook in the host's page with the add-in's pane beside it, as a person of their own */
  openAddin(options?: AddinOptions): Promise<OpenAddin>
  /** @throws Error when any page asked for anything outside of its own origin */
  close(): Promise<void>
}

export interface AddinOptions {
  /** the workbook to open: a file's path, or a name with its bytes; without it a blank one */
  workbook?: string | { name: string; bytes: Uint8Array }
  lang?: 'zh-CN' | 'en-US'
  /** the pane's, in CSS pixels, 320 or more */
  width?: number
  /** the system is set to dark colours */
  dark?: boolean
  /** more that the server has, by path, as `/addin/examples.json` */
  serve?: Readonly<Record<string, Uint8Array>>
}

export interface OpenAddin {
  /** the host's page: ribbon, grid and around */
  readonly page: Page
  /** the pane's page, drawn; office.js is ready in it, so that `pane.evaluate(() => Excel.run(…))` works */
  readonly pane: Frame
  /** every address that was asked for */
  readonly requests: readonly string[]
  /** what page and pane complained of */
  readonly errors: readonly string[]
  /** presses a button of the ribbon, by its command's id in addin/commands/registry.ts */
  ribbon(id: string): Promise<void>
  /** puts the keyboard into a cell near the sheet's corner, counted from zero; default widths and heights only */
  clickCell(row: number, column: number): Promise<void>
  /** keeps a picture of the whole page, or of the pane alone, as `test-results/<name>.png`; answers its path */
  screenshot(name: string, of?: 'page' | 'pane'): Promise<string>
  close(): Promise<void>
}

/** Builds the add-in, unless nothing changed since it was built, and serves it with the host. */
export async function startOffice(): Promise<Office> {
  const { manifest } = await buildAddin()
  const host = await startHost(manifest)
  const opened: HostPage[] = []
  return {
    origin: host.origin,
    async openAddin({ workbook, lang, width, dark = false, serve = {} } = {}) {
      const book = typeof workbook === 'string' ? { name: basename(workbook), bytes: readFileSync(workbook) } : workbook
      const search = new URLSearchParams({ pane: 'open', ...(lang && { lang }), ...(book && { open: book.name }) })
      const files = { ...serve, ...(book && { [`/open/${encodeURIComponent(book.name)}`]: book.bytes }) }
      const opening = await host.open(`?${search}`, { dark, serve: files })
      opened.push(opening)
      return openedAddin(opening, width)
    },
    async close() {
      await host.close()
      const outside = opened.flatMap(({ requests }) => requests).filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== host.origin)
      if (outside.length > 0) throw new Error(`asked for outside of its origin: ${outside.join(' ')}`)
    },
  }
}

async function openedAddin(opening: HostPage, width: number | undefined): Promise<OpenAddin> {
  const { page, requests, errors } = opening
  const pane = await opening.addin()
  if (width !== undefined) await page.locator('.pane-body').evaluate((body, wanted) => void ((body as HTMLElement).style.width = `${wanted}px`), width)
  await pane.locator('#root > *').first().waitFor()
  return {
    page,
    pane,
    requests,
    errors,
    ribbon: (id) => page.locator(`[data-control="CallLedger.${id[0]?.toUpperCase()}${id.slice(1)}"]`).click(),
    clickCell: (row, column) => opening.clickCell(row, column),
    async screenshot(name, of = 'page') {
      mkdirSync(PICTURES, { recursive: true })
      const path = join(PICTURES, `${name}.png`)
      await (of === 'pane' ? page.locator('.pane') : page).screenshot({ path })
      return path
    },
    close: () => opening.close(),
  }
}
