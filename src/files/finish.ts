import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { nameOfMark, type SheetPlan } from '../sheets'
import { addCharts } from './drawings'

/** A zip's first day: the same pack has the same bytes whenever it is written. */
const EPOCH = new Date(1980, 0, 1)
/** A font's properties in the order of the schema (CT_Font). */
const FONT_ORDER = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme']

/**
 * Puts right in a workbook what exceljs has no words for: a link's place in another file stands apart from the file, the marks
 * of our sheets are hidden names, fonts are in the schema's order; and adds the sheets' charts.
 * @param sheets what the workbook was made from, in its order
 */
export function finish(bytes: Uint8Array, sheets: readonly SheetPlan[]): Uint8Array {
  const parts = unzipSync(bytes)
  edit(parts, 'xl/styles.xml', orderFonts)
  edit(parts, 'xl/workbook.xml', (xml) => xml.replaceAll(`<definedName name="${nameOfMark('')}`, `<definedName hidden="1" name="${nameOfMark('')}`))
  for (const path of Object.keys(parts).filter((name) => /^xl\/worksheets\/_rels\//.test(name))) splitLinks(parts, path)
  addCharts(parts, sheets)
  return zipSync(parts, { mtime: EPOCH })
}

function edit(parts: Record<string, Uint8Array>, path: string, change: (xml: string) => string): void {
  const part = parts[path]
  if (part) parts[path] = strToU8(change(strFromU8(part)))
}

function orderFonts(xml: string): string {
  const rank = (element: string): number => FONT_ORDER.indexOf(/^<(\w+)/.exec(element)![1]!)
  return xml.replace(/<font>(.*?)<\/font>/g, (_, inside: string) => {
    const elements = inside.match(/<[^>]+\/>/g) ?? []
    return `<font>${elements.sort((a, b) => rank(a) - rank(b)).join('')}</font>`
  })
}

/** `file.xlsx#'sheet'!A1` becomes the target `file.xlsx` and the location `'sheet'!A1`. */
function splitLinks(parts: Record<string, Uint8Array>, path: string): void {
  const places = new Map<string, string>()
  edit(parts, path, (xml) =>
    xml.replace(/Id="(\w+)"([^>]*) Target="([^"#]*)#([^"]*)"/g, (_, id: string, between: string, file: string, place: string) => {
      places.set(id, place)
      return `Id="${id}"${between} Target="${file}"`
    }),
  )
  if (places.size === 0) return
  const sheet = path.replace('_rels/', '').replace(/\.rels$/, '')
  edit(parts, sheet, (xml) =>
    xml.replace(/<hyperlink ref="(\w+)" r:id="(\w+)"[^>]*\/>/g, (link, ref: string, id: string) => {
      const place = places.get(id)
      return place === undefined ? link : `<hyperlink ref="${ref}" r:id="${id}" location="${place}"/>`
    }),
  )
}
