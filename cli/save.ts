import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file whole: beside it first, then renamed over it, so that a crash leaves the old file or the new, never half.
 * @throws the system's error, with nothing left behind and the old file as it was
 */
export function saveWhole(path: string, bytes: Uint8Array): void {
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true })
  const beside = join(folder, `.${basename(path)}.${process.pid}.tmp`)
  try {
    const file = openSync(beside, 'w')
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

/** The first of the outputs that would be written over one of the given files. */
export function findOverwritten(outputs: readonly string[], paths: readonly string[]): string | undefined {
  const real = new Set(paths.filter((path) => existsSync(path)).map((path) => realpathSync(path)))
  return outputs.find((output) => existsSync(output) && real.has(realpathSync(output)))
}
