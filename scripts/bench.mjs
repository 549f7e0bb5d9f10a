// The benchmark: ratios in one run, never a test.
import { buildAndRun } from './build.mjs'

await buildAndRun('dist/bench', 'bench/main.ts', 'bench/measure.ts', 'bench/check.ts', 'bench/host.ts', 'bench/week.ts')
