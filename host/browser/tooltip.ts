import { element } from './dom'

const DELAY_MS = 500

export interface Tip {
  title: string
  description: string
}

/** Takes away the tip that is shown: there is never more than one. */
let hideShown: () => void = () => undefined

/** Gives an element a super tip: on the pointer's rest or the keyboard's focus, gone with Escape. */
export function addTooltip(target: HTMLElement, tip: Tip): void {
  const id = `${target.id}-tip`
  const box = element('div', { id, role: 'tooltip', class: 'tooltip' }, element('b', {}, tip.title), element('p', {}, tip.description))
  let timer: ReturnType<typeof setTimeout> | undefined
  const hide = () => {
    clearTimeout(timer)
    box.remove()
    target.removeAttribute('aria-describedby')
  }
  const show = () => {
    hideShown()
    hideShown = hide
    const { left, bottom } = target.getBoundingClientRect()
    document.body.append(box)
    box.style.left = `${Math.max(4, Math.min(left, innerWidth - box.offsetWidth - 8))}px`
    box.style.top = `${bottom + 6}px`
    target.setAttribute('aria-describedby', id)
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(show, DELAY_MS)
  }
  target.addEventListener('pointerenter', later)
  target.addEventListener('pointerleave', hide)
  target.addEventListener('pointerdown', hide)
  target.addEventListener('focus', () => target.matches(':focus-visible') && later())
  target.addEventListener('blur', hide)
  target.addEventListener('keydown', (event) => event.key === 'Escape' && hide())
}
