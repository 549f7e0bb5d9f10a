// The host: builds its page, its server and the add-in, as far as they are not built, then serves them to the browser of this machine.
import { build } from 'esbuild'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DEVELOPMENT_URL, MICROSOFT_OFFICE_JS, buildAddin } from './build-addin.mjs'
import { buildPageOnce } from './build-page.mjs'

const EXAMPLES = 'examples/week-2013-04-22'
const root = new URL('../', import.meta.url)
const path = (name) => fileURLToPath(new URL(name, root))

const [page, { manifest }] = await Promise.all([
  buildPageOnce(),
  buildAddin({ addinUrl: DEVELOPMENT_URL, officeJsUrl: MICROSOFT_OFFICE_JS }),
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
const examples = readdirSync(path(EXAMPLES)).sort()
await main({
  args: process.argv.slice(2),
  page,
  standard: { manifest, pane: true, open: path(`${EXAMPLES}/${examples[0]}`), files: exampleFiles(examples) },
})

/** The example registers, served beside the pane's page with a list of them. */
function exampleFiles(names) {
  const base = new URL(DEVELOPMENT_URL).pathname
  const list = path('dist/start/examples.json')
  mkdirSync(path('dist/start'), { recursive: true })
  writeFileSync(list, JSON.stringify(names.map((name) => `examples/${name}`)))
  return { [`${base}examples.json`]: list, ...Object.fromEntries(names.map((name) => [`${base}examples/${name}`, path(`${EXAMPLES}/${name}`)])) }
}
