export { COMMANDS, shortcutsFile, wordsOf } from './registry'
export type { Command, CommandId, CommandTarget } from './registry'
export { associateCommands } from './ribbon'
