import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { setExtra } from './set-extra'
import { collectionMembers, method, value } from './table'
import type { ClassTable } from './table'
import { text } from './types'

interface PropertyState {
  sheetId: string
  key: string
}

/** Keys are at most so long. Source: Excel.WorksheetCustomPropertyCollection.add in the API reference. */
const MOST_CHARACTERS = 255

const items: NonNullable<ClassTable<string>['items']> = {
  type: 'WorksheetCustomProperty',
  all: (sheetId, host) => Object.keys(propertiesOf(host, sheetId)).map((key): PropertyState => ({ sheetId, key })),
  find: (sheetId, key, host) => find(host, sheetId, String(key)),
}

/** What add-ins keep with a sheet, by its id. */
export const worksheetCustomPropertyCollectionTable: ClassTable<string> = {
  name: 'WorksheetCustomPropertyCollection',
  items,
  members: {
    ...collectionMembers(items, { getItemAt: false }),
    add: method([text, text], 'WorksheetCustomProperty', (sheetId: string, [key, given], host): PropertyState => {
      if (key === '' || key.length > MOST_CHARACTERS) throw new HostError('InvalidArgument', `A key has 1 to ${MOST_CHARACTERS} characters.`)
      const state = find(host, sheetId, key) ?? { sheetId, key }
      setExtra(host, ['sheets', sheetId, 'customProperties', state.key], given)
      return state
    }),
  },
}

export const worksheetCustomPropertyTable: ClassTable<PropertyState> = {
  name: 'WorksheetCustomProperty',
  identity: ({ key }) => key,
  members: {
    key: value('string', ({ key }) => key),
    value: value('string', ({ sheetId, key }, host) => propertiesOf(host, sheetId)[key] ?? null, text, ({ sheetId, key }, given: string, host) => {
      setExtra(host, ['sheets', sheetId, 'customProperties', key], given)
    }),
    delete: method([], undefined, ({ sheetId, key }: PropertyState, _args, host) => setExtra(host, ['sheets', sheetId, 'customProperties', key], undefined)),
  },
}

function propertiesOf(host: WorkbookHost, sheetId: string): Record<string, string> {
  return host.engine.extras.sheets[sheetId]?.customProperties ?? {}
}

/** Keys differ in more than their case. */
function find(host: WorkbookHost, sheetId: string, key: string): PropertyState | undefined {
  const known = Object.keys(propertiesOf(host, sheetId)).find((each) => each.toLowerCase() === key.toLowerCase())
  return known === undefined ? undefined : { sheetId, key: known }
}
