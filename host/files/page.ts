import type { PageData } from '../book'
import { formatAbsolute, parseAddresses, SHEET_COLUMNS, SHEET_ROWS } from '../text'
import { given, givenOrNone, ifTrue } from './given'
import { headerXml, readHeader } from './header'
import type { Notes } from './note'
import { inchesToPoints, pointsToInches } from './units'
import { listXml, xml, type XmlNode } from './xml'

/** Excel.PaperType by the number in the file (ECMA-376 part 1, 18.3.1.63). */
const PAPERS: Record<number, string> = {
  1: 'Letter', 2: 'LetterSmall', 3: 'Tabloid', 4: 'Ledger', 5: 'Legal', 6: 'Statement', 7: 'Executive', 8: 'A3', 9: 'A4', 10: 'A4Small',
  11: 'A5', 12: 'B4', 13: 'B5', 14: 'Folio', 15: 'Quatro', 16: 'Paper10x14', 17: 'Paper11x17', 18: 'Note', 19: 'Envelope9',
  20: 'Envelope10', 21: 'Envelope11', 22: 'Envelope12', 23: 'Envelope14', 24: 'Csheet', 25: 'Dsheet', 26: 'Esheet', 27: 'EnvelopeDL',
  28: 'EnvelopeC5', 29: 'EnvelopeC3', 30: 'EnvelopeC4', 31: 'EnvelopeC6', 32: 'EnvelopeC65', 33: 'EnvelopeB4', 34: 'EnvelopeB5',
  35: 'EnvelopeB6', 36: 'EnvelopeItaly', 37: 'EnvelopeMonarch', 38: 'EnvelopePersonal', 39: 'FanfoldUS', 40: 'FanfoldStdGerman',
  41: 'FanfoldLegalGerman',
}
/** In inches, as Excel sets them on a new sheet. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const
const SIDES = Object.keys(MARGINS) as (keyof typeof MARGINS)[]

const PRINT_ORDERS: Record<string, PageData['printOrder']> = { overThenDown: 'OverThenDown' }
const PRINT_COMMENTS: Record<string, PageData['printComments']> = { asDisplayed: 'InPlace', atEnd: 'EndSheet' }
const PRINT_ERRORS: Record<string, PageData['printErrors']> = { blank: 'Blank', dash: 'Dash', NA: 'NotAvailable' }
const ORIENTATIONS: Record<string, PageData['orientation']> = { portrait: 'Portrait', landscape: 'Landscape' }

/** The names in which a file keeps what is printed of a sheet, without `_xlnm.`. */
export interface PrintNames {
  Print_Area?: string
  Print_Titles?: string
}

/** What a sheet says of its page, where it is not Excel's default. */
export function readPage(sheet: XmlNode, names: PrintNames, name: string, notes: Notes): PageData | undefined {
  const setup = sheet.child('pageSetup')
  const options = sheet.child('printOptions')
  const paper = setup?.number('paperSize')
  if (paper !== undefined && !PAPERS[paper]) notes.add('page', { sheet: name }, `paperSize ${paper}`)
  return givenOrNone({
    orientation: ORIENTATIONS[setup?.get('orientation') ?? ''],
    paperSize: PAPERS[paper ?? -1],
    zoom: readZoom(setup, sheet.child('sheetPr')?.child('pageSetUpPr')?.flag('fitToPage') ?? false),
    margins: readMargins(sheet.child('pageMargins')),
    centerHorizontally: ifTrue(options?.flag('horizontalCentered')),
    centerVertically: ifTrue(options?.flag('verticalCentered')),
    printArea: readArea(names.Print_Area, name, notes),
    ...readTitles(names.Print_Titles, name, notes),
    printGridlines: ifTrue(options?.flag('gridLines')),
    printHeadings: ifTrue(options?.flag('headings')),
    blackAndWhite: ifTrue(setup?.flag('blackAndWhite')),
    ...readPrinting(setup),
    headersFooters: readHeader(sheet.child('headerFooter'), name, notes),
    rowBreaks: readBreaks(sheet.child('rowBreaks')),
    columnBreaks: readBreaks(sheet.child('colBreaks')),
  } as const)
}

function readPrinting(setup: XmlNode | undefined): Pick<PageData, 'draftMode' | 'firstPageNumber' | 'printOrder' | 'printComments' | 'printErrors'> {
  if (!setup) return {}
  return given({
    draftMode: ifTrue(setup.flag('draft')),
    firstPageNumber: setup.flag('useFirstPageNumber') ? setup.number('firstPageNumber') : undefined,
    printOrder: PRINT_ORDERS[setup.get('pageOrder') ?? ''],
    printComments: PRINT_COMMENTS[setup.get('cellComments') ?? ''],
    printErrors: PRINT_ERRORS[setup.get('errors') ?? ''],
  })
}

function readZoom(setup: XmlNode | undefined, fits: boolean): PageData['zoom'] {
  const scale = setup?.number('scale')
  if (!fits) return scale === undefined || scale === 100 ? undefined : { scale }
  const [width, height] = [setup?.number('fitToWidth') ?? 1, setup?.number('fitToHeight') ?? 1]
  return given({ horizontalFitToPages: width || undefined, verticalFitToPages: height || undefined })
}

