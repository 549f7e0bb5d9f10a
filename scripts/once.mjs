import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const WAIT_MS = 200
/** A lock older than this was left behind by a program that was stopped. */
const STALE_MS = 180_000

/** Does a job while no other program does one under the same lock, a folder made for it. */
export async function alone(lock, job) {
  mkdirSync(dirname(lock), { recursive: true })
  while (!tryLock(lock)) await sleep(WAIT_MS)
  try {
    return await job()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function tryLock(lock) {
  try {
    mkdirSync(lock)
    return true
  } catch {
    const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - made > STALE_MS) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

/** A text that is another one when any file below these names, or the settings, is another one. */
export function fingerprint(root, names, settings) {
  const hash = createHash('sha256').update(JSON.stringify(settings))
  for (const name of names) {
    for (const file of filesBelow(join(root, name))) hash.update(`\n${file}\n`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesBelow(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(path).sort().flatMap((name) => filesBelow(join(path, name)))
}
