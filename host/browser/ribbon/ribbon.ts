import { element } from '../dom'
import { makeStop, rove } from '../roving'
import { drawControl, setEnabled } from './controls'
import type { Control } from './controls'

export interface Group {
  id: string
  label: string
  controls: Control[]
}

export interface Tab {
  id: string
  label: string
  groups: Group[]
}

export interface RibbonOptions {
  tabs: Tab[]
  /** the tab on top at first */
  active: string
  labels: { ribbon: string; tabStrip: string }
}

export interface Ribbon {
  readonly element: HTMLElement
  /** enables or disables a control by its id, on every tab */
  enable(id: string, enabled: boolean): void
}

/** Draws a ribbon: a strip of tabs, and below it one toolbar of captioned groups for each. */
export function drawRibbon({ tabs, active, labels }: RibbonOptions): Ribbon {
  const heads = tabs.map((tab) => drawHead(tab))
  const panels = tabs.map((tab) => drawPanel(tab))
  const select = (id: string) => {
    heads.forEach((head, index) => {
      const chosen = tabs[index]?.id === id
      head.setAttribute('aria-selected', String(chosen))
      panels[index]?.toggleAttribute('hidden', !chosen)
      if (chosen) makeStop(heads, head)
    })
  }
  const strip = element('div', { role: 'tablist', class: 'tab-strip', 'aria-label': labels.tabStrip }, ...heads)
  heads.forEach((head, index) => head.addEventListener('click', () => select(tabs[index]?.id ?? active)))
  rove(strip, { items: () => heads, keys: { back: 'ArrowLeft', on: 'ArrowRight' }, moved: (head) => head.click() })
  strip.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    panels.find((panel) => !panel.hidden)?.querySelector<HTMLElement>('.ribbon-button[tabindex="0"]')?.focus()
  })
  select(active)
  return {
    element: element('section', { class: 'ribbon', 'aria-label': labels.ribbon }, strip, ...panels),
    enable(id, enabled) {
      for (const panel of panels) panel.querySelectorAll<HTMLElement>(`[data-control="${CSS.escape(id)}"]`).forEach((found) => setEnabled(found, enabled))
    },
  }
}

function drawHead(tab: Tab): HTMLElement {
  return element('button', { type: 'button', role: 'tab', id: `tab-${tab.id}`, 'aria-controls': `panel-${tab.id}`, class: 'tab' }, tab.label)
}

function drawPanel(tab: Tab): HTMLElement {
  const groups = tab.groups.map((group) => drawGroup(tab, group))
  const toolbar = element('div', { role: 'toolbar', class: 'groups', 'aria-labelledby': `tab-${tab.id}` }, ...groups)
  const buttons = [...toolbar.querySelectorAll<HTMLElement>('.ribbon-button')]
  makeStop(buttons, buttons[0])
  rove(toolbar, { items: () => buttons, keys: { back: 'ArrowLeft', on: 'ArrowRight' } })
  return element('div', { role: 'tabpanel', id: `panel-${tab.id}`, class: 'tab-panel', 'aria-labelledby': `tab-${tab.id}` }, toolbar)
}

function drawGroup(tab: Tab, group: Group): HTMLElement {
  const caption = `caption-${tab.id}-${group.id}`
  const controls = group.controls.map((control) => {
    const drawn = drawControl({ ...control, id: `${tab.id}-${control.id}` })
    const button = drawn.matches('button') ? drawn : drawn.querySelector('button')
    button?.setAttribute('data-control', control.id)
    return drawn
  })
  return element(
    'div',
    { role: 'group', class: 'group', 'aria-labelledby': caption },
    element('div', { class: 'group-controls' }, ...controls),
    element('div', { id: caption, class: 'group-caption' }, group.label),
  )
}
