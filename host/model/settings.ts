import type { WorkbookHost } from './host'
import { setExtraForGood } from './set-extra'
import { collectionMembers, method, value } from './table'
import type { ClassTable } from './table'
import { data, text } from './types'

const items: NonNullable<ClassTable['items']> = {
  type: 'Setting',
  all: (_self, host) => Object.keys(host.engine.extras.settings),
  find: (_self, key, host) => (Object.hasOwn(host.engine.extras.settings, String(key)) ? String(key) : undefined),
}

/** What add-ins keep in the document; dates come as the client writes them, `Date(…)`. */
export const settingCollectionTable: ClassTable = {
  name: 'SettingCollection',
  items,
  members: {
    ...collectionMembers(items, { getItemAt: false }),
    add: method([text, data], 'Setting', (_self, [key, given], host) => {
      put(host, key, given)
      return key
    }),
  },
}

/** A setting's state is its key. */
export const settingTable: ClassTable<string> = {
  name: 'Setting',
  identity: (key) => key,
  members: {
    key: value('string', (key) => key),
    value: value('any', (key, host) => host.engine.extras.settings[key] ?? null, data, (key, given, host) => put(host, key, given)),
    delete: method([], undefined, (key: string, _args, host) => put(host, key, undefined)),
  },
}

function put(host: WorkbookHost, key: string, given: unknown): void {
  setExtraForGood(host, ['settings', key], given)
}
