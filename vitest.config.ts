import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Each of these has a browser of its own. */
const BROWSER = ['test/**/browser/**/*.test.ts']
/** These count every message to the host, or put globals of their own in place of Office's: nothing of another file may be left behind. */
const ALONE = ['test/addin/excel/**/*.test.ts', 'test/addin/functions/**/*.test.ts', 'test/addin/commands/**/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: availableParallelism(),
    projects: [
      { extends: true, test: { name: 'code', include: ['test/**/*.test.ts'], exclude: [...BROWSER, ...ALONE], isolate: false } },
      { extends: true, test: { name: 'alone', include: ALONE } },
      { extends: true, test: { name: 'browser', include: BROWSER } },
    ],
  },
})
