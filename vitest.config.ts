import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Each of these has a browser of its own; the others share what they have loaded. */
const BROWSER = ['test/**/browser/**/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: availableParallelism(),
    projects: [
      { extends: true, test: { name: 'code', include: ['test/**/*.test.ts'], exclude: BROWSER, isolate: false } },
      { extends: true, test: { name: 'browser', include: BROWSER } },
    ],
  },
})
