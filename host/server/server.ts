import { readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { basename, dirname, extname, join, normalize, sep } from 'node:path'
import { localClient, readAddin } from './addin'
import type { ServedAddin } from './addin'
import type { Certificate } from './certificate'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The page itself may ask nothing of any other place; what its frame may do is the add-in's own affair. */
const POLICY = "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:"

export interface ServerOptions {
  /** 0 takes any free port */
  port: number
  certificate: Certificate
  /** the built page: index.html, main.js and what they load */
  page: string
  /** path of an add-in's manifest; its pages are in the same folder */
  manifest?: string
  /** more files to serve: the path of each on disk by its path on the server, which goes before the add-in's own */
  files?: Readonly<Record<string, string>>
}

export interface RunningServer {
  /** `https://localhost:3000` */
  origin: string
  close(): Promise<void>
}

interface Served {
  page: string
  client: string
  addin: ServedAddin | undefined
  files: Readonly<Record<string, string>>
  origin: string
}

interface Answer {
  type: string
  body: string | Buffer
  headers?: Record<string, string>
}

/** Serves the page, the unmodified Office.js and an add-in to this machine alone. @throws ManifestError; an error with code EADDRINUSE */
export async function startServer({ port, certificate, page, manifest, files = {} }: ServerOptions): Promise<RunningServer> {
  const client = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist')
  const served: Served = { page, client, addin: manifest === undefined ? undefined : readAddin(manifest), files, origin: '' }
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => void respond(served, request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', resolve)
  })
  served.origin = `https://localhost:${(server.address() as AddressInfo).port}`
  return {
    origin: served.origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function respond(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const found = request.method === 'GET' || request.method === 'HEAD' ? await find(served, pathOf(request)) : undefined
  if (!found) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found')
    return
  }
  response.writeHead(200, { 'Content-Type': found.type, 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff', ...found.headers })
  response.end(request.method === 'HEAD' ? undefined : found.body)
}

function pathOf(request: IncomingMessage): string {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname)
  } catch {
    return ''
  }
}

async function find({ page, client, addin, files, origin }: Served, path: string): Promise<Answer | undefined> {
  if (path === '/') {
    const index = await fileIn(page, 'index.html')
    return index && { ...index, headers: { 'Content-Security-Policy': POLICY } }
  }
  if (path === '/host/manifest.xml') return addin && { type: TYPES['.xml'] ?? '', body: addin.manifest(origin) }
  const file = Object.hasOwn(files, path) ? files[path] : undefined
  if (file !== undefined) return fileIn(dirname(file), basename(file))
  if (path.startsWith('/host/')) return fileIn(page, path.slice('/host/'.length))
  if (path.startsWith('/office-js/')) return fileIn(client, path.slice('/office-js/'.length))
  if (!addin || !path.startsWith(addin.base)) return undefined
  const found = await fileIn(addin.folder, path.slice(addin.base.length))
  return found?.type.startsWith('text/html') ? { ...found, body: localClient(found.body.toString()) } : found
}

/** A file below a folder; never one above it. */
async function fileIn(folder: string, path: string): Promise<Answer | undefined> {
  const inside = normalize(path)
  if (inside.startsWith('..') || inside.includes(`${sep}..`) || inside.includes('\0')) return undefined
  try {
    return { type: TYPES[extname(inside).toLowerCase()] ?? 'application/octet-stream', body: await readFile(join(folder, inside)) }
  } catch {
    return undefined
  }
}
