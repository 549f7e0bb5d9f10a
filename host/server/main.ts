import { spawn } from 'node:child_process'
import { accessSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ManifestError } from '../manifest'
import { localeOf, wordingOf } from '../browser/wording'
import { developmentCertificate } from './certificate'
import { startServer } from './server'

export interface MainOptions {
  args: string[]
  /** the built page */
  page: string
  /** what is loaded where no other add-in is asked for */
  standard: StandardAddin
}

export interface StandardAddin {
  manifest: string
  /** the workbook it starts with, a file */
  open?: string
  /** its task pane is there from the start */
  pane?: boolean
  /** more files to serve: the path of each on disk by its path on the server */
  files?: Readonly<Record<string, string>>
}

/** `npm start`: serves the page and opens it in the browser. Answers once the server stands; the process then lives by it. */
export async function main({ args, page, standard }: MainOptions): Promise<void> {
  const options = readOptions(args)
  const { server } = wordingOf(localeOf(args.includes('en-US') ? '?lang=en-US' : ''))
  if (!options || options.help) {
    console.log(server.help)
    process.exitCode = options ? 0 : 1
    return
  }
  const addin: StandardAddin = options.addin === undefined ? standard : { manifest: options.addin }
  const open = options.open ?? addin.open
  const certificate = await developmentCertificate()
  try {
    if (open !== undefined) accessSync(open)
    const files = { ...addin.files, ...(open !== undefined && { [`/open/${basename(open)}`]: resolve(open) }) }
    const { origin } = await startServer({ port: Number(options.port), certificate, page, manifest: addin.manifest, files })
    const search = new URLSearchParams({
      ...(options.lang === 'en-US' && { lang: options.lang }),
      ...(open !== undefined && { open: basename(open) }),
      ...(addin.pane && { pane: 'open' }),
    })
    const url = `${origin}/${search.size > 0 ? `?${search}` : ''}`
    console.log(server.serving(url))
    if (!certificate.installed) console.log(server.selfSigned)
    if (!options['no-open']) openBrowser(url)
  } catch (error) {
    process.exitCode = 1
    console.error(reasonOf(error, options.port, addin.manifest, server))
  }
}

/** Nothing for options that are not known. */
function readOptions(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string', default: '3000' },
        addin: { type: 'string' },
        open: { type: 'string' },
        lang: { type: 'string', default: 'zh-CN' },
        help: { type: 'boolean', default: false },
      },
    })
    const isPort = /^\d{1,5}$/.test(values.port) && Number(values.port) <= 65535
    return isPort && ['zh-CN', 'en-US'].includes(values.lang) ? values : undefined
  } catch {
    return undefined
  }
}

function reasonOf(error: unknown, port: string, addin: string, server: ReturnType<typeof wordingOf>['server']): string {
  const { code } = error as { code?: string }
  if (code === 'EADDRINUSE') return server.portInUse(port)
  if (code === 'ENOENT') return server.noFile((error as { path?: string }).path ?? addin)
  if (error instanceof ManifestError) return server.badManifest(addin, error.message)
  return String(error)
}

function openBrowser(url: string): void {
  const [command, ...args] = process.platform === 'win32' ? ['cmd', '/c', 'start', '""', url] : [process.platform === 'darwin' ? 'open' : 'xdg-open', url]
  spawn(command as string, args, { stdio: 'ignore', detached: true, windowsVerbatimArguments: true })
    .on('error', () => undefined)
    .unref()
}
