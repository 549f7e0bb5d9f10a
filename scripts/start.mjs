// The host: builds its page and its server, then serves them to the browser of this machine.
import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'
import { buildPage } from './build-page.mjs'

const root = new URL('../', import.meta.url)
const path = (name) => fileURLToPath(new URL(name, root))

const [page] = await Promise.all([
  buildPage(),
  build({
    entryPoints: [path('host/server/main.ts')],
    outfile: path('dist/host-server/main.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  }),
])
const { main } = await import(new URL('dist/host-server/main.js', root))
await main({ args: process.argv.slice(2), page, manifest: path('test/host/addin/manifest.xml') })
