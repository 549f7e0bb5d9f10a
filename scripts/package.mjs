// What an office gets: the folder to put on its web server, and the manifest to hand to its administrator.
import { copyFileSync, cpSync, mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildAddin } from './build-addin.mjs'

const HELP = [
  'ADDIN_URL is missing: the https address the add-in will be served at. For example:',
  '  ADDIN_URL=https://excel.example.com/call-ledger/ npm run package',
  'On Windows (cmd):  set ADDIN_URL=https://excel.example.com/call-ledger/&& npm run package',
  'OFFICE_JS_URL says where office.js comes from, where it is not Microsoft’s own address; OFFICE_JS_URL=office-js/office.js puts a copy beside',
  'the pane’s page, for offices without internet (docs/deploy.md).',
].join('\n')

/** Where the page finds the copy of office.js that is put beside it. */
const OWN_COPY = 'office-js/office.js'
const target = fileURLToPath(new URL('../dist/package/', import.meta.url))

async function pack() {
  if (!process.env.ADDIN_URL) throw new Error(HELP)
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const { outdir, manifest } = await buildAddin({ outdir: 'dist/package/web' })
  rmSync(`${outdir}.made`)
  copyFileSync(manifest, join(target, 'manifest.xml'))
  if (process.env.OFFICE_JS_URL === OWN_COPY) copyOfficeJs(join(outdir, dirname(OWN_COPY)))
  console.log(`dist/package/web/          put what is in it on the web server, at ${process.env.ADDIN_URL}`)
  console.log('dist/package/manifest.xml  hand it to the administrator (docs/deploy.md)')
}

/** Microsoft's library as it is in its package, with its licence; without the readable versions that only developers load. */
function copyOfficeJs(folder) {
  const source = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'))
  cpSync(join(source, 'dist'), folder, { recursive: true, filter: (file) => !/\.debug\.js$|\.map$/.test(file) })
  copyFileSync(join(source, 'LICENSE.md'), join(folder, 'LICENSE.md'))
}

await pack().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
