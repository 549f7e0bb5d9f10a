import type { CommandTarget } from '../../commands'

let provide: (target: CommandTarget) => void
const ready = new Promise<CommandTarget>((resolve) => (provide = resolve))

/** The pane as the commands know it: a command that comes before it is there waits for it. */
export const paneTarget = (): Promise<CommandTarget> => ready

/** Tells the commands that the pane is there. */
export function paneIsThere(target: CommandTarget): void {
  provide(target)
}
