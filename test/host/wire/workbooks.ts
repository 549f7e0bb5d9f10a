import { CLASSES } from '../../../host/model'
import type { Instance, WorkbookHost } from '../../../host/model'

/** An object of each class that can be reached from the workbook by properties, items and a few methods; by the class's name. */
export function instancesOf(host: WorkbookHost): Map<string, Instance> {
  const found = new Map<string, Instance>()
  const visits = new Map<string, number>()
  const waiting: Instance[] = [host.root]
  const add = (type: string, self: unknown): void => {
    if (self !== null && self !== undefined) waiting.push({ table: host.classOf(type), self })
  }
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { table, self } = next
    const count = visits.get(table.name) ?? 0
    if (count === MOST_VISITS) continue
    visits.set(table.name, count + 1)
    if (!found.has(table.name)) found.set(table.name, next)
    for (const member of Object.values(table.members)) if (member.kind === 'object') attempt(() => add(member.type, member.get(self, host)))
    if (table.items) attempt(() => table.items!.all(self, host).forEach((item) => add(table.items!.type, item)))
    for (const [name, args] of WAYS[table.name] ?? []) {
      const member = table.members[name]
      if (member?.kind === 'method' && member.returns) attempt(() => add(member.returns!, member.call(self, args as never, host)))
    }
  }
  for (const table of CLASSES) if (SERVICES.has(table.name)) found.set(table.name, { table, self: table.name })
  return found
}

const MOST_VISITS = 20

/** Ways to classes that no property leads to. */
const WAYS: Readonly<Record<string, [method: string, args: unknown[]][]>> = {
  Worksheet: [
    ['getRange', ['A1:C4']],
    ['getRange', ['A1:Z99']],
    ['getRanges', ['A1:B2,D4']],
  ],
  Workbook: [['getSelectedRanges', []]],
  Range: [
    ['getVisibleView', []],
    ['getDirectPrecedents', []],
  ],
  CommentCollection: [['getItemAt', [0]]],
}

const SERVICES = new Set(['CustomFunctions', 'AddinInternalService', 'AppRuntimeService', 'AppRuntimePersistenceService'])

function attempt(work: () => void): void {
  try {
    work()
  } catch {
    return
  }
}
