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
  const { values } = parseArgs({
    args,
    options: {
      'no-open': { type: 'boolean', default: false },
      port: { type: 'string', default: '3000' },
      addin: { type: 'string', default: manifest },
      lang: { type: 'string', default: 'zh-CN' },
    },
  })
  const search = values.lang === 'en-US' ? '?lang=en-US' : ''
  const { server } = wordingOf(localeOf(search))
  const certificate = await developmentCertificate()
  try {
    const { origin } = await startServer({ port: Number(values.port), certificate, page, manifest: values.addin })
    console.log(server.serving(`${origin}/${search}`))
    if (!certificate.installed) console.log(server.selfSigned)
    if (!values['no-open']) openBrowser(`${origin}/${search}`)
  } catch (error) {
    process.exitCode = 1
    console.error(reasonOf(error, values.port, values.addin, server))
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
