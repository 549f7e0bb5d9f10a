import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, sep } from 'node:path'

/** A package that comes bundled with others in it: which they are is told by its source map. */
const BUNDLED = { name: 'exceljs', map: 'dist/exceljs.bare.min.js.map' }

/** The licences of the packages that these files are of, as one text. */
export function licensesOf(root, files) {
  const folders = new Set(files.map(packageFolder).filter(Boolean))
  const absent = addParts([...folders].find((folder) => packageOf(folder).name === BUNDLED.name), folders)
  const texts = new Map([...folders].map(describe).sort(([a], [b]) => (a < b ? -1 : 1)))
  return [
    `call-ledger\n\n${readFileSync(join(root, 'LICENSE'), 'utf8').trim()}`,
    ...[...texts].map(([title, text]) => `${title}\n\n${text}`),
    ...(absent.length > 0 ? [`Also in ${BUNDLED.name}'s build for browsers, each under its MIT, ISC or BSD licence\n\n${absent.join('\n')}`] : []),
  ].join(`\n\n${'-'.repeat(78)}\n\n`) + '\n'
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

/** Adds the folders of what is in the bundled package; answers the names of those that are not here. */
function addParts(folder, folders) {
  if (!folder) return []
  const { sources } = JSON.parse(readFileSync(join(folder, BUNDLED.map), 'utf8'))
  const names = new Set(sources.map((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]).filter(Boolean))
  const places = createRequire(join(folder, 'package.json')).resolve.paths('any') ?? []
  return [...names].sort().filter((name) => {
    const found = places.map((place) => join(place, name)).find((place) => existsSync(join(place, 'package.json')))
    if (found) folders.add(found)
    return !found
  })
}

function describe(folder) {
  const { name, version, license, author } = packageOf(folder)
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
  const holder = typeof author === 'string' ? author : author?.name
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : [`Licence: ${license ?? 'not said'}`, holder && `Author: ${holder}`].filter(Boolean).join('\n')
  return [`${name} ${version} (${typeof license === 'string' ? license : 'see below'})`, text]
}
