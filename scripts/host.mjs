// Runs an Office.js script against the embedded host, built from its sources.
import { buildAndRun } from './build.mjs'

await buildAndRun('dist/host', 'host/node/main.ts')
