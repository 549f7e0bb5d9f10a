import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What the pane may load before it is seen, gzipped, in bytes of 1,000 to the kB. */
export const FIRST_LOAD_LIMIT = 500_000

/**
 * What a built add-in's scripts weigh. `first`: the pane loads it at once; the others when they are needed.
 * @returns {{ name: string, bytes: number, gzipped: number, first: boolean }[]}
 */
export function sizesOf(folder) {
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8')
  const named = [...page.matchAll(/<script[^>]* src="([^"?:]+)[^":]*"/g)].map(([, name]) => name)
  const parts = readdirSync(folder, { recursive: true }).map((name) => name.replaceAll('\\', '/'))
  return ['taskpane.html', ...parts.filter((name) => name.endsWith('.js'))].map((name) => {
    const content = readFileSync(join(folder, name))
    return { name, bytes: content.length, gzipped: gzipSync(content).length, first: name === 'taskpane.html' || named.includes(name) }
  })
}

/** The sizes as lines of text. */
export function tellSizes(sizes) {
  const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`
  const sum = (chosen) => kB(chosen.reduce((total, { gzipped }) => total + gzipped, 0))
  const first = sizes.filter((size) => size.first)
  const largest = sizes.filter((size) => !size.first).sort((a, b) => b.gzipped - a.gzipped)
  return [
    `the pane's first load: ${sum(first)} gzipped (at most ${kB(FIRST_LOAD_LIMIT)})`,
    `loaded when needed: ${sum(largest)} gzipped in ${largest.length} parts, the largest ${largest.slice(0, 3).map(({ name, gzipped }) => `${name} ${kB(gzipped)}`).join(', ')}`,
  ].join('\n')
}
