// Writes docs/host.md: what the embedded host has of Excel's object model.
import { buildAndRun } from './build.mjs'

await buildAndRun('dist/host-report', 'host/report/main.ts')
