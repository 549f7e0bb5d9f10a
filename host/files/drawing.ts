import type { ChartAnchor, ChartCorner, ChartData } from '../chart-data'
import { formatAddress } from '../text'
import type { Palette } from './color'
import type { NotePlace, Notes } from './note'
import type { Parts, PartsWriter, Relation } from './parts'
import { lostOfChart, readChart } from './read-chart'
import { chartXml, type ChartCells } from './write-chart'
import { textXml, xml, type XmlNode } from './xml'

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml'
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
const EMU_PER_POINT = 12_700

/** The charts that lie on a sheet; those that cannot be kept, and what of the others cannot, is noted. */
export function readCharts(parts: Parts, relations: readonly Relation[], sheet: string, palette: Palette, notes: Notes): ChartData[] {
  return relations
    .filter(({ kind }) => kind === 'drawing')
    .flatMap(({ target }) => (parts.xml(target)?.children ?? []).flatMap((anchor) => readAnchored(parts, target, anchor, sheet, palette, notes)))
}

function readAnchored(parts: Parts, drawing: string, anchor: XmlNode, sheet: string, palette: Palette, notes: Notes): ChartData[] {
  const frames = anchor.deep('graphicFrame').length
  if (frames === 0) return []
  const place = placeOf(anchor, sheet)
  const frame = anchor.child('graphicFrame')
  const id = frame?.deep('chart')[0]?.get('id')
  const target = parts.relations(drawing).find((relation) => relation.id === id && relation.kind === 'chart')?.target
  const root = target === undefined ? undefined : parts.xml(target)
  const chart = root && readChart(root, palette)
  const corners = anchorOf(anchor)
  if (!chart || !corners) {
    notes.add('chart', place, '', frames)
    return []
  }
  for (const name of lostOfChart(root)) notes.add('chart-part', place, name)
  return [{ ...chart, name: frame?.child('nvGraphicFramePr')?.child('cNvPr')?.get('name') ?? '', anchor: corners }]
}

/** Where something on a sheet is, for notes. */
export function placeOf(anchor: XmlNode, sheet: string): NotePlace {
  const from = anchor.child('from')
  const [row, column] = [Number(from?.child('row')?.text), Number(from?.child('col')?.text)]
  const known = from !== undefined && Number.isInteger(row) && Number.isInteger(column)
  return { sheet, ...(known && { cell: formatAddress({ top: row, left: column, bottom: row, right: column }) }) }
}

function anchorOf(anchor: XmlNode): ChartAnchor | undefined {
  const from = cornerOf(anchor.child('from')) ?? absolute(anchor.child('pos'))
  const to = cornerOf(anchor.child('to'))
  if (!from) return undefined
  if (to) return { from, to }
  const size = anchor.child('ext')
  return { from, to: { ...from, x: from.x + points(size?.number('cx') ?? 0), y: from.y + points(size?.number('cy') ?? 0) } }
}

function cornerOf(node: XmlNode | undefined): ChartCorner | undefined {
  const [column, x, row, y] = ['col', 'colOff', 'row', 'rowOff'].map((name) => Number(node?.child(name)?.text ?? NaN))
  const isWhole = [column, x, row, y].every((part) => Number.isFinite(part))
  return isWhole ? { row: row!, column: column!, x: points(x!), y: points(y!) } : undefined
}

function absolute(node: XmlNode | undefined): ChartCorner | undefined {
  return node && { row: 0, column: 0, x: points(node.number('x') ?? 0), y: points(node.number('y') ?? 0) }
}

function points(emu: number): number {
  return Math.round((emu / EMU_PER_POINT) * 1000) / 1000
}

/** The drawing of a sheet's charts, numbered through the whole workbook. @returns the relation that the sheet names as its drawing */
export function addCharts(parts: PartsWriter, path: string, number: number, firstChart: number, charts: readonly ChartData[], cells: ChartCells): string {
  const drawing = `xl/drawings/drawing${number}.xml`
  const anchors = charts.map((chart, index) => {
    const target = `xl/charts/chart${firstChart + index}.xml`
    parts.add(target, chartXml(chart, cells), CHART_TYPE)
    return anchorXml(chart, index + 2, parts.relate(drawing, 'chart', target))
  })
  parts.add(drawing, xml('xdr:wsDr', { 'xmlns:xdr': DRAWING, 'xmlns:a': MAIN }, ...anchors), DRAWING_TYPE)
  return parts.relate(path, 'drawing', drawing)
}

function anchorXml({ name, anchor }: ChartData, id: number, relation: string): string {
  const graphic = xml('a:graphic', {}, xml('a:graphicData', { uri: CHART }, xml('c:chart', { 'xmlns:c': CHART, 'xmlns:r': RELATIONS, 'r:id': relation })))
  const frame = xml(
    'xdr:graphicFrame', { macro: '' },
    xml('xdr:nvGraphicFramePr', {}, xml('xdr:cNvPr', { id, name }), xml('xdr:cNvGraphicFramePr', {})),
    xml('xdr:xfrm', {}, xml('a:off', { x: 0, y: 0 }), xml('a:ext', { cx: 0, cy: 0 })),
    graphic,
  )
  return xml('xdr:twoCellAnchor', {}, cornerXml('xdr:from', anchor.from), cornerXml('xdr:to', anchor.to), frame, xml('xdr:clientData', {}))
}

function cornerXml(name: string, { row, column, x, y }: ChartCorner): string {
  const emu = (size: number): string => String(Math.round(size * EMU_PER_POINT))
  return xml(name, {}, textXml('xdr:col', String(column)), textXml('xdr:colOff', emu(x)), textXml('xdr:row', String(row)), textXml('xdr:rowOff', emu(y)))
}
