import type { AddinManifest, Button, Control as ManifestControl, Icons, RibbonTab } from '../../manifest'
import type { Wording } from '../wording'
import type { ButtonControl, Control } from './controls'
import type { Group, Tab } from './ribbon'

/** The ribbon's tabs: those of Office the add-in adds to, then its own; without any, the home tab. Each begins with `first`. */
export function tabsOf(manifest: AddinManifest | undefined, first: Group, wording: Wording, perform: (button: Button) => Promise<void>): Tab[] {
  const own = (manifest?.tabs ?? []).map((tab) => ({
    id: tab.id,
    label: labelOf(tab, wording),
    groups: [first, ...tab.groups.map((group) => ({ ...group, controls: group.controls.map((control) => toControl(control, perform)) }))],
  }))
  return own.length > 0 ? own : [{ id: 'TabHome', label: wording.tabs['TabHome'] ?? 'TabHome', groups: [first] }]
}

function labelOf(tab: RibbonTab, wording: Wording): string {
  return tab.label ?? wording.tabs[tab.id] ?? tab.id
}

function toControl(control: ManifestControl, perform: (button: Button) => Promise<void>): Control {
  if (control.type === 'Button') return toButton(control, 32, perform)
  return { ...control, icon: iconOfSize(control.icons, 32), items: control.items.map((item) => toButton(item, 16, perform)) }
}

function toButton(button: Button, size: number, perform: (button: Button) => Promise<void>): ButtonControl {
  const { id, label, superTip, enabled, icons } = button
  return { type: 'Button', id, label, superTip, enabled, icon: iconOfSize(icons, size), perform: () => perform(button) }
}

/** The picture for a size at the screen's density: the smallest one not below it, else the largest. */
function iconOfSize(icons: Icons, size: number): string {
  const wanted = size * devicePixelRatio
  const sizes = Object.keys(icons).map(Number).sort((a, b) => a - b)
  const best = sizes.find((candidate) => candidate >= wanted) ?? sizes.at(-1)
  return best === undefined ? '' : icons[best] ?? ''
}
