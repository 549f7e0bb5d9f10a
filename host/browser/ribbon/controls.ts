import { element } from '../dom'
import { rove } from '../roving'
import { addTooltip } from '../tooltip'

/** A button or a menu of the ribbon, ready to show. */
export type Control = ButtonControl | MenuControl

interface Face {
  id: string
  label: string
  superTip: { title: string; description: string }
  /** address of a picture of 32 pixels */
  icon: string
}

export interface ButtonControl extends Face {
  type: 'Button'
  enabled: boolean
  /** a promise keeps the button busy until it is done */
  perform(): void | Promise<void>
}

export interface MenuControl extends Face {
  type: 'Menu'
  items: ButtonControl[]
}

/** Draws a control. */
export function drawControl(control: Control): HTMLElement {
  const button = element(
    'button',
    { type: 'button', id: control.id, class: 'ribbon-button', 'data-kind': control.type, tabindex: '-1' },
    element('img', { src: control.icon, alt: '', width: '32', height: '32' }),
    element('span', {}, control.label),
  )
  addTooltip(button, control.superTip)
  keepFocus(button)
  if (control.type === 'Menu') return drawMenu(control, button)
  button.addEventListener('click', () => activate(button, control))
  setEnabled(button, control.enabled)
  return button
}

/** A disabled control keeps its place for the keyboard. */
export function setEnabled(button: HTMLElement, enabled: boolean): void {
  button.setAttribute('aria-disabled', String(!enabled))
}

/** A click leaves the keyboard where it was, in the grid. */
function keepFocus(button: HTMLElement): void {
  button.addEventListener('mousedown', (event) => event.preventDefault())
}

function activate(button: HTMLElement, control: ButtonControl): void {
  if (button.getAttribute('aria-disabled') === 'true' || button.ariaBusy === 'true') return
  const done = control.perform()
  if (!done) return
  button.ariaBusy = 'true'
  void done.finally(() => (button.ariaBusy = 'false'))
}

function drawMenu(control: MenuControl, button: HTMLButtonElement): HTMLElement {
  const items = control.items.map((item) => drawItem(item))
  const list = element('div', { role: 'menu', class: 'ribbon-menu', 'aria-label': control.label, hidden: true }, ...items)
  const holder = element('div', { class: 'ribbon-menu-holder' }, button, list)
  button.setAttribute('aria-haspopup', 'menu')
  const open = (shown: boolean) => {
    list.hidden = !shown
    button.setAttribute('aria-expanded', String(shown))
    if (!shown) return
    const { left, bottom } = button.getBoundingClientRect()
    Object.assign(list.style, { left: `${left}px`, top: `${bottom}px` })
    items[0]?.focus()
  }
  open(false)
  button.addEventListener('click', () => open(Boolean(list.hidden)))
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    open(true)
  })
  list.addEventListener('click', () => {
    open(false)
    button.focus()
  })
  list.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    open(false)
    button.focus()
  })
  holder.addEventListener('focusout', (event) => !holder.contains(event.relatedTarget as Node | null) && open(false))
  rove(list, { items: () => items, keys: { back: 'ArrowUp', on: 'ArrowDown' } })
  return holder
}

function drawItem(item: ButtonControl): HTMLElement {
  const button = element(
    'button',
    { type: 'button', id: item.id, role: 'menuitem', class: 'ribbon-item', tabindex: '-1', title: item.superTip.description },
    element('img', { src: item.icon, alt: '', width: '16', height: '16' }),
    element('span', {}, item.label),
  )
  setEnabled(button, item.enabled)
  button.addEventListener('click', () => activate(button, item))
  return button
}
