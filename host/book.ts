/**
 * A workbook as plain data, in Excel's own words: what `host/files` reads and writes, and `host/engine` loads and dumps.
 * Rows and columns count from zero; areas include their ends; colours are `#RRGGBB`; sizes are points unless said otherwise.
 */

import type { ChartData } from './chart-data'

export const ERROR_VALUES = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!', '#BUSY!', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#UNKNOWN!'] as const

export interface BookData {
  /** the file's name with its ending */
  name: string
  /** serial 0 is 1904-01-01 */
  date1904: boolean
  sheets: SheetData[]
  /** cell styles, each once; a cell refers to one by its index */
  styles: StyleData[]
  names: NameData[]
  /** index of the sheet on top */
  active: number
  properties: PropertiesData
  /** what add-ins keep in the document: Office.js `workbook.settings`, by key */
  settings: Record<string, unknown>
  /** sheets are neither added, deleted, moved, hidden nor renamed */
  protection?: Pick<ProtectionData, 'password'>
}

export interface SheetData {
  name: string
  visibility: 'Visible' | 'Hidden' | 'VeryHidden'
  tabColor?: string
  showGridlines: boolean
  showHeadings: boolean
  cells: CellMatrix
  merges: Area[]
  /** by index; only what differs from the defaults */
  columns: Record<number, LineData>
  rows: Record<number, LineData>
  /** points */
  defaultRowHeight?: number
  /** points */
  defaultColumnWidth?: number
  /** rows and columns that stay in sight, counted from the first */
  freeze?: { rows: number; columns: number }
  tables: TableData[]
  validations: ValidationData[]
  /** in order of priority, first wins */
  highlights: HighlightData[]
  comments: CommentData[]
  /** a filter on the sheet itself, not on a table */
  filter?: { area: Area; criteria: Record<number, FilterCriteria> }
  protection?: ProtectionData
  page?: PageData
  /** in order of their making */
  charts?: ChartData[]
  /** what add-ins keep with the sheet: Office.js `worksheet.customProperties` */
  customProperties?: Record<string, string>
}

/** Cells by row, then by column. */
export type CellMatrix = Record<number, Record<number, CellData>>

export interface CellData {
  /** the value or a formula's last result; an error is its text (`#N/A`); a date is its serial number */
  value?: string | number | boolean
  /** as Excel shows it, with `=`, English names, `NAME(…)` for custom functions (never `_xldudf_`, `_xlfn.`) */
  formula?: string
  /** the area a formula's array fills, its own cell first, where it is an array formula */
  spill?: Area
  /** index into BookData.styles */
  style?: number
  hyperlink?: { address?: string; documentReference?: string; screenTip?: string }
}

export interface Area {
  top: number
  left: number
  bottom: number
  right: number
}

/** A column's width or a row's height in points, and what all its cells look like. */
export interface LineData {
  size?: number
  hidden?: boolean
  style?: number
}

export type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'DiagonalDown' | 'DiagonalUp'
export type LineStyle = 'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot'
export type LineWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick'

/** What is left out has Excel's default. */
export interface StyleData {
  numberFormat?: string
  font?: {
    name?: string
    size?: number
    bold?: boolean
    italic?: boolean
    strikethrough?: boolean
    underline?: 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant'
    color?: string
    subscript?: boolean
    superscript?: boolean
  }
  fill?: string
  borders?: Partial<Record<Edge, { style: LineStyle; weight?: LineWeight; color?: string }>>
  horizontalAlignment?: 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed'
  verticalAlignment?: 'Top' | 'Center' | 'Justify' | 'Distributed'
  wrapText?: boolean
  shrinkToFit?: boolean
  indent?: number
  /** degrees, 180 for stacked letters */
  textOrientation?: number
  /** false: may be typed into on a protected sheet */
  locked?: boolean
  formulaHidden?: boolean
}

export interface TableData {
  name: string
  area: Area
  showHeaders: boolean
  showTotals: boolean
  columns: { name: string; totalsFunction?: string; totalsLabel?: string; /** the formula every new row gets, with `=` */ formula?: string }[]
  /** `TableStyleMedium2` */
  style: string
  bandedRows: boolean
  bandedColumns: boolean
  firstColumn: boolean
  lastColumn: boolean
  showFilterButton: boolean
  /** by column of the table, from zero */
  filters: Record<number, FilterCriteria>
}

