import type { Language, Wording } from '../../../src/i18n'
import { asSaved } from '../../../src/jobs'
import type { SheetPlan } from '../../../src/sheets'
import type { Day } from '../../../src/text'
import type { Book } from '../../../src/workbook'
import { namesFor, type Given } from './given-files'
import type { Answers, OpenPart, WeekAnswer, WeekFile } from './messages'
import { WorkerFault, WorkerTalk, type WorkerLike } from './worker-talk'

/** A larger file is not even opened, in bytes. */
const LARGEST_FILE = 256 * 1024 * 1024
/** A file that takes longer is given up and the others are done without it, in milliseconds. */
const MOST_A_FILE = 45_000

/** A file on the desk. */
export interface DeskFile {
  key: string
  path: string
  blob: File
  /** the name it goes by among the others */
  name: string
  /** `passed`: not read for its name, `open`: it has the name of the open workbook, which takes part itself */
  state: 'waiting' | 'reading' | 'read' | 'failed' | 'lock' | 'other' | 'open'
  /** for `failed`, in words */
  why: string
}

export interface DeskState {
  files: readonly DeskFile[]
  /** folders within given ones, which are not read, and files in folders that are no workbooks */
  subfolders: readonly string[]
  others: number
  /** what is under way; the number of files read of all that are to be */
  work: { kind: 'reading' | 'consolidating'; file: string; done: number; of: number } | null
  /** a person stopped the work: there is more to be done */
  stopped: boolean
  /** the last week that was put together; `null` before the first, and when nothing is there to be put together */
  answer: WeekAnswer | null
  /** something has changed since: the week is being put together anew */
  stale: boolean
  /** why the last attempt failed, for developers */
  fault: string | null
}

/** What the week is made of beside files. */
export interface DeskSettings {
  open: Book | null
  part: OpenPart
  week: Day | null
}

/** Holds the files of a week, has them read and put together, each time something changes, and tells who listens. */
export class Desk {
  private state: DeskState = {
    files: [], subfolders: [], others: 0, work: null, stopped: false, answer: null, stale: false, fault: null,
  }
  private settings: DeskSettings = { open: null, part: 'nothing', week: null }
  private readonly listeners = new Set<() => void>()
  private readonly talk: WorkerTalk
  /** files that the worker has, by key, with the name they were read under */
  private readonly held = new Map<string, string>()
  /** the open workbook as the worker has it; `undefined`: it has not been told */
  private sentOpen: Book | null | undefined = undefined
  private running: Promise<void> | null = null
  private again = false
  private nextKey = 1

