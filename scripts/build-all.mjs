// What people install: the add-in for Excel, and the functions for Google Sheets.
import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { buildAddin } from './build-addin.mjs'
import { sizesOf, tellSizes } from './sizes.mjs'

const CODE = 'dist/sheets/Code.gs'

try {
  const { outdir } = await buildAddin()
  console.log(`${relative('.', outdir)}/: the add-in`)
  console.log(tellSizes(sizesOf(outdir)))
  if (existsSync(new URL('build-sheets.mjs', import.meta.url))) {
    const { buildSheets } = await import('./build-sheets.mjs')
    await buildSheets(CODE)
    console.log(`${CODE}: the functions for Google Sheets`)
  }
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
