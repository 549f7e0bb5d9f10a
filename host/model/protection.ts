import type { ProtectionData } from '../book'
import { HostError } from './errors'
import { WORKBOOK_TARGET } from './events'
import type { WorkbookHost } from './host'
import { matchesPassword } from './password'
import { setExtra } from './set-extra'
import { method, value } from './table'
import type { ClassTable } from './table'
import { flag, oneOf, optional, record, text } from './types'

type Options = ProtectionData['options']
type Allowed = Exclude<keyof Options, 'selectionMode'>

const ALLOWED: readonly Allowed[] = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
]
const selectionMode = oneOf('Normal', 'Unlocked', 'None')

/** Of a sheet's id. */
export const worksheetProtectionTable: ClassTable<string> = {
  name: 'WorksheetProtection',
  members: {
    protected: value('boolean', (id, host) => protectionOf(host, id) !== undefined),
    options: value('WorksheetProtectionOptions', (id, host) => protectionOf(host, id)?.options ?? null),
    protect: method([optional(record), optional(text)], undefined, (id: string, [options = {}, password], host) => {
      if (protectionOf(host, id)) throw new HostError('AccessDenied', 'The worksheet is protected already.')
      put(host, id, { options: readOptions(options), ...(password && { password }) })
    }),
    unprotect: method([optional(text)], undefined, async (id: string, [password], host) => {
      const protection = protectionOf(host, id)
      if (!protection) return
      if (!(await matchesPassword(protection.password, password))) throw new HostError('InvalidArgument', 'The password is wrong.')
      put(host, id, undefined)
    }),
  },
}

function protectionOf(host: WorkbookHost, id: string): ProtectionData | undefined {
  return host.engine.extras.sheets[id]?.protection
}

function put(host: WorkbookHost, id: string, protection: ProtectionData | undefined): void {
  setExtra(host, ['sheets', id, 'protection'], protection)
  host.events.emit('worksheetProtectionChanged', [id, WORKBOOK_TARGET], { worksheetId: id, isProtected: protection !== undefined, source: 'Local' })
}

/** What is not allowed is forbidden. @throws HostError InvalidArgument */
function readOptions(given: Record<string, unknown>): Options {
  const allowed = ALLOWED.map((name) => [name, optional(flag).read(given[name]) ?? false])
  return { ...(Object.fromEntries(allowed) as Record<Allowed, boolean>), selectionMode: optional(selectionMode).read(given['selectionMode']) ?? 'Normal' }
}
