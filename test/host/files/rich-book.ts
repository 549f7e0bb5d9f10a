import type { BookData, HighlightData, StyleData } from '../../../host/book'
import { cellsOf, sheetOf } from './books'
import { FULL_CHART } from './chart-samples'

const A = { top: 1, left: 0, bottom: 5, right: 0 }
const RED: StyleData = {
  font: { color: '#9C0006', bold: true },
  fill: '#FFC7CE',
  borders: { EdgeTop: { style: 'Continuous', weight: 'Thin', color: '#9C0006' } },
}
const over = (rule: HighlightData['rule'], stopIfTrue = false): HighlightData => ({ areas: [A], stopIfTrue, rule })

/** Every kind of conditional format. */
export const HIGHLIGHTS: HighlightData[] = [
  over({ type: 'Custom', formula: '=$A2>AVERAGE($A$2:$A$6)', format: RED }, true),
  over({ type: 'CellValue', operator: 'Between', formula1: '=1', formula2: '=$B$2', format: RED }),
  over({ type: 'CellValue', operator: 'GreaterThanOrEqualTo', formula1: '="甲"', format: { numberFormat: '0.00%' } }),
  ...(['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const).map((operator) =>
    over({ type: 'ContainsText', operator, text: '甲"<&', format: { font: { italic: true, strikethrough: true, underline: 'Single' } } }),
  ),
  ...(['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const).map((from) =>
    over({ type: 'TopBottom', from, rank: 3, format: RED }),
  ),
  ...[
    'Blanks',
    'NonBlanks',
    'Errors',
    'NonErrors',
    'DuplicateValues',
    'UniqueValues',
    'Yesterday',
    'Today',
    'Tomorrow',
    'LastSevenDays',
    'LastWeek',
    'ThisWeek',
    'NextWeek',
    'LastMonth',
    'ThisMonth',
    'NextMonth',
    'AboveAverage',
    'BelowAverage',
    'EqualOrAboveAverage',
    'EqualOrBelowAverage',
    'OneStdDevAboveAverage',
    'TwoStdDevBelowAverage',
    'ThreeStdDevAboveAverage',
  ].map((criterion) => over({ type: 'PresetCriteria', criterion, format: RED })),
  over({
    type: 'ColorScale',
    points: [
      { type: 'LowestValue', color: '#F8696B' },
      { type: 'HighestValue', color: '#63BE7B' },
    ],
  }),
  over({
    type: 'ColorScale',
    points: [
      { type: 'Number', formula: '1', color: '#F8696B' },
      { type: 'Percentile', formula: '50', color: '#FFEB84' },
      { type: 'Formula', formula: '=$B$2', color: '#63BE7B' },
    ],
  }),
  over({ type: 'DataBar', color: '#638EC6', lower: { type: 'Automatic' }, upper: { type: 'Automatic' }, showBarOnly: false }),
  over({ type: 'DataBar', color: '#FF555A', lower: { type: 'LowestValue' }, upper: { type: 'Percent', formula: '90' }, showBarOnly: true }),
  over({
    type: 'IconSet',
    set: 'ThreeArrows',
    reverse: true,
    showIconOnly: true,
    criteria: [
      { type: 'Percent', operator: 'GreaterThanOrEqual', formula: '0' },
      { type: 'Number', operator: 'GreaterThan', formula: '3' },
      { type: 'Formula', operator: 'GreaterThanOrEqual', formula: '=$B$2' },
    ],
  }),
  over({
    type: 'IconSet',
    set: 'ThreeStars',
    reverse: false,
    showIconOnly: false,
    criteria: ['0', '33', '67'].map((formula) => ({ type: 'Percent', operator: 'GreaterThanOrEqual', formula })),
  }),
]

const ALL_EDGES: StyleData['borders'] = {
  EdgeTop: { style: 'Continuous', weight: 'Hairline' },
  EdgeBottom: { style: 'Double', weight: 'Thick', color: '#FF0000' },
  EdgeLeft: { style: 'Dash', weight: 'Medium', color: '#00FF00' },
  EdgeRight: { style: 'SlantDashDot', weight: 'Medium' },
  DiagonalDown: { style: 'Dot', weight: 'Thin', color: '#0000FF' },
  DiagonalUp: { style: 'Dot', weight: 'Thin', color: '#0000FF' },
}

export const STYLES: StyleData[] = [
  { numberFormat: 'yyyy-mm-dd' },
  { numberFormat: 'm/d/yyyy' },
  { numberFormat: '¥#,##0.00;[Red]-¥#,##0.00;"–"' },
  {
    font: {
      name: '微软雅黑',
      size: 10.5,
      bold: true,
      italic: true,
      strikethrough: true,
      underline: 'DoubleAccountant',
      color: '#1F4E79',
      superscript: true,
    },
  },
  { font: { subscript: true, underline: 'Single' }, fill: '#FFFF00', borders: ALL_EDGES },
  {
    horizontalAlignment: 'CenterAcrossSelection',
    verticalAlignment: 'Distributed',
    wrapText: true,
    shrinkToFit: true,
    indent: 2,
    textOrientation: 45,
  },
  { textOrientation: -30, locked: false, formulaHidden: true },
  { textOrientation: 180, horizontalAlignment: 'Right', verticalAlignment: 'Top' },
]

/** A book that has something of everything, as Excel would accept it. */
export function richBook(): BookData {
  const register = sheetOf({
    name: '登记 册',
    tabColor: '#C00000',
    showGridlines: false,
    showHeadings: false,
    cells: {
      ...cellsOf([
        ['日期', '姓名', '金额', '税'],
        [{ value: 41386, style: 0 }, '甲 "<&>', { value: 1200.5, style: 2 }, { value: 120.05, formula: '=登记[@金额]*10%' }],
        [{ value: 41387, style: 0 }, ' 前后有空格 ', { value: -3, style: 2 }, { value: -0.3, formula: '=登记[@金额]*10%' }],
        ['合计', null, { value: 1197.5, formula: '=SUBTOTAL(109,登记[金额])' }, { value: 119.75, formula: '=SUM(登记[税])*1' }],
        [],
        [
          { value: '看', hyperlink: { address: 'https://example.com/a?b=1&c=2', screenTip: '提示' } },
          { hyperlink: { documentReference: "'汇 总'!A1" } },
        ],
        [
          { style: 4 },
          { style: 5, value: true },
          { style: 6, value: '#N/A' },
          { style: 7, value: '行\n二' },
          { style: 3, value: '_x000D_' },
        ],
      ]),
    },
    columns: { 0: { size: 78.75 }, 1: { size: 60, style: 1 }, 2: { size: 60, style: 1 }, 5: { hidden: true } },
    rows: { 0: { size: 30, style: 3 }, 7: { hidden: true }, 9: { size: 12.5 } },
    defaultRowHeight: 18,
    defaultColumnWidth: 54,
    merges: [{ top: 10, left: 0, bottom: 11, right: 2 }],
    freeze: { rows: 1, columns: 2 },
    tables: [
      {
        name: '登记',
        area: { top: 0, left: 0, bottom: 3, right: 3 },
        showHeaders: true,
        showTotals: true,
        columns: [
          { name: '日期', totalsLabel: '合计' },
          { name: '姓名' },
          { name: '金额', totalsFunction: 'sum' },
          { name: '税', totalsFunction: 'custom', formula: '=登记[@金额]*10%' },
        ],
        style: 'TableStyleMedium9',
        bandedRows: true,
        bandedColumns: false,
        firstColumn: true,
        lastColumn: false,
        showFilterButton: true,
        filters: {
          0: {
            filterOn: 'Values',
            values: [
              { date: '2013-04-22', specificity: 'Day' },
              { date: '2013-05-01', specificity: 'Month' },
            ],
          },
          1: { filterOn: 'Values', values: ['甲 "<&>', '乙', ''] },
          2: { filterOn: 'Custom', criterion1: '>=-5', criterion2: '<>7', operator: 'And' },
        },
      },
    ],
    validations: [
      {
        areas: [
          { top: 1, left: 1, bottom: 999, right: 1 },
          { top: 5, left: 5, bottom: 5, right: 5 },
        ],
        type: 'List',
        formula1: '甲,"乙",丙',
        inCellDropDown: true,
        ignoreBlanks: true,
        prompt: { title: '选', message: '选一个', showPrompt: true },
        alert: { title: '错', message: '不在表中\n再选', showAlert: true, style: 'Warning' },
      },
      {
        areas: [{ top: 1, left: 6, bottom: 9, right: 6 }],
        type: 'List',
        formula1: "='汇 总'!$A$1:$A$5",
        inCellDropDown: false,
        ignoreBlanks: false,
      },
      {
        areas: [{ top: 1, left: 7, bottom: 9, right: 7 }],
        type: 'WholeNumber',
        operator: 'Between',
        formula1: 1,
        formula2: '=$B$1',
        inCellDropDown: true,
        ignoreBlanks: true,
      },
      {
        areas: [{ top: 1, left: 8, bottom: 9, right: 8 }],
        type: 'Date',
        operator: 'GreaterThan',
        formula1: 41386,
        inCellDropDown: true,
        ignoreBlanks: true,
      },
      {
        areas: [{ top: 1, left: 9, bottom: 9, right: 9 }],
        type: 'Custom',
        formula1: '=LEN(J2)>3',
        inCellDropDown: true,
        ignoreBlanks: true,
        alert: { title: '', message: '', showAlert: false, style: 'Information' },
      },
    ],
    comments: [
      { row: 0, column: 0, author: '陈霞', text: '第一行\n第二行 <&>' },
      { row: 4, column: 3, author: '', text: '无名' },
    ],
    page: {
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      margins: { left: 18, top: 36, header: 10.8 },
      centerHorizontally: true,
      printArea: [{ top: 0, left: 0, bottom: 20, right: 3 }],
      titleRows: { first: 0, last: 1 },
      titleColumns: { first: 0, last: 0 },
      printGridlines: true,
      blackAndWhite: true,
      draftMode: true,
      firstPageNumber: 3,
      printOrder: 'OverThenDown',
      printComments: 'EndSheet',
      printErrors: 'Dash',
      rowBreaks: [12, 24],
      columnBreaks: [4],
      headersFooters: { leftHeader: '&"微软雅黑,常规"电开 && 台帐', centerFooter: '第 &P 页，共 &N 页', rightFooter: '&D' },
    },
  })
  const summary = sheetOf({
    name: '汇 总',
    cells: cellsOf([
      [
        { value: 3, formula: '=XLOOKUP(1,A2:A3,B2:B3,0)' },
        { value: '甲', formula: '=CALLGRADE("甲",$A$1)' },
        { value: true, formula: '=NOT(FALSE)' },
      ],
      [
        { value: '#N/A', formula: '=NA()' },
        { value: 6, formula: '=LET(率,2,率*3)' },
        { value: '', formula: '=""' },
      ],
      [{ value: 1, formula: '=SEQUENCE(3)', spill: { top: 2, left: 0, bottom: 4, right: 0 } }, { formula: "=SUM('登记 册'!C2:C3)" }],
      [2],
      [3],
    ]),
    filter: {
      area: { top: 0, left: 0, bottom: 4, right: 2 },
      criteria: { 0: { filterOn: 'TopItems', criterion1: '2' }, 1: { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' } },
    },
    protection: {
      password: { algorithm: 'SHA-512', hash: 'AAAA', salt: 'BBBB', spins: 100000 },
      options: {
        allowAutoFilter: true,
        allowDeleteColumns: false,
        allowDeleteRows: false,
        allowEditObjects: true,
        allowEditScenarios: false,
        allowFormatCells: true,
        allowFormatColumns: false,
        allowFormatRows: false,
        allowInsertColumns: false,
        allowInsertHyperlinks: false,
        allowInsertRows: false,
        allowPivotTables: false,
        allowSort: true,
        selectionMode: 'Unlocked',
      },
    },
  })
  const rules = sheetOf({
    name: '规则',
    visibility: 'Hidden',
    cells: cellsOf([['值', '界'], [1, 3], [2], [3], [4], [5]]),
    highlights: HIGHLIGHTS,
    charts: [{ ...FULL_CHART, series: FULL_CHART.series.map((series) => ({ ...series, values: '=规则!$A$2:$A$6' })) }],
  })
  return {
    name: '全部.xlsx',
    date1904: false,
    sheets: [register, summary, rules, sheetOf({ name: '空', visibility: 'VeryHidden' })],
    styles: STYLES,
    names: [
      { name: '税率', formula: '=0.1', visible: true, comment: '百分之十' },
      { name: '局部', formula: "='登记 册'!$A$1:$B$2", sheet: 1, visible: false },
    ],
    active: 1,
    properties: {
      title: '题',
      subject: '目',
      author: '作',
      keywords: '键',
      comments: '注',
      category: '类',
      company: '司',
      manager: '理',
      lastAuthor: '末',
      created: '2013-04-22T08:00:00Z',
      custom: { 文: '本 <&>', 数: 42, 小数: 1.5, 真: true },
    },
    settings: { 'Office.AutoShow': true, 列表: ['甲', { 乙: null }] },
  }
}
