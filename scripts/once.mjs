import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const WAIT_MS = 200

/**
 * Makes a folder unless it was made of the same files and settings before. It is made beside and renamed, by one program at a time.
 * @param root  the folder that names are relative to
 * @param folder  the name of the folder to be made
 * @param sources  names of the files and folders it is made of
 * @param make  is given the path of an empty place
 * @returns the folder's path
 */
export async function once(root, folder, sources, settings, make) {
  const target = resolve(root, folder)
  await alone(`${target}.lock`, async () => {
    const made = fingerprint(root, sources, settings)
    const stamp = `${target}.made`
    if (existsSync(target) && existsSync(stamp) && readFileSync(stamp, 'utf8') === made) return
    const fresh = `${target}.new`
    rmSync(fresh, { recursive: true, force: true })
    await make(fresh)
    rmSync(target, { recursive: true, force: true })
    renameSync(fresh, target)
    writeFileSync(stamp, made)
  })
  return target
}

/** Does a job while no other program does one under the same lock: a file that names the program which holds it. */
async function alone(lock, job) {
  mkdirSync(dirname(lock), { recursive: true })
  while (!tryLock(lock)) await sleep(WAIT_MS)
  try {
    return await job()
  } finally {
    rmSync(lock, { force: true })
  }
}

function tryLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isRunning(holderOf(lock))) rmSync(lock, { force: true })
    return false
  }
}

function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8')) || process.pid
  } catch {
    return process.pid
  }
}

/** A program that was stopped leaves its lock behind. */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** A text that is another one when any file below these names, or the settings, is another one. */
function fingerprint(root, names, settings) {
  const hash = createHash('sha256').update(JSON.stringify(settings))
  for (const name of names) {
    for (const file of filesBelow(join(root, name))) hash.update(`\n${relative(root, file)}\n`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesBelow(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(path).sort().flatMap((name) => filesBelow(join(path, name)))
}
