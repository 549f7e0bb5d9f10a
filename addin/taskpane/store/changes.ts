import type { SheetChange } from '../../../src/port'

/** Rows of a sheet, ends included. */
export interface Stretch {
  sheet: string
  top: number
  bottom: number
}

/** Above so many rows in one stretch, reading the workbook is the shorter way. */
const MOST_ROWS = 5000

/** What has changed since it was last read: some rows of some sheets, or more than that. */
export class Changes {
  private readonly stretches = new Map<string, Stretch>()
  private all = false

  add({ sheet, kind, span }: SheetChange): void {
    if (kind !== 'cells' || span === null) this.all = true
    else this.join({ sheet, top: span.top, bottom: span.bottom })
  }

  addAll(): void {
    this.all = true
  }

  /** Nothing more is known to have changed. */
  clear(): void {
    this.all = false
    this.stretches.clear()
  }

  get isEmpty(): boolean {
    return !this.all && this.stretches.size === 0
  }

  /** What is to be read, which is then no longer to be; `all`: everything. */
  take(): readonly Stretch[] | 'all' {
    const taken = [...this.stretches.values()]
    const all = this.all || taken.some(({ top, bottom }) => bottom - top >= MOST_ROWS)
    this.clear()
    return all ? 'all' : taken
  }

  private join({ sheet, top, bottom }: Stretch): void {
    const known = this.stretches.get(sheet)
    this.stretches.set(sheet, known ? { sheet, top: Math.min(known.top, top), bottom: Math.max(known.bottom, bottom) } : { sheet, top, bottom })
  }
}
