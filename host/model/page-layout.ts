import type { Area, PageData } from '../book'
import { parseAddresses } from '../text'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { resolveRange } from './named-ranges'
import { rangeOf, WHOLE_SHEET } from './ranges'
import type { RangeState } from './ranges'
import { readZoom } from './page-zoom'
import { setExtra } from './set-extra'
import { method, object, value } from './table'
import type { ClassTable, Member } from './table'
import { rangeOrAddress } from './tables'
import { either, flag, instance, int, number, oneOf, record, text } from './types'
import type { Type } from './types'

/** Points of Excel's normal margins. */
const MARGINS = { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 } as const
type Side = keyof typeof MARGINS
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const

const orientation = oneOf('Portrait', 'Landscape')
const unit = oneOf('Points', 'Inches', 'Centimeters')
/** Excel.PaperType */
const paperSize = oneOf(
  ...['Letter', 'LetterSmall', 'Tabloid', 'Ledger', 'Legal', 'Statement', 'Executive', 'A3', 'A4', 'A4Small', 'A5', 'B4', 'B5', 'Folio', 'Quatro', 'Paper10x14', 'Paper11x17', 'Note'],
  ...['Envelope9', 'Envelope10', 'Envelope11', 'Envelope12', 'Envelope14', 'Csheet', 'Dsheet', 'Esheet', 'EnvelopeDL', 'EnvelopeC5', 'EnvelopeC3', 'EnvelopeC4', 'EnvelopeC6'],
  ...['EnvelopeC65', 'EnvelopeB4', 'EnvelopeB5', 'EnvelopeB6', 'EnvelopeItaly', 'EnvelopeMonarch', 'EnvelopePersonal', 'FanfoldUS', 'FanfoldStdGerman', 'FanfoldLegalGerman'],
)

/** The state of RangeAreas. */
interface AreasState {
  sheetId: string
  areas: Area[]
}

const areas = instance<AreasState>('RangeAreas')

/** Of a sheet's id. */
export const pageLayoutTable: ClassTable<string> = {
  name: 'PageLayout',
  members: {
    orientation: pageMember('orientation', 'PageOrientation', orientation, 'Portrait'),
    paperSize: pageMember('paperSize', 'PaperType', paperSize, 'A4'),
    centerHorizontally: pageMember('centerHorizontally', 'boolean', flag, false),
    centerVertically: pageMember('centerVertically', 'boolean', flag, false),
    printGridlines: pageMember('printGridlines', 'boolean', flag, false),
    printHeadings: pageMember('printHeadings', 'boolean', flag, false),
    blackAndWhite: pageMember('blackAndWhite', 'boolean', flag, false),
    draftMode: pageMember('draftMode', 'boolean', flag, false),
    printOrder: pageMember('printOrder', 'PrintOrder', oneOf('DownThenOver', 'OverThenDown'), 'DownThenOver'),
    printComments: pageMember('printComments', 'PrintComments', oneOf('NoComments', 'EndSheet', 'InPlace'), 'NoComments'),
    printErrors: pageMember('printErrors', 'PrintErrorType', oneOf('AsDisplayed', 'Blank', 'Dash', 'NotAvailable'), 'AsDisplayed'),
    firstPageNumber: value('number', (id, host) => pageOf(host, id).firstPageNumber ?? '', either(int, text), (id, given: number | string, host) => setFirstPage(host, id, given)),
    topMargin: marginMember('top'),
    bottomMargin: marginMember('bottom'),
    leftMargin: marginMember('left'),
    rightMargin: marginMember('right'),
    headerMargin: marginMember('header'),
    footerMargin: marginMember('footer'),
    zoom: value('PageLayoutZoomOptions', (id, host) => pageOf(host, id).zoom ?? { scale: 100 }, record, (id, given: Record<string, unknown>, host) => {
      setPage(host, id, { zoom: readZoom(given) })
    }),
    headersFooters: object('HeaderFooterGroup'),
    setPrintMargins: method([unit, record], undefined, (id: string, [word, given], host) => {
      const points = Object.entries(given).flatMap(([side, size]) => (size === undefined || size === null ? [] : [[sideOf(side), margin(size) * POINTS[word]] as const]))
      setPage(host, id, { margins: { ...pageOf(host, id).margins, ...Object.fromEntries(points) } })
    }),
    setPrintArea: method([either(areas, rangeOrAddress)], undefined, (id: string, [where], host) => {
      setPage(host, id, { printArea: typeof where === 'object' && 'areas' in where ? where.areas : areasAt(host, id, where) })
    }),
    getPrintArea: method([], 'RangeAreas', (id: string, _args, host): AreasState => ({ sheetId: id, areas: set(pageOf(host, id).printArea) })),
    setPrintTitleRows: method([rangeOrAddress], undefined, (id: string, [where], host) => {
      const { area } = onSheet(host, id, where)
      setPage(host, id, { titleRows: { first: area.top, last: area.bottom } })
    }),
    setPrintTitleColumns: method([rangeOrAddress], undefined, (id: string, [where], host) => {
      const { area } = onSheet(host, id, where)
      setPage(host, id, { titleColumns: { first: area.left, last: area.right } })
    }),
    getPrintTitleRows: method([], 'Range', (id: string, _args, host) => {
      const { first, last } = set(pageOf(host, id).titleRows)
      return rangeOf(id, { ...WHOLE_SHEET, top: first, bottom: last })
    }),
    getPrintTitleColumns: method([], 'Range', (id: string, _args, host) => {
      const { first, last } = set(pageOf(host, id).titleColumns)
      return rangeOf(id, { ...WHOLE_SHEET, left: first, right: last })
    }),
  },
}

