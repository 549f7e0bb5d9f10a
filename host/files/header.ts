import type { PageData } from '../book'
import { givenOrNone } from './given'
import type { Notes } from './note'
import { readSpelled, spell, textXml, xml, type XmlNode } from './xml'

type HeadersFooters = NonNullable<PageData['headersFooters']>

const SECTIONS = { L: 'left', C: 'center', R: 'right' } as const

/** Headers and footers; those of the first and of even pages have no place. */
export function readHeader(node: XmlNode | undefined, sheet: string, notes: Notes): HeadersFooters | undefined {
  if (!node) return undefined
  for (const kind of ['differentFirst', 'differentOddEven']) {
    if (node.flag(kind)) notes.add('page', { sheet }, kind)
  }
  const [header, footer] = ['oddHeader', 'oddFooter'].map((name) => split(readSpelled(node.child(name)?.text ?? '')))
  return givenOrNone({
    leftHeader: header?.L,
    centerHeader: header?.C,
    rightHeader: header?.R,
    leftFooter: footer?.L,
    centerFooter: footer?.C,
    rightFooter: footer?.R,
  })
}

/** `&L甲&C乙`: what stands before any section is in the middle; `&&` is a plain `&`. */
function split(text: string): Partial<Record<keyof typeof SECTIONS, string>> {
  const sections: Partial<Record<keyof typeof SECTIONS, string>> = {}
  let section: keyof typeof SECTIONS = 'C'
  for (const piece of text.match(/&"[^"]*"|&[\s\S]|[^&]+|&/g) ?? []) {
    const next = /^&([LCR])$/i.exec(piece)?.[1]?.toUpperCase() as keyof typeof SECTIONS | undefined
    if (next) section = next
    else sections[section] = (sections[section] ?? '') + piece
  }
  return sections
}

/** The element of a sheet's headers and footers. */
export function headerXml(texts: HeadersFooters): string {
  const [header, footer] = (['Header', 'Footer'] as const).map((place) =>
    (Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).map((key) => {
      const text = texts[`${SECTIONS[key]}${place}`]
      return text ? `&${key}${text}` : ''
    }).join(''),
  )
  return xml('headerFooter', {}, header && textXml('oddHeader', spell(header)), footer && textXml('oddFooter', spell(footer)))
}