  constructor(
    start: () => WorkerLike,
    private readonly words: Wording,
    private readonly language: Language,
    private readonly mostAFile = MOST_A_FILE,
  ) {
    this.talk = new WorkerTalk(start, () => {
      this.held.clear()
      this.sentOpen = undefined
      this.tell({ stale: true })
    })
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getState = (): DeskState => this.state

  /** Lays files on the desk; those that lie there already are passed over. */
  add({ files, subfolders }: Given): void {
    const present = new Set(this.state.files.map(({ path, blob }) => fileId(path, blob)))
    const fresh = files.filter(({ path, blob }) => !present.has(fileId(path, blob)))
    const added = fresh.map(({ path, blob }): DeskFile => ({
      key: String(this.nextKey++), path, blob, name: path, why: '',
      ...(blob.size > LARGEST_FILE ? { state: 'failed', why: this.words.fileFaults['too-large'] } : { state: 'waiting' }),
    }))
    this.setFiles([...this.state.files, ...added])
    this.tell({ subfolders: [...new Set([...this.state.subfolders, ...subfolders])] })
    this.refresh()
  }

  remove(key: string): void {
    this.setFiles(this.state.files.filter((file) => file.key !== key))
    this.forget(key)
    this.refresh()
  }

  clear(): void {
    this.tell({ subfolders: [], others: 0 })
    for (const { key } of this.state.files) this.forget(key)
    this.setFiles([])
    this.refresh()
  }

  set(settings: Partial<DeskSettings>): void {
    const next = { ...this.settings, ...settings }
    if (settings.open) next.open = asSaved(settings.open)
    this.settings = next
    this.setFiles(this.state.files)
    this.refresh()
  }

  /** Stops what is under way. What was read is kept by name, and read again when it is needed. */
  stop(): void {
    this.again = false
    this.talk.stop()
    this.setFiles(this.state.files.map((file) => (file.state === 'reading' ? { ...file, state: 'waiting' } : file)))
    this.tell({ stopped: true })
  }

  /** Reads what is not read yet and puts the week together, unless that is under way: then once more after it. */
  refresh(): void {
    this.tell({ stopped: false, fault: null, stale: true })
    if (this.running) {
      this.again = true
      return
    }
    this.running = this.work().finally(() => {
      this.running = null
      if (this.again) {
        this.again = false
        this.refresh()
      }
    })
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    while (this.running) await this.running
  }

  /** The sheets for the open workbook of the week that is shown. */
  sheets(mask: boolean): Promise<SheetPlan[]> {
    return this.talk.ask({ type: 'sheets', mask })
  }

  /** The pack of the week that is shown, as a file. */
  pack(mask: boolean): Promise<Answers['pack']> {
    return this.talk.ask({ type: 'pack', mask })
  }

  dispose(): void {
    this.again = false
    this.talk.stop()
    this.listeners.clear()
  }

  private async work(): Promise<void> {
    try {
      await this.sendOpen()
      await this.readFiles()
      await this.consolidate()
    } catch (error) {
      const fault = error instanceof WorkerFault ? error : new WorkerFault('failed', String(error))
      if (fault.reason !== 'stopped') this.tell({ fault: `${fault.reason} ${fault.detail}`, answer: null })
    } finally {
      this.tell({ work: null })
    }
  }

  /** The first thing that a worker is asked: one that cannot be started fails here, and no file is blamed. */
  private async sendOpen(): Promise<void> {
    const { open } = this.settings
    if (this.sentOpen === open) return
    await this.talk.ask({ type: 'open', book: open })
    this.sentOpen = open
  }

  private async readFiles(): Promise<void> {
    const due = (file: DeskFile): boolean =>
      file.state === 'waiting' || (file.state === 'read' && this.held.get(file.key) !== file.name)
    for (let file = this.state.files.find(due); file; file = this.state.files.find(due)) {
      const wanted = this.state.files.filter(({ state }) => state !== 'lock' && state !== 'other' && state !== 'open')
      this.tell({ work: { kind: 'reading', file: file.name, done: wanted.filter((one) => !due(one)).length, of: wanted.length } })
      await this.readOne(file)
    }
  }

  private async readOne({ key, name, blob, path }: DeskFile): Promise<void> {
    this.setFile(key, { state: 'reading' })
    try {
      const answer = await this.talk.ask({ type: 'read', key, file: name, blob, language: this.language }, this.mostAFile)
      if (answer.state === 'passed') {
        if (path.includes('/')) this.passOver(key, answer.as)
        else this.setFile(key, { state: answer.as })
        return
      }
      this.held.set(key, name)
      if (!this.state.files.some((file) => file.key === key)) this.forget(key)
      this.setFile(key, answer.state === 'read' ? { state: 'read', why: '' } : { state: 'failed', why: answer.why })
    } catch (error) {
      if (!(error instanceof WorkerFault) || error.reason === 'stopped') throw error
      const why = error.reason === 'failed' ? this.words.cli.noAccess : this.words.cli.tookTooLong
      this.setFile(key, { state: 'failed', why })
    }
  }

  private forget(key: string): void {
    if (this.held.delete(key)) void this.talk.ask({ type: 'forget', key }).catch(() => undefined)
  }

  /** Of a folder only the workbooks are of interest; the rest is counted. */
  private passOver(key: string, as: 'lock' | 'other'): void {
    this.setFiles(this.state.files.filter((file) => file.key !== key))
    if (as === 'other') this.tell({ others: this.state.others + 1 })
  }

  private async consolidate(): Promise<void> {
    const { open, part, week } = this.settings
    const files = this.state.files.flatMap(({ key, name, state, why }): WeekFile[] =>
      state === 'read' ? [{ key, file: name }] : state === 'failed' ? [{ key, file: name, why }] : [],
    )
    if (files.length === 0 && (part !== 'registers' || !open)) {
      this.tell({ answer: null, stale: this.again })
      return
    }
    this.tell({ work: { kind: 'consolidating', file: '', done: 0, of: 1 } })
    await this.sendOpen()
    const answer = await this.talk.ask({ type: 'consolidate', files, open: open ? part : 'nothing', week, language: this.language })
    this.tell({ answer, stale: this.again })
  }

  /** Names follow from all files; one that has the open workbook's own is not read beside it. */
  private setFiles(files: readonly DeskFile[]): void {
    const { open, part } = this.settings
    const names = namesFor(files.map(({ path }) => path))
    this.tell({
      files: files.map((file, i) => {
        const name = names[i]!
        const isOpen = part === 'registers' && open?.file === name
        if (isOpen) return { ...file, name, state: 'open' as const }
        return { ...file, name, ...(file.state === 'open' ? { state: 'waiting' as const } : {}) }
      }),
    })
  }

  private setFile(key: string, change: Partial<DeskFile>): void {
    this.setFiles(this.state.files.map((file) => (file.key === key ? { ...file, ...change } : file)))
  }

  private tell(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }
}

function fileId(path: string, { size, lastModified }: File): string {
  return `${path}\n${size}\n${lastModified}`
}
