// Opens the add-in in the Excel of this machine: builds it, serves it, and has Office's own tool load the manifest; with `stop`, ends that.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Needs native builds on some machines, so it is fetched when it is wanted and never installed with the project. */
const TOOL = 'office-addin-debugging@7.0.0'
const CERTIFICATES = 'office-addin-dev-certs@3.0.0'
const manifest = fileURLToPath(new URL('../dist/addin/manifest.xml', import.meta.url))
const windows = process.platform === 'win32'

const run = (command, ...args) =>
  new Promise((done) => {
    spawn(command, args, { stdio: 'inherit', shell: windows })
      .on('error', (error) => {
        console.error(error.message)
        done(1)
      })
      .on('exit', (code) => done(code ?? 1))
  })

const npx = windows ? 'npx.cmd' : 'npx'
const quoted = windows ? `"${manifest}"` : manifest
const [action = 'start'] = process.argv.slice(2)

if (action === 'stop') process.exit(await run(npx, '--yes', TOOL, 'stop', quoted))
const installed = await run(npx, '--yes', CERTIFICATES, 'install')
if (installed !== 0) process.exit(installed)
process.argv.splice(2, Infinity, '--no-open')
await import('./start.mjs')
if (process.exitCode) process.exit()
process.exitCode = await run(npx, '--yes', TOOL, 'start', quoted, 'desktop', '--no-debug')
