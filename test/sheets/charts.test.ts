import { beforeAll, describe, expect, it } from 'vitest'
import { wordingOf } from '../../src/i18n'
import { valueOf, weekCharts, type BookPlan, type ChartData, type ChartPlan, type SheetPlan, type Span } from '../../src/sheets'
import { packOf } from '../support/example-pack'
import { book, phoneOf } from '../support/grids'
import { calls, dials, roster, visits } from '../support/lines'
import { MON, TUE, WED } from '../support/weeks'
import { exampleBooks } from '../support/workbooks'

const summaryOf = (plan: BookPlan): SheetPlan => plan.sheets.find(({ name }) => name === '周汇总')!
const valuesOf = (sheet: SheetPlan, { top, left, bottom }: Span) =>
  Array.from({ length: bottom - top + 1 }, (_, i) => valueOf(sheet.rows[top + i]!.cells[left]))
const chartOf = (charts: readonly ChartData[], id: ChartData['id']): ChartData => charts.find((chart) => chart.id === id)!
const planOf = (sheet: SheetPlan, title: string): ChartPlan => sheet.charts!.find((chart) => chart.title === title)!

/** 陈霞 of 一组: 88 of 100 on Monday, 3 of 100 on Wednesday; 周敏 of 二组: 100 of 100 on Monday, nothing after it. The other groups are missing. */
async function smallOffice() {
  const first = book(
    '一组',
    calls(
      ...dials('陈霞', MON, 88),
      { date: WED, caller: '陈霞', phone: phoneOf(1), result: '接通', grade: 'A' },
      { date: WED, caller: '陈霞', phone: phoneOf(2), result: '接通', grade: 'C' },
      { date: WED, caller: '陈霞', phone: phoneOf(3), result: '占线', grade: null },
      { date: WED, caller: '陈霞', phone: phoneOf(4), result: '空号', grade: null },
    ),
    visits({ date: MON, caller: '陈霞', phone: phoneOf(1), dealDate: TUE, product: '高层', units: 2 }),
    roster({ caller: '陈霞', group: '一组', hired: '2012-01-01' }),
  )
  return packOf([first, book('二组', calls(...dials('周敏', MON, 100, 200)))])
}

describe('the charts of a week, as data', () => {
  let charts: ChartData[]
  let plan: BookPlan
  beforeAll(async () => {
    const office = await smallOffice()
    plan = office.plan
    charts = weekCharts(office.week.figures, wordingOf('zh-CN'))
  })

  it('C37: lead from all groups’ dials to their deals, step by step', () => {
    const funnel = chartOf(charts, 'funnel')
    expect(funnel).toMatchObject({ kind: 'bar', categories: ['电开数量', '可拨通', '有效电话', '意向客户', '到访', '成交（套）'] })
    const total = summaryOf(plan).rows.find(({ role }) => role === 'total')!
    const [dialled, connected, answered] = [2, 3, 4].map((column) => valueOf(total.cells[column]))
    expect(funnel.series).toEqual([{ name: '数量', values: [dialled, connected, answered, 1, 1, 2] }])
    expect([dialled, connected]).toEqual([192, 191])
  })

  it('C14: tell Monday’s to Sunday’s shortfall of all callers together', () => {
    const { categories, series } = chartOf(charts, 'shortfall')
    expect(categories).toEqual(['周一', '周二', '周三', '周四', '周五', '周六', '周日'])
    const days = series[0]!.values as number[]
    expect(days[0]).toBe(12)
    expect(days[2]).toBe(100 - 3 + 100)
    expect(days.reduce((sum, day) => sum + day, 0)).toBe(valueOf(summaryOf(plan).rows.find(({ role }) => role === 'total')!.cells[14]))
  })

  it('C13 C46: set each group’s connectable customers beside its quota, and give a missing group none', () => {
    const { categories, series } = chartOf(charts, 'groups')
    expect(categories).toEqual(['一组', '二组', '三组（未交）', '四组（未交）', '五组（未交）', '六组（未交）'])
    expect(series.map(({ name }) => name)).toEqual(['可拨通', '定额'])
    expect(series[0]!.values).toEqual([91, 100, null, null, null, null])
    expect(series[1]!.values.slice(2)).toEqual([null, null, null, null])
  })

  it('are none where no group has a figure', async () => {
    const { week } = await smallOffice()
    expect(weekCharts({ ...week.figures, groups: [] }, wordingOf('zh-CN'))).toEqual([])
  })

  it('speak English too', async () => {
    const { week } = await smallOffice()
    expect(weekCharts(week.figures, wordingOf('en-US')).map(({ title }) => title)).toEqual(['From call to deal', 'Shortfall by day, all groups', 'Connectable and quota by group'])
  })
})

describe('the charts on 周汇总', () => {
  let sheet: SheetPlan
  let data: ChartData[]
  beforeAll(async () => {
    const { plan, week } = await packOf(exampleBooks())
    sheet = summaryOf(plan)
    data = weekCharts(week.figures, wordingOf('zh-CN'))
  })

  it('are drawn from tables on the sheet itself, whose cells hold the charts’ data', () => {
    expect(sheet.charts).toHaveLength(3)
    for (const { title, categories, series } of data) {
      const chart = planOf(sheet, title)
      expect(valuesOf(sheet, chart.categories)).toEqual(categories)
      expect(chart.series.map(({ name, values }) => ({ name, values: valuesOf(sheet, values) }))).toEqual(series)
    }
  })

  it('take from the table of groups what stands there, by native formulas with the same values', () => {
    const formulas = sheet.rows.slice(sheet.endRow).flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell === 'object' && cell?.formula ? [{ ...cell, formula: cell.formula }] : [])))
    const references = formulas.filter(({ formula }) => /^[A-Z]+\d+$/.test(formula))
    expect(references.length).toBe(5 + data.find(({ id }) => id === 'groups')!.categories.length)
    for (const { formula, value } of references) {
      const [, column, row] = /^([A-Z]+)(\d+)$/.exec(formula)!
      expect(valueOf(sheet.rows[Number(row) - 1]!.cells[column!.charCodeAt(0) - 65]), formula).toBe(value)
    }
  })

  it('stand below everything else, beside each other over the whole width, and begin a page', () => {
    const places = sheet.charts!.map(({ place }) => place)
    const lastFile = sheet.rows.findIndex(({ cells }) => cells[0] === '四组电开登记册.xls')
    expect(places.every(({ top }) => top > lastFile)).toBe(true)
    expect(new Set(places.map(({ top, bottom }) => `${top}-${bottom}`)).size).toBe(1)
    expect(places[0]!.left).toBe(0)
    expect(places[1]!.left).toBe(places[0]!.right + 1)
    expect(places[2]!.left).toBe(places[1]!.right + 1)
    expect(places[2]!.right).toBe(sheet.columns.length - 1)
    expect(sheet.print).toMatchObject({ orientation: 'landscape', breaks: [places[0]!.top - 1], fitted: true })
    for (let row = places[0]!.top; row <= places[0]!.bottom; row++) expect(sheet.rows[row]!.cells).toEqual([])
  })

  it('leave the table of groups and the list of files as they are', () => {
    const [first] = sheet.charts!
    const above = sheet.rows.slice(0, first!.place.top - 2)
    expect(above.filter(({ role }) => role === 'section').map(({ cells }) => cells[0])).toEqual(['读取的文件'])
    expect(above.at(-1)!.cells[0]).toBe('四组电开登记册.xls')
  })
})
