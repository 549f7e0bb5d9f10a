import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const path = (name) => fileURLToPath(new URL(name, root))

/** Bundles TypeScript programs into a folder (a tenth of a second) and runs the first of them. */
export async function buildAndRun(folder, ...programs) {
  await build({
    entryPoints: programs.map(path),
    outdir: path(folder),
    outbase: path(programs[0].replace(/\/[^/]*$/, '')),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    splitting: true,
    logLevel: 'warning',
  })
  await import(new URL(`${folder}/${programs[0].replace(/^.*\//, '').replace(/ts$/, 'js')}`, root))
}
