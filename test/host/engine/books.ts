import fc from 'fast-check'
import type { Area, BookData, CellData, HighlightData, LineData, SheetData, StyleData, TableData, ValidationData } from '../../../host/book'
import { fromUniverStyle, toUniverStyle } from '../../../host/engine/style-data'

export function emptySheet(name: string, rest: Partial<SheetData> = {}): SheetData {
  return {
    name,
    visibility: 'Visible',
    showGridlines: true,
    showHeadings: true,
    cells: {},
    merges: [],
    columns: {},
    rows: {},
    tables: [],
    validations: [],
    highlights: [],
    comments: [],
    ...rest,
  }
}

export function bookOf(sheets: SheetData[], rest: Partial<BookData> = {}): BookData {
  const properties = { custom: {} }
  return { name: '电开.xlsx', date1904: false, sheets, styles: [], names: [], active: 0, properties, settings: {}, ...rest }
}

/** A sheet's cells from rows of plain values, from A1. */
export function cellsOf(rows: readonly (readonly (string | number | boolean | null)[])[]): SheetData['cells'] {
  const cells: SheetData['cells'] = {}
  rows.forEach((line, row) =>
    line.forEach(
      (value, column) =>
        value !== null &&
        ((cells[row] ??= {})[column] = typeof value === 'string' && value.startsWith('=') ? { formula: value } : { value }),
    ),
  )
  return cells
}

export function areaOf(top: number, left: number, bottom: number, right: number): Area {
  return { top, left, bottom, right }
}

export function tableOf(name: string, area: Area, columns: string[], rest: Partial<TableData> = {}): TableData {
  return {
    name,
    area,
    showHeaders: true,
    showTotals: false,
    columns: columns.map((column) => ({ name: column })),
    style: 'TableStyleMedium2',
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    showFilterButton: true,
    filters: {},
    ...rest,
  }
}

