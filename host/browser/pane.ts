import { element } from './dom'
import { iconOf } from './icons'

/** Excel's task pane on the web: its page is never narrower, CSS pixels. */
export const PANE_WIDTH = 320
const STEP = 16

export interface Pane {
  readonly element: HTMLElement
  /** where the add-in's frame goes */
  readonly body: HTMLElement
  /** what the title bar says */
  title(text: string): void
  show(visible: boolean): void
  /** told when the person closes it */
  onClosed(listener: () => void): void
}

/** Draws the task pane: a title, a button that closes it, and an edge that is dragged or moved by arrow keys. */
export function createPane(labels: { close: string; width: string }): Pane {
  const title = element('h2', { id: 'pane-title' })
  const close = element('button', { type: 'button', 'aria-label': labels.close, title: labels.close }, element('img', { src: iconOf('close'), alt: '', width: '16' }))
  const body = element('div', { class: 'pane-body' })
  const edge = element('div', { role: 'separator', class: 'pane-edge', tabindex: '0', 'aria-orientation': 'vertical', 'aria-label': labels.width })
  const pane = element('aside', { class: 'pane', 'aria-labelledby': 'pane-title', hidden: true }, edge, element('header', {}, title, close), body)
  makeResizable(edge, body)
  return {
    element: pane,
    body,
    title: (text) => (title.textContent = text),
    show: (visible) => (pane.hidden = !visible),
    onClosed: (listener) => close.addEventListener('click', listener),
  }
}

function makeResizable(edge: HTMLElement, body: HTMLElement): void {
  let width = PANE_WIDTH
  const resize = (wanted: number) => {
    width = Math.max(PANE_WIDTH, Math.min(wanted, Math.floor(innerWidth / 2)))
    body.style.width = `${width}px`
    edge.ariaValueNow = String(width)
    edge.ariaValueMin = String(PANE_WIDTH)
  }
  resize(width)
  edge.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    resize(width + (event.key === 'ArrowLeft' ? STEP : -STEP))
  })
  edge.addEventListener('pointerdown', (event) => {
    const from = { x: event.clientX, width }
    edge.setPointerCapture(event.pointerId)
    const move = (moved: PointerEvent) => resize(from.width + from.x - moved.clientX)
    edge.addEventListener('pointermove', move)
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), { once: true })
  })
}
