/** A part of the page that the F6 key stops at. */
export interface Region {
  element: HTMLElement
  focus(): void
}

/** F6 goes from one part of the page that is shown to the next and around, Shift+F6 back, as in Office. */
export function goThroughRegions(regions: readonly Region[]): void {
  addEventListener('keydown', (event) => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey) return
    event.preventDefault()
    const shown = regions.filter(({ element }) => element.checkVisibility())
    const at = shown.findIndex(({ element }) => element.contains(document.activeElement))
    const step = event.shiftKey ? -1 : 1
    shown[(at + step + shown.length) % shown.length]?.focus()
  })
}
