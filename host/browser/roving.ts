interface RovingOptions {
  items(): HTMLElement[]
  keys: { back: string; on: string }
  /** called with the item that took the focus by an arrow key */
  moved?: (item: HTMLElement) => void
}

/** One stop for the Tab key; arrow keys, Home and End go from item to item (WAI-ARIA Authoring Practices, roving tabindex). */
export function rove(container: HTMLElement, { items, keys, moved }: RovingOptions): void {
  const focus = (item: HTMLElement | undefined) => {
    if (!item) return
    makeStop(items(), item)
    item.focus()
    moved?.(item)
  }
  container.addEventListener('focusin', (event) => {
    const item = items().find((candidate) => candidate === event.target)
    if (item) makeStop(items(), item)
  })
  container.addEventListener('keydown', (event) => {
    const all = items()
    const at = all.indexOf(document.activeElement as HTMLElement)
    if (at < 0) return
    const steps: Record<string, number> = { [keys.back]: at - 1 + all.length, [keys.on]: at + 1, Home: 0, End: all.length - 1 }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    focus(all[step % all.length])
  })
}

/** Makes one item of a group the one the Tab key stops at. */
export function makeStop(items: HTMLElement[], stop: HTMLElement | undefined): void {
  for (const item of items) item.tabIndex = item === stop ? 0 : -1
}
