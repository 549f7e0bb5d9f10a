// The add-in: everything Excel loads, in one folder to serve.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import webpack from 'webpack'
import { addinConfig } from '../webpack.config.js'
import { licensesOf } from './licenses.mjs'
import { pageOfManual } from './manual.mjs'
import { once } from './once.mjs'
import { readRegistry } from './registry.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const path = (name) => resolve(root, name)

/** The address that stands in manifest.xml: the development server's. */
export const DEVELOPMENT_URL = 'https://localhost:3000/addin/'
/** Where the page gets office.js from, unless said otherwise. */
export const MICROSOFT_OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'
/** What the folder is made of. */
const SOURCES = ['addin', 'src', 'assets', 'scripts', 'docs/manual.zh-CN.md', 'docs/pictures', 'manifest.xml', 'webpack.config.js', 'package-lock.json']

/**
 * Builds the add-in into a folder: the page with its script, functions.json, shortcuts.json, icons, manifest.xml, the manual
 * and the licences of what is bundled.
 * A folder built of the same sources for the same addresses is left as it is.
 * @param {{ outdir?: string, addinUrl?: string, officeJsUrl?: string }} [options] `addinUrl`: the https address the folder will have
 *   (ADDIN_URL); `officeJsUrl`: where the page gets office.js from, whole or relative to the page (OFFICE_JS_URL)
 * @returns {Promise<{ outdir: string, manifest: string }>} the folder and its manifest
 */
export async function buildAddin({ outdir = 'dist/addin', addinUrl = process.env.ADDIN_URL, officeJsUrl = process.env.OFFICE_JS_URL } = {}) {
  const settings = { addinUrl: folderUrl(addinUrl || DEVELOPMENT_URL), officeJsUrl: officeJsUrl || MICROSOFT_OFFICE_JS }
  const folder = await once(root, outdir, SOURCES, settings, (fresh) => build(fresh, settings))
  return { outdir: folder, manifest: join(folder, 'manifest.xml') }
}

async function build(outdir, { addinUrl, officeJsUrl }) {
  const stats = await bundle(addinConfig({ outdir, officeJsUrl }))
  mkdirSync(join(outdir, 'icons'), { recursive: true })
  const write = (name, content) => writeFileSync(join(outdir, name), content)
  write('manifest.xml', manifestFor(addinUrl))
  write('manual.html', pageOfManual(readFileSync(path('docs/manual.zh-CN.md'), 'utf8')))
  if (existsSync(path('docs/pictures'))) cpSync(path('docs/pictures'), join(outdir, 'pictures'), { recursive: true })
  write('LICENSES.txt', licensesOf(root, [...stats.compilation.fileDependencies]))
  const icons = path('assets/icons')
  for (const name of readdirSync(icons).filter((file) => file.endsWith('.png'))) write(`icons/${name}`, readFileSync(join(icons, name)))
  const { shortcuts } = await readRegistry(root)
  write('shortcuts.json', JSON.stringify(shortcuts, undefined, 2))
  // Addresses of workbooks to try the week with: none but where `npm start` serves another list in this one's place.
  write('examples.json', '[]')
  write('functions.json', JSON.stringify(await functionsMetadata(), undefined, 2))
}

/** manifest.xml with another folder's address, and its origin. */
export function manifestFor(addinUrl) {
  const origin = (url) => new URL(url).origin
  return readFileSync(path('manifest.xml'), 'utf8').replaceAll(DEVELOPMENT_URL, addinUrl).replaceAll(origin(DEVELOPMENT_URL), origin(addinUrl))
}

/** An address that ends with a slash. @throws Error for one that is not https */
function folderUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'https:') throw new Error(`ADDIN_URL must be an https address, as https://excel.example.com/addin/, and is: ${text}`)
  return url.href.replace(/\/*$/, '/')
}

async function functionsMetadata() {
  if (!existsSync(path('scripts/functions-metadata.mjs'))) return { functions: [] }
  const { makeFunctionsMetadata } = await import('./functions-metadata.mjs')
  return makeFunctionsMetadata()
}

function bundle(config) {
  const compiler = webpack(config)
  return new Promise((done, failed) => {
    compiler.run((error, stats) => {
      compiler.close(() => undefined)
      if (error) failed(error)
      else if (stats.hasErrors()) failed(new Error(stats.toString({ all: false, errors: true, colors: false })))
      else done(stats)
    })
  })
}
