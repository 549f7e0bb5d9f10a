#!/usr/bin/env node
// Makes the workbook of assets/templates from the plans in src/sheets: the same bytes whenever it is run.
import { build } from 'esbuild'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const outfile = path('dist/templates/templates.js')
await build({
  entryPoints: [path('cli/templates.ts')], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'warning',
})
const { templateFile } = await import(pathToFileURL(outfile))
const { name, bytes } = await templateFile()
mkdirSync(path('assets/templates'), { recursive: true })
writeFileSync(join(path('assets/templates'), name), bytes)
console.log(`assets/templates/${name}`)
