import { afterEach, describe, expect, it } from 'vitest'
import { associateCommands, COMMANDS, shortcutsFile, type CommandTarget } from '../../../addin/commands'

type Action = (event?: { completed(): void }) => Promise<void>

/** What the client's own table of actions has after the commands are associated. */
function associated(target: Partial<CommandTarget>): Map<string, Action> {
  const actions = new Map<string, Action>()
  Object.assign(globalThis, { Office: { actions: { associate: (id: string, action: Action) => actions.set(id, action) } } })
  associateCommands(async () => target as CommandTarget)
  return actions
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office')
})

describe('the commands', () => {
  it('are each associated under their id', () => {
    expect([...associated({}).keys()]).toEqual(['newRegisters', 'check', 'buildLedger', 'week', 'printVisits', 'showPane'])
  })

  it('show the page that they are about', async () => {
    const shown: (string | undefined)[] = []
    const actions = associated({ show: async (tab) => void shown.push(tab) })
    for (const id of ['check', 'week', 'showPane']) await actions.get(id)!({ completed: () => undefined })
    expect(shown).toEqual(['check', 'week', undefined])
  })

  it('are completed when they are done, and also when they fail', async () => {
    let completed = 0
    const event = { completed: () => void completed++ }
    const actions = associated({
      async buildLedger() {
        expect(completed).toBe(0)
      },
      newRegisters: () => Promise.reject(new Error('host gone')),
    })
    await actions.get('buildLedger')!(event)
    expect(completed).toBe(1)
    await expect(actions.get('newRegisters')!(event)).rejects.toThrow('host gone')
    expect(completed).toBe(2)
  })

  it('may be called by keys, which give no event', async () => {
    let built = 0
    await associated({ buildLedger: async () => void built++ }).get('buildLedger')!()
    expect(built).toBe(1)
  })
})

describe('the keys', () => {
  it('are different for every command, in Windows and on a Mac', () => {
    for (const system of ['default', 'mac'] as const) expect(new Set(COMMANDS.map(({ keys }) => keys[system])).size).toBe(COMMANDS.length)
  })

  it('name an action of the file for each command', () => {
    const { actions, shortcuts } = shortcutsFile() as { actions: { id: string; type: string; name: string }[]; shortcuts: { action: string }[] }
    expect(actions.map(({ id }) => id)).toEqual(COMMANDS.map(({ id }) => id))
    expect(new Set(actions.map(({ type }) => type))).toEqual(new Set(['ExecuteFunction']))
    expect(shortcuts.map(({ action }) => action)).toEqual(COMMANDS.map(({ id }) => id))
  })
})