/** The same workbook with styles written out, so that two can be compared whatever the order of their styles. */
export function spelledOut(book: BookData): unknown {
  const style = (index: number | undefined): StyleData | undefined => {
    const spelled = index === undefined ? {} : fromUniverStyle(toUniverStyle(book.styles[index] ?? {}))
    return Object.keys(spelled).length > 0 ? spelled : undefined
  }
  const lines = (all: Record<number, LineData>) =>
    Object.fromEntries(
      Object.entries(all)
        .map(([index, line]) => [index, { ...line, style: style(line.style) }] as const)
        .filter(([, line]) => Object.values(line).some((value) => value !== undefined)),
    )
  const isUnder = (sheet: SheetData, row: number, column: number) => style(sheet.columns[column]?.style) || style(sheet.rows[row]?.style)
  const cells = (sheet: SheetData) =>
    Object.fromEntries(
      Object.entries(sheet.cells)
        .map(([row, line]) => {
          const kept = Object.entries(line).map(([column, cell]) => [column, { ...cell, style: style(cell.style) }] as const)
          return [
            row,
            Object.fromEntries(
              kept.filter(
                ([column, cell]) => Object.values(cell).some((value) => value !== undefined) || isUnder(sheet, Number(row), Number(column)),
              ),
            ),
          ] as const
        })
        .filter(([, line]) => Object.keys(line).length > 0),
    )
  return {
    ...book,
    styles: undefined,
    sheets: book.sheets.map((sheet) => ({ ...sheet, rows: lines(sheet.rows), columns: lines(sheet.columns), cells: cells(sheet) })),
  }
}

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`)
const flag = fc.constant(true)
const line = fc.constantFrom(
  { style: 'Continuous', weight: 'Thin' },
  { style: 'Continuous', weight: 'Hairline' },
  { style: 'Continuous', weight: 'Medium' },
  { style: 'Continuous', weight: 'Thick' },
  { style: 'Dash', weight: 'Thin' },
  { style: 'Dash', weight: 'Medium' },
  { style: 'Dot', weight: 'Thin' },
  { style: 'DashDotDot', weight: 'Medium' },
  { style: 'Double', weight: 'Thick' },
  { style: 'SlantDashDot', weight: 'Medium' },
) as fc.Arbitrary<{ style: 'Continuous'; weight: 'Thin' }>
const border = fc
  .record({ line, color: fc.option(color, { nil: undefined }) })
  .map(({ line, color }) => ({ ...line, ...(color && { color }) }))
const some = <T>(values: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(values, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>

/** Styles in their normal form. */
export const styles: fc.Arbitrary<StyleData> = fc
  .record(
    {
      numberFormat: fc.constantFrom('@', '0.00', 'yyyy-mm-dd', '#,##0;[Red]-#,##0', '0%'),
      font: some({
        name: fc.constantFrom('宋体', 'Arial'),
        size: fc.constantFrom(9, 10.5, 16),
        bold: flag,
        italic: flag,
        strikethrough: flag,
        underline: fc.constantFrom('Single', 'Double', 'SingleAccountant', 'DoubleAccountant'),
        color,
        superscript: flag,
      }),
      fill: color,
      borders: some({ EdgeTop: border, EdgeBottom: border, EdgeLeft: border, EdgeRight: border, DiagonalDown: border, DiagonalUp: border }),
      horizontalAlignment: fc.constantFrom('Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'),
      verticalAlignment: fc.constantFrom('Top', 'Center', 'Justify', 'Distributed'),
      wrapText: flag,
      shrinkToFit: flag,
      indent: fc.integer({ min: 1, max: 15 }),
      textOrientation: fc.constantFrom(-90, -45, 30, 90, 180),
      locked: fc.constant(false),
      formulaHidden: flag,
    },
    { requiredKeys: [] },
  )
  .map(
    (style) =>
      Object.fromEntries(
        Object.entries(style).filter(([, value]) => typeof value !== 'object' || Object.keys(value as object).length > 0),
      ) as StyleData,
  )

const value = fc.oneof(
  fc.constantFrom<string | number | boolean>('张三', '0123', 'TRUE', '#N/A', '13800000000', ' ', '两\n行', true, false, 0, -1.5, 41386),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.string({ minLength: 1, maxLength: 8 }).filter((text) => !text.includes('\r')),
)
const styleIndex = fc.integer({ min: 0, max: 4 })
const cell: fc.Arbitrary<CellData> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ value, style: styleIndex }, { requiredKeys: ['value'] }) },
  fc.record({ style: styleIndex }),
  fc.record({ formula: fc.constantFrom('=A1+1', '=SUM(A1:B2)', '=CALLFINE(A1)'), value }, { requiredKeys: ['formula', 'value'] }),
  fc.record({
    value: fc.constant('链接'),
    hyperlink: fc.constantFrom({ address: 'https://example.com', screenTip: '看' }, { documentReference: 'Sheet1!A1' }),
  }),
) as fc.Arbitrary<CellData>

const matrix = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 6 }), cell), { maxLength: 20 }).map((placed) => {
  const cells: SheetData['cells'] = {}
  for (const [row, column, data] of placed) (cells[row] ??= {})[column] = data
  return cells
})
const area = fc
  .tuple(fc.nat(20), fc.nat(10), fc.nat(5), fc.nat(3))
  .map(([top, left, height, width]) => areaOf(top, left, top + height, left + width))
const lines = fc.dictionary(
  fc.nat(12).map(String),
  fc.record({ size: fc.constantFrom(13.5, 14.4, 72, 101.25), hidden: flag, style: styleIndex }, { requiredKeys: [] }),
  { maxKeys: 4 },
) as fc.Arbitrary<Record<number, LineData>>

const validation: fc.Arbitrary<ValidationData> = fc
  .record({
    area,
    body: fc.constantFrom<Partial<ValidationData>>(
      { type: 'List', formula1: '是,否' },
      { type: 'List', formula1: '=$H$1:$H$5' },
      { type: 'WholeNumber', operator: 'Between', formula1: 1, formula2: 31 },
      { type: 'Decimal', operator: 'GreaterThan', formula1: '=A1' },
      { type: 'Date', operator: 'GreaterThanOrEqualTo', formula1: 41386 },
      { type: 'Time', operator: 'LessThan', formula1: 0.75 },
      { type: 'TextLength', operator: 'EqualTo', formula1: 11 },
      { type: 'Custom', formula1: '=LEN(A1)=11' },
    ),
    inCellDropDown: fc.boolean(),
    ignoreBlanks: fc.boolean(),
    prompt: fc.option(fc.constant({ title: '电话', message: '十一位', showPrompt: true }), { nil: undefined }),
    alert: fc.option(
      fc.constantFrom(
        { title: '错', message: '再看', showAlert: true, style: 'Warning' as const },
        { title: '', message: '', showAlert: false, style: 'Stop' as const },
      ),
      { nil: undefined },
    ),
  })
  .map(
    ({ area, body, prompt, alert, ...flags }) =>
      ({ areas: [area], ...body, ...flags, ...(prompt && { prompt }), ...(alert && { alert }) }) as ValidationData,
  )

const format = styles.filter((style) => Object.keys(style).length > 0)
export const rules: fc.Arbitrary<HighlightData['rule']> = fc.oneof(
  fc.record({ type: fc.constant('Custom' as const), formula: fc.constantFrom('=$A1>0', '=A1="张三"'), format }),
  fc.record({
    type: fc.constant('CellValue' as const),
    operator: fc.constantFrom('GreaterThan' as const, 'EqualTo' as const),
    formula1: fc.constantFrom('5', '=$B$1', '="甲"'),
    format,
  }),
  fc.record({
    type: fc.constant('CellValue' as const),
    operator: fc.constantFrom('Between' as const, 'NotBetween' as const),
    formula1: fc.constant('1'),
    formula2: fc.constantFrom('9', '=$B$1'),
    format,
  }),
  fc.record({
    type: fc.constant('ContainsText' as const),
    operator: fc.constantFrom('Contains' as const, 'BeginsWith' as const),
    text: fc.constant('拒'),
    format,
  }),
  fc.record({
    type: fc.constant('TopBottom' as const),
    from: fc.constantFrom('TopItems' as const, 'BottomPercent' as const),
    rank: fc.constant(10),
    format,
  }),
  fc.record({
    type: fc.constant('PresetCriteria' as const),
    criterion: fc.constantFrom('Blanks', 'DuplicateValues', 'AboveAverage', 'OneStdDevAboveAverage', 'Today'),
    format,
  }),
  fc.constant({
    type: 'ColorScale' as const,
    points: [
      { type: 'LowestValue', color: '#FF0000' },
      { type: 'Percentile', formula: '=50', color: '#FFFF00' },
      { type: 'HighestValue', color: '#00FF00' },
    ],
  }),
  fc.constant({
    type: 'DataBar' as const,
    color: '#638EC6',
    lower: { type: 'Automatic' },
    upper: { type: 'Automatic' },
    showBarOnly: false,
  }),
  fc.constant({
    type: 'IconSet' as const,
    set: 'ThreeTrafficLights1',
    reverse: true,
    showIconOnly: false,
    criteria: [
      { type: 'Percent', operator: 'GreaterThanOrEqual', formula: '=0' },
      { type: 'Percent', operator: 'GreaterThanOrEqual', formula: '=33' },
      { type: 'Number', operator: 'GreaterThan', formula: '=67' },
    ],
  }),
) as fc.Arbitrary<HighlightData['rule']>

const table = fc
  .record({
    showTotals: fc.boolean(),
    bandedColumns: fc.boolean(),
    style: fc.constantFrom('TableStyleLight9', 'TableStyleMedium2'),
    formula: fc.boolean(),
  })
  .map(({ formula, ...rest }) =>
    tableOf('台帐', areaOf(40, 0, 45, 2), ['日期', '姓名', '数'], {
      ...rest,
      columns: [{ name: '日期' }, { name: '姓名' }, { name: '数', ...(formula && { formula: '=A1', totalsFunction: 'sum' }) }],
    }),
  )

const sheet = fc
  .record({
    visibility: fc.constantFrom('Visible' as const, 'Hidden' as const, 'VeryHidden' as const),
    tabColor: fc.option(color, { nil: undefined }),
    showGridlines: fc.boolean(),
    showHeadings: fc.boolean(),
    cells: matrix,
    merges: fc.option(fc.constant([areaOf(30, 0, 31, 3)]), { nil: [] }),
    columns: lines,
    rows: lines,
    defaultRowHeight: fc.option(fc.constantFrom(13.5, 18), { nil: undefined }),
    freeze: fc.option(fc.constantFrom({ rows: 1, columns: 0 }, { rows: 2, columns: 3 }), { nil: undefined }),
    validations: fc.array(validation, { maxLength: 1 }),
    highlights: fc.array(fc.record({ areas: fc.array(area, { minLength: 1, maxLength: 2 }), stopIfTrue: fc.boolean(), rule: rules }), {
      maxLength: 3,
    }),
    comments: fc.option(fc.constant([{ row: 1, column: 1, author: '王五', text: '改过' }]), { nil: [] }),
    page: fc.option(fc.constant({ orientation: 'Landscape' as const, margins: { top: 36 }, titleRows: { first: 0, last: 1 } }), {
      nil: undefined,
    }),
  })
  .map(({ tabColor, defaultRowHeight, freeze, page, ...rest }) => ({
    ...rest,
    ...(tabColor && { tabColor }),
    ...(defaultRowHeight && { defaultRowHeight }),
    ...(freeze && { freeze }),
    ...(page && { page }),
  })) as fc.Arbitrary<Partial<SheetData>>

/** Whole workbooks in their normal form. */
export const books: fc.Arbitrary<BookData> = fc
  .record({
    sheets: fc.array(sheet, { minLength: 1, maxLength: 2 }),
    table: fc.option(table, { nil: undefined }),
    styles: fc.array(styles, { minLength: 5, maxLength: 5 }),
    date1904: fc.boolean(),
  })
  .map(({ sheets, table, styles, date1904 }) =>
    bookOf(
      sheets.map((data, index) => ({
        ...emptySheet(`表${index + 1}`),
        ...data,
        ...(index === 0 && { visibility: 'Visible' as const, tables: table ? [table] : [] }),
      })),
      {
        styles,
        date1904,
        names: [
          { name: '费率', formula: '=0.5', visible: true },
          { name: '名单', formula: '=表1!$A$1:$A$9', visible: false, comment: '人' },
          { name: '本表', formula: '=表1!$B$1', sheet: 0, visible: true },
        ],
        properties: { title: '台帐', custom: { 组: '一组' } },
        settings: { a: { b: [1] } },
      },
    ),
  )
