import { wordingOf, type Language } from '../../src/i18n'

/** What a command may ask of the pane. Everything is done in the open pane, where progress and faults are seen. */
export interface CommandTarget {
  /** opens the pane, and on it a tab */
  show(tab?: 'today' | 'check' | 'week' | 'rules'): Promise<void>
  newRegisters(): Promise<void>
  buildLedger(): Promise<void>
  printVisits(): Promise<void>
}

export type CommandId = 'newRegisters' | 'check' | 'buildLedger' | 'week' | 'printVisits' | 'showPane'

/** Something people do: from the ribbon, by keys, or by a button of the pane. Its wording is `shell.commands[id]`. */
export interface Command {
  id: CommandId
  /** its icon is `icons/<icon>-<size>.png` */
  icon: string
  keys: { default: string; mac: string }
  perform(app: CommandTarget): Promise<void>
}

/** Ctrl+Alt and the first letter of what it does: 新 检 台 周 印 板. */
const keysOf = (letter: string): Command['keys'] => ({ default: `Ctrl+Alt+${letter}`, mac: `Command+Option+${letter}` })

export const COMMANDS: readonly Command[] = [
  { id: 'newRegisters', icon: 'newRegisters', keys: keysOf('X'), perform: (app) => app.newRegisters() },
  { id: 'check', icon: 'check', keys: keysOf('J'), perform: (app) => app.show('check') },
  { id: 'buildLedger', icon: 'buildLedger', keys: keysOf('T'), perform: (app) => app.buildLedger() },
  { id: 'week', icon: 'week', keys: keysOf('Z'), perform: (app) => app.show('week') },
  { id: 'printVisits', icon: 'printVisits', keys: keysOf('Y'), perform: (app) => app.printVisits() },
  { id: 'showPane', icon: 'showPane', keys: keysOf('B'), perform: (app) => app.show() },
]

/** A command's label and what it does, in words. */
export function wordsOf(id: CommandId, language: Language): { label: string; tip: string } {
  return wordingOf(language).shell.commands[id]
}

/** The file of keyboard shortcuts that the manifest names. */
export function shortcutsFile(): object {
  return {
    actions: COMMANDS.map(({ id }) => ({ id, type: 'ExecuteFunction', name: wordsOf(id, 'zh-CN').label })),
    shortcuts: COMMANDS.map(({ id, keys }) => ({ action: id, key: keys })),
  }
}
