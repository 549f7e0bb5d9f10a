import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, sep } from 'node:path'

/** Packages that come already bundled: what is in them cannot be told from the files. */
const WITH_PARTS = ['exceljs']

/** The licences of the packages that these files are of, as one text. */
export function licensesOf(root, files) {
  const folders = new Set(files.map(packageFolder).filter(Boolean))
  for (const folder of [...folders]) if (WITH_PARTS.includes(packageOf(folder).name)) addParts(folder, folders)
  const texts = [...folders].map((folder) => describe(folder)).sort((a, b) => (a.title < b.title ? -1 : 1))
  const seen = new Map(texts.map((each) => [each.title, each.text]))
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim()
  return [`call-ledger\n\n${own}`, ...[...seen].map(([title, text]) => `${title}\n\n${text}`)].join(`\n\n${'-'.repeat(78)}\n\n`) + '\n'
}

const packageOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** `…/node_modules/@scope/name` of a file below it. */
function packageFolder(file) {
  const parts = file.split(sep)
  const at = parts.lastIndexOf('node_modules')
  if (at < 0 || at + 1 >= parts.length - 1) return undefined
  const folder = parts.slice(0, at + (parts[at + 1].startsWith('@') ? 3 : 2)).join(sep)
  return existsSync(join(folder, 'package.json')) ? folder : undefined
}

function addParts(folder, folders) {
  const require = createRequire(join(folder, 'package.json'))
  for (const name of Object.keys(packageOf(folder).dependencies ?? {})) {
    const found = (require.resolve.paths(name) ?? []).map((path) => join(path, name)).find((path) => existsSync(join(path, 'package.json')))
    if (!found || folders.has(found)) continue
    folders.add(found)
    addParts(found, folders)
  }
}

function describe(folder) {
  const { name, version, license, author } = packageOf(folder)
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
  const holder = typeof author === 'string' ? author : author?.name
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : [`Licence: ${license ?? 'not said'}`, holder && `Author: ${holder}`].filter(Boolean).join('\n')
  return { title: `${name} ${version} (${typeof license === 'string' ? license : 'see below'})`, text }
}
