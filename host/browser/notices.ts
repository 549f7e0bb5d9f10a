import { element } from './dom'
import { iconOf } from './icons'

export interface Notices {
  readonly element: HTMLElement
  /** shows a bar until it is closed; the same bar is not shown twice */
  show(text: string, details?: readonly string[]): void
  clear(): void
}

/** The bars below the ribbon that tell the person what cannot be done or kept. */
export function createNotices(closeLabel: string): Notices {
  const area = element('div', { class: 'notices', role: 'status', 'aria-live': 'polite' })
  return {
    element: area,
    show(text, details = []) {
      const key = [text, ...details].join('\n')
      if ([...area.children].some((bar) => bar.getAttribute('data-key') === key)) return
      const close = element('button', { type: 'button', 'aria-label': closeLabel }, element('img', { src: iconOf('close'), alt: '', width: '16' }))
      const list = details.length > 0 ? [element('ul', {}, ...details.map((detail) => element('li', {}, detail)))] : []
      const bar = element('div', { class: 'notice', 'data-key': key }, element('div', {}, text, ...list), close)
      close.addEventListener('click', () => bar.remove())
      area.append(bar)
    },
    clear: () => area.replaceChildren(),
  }
}
