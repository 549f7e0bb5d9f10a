// Builds the benchmark and runs it: ratios in one run, never a test.
import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const path = (name) => fileURLToPath(new URL(name, root))

await build({
  entryPoints: [path('bench/main.ts'), path('bench/measure.ts')],
  outdir: path('dist/bench'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
})
await import(new URL('dist/bench/main.js', root))
