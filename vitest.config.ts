import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Each of these has a browser of its own. */
const BROWSER = ['test/**/browser/**/*.test.ts']
/** These count every message to the host: nothing that another file has left behind may send one. */
const COUNTING = ['test/addin/excel/**/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: availableParallelism(),
    projects: [
      { extends: true, test: { name: 'code', include: ['test/**/*.test.ts'], exclude: [...BROWSER, ...COUNTING], isolate: false } },
      { extends: true, test: { name: 'port', include: COUNTING } },
      { extends: true, test: { name: 'browser', include: BROWSER } },
    ],
  },
})
