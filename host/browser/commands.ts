import type { Control } from './ribbon/controls'
import { iconOf } from './icons'
import type { Wording } from './wording'

export type CommandName = keyof Wording['commands']

/** What a command of the page does; the ribbon and the keyboard both come from this list. */
export type Commands = Record<CommandName, { shortcut?: string; enabled: boolean; perform(): void }>

const ORDER: CommandName[] = ['open', 'save', 'new', 'undo', 'redo']

/** The group every tab begins with. */
export function fileGroup(commands: Commands, wording: Wording): { id: string; label: string; controls: Control[] } {
  const controls = ORDER.map((name): Control => {
    const { label, tip } = wording.commands[name]
    const { shortcut, enabled, perform } = commands[name]
    const title = shortcut ? `${label} (${shortcut})` : label
    return { type: 'Button', id: `host-${name}`, label, superTip: { title, description: tip }, icon: iconOf(name), enabled, perform }
  })
  return { id: 'host-file', label: wording.fileGroup, controls }
}

/** The command a key stands for: `Ctrl+O`, on a Mac with its own key. */
export function commandOfKey(event: KeyboardEvent, commands: Commands): CommandName | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return undefined
  const pressed = `Ctrl+${event.key.toUpperCase()}`
  return ORDER.find((name) => commands[name].shortcut === pressed)
}
