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
export function pickedFiles(list: Iterable<File>): Given {
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

/** What is dropped: files, and the files in folders. To be called before the drop's event is over. */
export async function droppedFiles(items: Iterable<DataTransferItem>): Promise<Given> {
  const entries = Array.from(items, (item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? item.getAsFile()) : null))
  const given: Given = { files: [], subfolders: [] }
  for (const entry of entries) {
    if (entry instanceof File) given.files.push({ path: entry.name, blob: entry })
    else if (entry?.isDirectory) await addFolder(entry as FileSystemDirectoryEntry, given)
    else if (entry) given.files.push(await toFile(entry as FileSystemFileEntry, entry.name))
  }
  return given
}

async function addFolder(folder: FileSystemDirectoryEntry, given: Given): Promise<void> {
  const reader = folder.createReader()
  // A folder tells a hundred at a time, until it tells none.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (entries.length === 0) return
    for (const entry of entries) {
      const path = `${folder.name}/${entry.name}`
      if (entry.isDirectory) given.subfolders.push(path)
      else given.files.push(await toFile(entry as FileSystemFileEntry, path))
    }
  }
}

async function toFile(entry: FileSystemFileEntry, path: string): Promise<GivenFile> {
  return { path, blob: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) }
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