/** Excel.FilterCriteria, its plain part. */
export interface FilterCriteria {
  filterOn: 'Values' | 'Custom' | 'TopItems' | 'TopPercent' | 'BottomItems' | 'BottomPercent' | 'CellColor' | 'FontColor' | 'Dynamic' | 'Icon'
  values?: (string | { date: string; specificity: string })[]
  criterion1?: string
  criterion2?: string
  operator?: 'And' | 'Or'
  color?: string
  dynamicCriteria?: string
}

export interface NameData {
  name: string
  /** with `=` */
  formula: string
  /** index of the sheet it belongs to; without it, to the workbook */
  sheet?: number
  visible: boolean
  comment?: string
}

export type Comparison = 'Between' | 'NotBetween' | 'EqualTo' | 'NotEqualTo' | 'GreaterThan' | 'LessThan' | 'GreaterThanOrEqualTo' | 'LessThanOrEqualTo'

export interface ValidationData {
  areas: Area[]
  type: 'WholeNumber' | 'Decimal' | 'List' | 'Date' | 'Time' | 'TextLength' | 'Custom'
  operator?: Comparison
  /** a number, a list literal (`甲,乙`) or a formula with `=` */
  formula1?: string | number
  formula2?: string | number
  inCellDropDown: boolean
  ignoreBlanks: boolean
  prompt?: { title: string; message: string; showPrompt: boolean }
  alert?: { title: string; message: string; showAlert: boolean; style: 'Stop' | 'Warning' | 'Information' }
}

/** A conditional format. */
export interface HighlightData {
  areas: Area[]
  stopIfTrue: boolean
  rule:
    | { type: 'Custom'; formula: string; format: StyleData }
    | { type: 'CellValue'; operator: Comparison; formula1: string; formula2?: string; format: StyleData }
    | { type: 'ContainsText'; operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith'; text: string; format: StyleData }
    | { type: 'TopBottom'; from: 'TopItems' | 'TopPercent' | 'BottomItems' | 'BottomPercent'; rank: number; format: StyleData }
    | { type: 'PresetCriteria'; criterion: string; format: StyleData }
    | { type: 'ColorScale'; points: { type: string; formula?: string; color: string }[] }
    | { type: 'DataBar'; color: string; lower: { type: string; formula?: string }; upper: { type: string; formula?: string }; showBarOnly: boolean }
    | { type: 'IconSet'; set: string; reverse: boolean; showIconOnly: boolean; criteria: { type: string; operator: string; formula: string }[] }
}

export interface CommentData {
  row: number
  column: number
  author: string
  text: string
  /** it was a conversation: replies, which stand in the text as paragraphs, or a mark that it is resolved */
  isThread?: true
}

export interface ProtectionData {
  /** SHA-512 hash as the file holds it, or the plain word when the host set it */
  password?: string | { algorithm: string; hash: string; salt: string; spins: number }
  options: {
    allowAutoFilter: boolean
    allowDeleteColumns: boolean
    allowDeleteRows: boolean
    allowEditObjects: boolean
    allowEditScenarios: boolean
    allowFormatCells: boolean
    allowFormatColumns: boolean
    allowFormatRows: boolean
    allowInsertColumns: boolean
    allowInsertHyperlinks: boolean
    allowInsertRows: boolean
    allowPivotTables: boolean
    allowSort: boolean
    selectionMode: 'Normal' | 'Unlocked' | 'None'
  }
}

/** Excel.PageLayout, its plain part; margins in points. */
export interface PageData {
  orientation?: 'Portrait' | 'Landscape'
  /** Excel.PaperType: `A4`, `A3`, `Letter` … */
  paperSize?: string
  zoom?: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number }
  margins?: Partial<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>>
  centerHorizontally?: boolean
  centerVertically?: boolean
  printArea?: Area[]
  titleRows?: { first: number; last: number }
  titleColumns?: { first: number; last: number }
  /** rows and columns that begin a new page, in order */
  rowBreaks?: number[]
  columnBreaks?: number[]
  printGridlines?: boolean
  printHeadings?: boolean
  blackAndWhite?: boolean
  draftMode?: boolean
  firstPageNumber?: number
  printOrder?: 'DownThenOver' | 'OverThenDown'
  printComments?: 'NoComments' | 'EndSheet' | 'InPlace'
  printErrors?: 'AsDisplayed' | 'Blank' | 'Dash' | 'NotAvailable'
  headersFooters?: Partial<Record<'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter', string>>
}

export interface PropertiesData {
  title?: string
  subject?: string
  author?: string
  keywords?: string
  comments?: string
  category?: string
  company?: string
  manager?: string
  lastAuthor?: string
  /** serial numbers would lie about zones: ISO instants */
  created?: string
  custom: Record<string, string | number | boolean>
}
