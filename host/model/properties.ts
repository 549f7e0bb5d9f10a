import type { PropertiesData } from '../book'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { setExtraForGood } from './set-extra'
import { collectionMembers, method, object, value } from './table'
import type { ClassTable, Member } from './table'
import { anything, text } from './types'

/** A property of text is at most so long. Source: Excel.CustomProperty.value in the API reference. */
const MOST_CHARACTERS = 255

type TextName = Exclude<keyof PropertiesData, 'custom' | 'created' | 'lastAuthor'>
const TEXTS: readonly TextName[] = ['title', 'subject', 'author', 'keywords', 'comments', 'category', 'company', 'manager']

/** What the document says of itself. */
export const documentPropertiesTable: ClassTable = {
  name: 'DocumentProperties',
  members: {
    ...Object.fromEntries(TEXTS.map((name) => [name, textMember(name)])),
    lastAuthor: value('string', (_self, host) => host.engine.extras.properties.lastAuthor ?? ''),
    creationDate: value('Date', (_self, host) => host.engine.extras.properties.created ?? null),
    custom: object('CustomPropertyCollection'),
  },
}

function textMember(name: TextName): Member<unknown> {
  return value('string', (_self, host) => host.engine.extras.properties[name] ?? '', text, (_self, given: string, host) => setExtraForGood(host, ['properties', name], given || undefined))
}

const items: NonNullable<ClassTable['items']> = {
  type: 'CustomProperty',
  all: (_self, host) => Object.keys(host.engine.extras.properties.custom),
  find: (_self, key, host) => findKey(host, String(key)),
}

export const customPropertyCollectionTable: ClassTable = {
  name: 'CustomPropertyCollection',
  items,
  members: {
    ...collectionMembers(items, { getItemAt: false }),
    add: method([text, anything], 'CustomProperty', (_self, [key, given], host) => {
      if (key === '' || key.length > MOST_CHARACTERS) throw new HostError('InvalidArgument', `A key has 1 to ${MOST_CHARACTERS} characters.`)
      const known = findKey(host, key) ?? key
      put(host, known, given)
      return known
    }),
    deleteAll: method([], undefined, (_self, _args, host) => setExtraForGood(host, ['properties', 'custom'], {})),
  },
}

/** A property's state is its key. */
export const customPropertyTable: ClassTable<string> = {
  name: 'CustomProperty',
  identity: (key) => key,
  members: {
    key: value('string', (key) => key),
    value: value('any', (key, host) => host.engine.extras.properties.custom[key] ?? null, anything, (key, given, host) => put(host, key, given)),
    type: value('DocumentPropertyType', (key, host) => typeName(host.engine.extras.properties.custom[key])),
    delete: method([], undefined, (key: string, _args, host) => setExtraForGood(host, ['properties', 'custom', key], undefined)),
  },
}

/** Keys differ in more than their case. */
function findKey(host: WorkbookHost, key: string): string | undefined {
  const wanted = key.toLowerCase()
  return Object.keys(host.engine.extras.properties.custom).find((known) => known.toLowerCase() === wanted)
}

function put(host: WorkbookHost, key: string, given: unknown): void {
  const isText = typeof given === 'string' && given.length <= MOST_CHARACTERS
  if (!isText && typeof given !== 'number' && typeof given !== 'boolean') throw new HostError('InvalidArgument', 'A property is a short text, a number or a truth value.')
  setExtraForGood(host, ['properties', 'custom', key], given)
}

function typeName(given: unknown): string {
  if (typeof given === 'number') return Number.isInteger(given) ? 'Number' : 'Float'
  return typeof given === 'boolean' ? 'Boolean' : 'String'
}