export function pageOf(host: WorkbookHost, id: string): PageData {
  return host.engine.extras.sheets[id]?.page ?? {}
}

export function setPage(host: WorkbookHost, id: string, part: Partial<PageData>): void {
  setExtra(host, ['sheets', id, 'page'], { ...pageOf(host, id), ...part })
}

/** An empty text numbers pages by themselves. */
function setFirstPage(host: WorkbookHost, id: string, given: number | string): void {
  if (typeof given === 'string' && given !== '') throw new HostError('InvalidArgument', `${JSON.stringify(given)} is no page number.`)
  setExtra(host, ['sheets', id, 'page', 'firstPageNumber'], typeof given === 'number' ? given : undefined)
}

/** @throws HostError ItemNotFound for what is not set */
function set<T>(part: T | undefined): T {
  if (part === undefined) throw new HostError('ItemNotFound', 'The page has none.')
  return part
}

function pageMember<K extends keyof PageData>(name: K, kind: string, type: Type<NonNullable<PageData[K]>>, otherwise: PageData[K]): Member<string> {
  return value(kind, (id, host) => pageOf(host, id)[name] ?? otherwise, type, (id, given, host) => setPage(host, id, { [name]: given }))
}

function marginMember(side: Side): Member<string> {
  return value('number', (id, host) => pageOf(host, id).margins?.[side] ?? MARGINS[side], number, (id, points: number, host) => {
    setPage(host, id, { margins: { ...pageOf(host, id).margins, [side]: margin(points) } })
  })
}

function margin(size: unknown): number {
  if (typeof size !== 'number' || !(size >= 0)) throw new HostError('InvalidArgument', `${JSON.stringify(size)} is no margin.`)
  return size
}

function sideOf(name: string): Side {
  if (!(name in MARGINS)) throw new HostError('InvalidArgument', `There is no margin ${JSON.stringify(name)}.`)
  return name as Side
}

/** A print title may be given as whole rows (`$1:$2`) or as any cells of them. */
function onSheet(host: WorkbookHost, id: string, where: RangeState | string): RangeState {
  const range = typeof where === 'string' ? resolveRange(host, where, id) : where
  if (range.sheetId !== id) throw new HostError('InvalidArgument', 'The range is on another worksheet.')
  return range
}

/** Several areas may be given with commas between them. */
function areasAt(host: WorkbookHost, id: string, where: RangeState | string): Area[] {
  const several = typeof where === 'string' ? parseAddresses(where) : undefined
  if (several?.every(({ sheet }) => sheet === undefined)) return several.map(({ area }) => area)
  return [onSheet(host, id, where).area]
}
