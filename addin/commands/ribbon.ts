import { COMMANDS, type CommandTarget } from './registry'

/**
 * Answers the ribbon's buttons and the keyboard's shortcuts. Every command is completed, whatever becomes of it: else Excel
 * waits for it for minutes.
 * @param target the pane, when it is there
 */
export function associateCommands(target: () => Promise<CommandTarget>): void {
  for (const { id, perform } of COMMANDS) {
    Office.actions.associate(id, async (event?: Office.AddinCommands.Event) => {
      try {
        await perform(await target())
      } finally {
        event?.completed()
      }
    })
  }
}
