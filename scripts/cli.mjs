#!/usr/bin/env node
// Builds the command line from its sources (a tenth of a second) and runs it.
import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const path = (name) => fileURLToPath(new URL(name, root))

await build({
  entryPoints: [path('cli/main.ts'), path('cli/week-worker.ts')],
  outdir: path('dist/cli'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  splitting: true,
  logLevel: 'warning',
})
await import(new URL('dist/cli/main.js', root))
