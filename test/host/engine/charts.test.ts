import { beforeAll, describe, expect, it } from 'vitest'
import { addChart, anchorAt, axisScale, changeChart, copySheet, deleteCells, insertCells, listCharts, moveCells, placeOfChart, provideUniver, removeSheet, renameSheet, toBook, undo, viewChart, viewCharts } from '../../../host/engine'
import type { Engine } from '../../../host/engine'
import { requireUniver } from '../../../host/node/univer'
import { CHARTS, chartOf } from '../files/chart-samples'
import { emptySheet } from './books'
import { areaAt, engineOf, idOf } from './sheet-book'

beforeAll(() => provideUniver(requireUniver()))

const ROWS = [
  ['组', '甲', '乙'],
  ['一组', 3, 0.5],
  ['二组', null, '文'],
  ['三组', '=B2+5', '=1/0'],
]
const chart = chartOf({}, 'Sheet1')
const other = () => emptySheet('图', { charts: [chart] })
const referencesIn = (engine: Engine, name: string) => listCharts(engine, idOf(engine, name)).map(({ series }) => series.map(({ name: own, values, categories }) => [own, values, categories]))

describe('the references of charts', () => {
  it('follow cells that come and go, on whatever sheet the chart stands, and come back by undo', async () => {
    const engine = await engineOf(ROWS, {}, [other()])
    insertCells(engine, idOf(engine), areaAt('3:4'), 'Down')
    expect(referencesIn(engine, '图')[0]![0]).toEqual(['=Sheet1!$B$1', '=Sheet1!$B$2:$B$6', '=Sheet1!$A$2:$A$6'])
    deleteCells(engine, idOf(engine), areaAt('A:A'), 'Left')
    expect(referencesIn(engine, '图')[0]![0]).toEqual(['=Sheet1!$A$1', '=Sheet1!$A$2:$A$6', '=Sheet1!#REF!'])
    undo(engine)
    undo(engine)
    expect(referencesIn(engine, '图')[0]![0]).toEqual(['=Sheet1!$B$1', '=Sheet1!$B$2:$B$4', '=Sheet1!$A$2:$A$4'])
  })

  it('follow a sheet’s name and moved cells', async () => {
    const engine = await engineOf(ROWS, {}, [other()])
    renameSheet(engine, idOf(engine), '新 名')
    expect(referencesIn(engine, '图')[0]![1]).toEqual(['乙 <&>', "='新 名'!$C$2:$C$4", "='新 名'!$A$2:$A$4"])
    moveCells(engine, { sheetId: idOf(engine, '新 名'), area: areaAt('A1:C4') }, { sheetId: idOf(engine, '新 名'), row: 9, column: 2 })
    expect(referencesIn(engine, '图')[0]![0]).toEqual(["='新 名'!$D$10", "='新 名'!$D$11:$D$13", "='新 名'!$C$11:$C$13"])
  })

  it('lead nowhere when their sheet goes, and back again by undo', async () => {
    const engine = await engineOf(ROWS, {}, [other()])
    removeSheet(engine, idOf(engine))
    expect(viewCharts(engine, idOf(engine, '图'))[0]!.series.map(({ values }) => values)).toEqual([[], []])
    undo(engine)
    expect(referencesIn(engine, '图')[0]![0]![1]).toBe('=Sheet1!$B$2:$B$4')
  })

  it('mean the copy’s own cells on a copied sheet', async () => {
    const engine = await engineOf(ROWS, { charts: [chart] })
    const copy = copySheet(engine, idOf(engine))
    expect(listCharts(engine, copy)[0]!.series[0]!.values).toBe("='Sheet1 (2)'!$B$2:$B$4")
    expect(listCharts(engine, copy)[0]!.id).not.toBe(listCharts(engine, idOf(engine))[0]!.id)
    undo(engine)
    expect(listCharts(engine, idOf(engine))).toHaveLength(1)
  })
})

describe('where a chart stands', () => {
  it('is told in points by the sizes of rows and columns, hidden ones taking no room', async () => {
    const engine = await engineOf(ROWS, { rows: { 0: { size: 30 }, 1: { hidden: true } }, columns: { 1: { size: 96 } } })
    const anchor = { from: { row: 2, column: 1, x: 4, y: 5 }, to: { row: 5, column: 3, x: 0, y: 0 } }
    expect(placeOfChart(engine, idOf(engine), anchor)).toEqual({ left: 52, top: 35, width: 48 + 96 + 48 - 52, height: 30 + 45 - 35 })
    expect(anchorAt(engine, idOf(engine), placeOfChart(engine, idOf(engine), anchor))).toEqual(anchor)
  })

  it('moves with whole rows and columns, grows with those within it, and not with a part of the sheet', async () => {
    const engine = await engineOf(ROWS, { charts: [chartOf({ anchor: { from: { row: 6, column: 1, x: 0, y: 0 }, to: { row: 10, column: 4, x: 0, y: 0 } } }, 'Sheet1')] })
    const rows = () => listCharts(engine, idOf(engine)).map(({ anchor: { from, to } }) => [from.row, to.row, from.column, to.column])[0]
    insertCells(engine, idOf(engine), areaAt('1:2'), 'Down')
    expect(rows()).toEqual([8, 12, 1, 4])
    insertCells(engine, idOf(engine), areaAt('10:10'), 'Down')
    expect(rows()).toEqual([8, 13, 1, 4])
    insertCells(engine, idOf(engine), areaAt('14:14'), 'Down')
    expect(rows()).toEqual([8, 13, 1, 4])
    insertCells(engine, idOf(engine), areaAt('A1:C1'), 'Down')
    expect(rows()).toEqual([8, 13, 1, 4])
    deleteCells(engine, idOf(engine), areaAt('8:10'), 'Up')
    expect(rows()).toEqual([7, 10, 1, 4])
    deleteCells(engine, idOf(engine), areaAt('A:A'), 'Left')
    expect(rows()).toEqual([7, 10, 0, 3])
  })
})

