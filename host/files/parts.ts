import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { parseXml, xml, type XmlNode } from './xml'

/** How a part refers to another: what kind it is by the last word of its address, and where it is. */
export interface Relation {
  id: string
  /** `worksheet`, `table`, `hyperlink` … */
  kind: string
  /** a part's path, or an address when it is outside the file */
  target: string
  external: boolean
}

const NO_ROOT = ''

/** The parts of a workbook file by their paths. */
export class Parts {
  private readonly byPath = new Map<string, Uint8Array>()

  /** @throws Error when the bytes are no zip */
  constructor(bytes: Uint8Array) {
    for (const [path, data] of Object.entries(unzipSync(bytes))) this.byPath.set(keyOf(path), data)
  }

  has(path: string): boolean {
    return this.byPath.has(keyOf(path))
  }

  text(path: string): string | undefined {
    const data = this.byPath.get(keyOf(path))
    if (!data) return undefined
    const wide = data[0] === 0xff && data[1] === 0xfe ? 'utf-16le' : data[0] === 0xfe && data[1] === 0xff ? 'utf-16be' : undefined
    return wide ? new TextDecoder(wide).decode(data) : strFromU8(data).replace(/^\ufeff/, '')
  }

  /** @throws Error when the part is there and is no XML */
  xml(path: string): XmlNode | undefined {
    const text = this.text(path)
    return text === undefined ? undefined : parseXml(text)
  }

  /** What a part refers to; without a path, what the whole file does. */
  relations(path = NO_ROOT): Relation[] {
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const list = this.xml(`${folder}_rels/${path.slice(folder.length)}.rels`)
    return (list?.all('Relationship') ?? []).map((node) => {
      const external = node.get('TargetMode') === 'External'
      const target = node.get('Target') ?? ''
      return {
        id: node.get('Id') ?? '',
        kind: (node.get('Type') ?? '').replace(/^.*\//, ''),
        target: external ? target : resolve(folder, target),
        external,
      }
    })
  }
}

/** Writers differ in case and in slashes. */
function keyOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()
}

function resolve(folder: string, target: string): string {
  if (/^[\\/]/.test(target)) return target.slice(1)
  const steps: string[] = []
  for (const step of (folder + target).split(/[\\/]/)) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** A zip's first day: the same book has the same bytes whenever it is written. */
const EPOCH = new Date(1980, 0, 1)
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** The kinds of relation that are not Office's. */
const PACKAGE_KINDS: Record<string, string> = { 'core-properties': `${RELATIONS}/metadata/core-properties` }

/** Gathers the parts of a workbook file and how they refer to each other. */
export class PartsWriter {
  private readonly files: Record<string, Uint8Array> = {}
  private readonly types: string[] = []
  private readonly relations = new Map<string, string[]>()

  /** @param type the part's content type; without one that of its ending holds */
  add(path: string, content: string, type?: string): void {
    this.files[path] = strToU8(HEAD + content)
    if (type) this.types.push(xml('Override', { PartName: `/${path}`, ContentType: type }))
  }

  /** Lets a part (or the whole file, without a path) refer to a part or an address outside; gives the relation's id. */
  relate(from: string, kind: string, target: string, external = false): string {
    const list = this.relations.get(from) ?? []
    this.relations.set(from, list)
    const id = `rId${list.length + 1}`
    const attributes = { Id: id, Type: PACKAGE_KINDS[kind] ?? `${OFFICE}/${kind}` }
    list.push(xml('Relationship', { ...attributes, ...(external ? { Target: target, TargetMode: 'External' } : { Target: `/${target}` }) }))
    return id
  }

  bytes(): Uint8Array {
    for (const [from, list] of this.relations) {
      const folder = from.slice(0, from.lastIndexOf('/') + 1)
      this.files[`${folder}_rels/${from.slice(folder.length)}.rels`] = strToU8(HEAD + xml('Relationships', { xmlns: RELATIONS }, ...list))
    }
    const defaults = [
      xml('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      xml('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      xml('Default', { Extension: 'vml', ContentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing' }),
    ]
    const types = strToU8(HEAD + xml('Types', { xmlns: TYPES }, ...defaults, ...this.types))
    return zipSync({ '[Content_Types].xml': types, ...this.files }, { mtime: EPOCH })
  }
}
