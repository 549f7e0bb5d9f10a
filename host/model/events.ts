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

/**
 * Which events add-ins have asked for, and the way to them. What happens while a batch runs is told after its answer, as Excel does.
 */
export class EventHub {
  private readonly wanted = new Map<string, number>()
  private readonly listeners = new Set<(entries: PushEntry[]) => void>()
  private waiting: PushEntry[] = []
  private holds = 0
  enabled = true

  onPush(listener: (entries: PushEntry[]) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  register(event: EventName, target: string): null {
    const key = `${EVENT[event]} ${target}`
    this.wanted.set(key, (this.wanted.get(key) ?? 0) + 1)
    return null
  }

  unregister(event: EventName, target: string): null {
    const key = `${EVENT[event]} ${target}`
    const count = (this.wanted.get(key) ?? 0) - 1
    if (count > 0) this.wanted.set(key, count)
    else this.wanted.delete(key)
    return null
  }

  isWanted(event: EventName, targets: readonly string[]): boolean {
    return targets.some((target) => this.wanted.has(`${EVENT[event]} ${target}`))
  }

  /** Whether anyone waits for an event, whatever its target. */
  isAwaited(event: EventName): boolean {
    return [...this.wanted.keys()].some((key) => key.startsWith(`${EVENT[event]} `))
  }

  /** Tells each of the targets that asked. */
  emit(event: EventName, targets: readonly string[], details: object): void {
    if (!this.enabled) return
    for (const target of targets) {
      if (!this.isWanted(event, [target])) continue
      this.waiting.push([EVENTS, EVENT[event], target, JSON.stringify(details), 0, false])
    }
    if (!this.holds) this.release()
  }

  /** A batch begins: what happens now is its doing. */
  hold(): void {
    this.holds++
  }

  /** The batch was answered. */
  letGo(): void {
    this.holds--
    if (!this.holds) this.release()
  }

  get isHeld(): boolean {
    return this.holds > 0
  }

  private release(): void {
    if (!this.waiting.length) return
    const entries = this.waiting
    this.waiting = []
    this.listeners.forEach((listener) => listener(entries))
  }
}
