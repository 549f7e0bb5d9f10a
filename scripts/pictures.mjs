// Makes the pictures of the manual and the README: those that the end-to-end test keeps of its walk.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const { status } = spawnSync(process.execPath, [path('node_modules/vitest/vitest.mjs'), 'run', 'test/addin/browser/e2e.test.ts'], { stdio: 'inherit', cwd: path('.') })
if (status !== 0) process.exit(status ?? 1)
const texts = ['docs/manual.zh-CN.md', 'README.md'].map((name) => readFileSync(path(name), 'utf8')).join('')
const names = new Set([...texts.matchAll(/pictures\/([\w-]+\.png)/g)].map(([, name]) => name))
mkdirSync(path('docs/pictures'), { recursive: true })
for (const name of names) copyFileSync(path(`test-results/${name}`), path(`docs/pictures/${name}`))
console.log(`docs/pictures: ${names.size}`)
