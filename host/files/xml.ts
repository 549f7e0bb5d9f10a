import { XMLParser } from 'fast-xml-parser'

/** Entities are read here: the parser's own limit on them would stop at a large sheet. */
const PARSER = new XMLParser({
  preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', removeNSPrefix: true, parseTagValue: false,
  parseAttributeValue: false, trimValues: false, processEntities: false, ignoreDeclaration: true, ignorePiTags: true,
  cdataPropName: '#cdata',
})
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const ESCAPES: Record<string, string> = {
  '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;',
}

type Parsed = Record<string, Parsed[] | string | Record<string, string>>

/** An element. Names are without their prefixes. */
export class XmlNode {
  constructor(
    readonly name: string,
    private readonly attributes: Record<string, string>,
    readonly children: readonly XmlNode[],
    /** the text right inside it, entities read */
    readonly text: string,
  ) {}

  child(name: string): XmlNode | undefined {
    return this.children.find((node) => node.name === name)
  }

  all(name: string): XmlNode[] {
    return this.children.filter((node) => node.name === name)
  }

  /** All elements of a name at any depth. */
  deep(name: string): XmlNode[] {
    return this.children.flatMap((node) => (node.name === name ? [node] : node.deep(name)))
  }

  get(name: string): string | undefined {
    const value = this.attributes[name]
    return value === undefined ? undefined : decodeEntities(value)
  }

  number(name: string): number | undefined {
    const value = this.attributes[name]
    return value === undefined || value === '' || Number.isNaN(Number(value)) ? undefined : Number(value)
  }

  flag(name: string, otherwise = false): boolean {
    const value = this.attributes[name]
    return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on'
  }

  /** An attribute's text, what is spelled in it read; `''` when it is not there. */
  spelled(name: string): string {
    return readSpelled(this.get(name) ?? '')
  }

  /** All text inside it, at any depth. */
  fullText(): string {
    return this.text + this.children.map((node) => node.fullText()).join('')
  }
}

/**
 * The outermost element of an XML text.
 * @throws Error when there is none
 */
export function parseXml(text: string): XmlNode {
  const root = (PARSER.parse(text) as Parsed[]).map(toNode).find((node) => node !== undefined)
  if (!root) throw new Error('no XML')
  return root
}

function toNode(parsed: Parsed): XmlNode | undefined {
  for (const name in parsed) {
    if (name === ':@' || name.startsWith('#')) continue
    const inside = parsed[name] as Parsed[]
    const children: XmlNode[] = []
    let text = ''
    for (const part of inside) {
      if (typeof part['#text'] === 'string') text += decodeEntities(part['#text'])
      else if (part['#cdata']) text += ((part['#cdata'] as Parsed[])[0]?.['#text'] as string | undefined) ?? ''
      else children.push(toNode(part)!)
    }
    return new XmlNode(name, (parsed[':@'] ?? {}) as Record<string, string>, children, text)
  }
  return undefined
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** The characters that a workbook's texts spell `_x000D_`, since XML has none for them (ST_Xstring, ECMA-376 part 1, 22.9.2.19). */
export function readSpelled(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

/** Spells what XML cannot hold, and what looks spelled already. */
export function spell(text: string): string {
  return text
    .replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_')
    .replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, spellOne)
}

function spellOne(char: string): string {
  return `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

/** Text as it stands inside an element. */
export function escapeText(text: string): string {
  return /[<>&\r]/.test(text) ? text.replace(/[<>&\r]/g, (char) => ESCAPES[char]!) : text
}

export type XmlAttributes = Record<string, string | number | boolean | undefined>

/** An element as text; what is undefined is left out; the content is XML already. */
export function xml(name: string, attributes: XmlAttributes, ...content: readonly (string | undefined)[]): string {
  let head = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value === undefined) continue
    head += ` ${key}="${typeof value === 'boolean' ? Number(value) : String(value).replace(/[<>&"\n\r\t]/g, (char) => ESCAPES[char]!)}"`
  }
  const inside = content.join('')
  return inside === '' ? `${head}/>` : `${head}>${inside}</${name}>`
}

/** An element that only holds text. */
export function textXml(name: string, text: string): string {
  return `<${name}${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''}>${escapeText(text)}</${name}>`
}

/** A list with its count, or nothing when it is empty. */
export function listXml(name: string, items: readonly string[], attributes: XmlAttributes = {}): string {
  return items.length === 0 ? '' : xml(name, { count: items.length, ...attributes }, ...items)
}
