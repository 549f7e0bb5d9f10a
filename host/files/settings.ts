import type { Parts, PartsWriter, Relation } from './parts'
import { parseXml, spell, readSpelled, xml, escapeText, type XmlNode } from './xml'

/**
 * What add-ins keep in the document has a custom XML part of this namespace: one `setting` by its key, its value as JSON.
 * Excel carries custom XML parts along untouched. (Excel itself keeps settings with the add-in they belong to, in parts that name
 * the store it came from.)
 */
const NAMESPACE = 'urn:embedded-host:document-settings'
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'
const PROPERTIES_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
const ITEM_ID = '{6D0B1A3C-59E4-4E0F-9C7A-2B8F64D10E57}'
const PATH = 'customXml/item1.xml'

/** The settings in a custom XML part; `undefined` when it is another's. */
export function readSettings(parts: Parts, { target }: Relation): Record<string, unknown> | undefined {
  const text = parts.text(target)
  if (!text?.includes(NAMESPACE)) return undefined
  return Object.fromEntries(parseXml(text).all('setting').map((node) => [readSpelled(node.get('key') ?? ''), parseJson(node)]))
}

function parseJson(node: XmlNode): unknown {
  const text = readSpelled(node.text)
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Adds the part that holds settings, where there are any. */
export function addSettings(parts: PartsWriter, book: string, settings: Record<string, unknown>): void {
  const items = Object.entries(settings)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => xml('setting', { key: spell(key) }, escapeText(spell(JSON.stringify(value)))))
  if (items.length === 0) return
  parts.add(PATH, xml('settings', { xmlns: NAMESPACE }, ...items))
  parts.relate(book, 'customXml', PATH)
  const references = xml('ds:schemaRefs', {}, xml('ds:schemaRef', { 'ds:uri': NAMESPACE }))
  const properties = 'customXml/itemProps1.xml'
  parts.add(properties, xml('ds:datastoreItem', { 'xmlns:ds': PROPERTIES_NAMESPACE, 'ds:itemID': ITEM_ID }, references), PROPERTIES_TYPE)
  parts.relate(PATH, 'customXmlProps', properties)
}
