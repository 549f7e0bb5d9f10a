import type { PropertiesData } from '../book'
import { given } from './given'
import type { Notes } from './note'
import type { Parts, PartsWriter } from './parts'
import { readSpelled, spell, textXml, xml, type XmlNode } from './xml'

const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml'
const APP_TYPE = 'application/vnd.openxmlformats-officedocument.extended-properties+xml'
const CUSTOM_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const CORE_NAMESPACES = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
}
/** Properties that a user adds are all of this format (ECMA-376 part 1, 22.3.2.2), counted from 2. */
const USER_FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'
const FIRST_ID = 2
const NUMBERS = new Set(['i1', 'i2', 'i4', 'i8', 'int', 'ui1', 'ui2', 'ui4', 'ui8', 'uint', 'r4', 'r8', 'decimal'])
const TEXTS = new Set(['lpwstr', 'lpstr', 'bstr', 'filetime', 'date'])

/** What a file says of itself. */
export function readProperties(parts: Parts, notes: Notes): PropertiesData {
  const of = (kind: string): XmlNode | undefined => {
    const relation = parts.relations().find((found) => found.kind === kind)
    return relation && parts.xml(relation.target)
  }
  const [core, app] = [of('core-properties'), of('extended-properties')]
  const text = (root: XmlNode | undefined, name: string): string | undefined => readSpelled(root?.child(name)?.text ?? '') || undefined
  return given({
    title: text(core, 'title'),
    subject: text(core, 'subject'),
    author: text(core, 'creator'),
    keywords: text(core, 'keywords'),
    comments: text(core, 'description'),
    category: text(core, 'category'),
    company: text(app, 'Company'),
    manager: text(app, 'Manager'),
    lastAuthor: text(core, 'lastModifiedBy'),
    created: text(core, 'created'),
    custom: readCustom(of('custom-properties'), notes),
  })
}

function readCustom(root: XmlNode | undefined, notes: Notes): PropertiesData['custom'] {
  const custom: PropertiesData['custom'] = {}
  for (const property of root?.all('property') ?? []) {
    const [name, value] = [property.get('name') ?? '', property.children[0]]
    const read = value && readVariant(value)
    if (read === undefined) notes.add('custom-property', {}, name)
    else custom[name] = read
  }
  return custom
}

function readVariant({ name, text }: XmlNode): string | number | boolean | undefined {
  if (name === 'bool') return text.trim() === 'true' || text.trim() === '1'
  if (NUMBERS.has(name)) return Number(text)
  return TEXTS.has(name) ? readSpelled(text) : undefined
}

/** Adds the parts that hold what a book says of itself. */
export function addProperties(parts: PartsWriter, properties: PropertiesData): void {
  const element = (name: string, value: string | undefined): string => (value === undefined ? '' : textXml(name, spell(value)))
  const created = properties.created && xml('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, properties.created)
  const core = xml(
    'cp:coreProperties', CORE_NAMESPACES,
    element('dc:title', properties.title),
    element('dc:subject', properties.subject),
    element('dc:creator', properties.author),
    element('cp:keywords', properties.keywords),
    element('dc:description', properties.comments),
    element('cp:lastModifiedBy', properties.lastAuthor),
    created,
    element('cp:category', properties.category),
  )
  add(parts, 'core-properties', 'docProps/core.xml', core, CORE_TYPE)
  const app = [element('Manager', properties.manager), element('Company', properties.company)]
  add(parts, 'extended-properties', 'docProps/app.xml', xml('Properties', { xmlns: `${OFFICE}/extended-properties` }, ...app), APP_TYPE)
  const custom = Object.entries(properties.custom).map(([name, value], i) =>
    xml('property', { fmtid: USER_FORMAT, pid: FIRST_ID + i, name }, variantXml(value)),
  )
  if (custom.length === 0) return
  const namespaces = { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` }
  add(parts, 'custom-properties', 'docProps/custom.xml', xml('Properties', namespaces, ...custom), CUSTOM_TYPE)
}

function add(parts: PartsWriter, kind: string, path: string, content: string, type: string): void {
  parts.add(path, content, type)
  parts.relate('', kind, path)
}

function variantXml(value: string | number | boolean): string {
  if (typeof value === 'boolean') return textXml('vt:bool', String(value))
  if (typeof value === 'string') return textXml('vt:lpwstr', spell(value))
  const whole = Number.isInteger(value) && Math.abs(value) < 2 ** 31
  return textXml(whole ? 'vt:i4' : 'vt:r8', String(value))
}
