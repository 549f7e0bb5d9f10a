import { build } from 'esbuild'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * The commands of addin/commands/registry.ts, and the file of keyboard shortcuts made of them.
 * @returns {Promise<{ shortcuts: object }>}
 */
export async function readRegistry(root) {
  const source = join(root, 'addin/commands/registry.ts')
  if (!existsSync(source)) return { shortcuts: { actions: [], shortcuts: [] } }
  const outfile = resolve(root, `dist/registry/registry-${process.pid}.mjs`)
  await build({ entryPoints: [source], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'warning' })
  const { shortcutsFile } = await import(pathToFileURL(outfile))
  return { shortcuts: shortcutsFile() }
}
