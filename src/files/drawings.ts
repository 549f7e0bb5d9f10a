import { strFromU8, strToU8 } from 'fflate'
import type { SheetPlan, Span } from '../sheets'
import { chartXml } from './chart'
import { escapeXml } from './xml'

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const NAMESPACES = [
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
].join(' ')
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const TYPES = {
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
}
/** The parts of a sheet that come after its drawing (CT_Worksheet). */
const AFTER_DRAWING = /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/

/** Adds the charts of sheets to the parts of their workbook, in which the sheets stand by their order as exceljs writes them. */
export function addCharts(parts: Record<string, Uint8Array>, sheets: readonly SheetPlan[]): void {
  let charts = 0
  let drawings = 0
  for (const [index, sheet] of sheets.entries()) {
    if (!sheet.charts?.length) continue
    const drawing = `xl/drawings/drawing${++drawings}.xml`
    const numbers = sheet.charts.map(() => ++charts)
    sheet.charts.forEach((chart, i) => addPart(parts, `xl/charts/chart${numbers[i]}.xml`, chartXml(chart, sheet), TYPES.chart))
    addPart(parts, drawing, drawingXml(sheet), TYPES.drawing)
    parts[relationsOf(drawing)] = relationsXml(numbers.map((number) => ({ kind: 'chart', target: `../charts/chart${number}.xml` })))
    drawOn(parts, `xl/worksheets/sheet${index + 1}.xml`, `../drawings/drawing${drawings}.xml`)
  }
}

function addPart(parts: Record<string, Uint8Array>, path: string, content: string, type: string): void {
  const types = '[Content_Types].xml'
  parts[path] = strToU8(content)
  parts[types] = strToU8(strFromU8(parts[types]!).replace('</Types>', `<Override PartName="/${path}" ContentType="${type}"/></Types>`))
}

function relationsOf(path: string): string {
  const at = path.lastIndexOf('/') + 1
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`
}

function relationsXml(relations: readonly { kind: string; target: string }[]): Uint8Array {
  const items = relations.map(({ kind, target }, i) => relationXml(`rId${i + 1}`, kind, target))
  return strToU8(`${HEAD}<Relationships xmlns="${RELATIONS}">${items.join('')}</Relationships>`)
}

function relationXml(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
}

/** Lets a sheet refer to its drawing. */
function drawOn(parts: Record<string, Uint8Array>, path: string, drawing: string): void {
  const id = 'rIdDrawing'
  const relations = relationsOf(path)
  const known = parts[relations]
  parts[relations] = known
    ? strToU8(strFromU8(known).replace('</Relationships>', `${relationXml(id, 'drawing', drawing)}</Relationships>`))
    : strToU8(`${HEAD}<Relationships xmlns="${RELATIONS}">${relationXml(id, 'drawing', drawing)}</Relationships>`)
  const xml = strFromU8(parts[path]!)
  const data = Math.max(0, xml.indexOf('</sheetData>'))
  const at = data + xml.slice(data).search(AFTER_DRAWING)
  parts[path] = strToU8(`${xml.slice(0, at)}<drawing xmlns:r="${OFFICE}" r:id="${id}"/>${xml.slice(at)}`)
}

function drawingXml({ charts = [] }: SheetPlan): string {
  return `${HEAD}<xdr:wsDr ${NAMESPACES}>${charts.map(({ title, place }, i) => anchorXml(title, place, i + 1)).join('')}</xdr:wsDr>`
}

/** A chart over its cells, ends included. */
function anchorXml(title: string, { top, left, bottom, right }: Span, number: number): string {
  const corner = (name: string, row: number, column: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
  return [
    `<xdr:twoCellAnchor>${corner('from', top, left)}${corner('to', bottom + 1, right + 1)}<xdr:graphicFrame macro="">`,
    `<xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="Chart ${number}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${number}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('')
}
