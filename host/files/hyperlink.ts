import type { CellData, CellMatrix } from '../book'
import { columnName, formatAddress, parseAddress } from '../text'
import { given, ifText } from './given'
import type { Notes } from './note'
import type { PartsWriter, Relation } from './parts'
import { spell, xml, type XmlNode } from './xml'

/** A link over more cells than this is kept in its first one. */
const MOST_CELLS = 1000

/** Lays the links of a sheet into its cells. */
export function readHyperlinks(
  list: XmlNode | undefined, relations: readonly Relation[], cells: CellMatrix, sheet: string, notes: Notes,
): void {
  for (const node of list?.all('hyperlink') ?? []) {
    const area = parseAddress(node.get('ref') ?? '')?.area
    const link = linkOf(node, relations)
    if (!area || Object.keys(link).length === 0) continue
    const tooMany = (area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS
    if (tooMany) notes.add('hyperlink', { sheet, cell: formatAddress(area) })
    const { top, left, bottom, right } = tooMany ? { ...area, bottom: area.top, right: area.left } : area
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) ((cells[row] ??= {})[column] ??= {}).hyperlink = { ...link }
    }
  }
}

function linkOf(node: XmlNode, relations: readonly Relation[]): NonNullable<CellData['hyperlink']> {
  const target = relations.find(({ id, kind }) => kind === 'hyperlink' && id === node.get('id'))?.target ?? ''
  const [, address, place] = /^([^#]*)#?([\s\S]*)$/.exec(target)!
  return given({
    address: ifText(address),
    documentReference: ifText(node.spelled('location')) ?? ifText(place),
    screenTip: ifText(node.spelled('tooltip')),
  })
}

export function hyperlinksXml(cells: CellMatrix, path: string, parts: PartsWriter): string {
  const links: string[] = []
  for (const row in cells) {
    for (const column in cells[row]) {
      const { hyperlink } = cells[row][Number(column)]!
      if (hyperlink) links.push(linkXml(hyperlink, `${columnName(Number(column))}${Number(row) + 1}`, path, parts))
    }
  }
  return links.length === 0 ? '' : xml('hyperlinks', {}, ...links)
}

function linkXml(link: NonNullable<CellData['hyperlink']>, ref: string, path: string, parts: PartsWriter): string {
  return xml('hyperlink', {
    ref,
    'r:id': link.address ? parts.relate(path, 'hyperlink', link.address.replace(/\s/g, encodeURIComponent), true) : undefined,
    location: ifText(spell(link.documentReference ?? '')),
    tooltip: ifText(spell(link.screenTip ?? '')),
  })
}
