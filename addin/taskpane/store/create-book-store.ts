import { crossChecks, policyOf } from '../../../src/jobs'
import type { Policy } from '../../../src/policy'
import { WorkbookFault, type CellEdit, type LiveBook, type Progress, type Workbook } from '../../../src/port'
import { LiveRegisters, type Problem, type Registers } from '../../../src/registers'
import { todayNow } from '../shell/clock'
import type { BookState, BookStore } from './book-store'
import { Changes, type Stretch } from './changes'

/** For so long nothing must have changed before changes are read, in milliseconds. */
const PAUSE = 250
/** And for so long before what only the figures show is looked at again. */
const IDLE = 500
/** Heads further down than this make no register. */
const DEEPEST_HEAD = 200

/** A store that is fed by a workbook until it is closed. */
export interface FedStore extends BookStore {
  close(): Promise<void>
}

/** A store that reads `workbook` at once, and of what people then type only the changed rows. */
export function createBookStore(workbook: Workbook): FedStore {
  return new FollowedBook(workbook)
}

class FollowedBook implements FedStore {
  private state: BookState = { state: 'reading', open: null, fault: null }
  private readonly listeners = new Set<() => void>()
  private readonly changes = new Changes()
  private readonly watching: Promise<(() => Promise<void>) | null>
  /** reading is done one after the other */
  private turn: Promise<unknown>
  private live: LiveRegisters | null = null
  private crossed: readonly Problem[] = []
  private version = 0
  private pause: ReturnType<typeof setTimeout> | undefined
  private idle: ReturnType<typeof setTimeout> | undefined
  private unfollowed: WorkbookFault | null = null
  private closed = false

  constructor(private readonly workbook: Workbook) {
    this.watching = workbook
      .watch((change) => {
        this.changes.add(change)
        this.readSoon()
      })
      .catch((error: unknown) => {
        this.unfollowed = faultOf(error)
        return null
      })
    this.turn = this.watching
    void this.reload()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getState = (): BookState => this.state

  readonly reload = async (progress?: Progress): Promise<void> => {
    try {
      await this.inTurn(() => this.readAll(progress))
    } catch (error) {
      if (progress) throw error
    }
  }

  readonly took = (edits: readonly CellEdit[]): void => {
    const { live, state } = this
    if (!live || !state.open) return
    const rows = new Map<string, CellEdit[]>()
    for (const edit of edits) {
      const key = `${edit.sheet} ${edit.row}`
      const list = rows.get(key)
      if (list) list.push(edit)
      else rows.set(key, [edit])
    }
    for (const [first, ...more] of rows.values()) {
      const sheet = state.open.book.sheets.findIndex(({ id }) => id === first!.sheet)
      if (sheet < 0) continue
      const cells = [...(live.grids[sheet]!.rows[first!.row] ?? [])]
      for (const { column, value } of [first!, ...more]) {
        while (cells.length < column) cells.push(null)
        cells[column] = value
      }
      live.replaceRows(sheet, first!.row, [cells])
    }
    this.registersChanged(state.open.book)
  }

  async close(): Promise<void> {
    this.closed = true
    clearTimeout(this.pause)
    clearTimeout(this.idle)
    await this.turn
    await (await this.watching)?.()
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work)
    this.turn = done.catch(() => undefined)
    return done
  }

  private readSoon(): void {
    clearTimeout(this.pause)
    if (!this.closed) this.pause = setTimeout(() => void this.inTurn(() => this.readChanges()).catch(() => undefined), PAUSE)
  }

  private async readAll(progress?: Progress): Promise<void> {
    this.tell({ ...this.state, state: 'reading' })
    this.changes.clear()
    try {
      const book = await this.workbook.read(progress)
      progress?.check()
      this.live = new LiveRegisters(book)
      const { registers } = this.live
      this.crossed = crossChecks(registers, policyOf(registers), todayNow())
      this.registersChanged(book)
      clearTimeout(this.idle)
    } catch (error) {
      this.changes.addAll()
      this.failed(error)
      throw error
    }
  }

  private async readChanges(): Promise<void> {
    if (this.changes.isEmpty) return
    const { open } = this.state
    const changed = this.changes.take()
    if (changed === 'all' || !open || !this.live) return this.readAll()
    const told = changed.filter(({ sheet }) => open.book.sheets.some(({ id }) => id === sheet))
    if (told.length < changed.length) return this.readAll()
    try {
      await this.readStretches(open.book, this.live, told)
    } catch (error) {
      if (error instanceof WorkbookFault && error.code === 'sheet-gone') return this.readAll()
      this.changes.addAll()
      this.failed(error)
    }
  }

  private async readStretches(book: LiveBook, live: LiveRegisters, stretches: readonly Stretch[]): Promise<void> {
    const indexOf = ({ sheet }: Stretch): number => book.sheets.findIndex(({ id }) => id === sheet)
    const concerning = stretches.filter((stretch) => {
      const index = indexOf(stretch)
      return live.isRegister(index) || (!book.grids[index]!.made && stretch.top < DEEPEST_HEAD)
    })
    const rows = await Promise.all(concerning.map(({ sheet, top, bottom }) => this.workbook.readRows(sheet, top, bottom)))
    let concerned = false
    concerning.forEach((stretch, i) => {
      const index = indexOf(stretch)
      const before = live.isRegister(index)
      live.replaceRows(index, stretch.top, rows[i]!)
      concerned ||= before || live.isRegister(index)
    })
    if (concerned) this.registersChanged(book)
    else if (this.state.state === 'failed') this.tell({ ...this.state, state: 'ready', fault: this.unfollowed })
  }

  private registersChanged(book: LiveBook): void {
    const { registers, grids } = this.live!
    const policy = this.policyFor(registers)
    const open = { book: { ...book, grids }, registers, policy, problems: this.allProblems(registers), version: ++this.version }
    this.tell({ state: 'ready', open, fault: this.unfollowed })
    clearTimeout(this.idle)
    if (!this.closed) this.idle = setTimeout(() => this.checkFigures(), IDLE)
  }

  /** What only the figures of the week show: when nobody types. */
  private checkFigures(): void {
    const { open } = this.state
    if (!open) return
    this.crossed = crossChecks(open.registers, open.policy, todayNow())
    this.tell({ ...this.state, open: { ...open, problems: this.allProblems(open.registers) } })
  }

  private allProblems({ problems }: Registers): Problem[] {
    return [...problems, ...this.crossed]
  }

  /** The same policy as before, as long as the office's overrides are. */
  private policyFor(registers: Registers): Policy {
    const policy = this.state.open?.policy
    const { overrides } = registers
    const same = policy?.overrides.length === overrides.length && policy.overrides.every((override, i) => override === overrides[i])
    return same ? policy : policyOf(registers)
  }

  /** A reading that was cancelled leaves what was read before. */
  private failed(error: unknown): void {
    const fault = faultOf(error)
    if (fault.code === 'cancelled' && this.state.open) this.tell({ ...this.state, state: 'ready' })
    else this.tell({ ...this.state, state: 'failed', fault })
  }

  private tell(state: BookState): void {
    this.state = state
    for (const listener of this.listeners) listener()
  }
}

function faultOf(error: unknown): WorkbookFault {
  return error instanceof WorkbookFault ? error : new WorkbookFault('unexpected', { detail: String(error) })
}
