import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { ManifestError } from '../manifest'
import { localeOf, wordingOf } from '../browser/wording'
import { developmentCertificate } from './certificate'
import { startServer } from './server'

export interface MainOptions {
  args: string[]
  /** the built page */
  page: string
  /** the manifest to load where no other is asked for */
  manifest: string
}

/** `npm start`: serves the page and opens it in the browser. Answers once the server stands; the process then lives by it. */
export async function main({ args, page, manifest }: MainOptions): Promise<void> {
  const options = readOptions(args)
  const { server } = wordingOf(localeOf(args.includes('en-US') ? ENGLISH : ''))
  if (!options || options.help) {
    console.log(server.help)
    process.exitCode = options ? 0 : 1
    return
  }
  const addin = options.addin ?? manifest
  const certificate = await developmentCertificate()
  try {
    const { origin } = await startServer({ port: Number(options.port), certificate, page, manifest: addin })
    const url = `${origin}/${options.lang === 'en-US' ? ENGLISH : ''}`
    console.log(server.serving(url))
    if (!certificate.installed) console.log(server.selfSigned)
    if (!options['no-open']) openBrowser(url)
  } catch (error) {
    process.exitCode = 1
    console.error(reasonOf(error, options.port, addin, server))
  }
}

const ENGLISH = '?lang=en-US'

/** Nothing for options that are not known. */
function readOptions(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string', default: '3000' },
        addin: { type: 'string' },
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
  if (code === 'ENOENT') return server.noManifest(addin)
  if (error instanceof ManifestError) return server.badManifest(addin, error.message)
  return String(error)
}

function openBrowser(url: string): void {
  const [command, ...args] = process.platform === 'win32' ? ['cmd', '/c', 'start', '""', url] : [process.platform === 'darwin' ? 'open' : 'xdg-open', url]
  spawn(command as string, args, { stdio: 'ignore', detached: true, windowsVerbatimArguments: true })
    .on('error', () => undefined)
    .unref()
}
