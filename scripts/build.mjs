import { build } from 'esbuild'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { once } from './once.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const SOURCES = ['src', 'addin', 'cli', 'host', 'bench', 'scripts/build.mjs', 'package-lock.json']

/** Bundles TypeScript programs into a folder, unless that was done (a tenth of a second), and runs the first of them. */
export async function buildAndRun(folder, ...programs) {
  const made = await once(root, folder, SOURCES, programs, (outdir) =>
    build({
      entryPoints: programs.map((name) => join(root, name)),
      outdir,
      outbase: join(root, programs[0].replace(/\/[^/]*$/, '')),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      splitting: true,
      logLevel: 'warning',
    }),
  )
  await import(pathToFileURL(join(made, programs[0].replace(/^.*\//, '').replace(/ts$/, 'js'))))
}
