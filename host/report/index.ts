/** The list of what the host has and has not, for docs/host.md. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { CLASSES } from '../model'
import { REQUIREMENT_SETS } from '../wire'
import { readReference } from './reference'
import { report } from './report'

/** The text of docs/host.md as it must be. */
export function hostReport(): string {
  const declarations = createRequire(import.meta.url).resolve('@types/office-js/index.d.ts')
  return report(CLASSES, readReference(readFileSync(declarations, 'utf8')), REQUIREMENT_SETS)
}
