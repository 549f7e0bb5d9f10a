import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** A manifest that cannot be read, with the reason. */
export class ManifestError extends Error {
  override name = 'ManifestError'
}

/** An element: attributes by `@name`, its text as `#text`, child elements by name, always as lists. Prefixes are dropped. */
export interface Element {
  [name: string]: string | (Element | string)[]
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
})

/** Reads XML and answers its root element. @throws ManifestError for text that is no XML, or another root */
export function readXml(xml: string, rootName: string): Element {
  const found = XMLValidator.validate(xml)
  if (found !== true) throw new ManifestError(`line ${found.err.line}: ${found.err.msg}`)
  const root = child(parser.parse(xml) as Element, rootName)
  if (!root) throw new ManifestError(`the root element is not <${rootName}>`)
  return root
}

/** The child elements of a name, in order. */
export function children(element: Element | undefined, name: string): Element[] {
  const found = element?.[name]
  return Array.isArray(found) ? found.map((item) => (typeof item === 'string' ? { '#text': item } : item)) : []
}

/** The first child element of a name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return children(element, name)[0]
}

/** The element at the end of a path of names. */
export function descend(element: Element | undefined, ...names: string[]): Element | undefined {
  return names.reduce(child, element)
}

/** The names of an element's child elements. */
export function childNames(element: Element): string[] {
  return Object.keys(element).filter((name) => Array.isArray(element[name]))
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  const value = element?.[`@${name}`]
  return typeof value === 'string' ? value : undefined
}

/** @throws ManifestError where the attribute is missing */
export function required(element: Element | undefined, name: string, where: string): string {
  const value = attribute(element, name)
  if (value === undefined || value === '') throw new ManifestError(`${where} has no ${name}`)
  return value
}

/** An element's text, trimmed; empty where there is none. */
export function textOf(element: Element | undefined): string {
  const value = element?.['#text']
  return typeof value === 'string' ? value.trim() : ''
}
