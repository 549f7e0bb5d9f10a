import { element } from './dom'
import type { Wording } from './wording'

/** The page's parts, from the top down. */
export interface Layout {
  /** where the workbook is */
  readonly main: HTMLElement
  /** shows the workbook's name, and a mark while changes are not saved */
  title(name: string, changed: boolean): void
  /** an empty place for a workbook, with a word of patience until something is drawn over it */
  freshGrid(): HTMLElement
  /** takes the word of patience away */
  ready(): void
}

/** Puts the page's parts into the document. */
export function layOut(parts: { ribbon: HTMLElement; notices: HTMLElement; pane: HTMLElement }, wording: Wording): Layout {
  const name = element('h1', { class: 'book-name' })
  const bar = element('header', { class: 'title-bar' }, name)
  const patience = element('p', { class: 'patience', role: 'status' }, wording.loading)
  const main = element('main', { class: 'workbook', 'aria-label': wording.workbook }, patience)
  document.body.append(bar, parts.ribbon, parts.notices, element('div', { class: 'work' }, main, parts.pane))
  return {
    main,
    title(text, changed) {
      name.textContent = changed ? `${text} *` : text
      document.title = name.textContent
    },
    freshGrid() {
      const grid = element('div', { class: 'grid' })
      main.replaceChildren(patience, grid)
      return grid
    },
    ready: () => patience.remove(),
  }
}
