import { ManifestError } from './xml'

/** A key combination of an add-in and the action it calls. */
export interface Shortcut {
  /** the id the add-in gave to `Office.actions.associate` */
  action: string
  /** `Ctrl+Alt+Up` */
  keys: string
}

/** What a keyboard event says of the keys that are down. */
export interface PressedKeys {
  key: string
  code: string
  ctrlKey: boolean
  altKey: boolean
  shiftKey: boolean
  metaKey: boolean
}

interface ShortcutsFile {
  shortcuts?: { action?: string; key?: { default?: string; web?: string } }[]
}

const ARROWS: Record<string, string> = { Up: 'ArrowUp', Down: 'ArrowDown', Left: 'ArrowLeft', Right: 'ArrowRight' }

/** Reads the file of `<ExtendedOverrides>`, with the keys it gives for Excel on the web. @throws ManifestError */
export function parseShortcuts(json: string): Shortcut[] {
  let file: ShortcutsFile
  try {
    file = JSON.parse(json) as ShortcutsFile
  } catch {
    throw new ManifestError('the file of keyboard shortcuts is not JSON')
  }
  return (file.shortcuts ?? []).map(({ action, key }) => {
    const keys = key?.web ?? key?.default
    if (!action || !keys) throw new ManifestError('a keyboard shortcut has no action or no key')
    return { action, keys }
  })
}

/** Whether exactly these keys are down. Letters and digits count by their place on the keyboard, for Alt changes what they type. */
export function isPressed(keys: string, pressed: PressedKeys): boolean {
  const parts = keys.split('+').map((part) => part.trim())
  const name = parts.at(-1) ?? ''
  const has = (modifier: string) => parts.slice(0, -1).some((part) => part.toLowerCase() === modifier)
  const isKey = [`Key${name.toUpperCase()}`, `Digit${name}`].includes(pressed.code) || pressed.key.toLowerCase() === (ARROWS[name] ?? name).toLowerCase()
  return isKey && pressed.ctrlKey === has('ctrl') && pressed.altKey === has('alt') && pressed.shiftKey === has('shift') && pressed.metaKey === has('command')
}
