// The benchmark: ratios in one run, never a test.
import { buildAddin } from './build-addin.mjs'
import { buildAndRun } from './build.mjs'
import { sizesOf, tellSizes } from './sizes.mjs'

await buildAndRun('dist/bench', 'bench/main.ts', 'bench/measure.ts', 'bench/check.ts', 'bench/host.ts', 'bench/week.ts', 'bench/jobs.ts')
console.log(tellSizes(sizesOf((await buildAddin()).outdir)))
