import { crossChecks, policyOf } from '../../../src/jobs'
import { readRegisters } from '../../../src/registers'
import { WorkbookFault, type LiveBook, type Progress, type Workbook } from '../../../src/port'
import type { BookState, BookStore, OpenBook } from './book-store'

/** How long nothing must have changed before changes are read. */
const PAUSE = 250

/** A store that reads `workbook` at once and follows it. */
export function createBookStore(workbook: Workbook): BookStore {
  return new FollowedBook(workbook)
}

class FollowedBook implements BookStore {
  private state: BookState = { state: 'reading', open: null, fault: null }
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private version = 0

  constructor(private readonly workbook: Workbook) {
    void this.reload()
    workbook.watch(() => this.changed()).catch((error: unknown) => this.failed(error))
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getState = (): BookState => this.state

  readonly reload = async (progress?: Progress): Promise<void> => {
    this.tell({ ...this.state, state: 'reading' })
    try {
      this.tell({ state: 'ready', open: this.openBook(await this.workbook.read(progress)), fault: null })
    } catch (error) {
      this.failed(error)
      if (progress) throw error
    }
  }

  private changed(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.reload(), PAUSE)
  }

  private openBook(book: LiveBook): OpenBook {
    const registers = readRegisters([book])
    const policy = policyOf(registers)
    return { book, registers, policy, problems: [...registers.problems, ...crossChecks(registers, policy)], version: ++this.version }
  }

  private failed(error: unknown): void {
    const fault = error instanceof WorkbookFault ? error : new WorkbookFault('unexpected', { detail: String(error) })
    this.tell({ ...this.state, state: 'failed', fault })
  }

  private tell(state: BookState): void {
    this.state = state
    for (const listener of this.listeners) listener()
  }
}
