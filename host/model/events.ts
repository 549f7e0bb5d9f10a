/** One message to an add-in: `[category, type, target, message, id, isRemote]`, as the wire carries it. */
export type PushEntry = [category: number, type: number, target: string, message: string, id: number, isRemote: boolean]

const EVENTS = 65536

/** Numbers of events on the wire, and the targets that hear them. */
export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
  worksheetRowHiddenChanged: 22,
  worksheetFormulaChanged: 23,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const

export type EventName = keyof typeof EVENT

/** The target that stands for the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook'

export type PushListener = (entries: PushEntry[]) => void

/**
 * Which events add-ins have asked for, and the way to them. What happens while a batch runs is told after its answer, as Excel does.
 */
export class EventHub {
  /** who has asked, by event and target; without a name: everyone */
  private readonly wanted = new Map<string, (PushListener | undefined)[]>()
  private readonly listeners = new Set<PushListener>()
  private waiting: { entry: PushEntry; askers: readonly (PushListener | undefined)[] }[] = []
  private holds = 0
  private running = 0
  /** whose batch is running: what it asks for is told to it alone */
  asking: PushListener | undefined
  enabled = true

  onPush(listener: PushListener): () => void {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
      for (const [key, askers] of this.wanted) this.keep(key, askers.filter((asker) => asker !== listener))
    }
  }

  register(event: EventName, target: string): null {
    const key = keyOf(event, target)
    this.wanted.set(key, [...(this.wanted.get(key) ?? []), this.asking])
    return null
  }

  unregister(event: EventName, target: string): null {
    const key = keyOf(event, target)
    const askers = this.wanted.get(key) ?? []
    const index = askers.indexOf(this.asking)
    if (index >= 0) this.keep(key, askers.toSpliced(index, 1))
    return null
  }

  private keep(key: string, askers: (PushListener | undefined)[]): void {
    if (askers.length) this.wanted.set(key, askers)
    else this.wanted.delete(key)
  }

  isWanted(event: EventName, targets: readonly string[]): boolean {
    return targets.some((target) => this.wanted.has(keyOf(event, target)))
  }

  /** Whether anyone waits for an event, whatever its target. */
  isAwaited(event: EventName): boolean {
    return [...this.wanted.keys()].some((key) => key.startsWith(keyOf(event, '')))
  }

  /** Tells each of the targets that asked. */
  emit(event: EventName, targets: readonly string[], details: object): void {
    if (!this.enabled) return
    for (const target of targets) {
      const askers = this.wanted.get(keyOf(event, target))
      if (askers) this.waiting.push({ entry: [EVENTS, EVENT[event], target, JSON.stringify(details), 0, false], askers })
    }
    if (!this.holds) this.release()
  }

  /** A batch begins: what happens now is its doing. */
  hold(): void {
    this.holds++
    this.running++
  }

  /** The batch has ended, and is about to be answered: what happens now is somebody else's doing. */
  end(): void {
    this.running--
  }

  /** The batch was answered. */
  letGo(): void {
    this.holds--
    if (!this.holds) this.release()
  }

  /** What happens now is a batch's doing. */
  get isRunning(): boolean {
    return this.running > 0
  }

  get isHeld(): boolean {
    return this.holds > 0
  }

  private release(): void {
    if (!this.waiting.length) return
    const told = this.waiting
    this.waiting = []
    for (const listener of this.listeners) {
      const entries = told.filter(({ askers }) => askers.includes(listener) || askers.includes(undefined)).map(({ entry }) => entry)
      if (entries.length) listener(entries)
    }
  }
}

function keyOf(event: EventName, target: string): string {
  return `${EVENT[event]} ${target}`
}
