import './page.css'
import type { BookData } from '../book'
import { createAddin, loadManifest } from './addin'
import type { Addin } from './addin'
import { blankBook } from '../blank-book'
import { commandOfKey, fileGroup } from './commands'
import type { CommandName, Commands } from './commands'
import { confirmLoss } from './confirm'
import { painted, reasonOf } from './dom'
import { acceptDrops, download, fetchFile, pickFile, savedName } from './files'
import { layOut } from './layout'
import { createNotices } from './notices'
import { createPane } from './pane'
import { goThroughRegions } from './regions'
import { drawRibbon, tabsOf } from './ribbon'
import { wordingOf, localeOf } from './wording'
import type { Workbook } from './workbook'

const locale = localeOf(location.search)
const wording = wordingOf(locale)
document.documentElement.lang = locale

const notices = createNotices(wording.notices.close)
const pane = createPane(wording.pane)
const manifest = await loadManifest(locale).catch((error: unknown) => {
  notices.show(wording.notices.manifest(reasonOf(error)))
  return undefined
})
if (manifest?.unsupported.length) notices.show(wording.notices.unsupported(manifest.unsupported.join(', ')))
const addin: Addin | undefined = manifest && createAddin({ manifest, pane, notices, locale, wording })

const commands: Commands = {
  open: { shortcut: 'Ctrl+O', enabled: true, perform: () => void open() },
  save: { shortcut: 'Ctrl+S', enabled: true, perform: () => void save() },
  new: { enabled: true, perform: () => void startNew() },
  undo: { enabled: false, perform: () => void workbook?.undo() },
  redo: { enabled: false, perform: () => void workbook?.redo() },
}
const tabs = tabsOf(manifest, fileGroup(commands, wording), wording, (button) => addin?.perform(button) ?? Promise.resolve())
const ribbon = drawRibbon({ tabs, active: tabs.at(-1)?.id ?? '', labels: wording })
const layout = layOut({ ribbon: ribbon.element, notices: notices.element, pane: pane.element }, wording)

let workbook: Workbook | undefined
let name = wording.newBook
let changed = false

acceptDrops(wording.notices.dropHere, (file) => void openFile(file))
addEventListener('keydown', (event) => {
  const command = commandOfKey(event, commands)
  if (command) commands[command].perform()
  if (command ?? addin?.pressed(event)) event.preventDefault()
})
goThroughRegions([
  { element: ribbon.element, focus: () => ribbon.element.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus() },
  { element: layout.main, focus: () => workbook?.focus() },
  { element: pane.element, focus: () => pane.element.querySelector('button')?.focus() },
])
addEventListener('beforeunload', (event) => changed && event.preventDefault())
await start()

/** Shows the workbook and the pane that the page's address asks for. */
async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search)
  const file = asked.get('open')
  if (file !== null) await openServed(file)
  if (!workbook) await show(blankBook(wording.newBook))
  if (asked.get('pane') === 'open') addin?.showPane()
}

async function show(book: BookData): Promise<void> {
  addin?.detach()
  workbook?.close()
  workbook = undefined
  name = book.name
  layout.title(name, false)
  const grid = layout.freshGrid()
  try {
    await painted()
    const { showWorkbook } = await import('./workbook')
    workbook = await showWorkbook({ book, container: grid, locale, refused: () => notices.show(wording.notices.protected) })
  } catch (error) {
    notices.show(wording.notices.startFailed(reasonOf(error)))
    throw error
  }
  layout.ready()
  workbook.onUndoState((state) => {
    changed = state.changed
    layout.title(name, changed)
    enable('undo', state.canUndo)
    enable('redo', state.canRedo)
  })
  await addin?.attach(workbook)
}

function enable(command: CommandName, enabled: boolean): void {
  ribbon.enable(`host-${command}`, enabled)
}

/** Whether what is on screen may go. */
async function mayLeave(): Promise<boolean> {
  return !changed || (await confirmLoss(wording.confirmNew, wording))
}

async function startNew(): Promise<void> {
  if (!(await mayLeave())) return
  notices.clear()
  await show(blankBook(wording.newBook))
}

async function open(): Promise<void> {
  const file = await pickFile()
  if (file) await openFile(file)
}

/** Opens a workbook of the server's. */
async function openServed(name: string): Promise<void> {
  try {
    await openFile(await fetchFile(`/open/${encodeURIComponent(name)}`, name))
  } catch (error) {
    notices.show(wording.notices.unreadable(name, reasonOf(error)))
  }
}

async function openFile(file: File): Promise<void> {
  if (!(await mayLeave())) return
  notices.clear()
  const [{ FileFault, openWorkbook }, { sayNotes }] = await Promise.all([import('../files'), import('./file-notes')])
  try {
    const { book, notes } = await openWorkbook(file.name, new Uint8Array(await file.arrayBuffer()))
    await show({ ...book, name: savedName(file.name) })
    if (notes.length > 0) notices.show(wording.notices.openNotes(file.name), sayNotes(notes, wording))
  } catch (error) {
    const reason = error instanceof FileFault ? wording.fileFaults[error.code] : reasonOf(error)
    notices.show(wording.notices.unreadable(file.name, reason))
  }
}

async function save(): Promise<void> {
  if (!workbook) return
  try {
    const [{ saveWorkbook }, { sayNotes }] = await Promise.all([import('../files'), import('./file-notes')])
    const { bytes, notes } = await saveWorkbook(await workbook.toBook())
    download(name, new Uint8Array(bytes))
    workbook.saved()
    if (notes.length > 0) notices.show(wording.notices.saveNotes, sayNotes(notes, wording))
  } catch (error) {
    notices.show(wording.notices.unsaved(reasonOf(error)))
  }
}
