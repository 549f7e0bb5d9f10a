/** A file as a person gives it: by itself, or in a folder. */
export interface GivenFile {
  /** `一组.xlsx`, or within a folder `四月/一组.xlsx` */
  path: string
  blob: File
}

/** Files that a person gives at once. */
export interface Given {
  files: GivenFile[]
  /** folders within the given ones: as on the command line they are not entered */
  subfolders: string[]
}

/** What `<input type="file">` has picked; with `webkitdirectory` the files of a folder, however deep. */
export function pickedFiles(list: Iterable<File & { webkitRelativePath?: string }>): Given {
  const files: GivenFile[] = []
  const subfolders = new Set<string>()
  for (const blob of list) {
    const path = blob.webkitRelativePath || blob.name
    const parts = path.split('/')
    if (parts.length > 2) subfolders.add(parts.slice(0, 2).join('/'))
    else files.push({ path, blob })
  }
  return { files, subfolders: [...subfolders] }
}

/** Names for files: their own, or where several have the same, their paths; a number where those are the same too. */
export function namesFor(paths: readonly string[]): string[] {
  const own = paths.map((path) => path.slice(path.lastIndexOf('/') + 1))
  const names = own.map((name, i) => (own.indexOf(name) === own.lastIndexOf(name) ? name : paths[i]!))
  return names.map((name, i) => {
    const before = names.slice(0, i).filter((other) => other === name).length
    return before === 0 ? name : name.replace(/(\.[^.]*)?$/, ` (${before + 1})$1`)
  })
}
