import type { Given, GivenFile } from './given-files'

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