describe('charts of a live workbook', () => {
  it('come and go, and come back by undo', async () => {
    const engine = await engineOf(ROWS)
    const id = addChart(engine, idOf(engine), chart)
    changeChart(engine, idOf(engine), id, { ...chart, name: '改' })
    changeChart(engine, idOf(engine), id, undefined)
    expect(listCharts(engine, idOf(engine))).toEqual([])
    undo(engine)
    expect(listCharts(engine, idOf(engine))).toMatchObject([{ id, name: '改' }])
  })

  it('are written out as they were opened, their corners in the cells that they name', async () => {
    const engine = await engineOf(ROWS, { charts: CHARTS })
    expect(toBook(engine).sheets[0]!.charts).toEqual(CHARTS)
    const wide = chartOf({ anchor: { from: { row: 0, column: 0, x: 0, y: 0 }, to: { row: 0, column: 0, x: 100, y: 50 } } })
    addChart(engine, idOf(engine), wide)
    expect(toBook(engine).sheets[0]!.charts!.at(-1)!.anchor.to).toEqual({ row: 3, column: 2, x: 4, y: 5 })
  })

  it('show numbers, a text as zero, and leave out blanks and errors', async () => {
    const engine = await engineOf(ROWS, { charts: [chart] })
    const [view] = viewCharts(engine, idOf(engine))
    expect(view!.categories).toEqual(['一组', '二组', '三组'])
    expect(view!.series).toEqual([{ name: '甲', values: [3, null, 8] }, { name: '乙 <&>', values: [0.5, 0, null] }])
    expect(view!.title).toBe('图表标题')
  })

  it('leave out hidden rows unless they are to show them', async () => {
    const engine = await engineOf(ROWS, { charts: [chart, { ...chart, plotHidden: true }], rows: { 1: { hidden: true } } })
    expect(viewCharts(engine, idOf(engine)).map(({ categories }) => categories)).toEqual([['二组', '三组'], ['一组', '二组', '三组']])
  })

  it('are titled by their only series, and number series and categories that have no name', async () => {
    const engine = await engineOf(ROWS)
    const id = addChart(engine, idOf(engine), { ...chart, series: [{ name: '=Sheet1!$B$1', values: '=Sheet1!$B$2:$B$3' }] })
    const view = viewChart(engine, idOf(engine), { ...listCharts(engine, idOf(engine))[0]!, id })
    expect([view.title, view.categories]).toEqual(['甲', ['1', '2']])
    expect(viewChart(engine, idOf(engine), { ...view.chart, series: [{ values: '=Sheet1!$B$2:$B$3' }] })).toMatchObject({ title: '图表标题', series: [{ name: '系列1' }] })
  })
})

describe('the axis of values', () => {
  const scale = (values: number[], fromZero = true) => Object.values(axisScale(values, {}, fromZero))

  it('goes in round steps from zero to above the highest value', () => {
    expect(scale([3, 8])).toEqual([0, 9, 1])
    expect(scale([567, 489, 657])).toEqual([0, 700, 100])
    expect(scale([4752])).toEqual([0, 5000, 500])
    expect(scale([112, 0])).toEqual([0, 120, 20])
    expect(scale([0, 0])).toEqual([0, 1, expect.any(Number)])
    expect(scale([])).toEqual([0, expect.any(Number), expect.any(Number)])
  })

  it('has room below zero where there are values', () => {
    const [minimum, maximum, step] = scale([-7, 12]) as [number, number, number]
    expect(minimum).toBeLessThan(-7)
    expect(maximum).toBeGreaterThan(12)
    expect([minimum % step, maximum % step].map(Math.abs)).toEqual([0, 0])
  })

  it('does not begin at zero for lines that differ little', () => {
    expect(scale([990, 1000], false)[0]).toBeGreaterThan(900)
    expect(scale([990, 1000])[0]).toBe(0)
  })

  it('is as somebody set it', () => {
    expect(axisScale([1, 2], { minimum: -1, maximum: 4, majorUnit: 0.5 }, true)).toEqual({ minimum: -1, maximum: 4, majorUnit: 0.5 })
  })
})
