import { build } from 'esbuild'
import { cp, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { once } from './once.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const path = (name) => resolve(root, name)

/** What the page is made of: host/files reads files with what src has for that. */
const SOURCES = ['host', 'src', 'scripts/build-page.mjs', 'package-lock.json']

/** The page, built where it is not built yet or a source changed. Answers the folder. */
export const buildPageOnce = (folder = 'dist/page') => once(root, folder, SOURCES, {}, buildPage)

/** Bundles the host's page into a folder: a small first part, and what it loads when it is needed. Answers the folder. */
export async function buildPage(folder = 'dist/page') {
  const outdir = path(folder)
  await rm(outdir, { recursive: true, force: true })
  await build({
    entryPoints: { main: path('host/browser/main.ts') },
    outdir,
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    splitting: true,
    minify: true,
    legalComments: 'linked',
    chunkNames: 'parts/[name]-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  })
  await cp(path('host/browser/index.html'), resolve(outdir, 'index.html'))
  return outdir
}
