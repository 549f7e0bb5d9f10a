import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLASSES } from '../../../host/model'
import { startHost } from '../../../host/node'

type Callable = Record<string, (...args: unknown[]) => unknown>

/** An object of the client for each class that can be reached without more ado. */
function objectsOf(context: Excel.RequestContext): Record<string, unknown> {
  const { workbook } = context
  const sheet = workbook.worksheets.getItem('Sheet1')
  const table = sheet.tables.getItem('表一')
  const range = sheet.getRange('B2:C4')
  const chart = sheet.charts.getItem('图')
  return {
    Application: workbook.application,
    AutoFilter: sheet.autoFilter,
    Chart: chart,
    ChartAxes: chart.axes,
    ChartAxis: chart.axes.valueAxis,
    ChartCollection: sheet.charts,
    ChartFill: chart.format.fill,
    ChartSeries: chart.series.getItemAt(0),
    ChartSeriesCollection: chart.series,
    CommentCollection: workbook.comments,
    ConditionalFormatCollection: range.conditionalFormats,
    CustomPropertyCollection: workbook.properties.custom,
    DataValidation: range.dataValidation,
    Filter: table.columns.getItemAt(0).filter,
    NamedItemCollection: workbook.names,
    PageBreakCollection: sheet.horizontalPageBreaks,
    PageLayout: sheet.pageLayout,
    Range: range,
    RangeAreas: sheet.getRanges('B2,D4:E5'),
    RangeFormat: range.format,
    RangeSort: range.sort,
    SettingCollection: workbook.settings,
    Table: table,
    TableCollection: workbook.tables,
    TableColumnCollection: table.columns,
    TableRowCollection: table.rows,
    TableSort: table.sort,
    Worksheet: sheet,
    WorksheetCollection: workbook.worksheets,
    WorksheetFreezePanes: sheet.freezePanes,
    WorksheetProtection: sheet.protection,
  }
}

const argument = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, false, '', 'A1', 'B2:C3', 'A:A', '1:2', '表一', 'Down', 'Up', 'All', '=A1', '无此名', [], [[]], [['a', 1]], [[1], [2]], {}),
  fc.integer({ min: -3, max: 2_000_000 }),
  fc.double(),
  fc.string({ maxLength: 40 }),
)

const methods = CLASSES.flatMap(({ name, members }) =>
  Object.entries(members)
    .filter(([member, { kind }]) => kind === 'method' && !member.startsWith('_'))
    .map(([member]) => [name, member] as const),
)

describe('whatever is passed to whichever method', () => {
  it('is done or refused with a code of Excel’s, and the workbook still answers', async () => {
    const calls = fc.array(fc.tuple(fc.constantFrom(...methods), fc.array(argument, { maxLength: 4 })), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(calls, async (made) => {
        const host = await startHost()
        try {
          await host.Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getItem('Sheet1')
            sheet.getRange('A1:C4').values = [['甲', '乙', '丙'], [1, 2, 3], ['x', '=A2', true], ['', 5, 6]]
            sheet.tables.add('E1:F3', true).name = '表一'
            sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4')).name = '图'
            await context.sync()
          })
          for (const [[className, member], args] of made) {
            await host.Excel.run(async (context) => {
              const target = objectsOf(context)[className] as Callable | undefined
              if (typeof target?.[member] !== 'function') return
              target[member](...args)
              await context.sync()
            }).catch((error: { code?: string; message: string }) => {
              // what the client throws of itself never came to the host
              if (!(error instanceof host.OfficeExtension.Error)) return
              expect(`${className}.${member}(${JSON.stringify(args)}): ${error.code} ${error.message}`).not.toMatch(/GeneralException|undefined /)
            })
          }
          const names = await host.runScript(`return Excel.run(async (context) => { const sheets = context.workbook.worksheets.load('items/name'); await context.sync(); return sheets.items.length })`)
          expect(names).toBeGreaterThan(0)
        } finally {
          await host.stop()
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 40) },
    )
  })
})