function readMargins(node: XmlNode | undefined): PageData['margins'] {
  const margins: NonNullable<PageData['margins']> = {}
  for (const side of SIDES) {
    const inches = node?.number(side)
    if (inches !== undefined && inches !== MARGINS[side]) margins[side] = inchesToPoints(inches)
  }
  return givenOrNone(margins)
}

function readArea(formula: string | undefined, sheet: string, notes: Notes): PageData['printArea'] {
  if (formula === undefined) return undefined
  const addresses = parseAddresses(formula)
  if (!addresses) notes.add('page', { sheet }, `Print_Area ${formula}`)
  return addresses?.map(({ area }) => area)
}

function readTitles(formula: string | undefined, sheet: string, notes: Notes): Pick<PageData, 'titleRows' | 'titleColumns'> {
  if (formula === undefined) return {}
  const addresses = parseAddresses(formula)
  if (!addresses) notes.add('page', { sheet }, `Print_Titles ${formula}`)
  const rows = addresses?.find(({ wholeRows }) => wholeRows)?.area
  const columns = addresses?.find(({ wholeColumns, wholeRows }) => wholeColumns && !wholeRows)?.area
  return given({
    titleRows: rows && { first: rows.top, last: rows.bottom },
    titleColumns: columns && { first: columns.left, last: columns.right },
  })
}

/** The lines before which somebody set a page break; a program's own come and go. */
function readBreaks(node: XmlNode | undefined): number[] | undefined {
  const lines = (node?.all('brk') ?? []).flatMap((each) => (each.flag('man') ? [each.number('id') ?? 0] : [])).filter((line) => line > 0)
  return lines.length > 0 ? [...new Set(lines)].sort((a, b) => a - b) : undefined
}

function breaksXml(name: string, lines: readonly number[] | undefined, across: number): string {
  if (!lines?.length) return ''
  return listXml(name, lines.map((line) => xml('brk', { id: line, max: across - 1, man: true })), { manualBreakCount: lines.length })
}

/** The elements of a sheet's page, in the schema's order. */
export function pageXml(page: PageData | undefined): string {
  if (!page) return ''
  const { zoom, margins, headersFooters } = page
  const options = {
    horizontalCentered: ifTrue(page.centerHorizontally),
    verticalCentered: ifTrue(page.centerVertically),
    headings: ifTrue(page.printHeadings),
    gridLines: ifTrue(page.printGridlines),
  }
  const pages = { fitToWidth: zoom?.horizontalFitToPages ?? 0, fitToHeight: zoom?.verticalFitToPages ?? 0 }
  const setup = {
    paperSize: Object.keys(PAPERS).find((id) => PAPERS[Number(id)] === page.paperSize),
    ...(fitsPages(page) ? pages : { scale: zoom?.scale }),
    orientation: page.orientation?.toLowerCase(),
    blackAndWhite: ifTrue(page.blackAndWhite),
    draft: ifTrue(page.draftMode),
    firstPageNumber: page.firstPageNumber,
    useFirstPageNumber: page.firstPageNumber === undefined ? undefined : true,
    pageOrder: wordOf(PRINT_ORDERS, page.printOrder),
    cellComments: wordOf(PRINT_COMMENTS, page.printComments),
    errors: wordOf(PRINT_ERRORS, page.printErrors),
  }
  const inches = SIDES.map((side) => [side, margins?.[side] === undefined ? MARGINS[side] : pointsToInches(margins[side])])
  return [
    isEmpty(options) ? '' : xml('printOptions', options),
    xml('pageMargins', Object.fromEntries(inches) as Record<string, number>),
    isEmpty(setup) ? '' : xml('pageSetup', setup),
    headersFooters ? headerXml(headersFooters) : '',
    breaksXml('rowBreaks', page.rowBreaks, SHEET_COLUMNS),
    breaksXml('colBreaks', page.columnBreaks, SHEET_ROWS),
  ].join('')
}

/** Whether a page is scaled to fit so many pages: the sheet says so apart from the page. */
export function fitsPages(page: PageData | undefined): boolean {
  return page?.zoom !== undefined && page.zoom.scale === undefined
}

/** The formulas of the names that say what is printed. */
export function printNames(page: PageData | undefined, sheet: string): PrintNames {
  const titles = [
    page?.titleColumns && { top: 0, bottom: SHEET_ROWS - 1, left: page.titleColumns.first, right: page.titleColumns.last },
    page?.titleRows && { top: page.titleRows.first, bottom: page.titleRows.last, left: 0, right: SHEET_COLUMNS - 1 },
  ].filter((area) => area !== undefined)
  const text = (areas: NonNullable<PageData['printArea']>): string | undefined =>
    areas.length === 0 ? undefined : areas.map((area) => formatAbsolute(area, sheet)).join(',')
  return given({ Print_Area: text(page?.printArea ?? []), Print_Titles: text(titles) })
}

/** The file's word for one of Excel's; none for the one that needs no word. */
function wordOf(words: Record<string, string | undefined>, meant: string | undefined): string | undefined {
  return Object.keys(words).find((word) => words[word] === meant)
}

function isEmpty(attributes: object): boolean {
  return Object.values(attributes).every((value) => value === undefined)
}
