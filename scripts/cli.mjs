#!/usr/bin/env node
// The command line, built from its sources.
import { buildAndRun } from './build.mjs'

await buildAndRun('dist/cli', 'cli/main.ts', 'cli/report-worker.ts')
