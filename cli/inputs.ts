import { readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { isLockName, isWorkbookName } from '../src/files'
import { byCodePoint } from '../src/registers'

/** A file to read, under the name by which it is told of. */
export interface InputFile {
  path: string
  name: string
}

/** What the given paths come to. */
export interface Inputs {
  files: InputFile[]
  /** paths where nothing is */
  notFound: string[]
  /** folders within the given ones: they are not entered */
  subfolders: string[]
  /** files in folders that are no workbooks */
  others: number
}

/** The workbooks at some paths: files as given, folders for the workbooks in them. Each once, by name in code points. */
export function findInputs(paths: readonly string[]): Inputs {
  const inputs: Inputs = { files: [], notFound: [], subfolders: [], others: 0 }
  const found = new Map<string, string>()
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) inputs.notFound.push(path)
    else if (stat.isDirectory()) listFolder(path, inputs, found)
    else found.set(realpathSync(path), path)
  }
  const names = [...found.values()].map((path) => basename(path))
  inputs.files = [...found.values()]
    .map((path) => {
      const name = basename(path)
      return { path, name: names.indexOf(name) === names.lastIndexOf(name) ? name : relative('.', path) }
    })
    .sort((a, b) => byCodePoint(a.name, b.name))
  return inputs
}

/** The file of rulings among the inputs; `null` when there is none, or when it is one of the inputs: those count anyway. */
export function findRulingsInput(path: string | null, { files }: Inputs): InputFile | null {
  if (path === null || files.some((file) => realpathSync(file.path) === realpathSync(path))) return null
  const name = basename(path)
  return { path, name: files.some((file) => file.name === name) ? relative('.', path) : name }
}

function listFolder(folder: string, inputs: Inputs, found: Map<string, string>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.') || isLockName(entry.name)) continue
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) inputs.subfolders.push(path)
    else if (isWorkbookName(entry.name)) found.set(realpathSync(path), path)
    else inputs.others++
  }
}
