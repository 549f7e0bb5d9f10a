import { describe, expect, it } from 'vitest'
import type { ChartData, ChartType } from '../../../host/chart-data'
import { axisScale, type ChartView } from '../../../host/engine'
import { drawChart } from '../../../host/browser/charts/draw'
import { CHART_TYPES } from '../../../host/chart-data'
import { chartOf } from '../files/chart-samples'

const PLACE = { left: 0, top: 0, width: 300, height: 225 }

/** What is drawn of a chart with two series over three groups, the second of which has no first value. */
function viewOf(given: Partial<ChartData> = {}, more: Partial<ChartView> = {}): ChartView {
  return {
    chart: { ...chartOf(given), id: '{1}' },
    place: PLACE,
    title: '各组',
    categories: ['一组', '二组', '三组'],
    series: [{ name: '甲', values: [10, null, 20] }, { name: '乙 <&>', values: [5, 15, -5] }],
    scale: axisScale([10, 20, 5, 15, -5], {}, true),
    numberFormat: '#,##0',
    ...more,
  }
}

const texts = (svg: string): string[] => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!)
const bars = (svg: string, color: string) =>
  [...svg.matchAll(/<rect ([^>]*)>/g)]
    .map(([, attributes]) => Object.fromEntries([...attributes!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!])))
    .filter(({ fill, width }) => fill === color && Number(width) > 8)
    .map(({ x, y, width, height }) => ({ x: Number(x), y: Number(y), width: Number(width), height: Number(height) }))
const [BLUE, ORANGE] = ['#4472C4', '#ED7D31'] as const

describe('a chart drawn', () => {
  it('is as large as its place, in pixels, and told to who does not see it', () => {
    const svg = drawChart(viewOf())
    expect(svg).toMatch(/^<svg [^>]*width="400" height="300"/)
    expect(svg).toContain('aria-label="各组; 甲: 一组 10, 二组 –, 三组 20; 乙 &lt;&amp;&gt;: 一组 5, 二组 15, 三组 -5"')
  })

  it('has title, categories, names of series and round values', () => {
    const found = texts(drawChart(viewOf()))
    for (const text of ['各组', '一组', '二组', '三组', '甲', '乙 &lt;&amp;&gt;', '0', '10', '20']) expect(found).toContain(text)
  })

  it('has bars as high as their values, none where there is no value, and those below zero hanging', () => {
    const svg = drawChart(viewOf())
    const [first, third, ...more] = bars(svg, BLUE)
    expect(more).toEqual([])
    expect(third!.height / first!.height).toBeCloseTo(2, 1)
    const [a, b, below] = bars(svg, ORANGE)
    expect(b!.height / a!.height).toBeCloseTo(3, 1)
    expect(below!.y).toBeCloseTo(first!.y + first!.height, 1)
    expect(a!.x).toBeGreaterThan(first!.x)
  })

  it('lies its bars from the left, from the bottom up or from the top down', () => {
    const upwards = bars(drawChart(viewOf({ type: 'BarClustered' })), BLUE)
    const downwards = bars(drawChart(viewOf({ type: 'BarClustered', categoryAxis: { visible: true, reversed: true } })), BLUE)
    expect(upwards[1]!.y).toBeLessThan(upwards[0]!.y)
    expect(downwards[1]!.y).toBeGreaterThan(downwards[0]!.y)
    expect(downwards[1]!.width / downwards[0]!.width).toBeCloseTo(2, 1)
  })

  it('stacks bars upon each other, and shares them out of a hundred', () => {
    const stacked = drawChart(viewOf({ type: 'ColumnStacked' }))
    const [under, over] = [bars(stacked, BLUE)[0]!, bars(stacked, ORANGE)[0]!]
    expect(over.y + over.height).toBeCloseTo(under.y, 1)
    expect(over.x).toBe(under.x)
    const shared = drawChart(viewOf({ type: 'ColumnStacked100' }, { scale: { minimum: 0, maximum: 1, majorUnit: 0.2 } }))
    expect(texts(shared)).toContain('100%')
    expect(bars(shared, BLUE)[0]!.height / bars(shared, ORANGE)[0]!.height).toBeCloseTo(2, 1)
  })

  it('breaks a line at a gap unless it is to go on over it', () => {
    const lines = (svg: string) => [...svg.matchAll(/<path d="M[^"]*" fill="none"[^>]*stroke="#4472C4"/g)].length
    expect(lines(drawChart(viewOf({ type: 'LineMarkers' })))).toBe(0)
    expect(lines(drawChart(viewOf({ type: 'LineMarkers', displayBlanksAs: 'Interplotted' })))).toBe(1)
    expect(drawChart(viewOf({ type: 'LineMarkers' })).match(/<circle/g)).toHaveLength(2)
    expect(drawChart(viewOf({ type: 'Line' }))).not.toContain('<circle')
  })

  it('divides a round by the shares', () => {
    const svg = drawChart(viewOf({ type: 'Pie', series: [{ labels: { percentage: true } }] }, { series: [{ name: '甲', values: [1, 1, 2] }] }))
    expect(texts(svg)).toEqual(expect.arrayContaining(['25%', '50%', '一组', '三组']))
    expect(svg.match(/<path/g)).toHaveLength(3)
  })

  it('writes values at their points in their own format, and names where it is told to', () => {
    const [first, second] = chartOf().series
    const svg = drawChart(viewOf({ series: [{ ...first, labels: { value: true, category: true, separator: ':', numberFormat: '0.0' } }, second!] }))
    expect(texts(svg)).toEqual(expect.arrayContaining(['一组:10.0', '三组:20.0']))
  })

  it('is in the colours and fonts that it was given', () => {
    const svg = drawChart(viewOf({ fill: '#FFFFEE', font: { name: '微软雅黑', color: '#123456' }, series: [{ fill: '#1F4E79' }, { fill: '#F0A030' }] }))
    expect(bars(svg, '#1F4E79')).toHaveLength(2)
    expect(svg).toContain('fill="#FFFFEE"')
    expect(svg.match(/font-family="'微软雅黑', /g)!.length).toBe(texts(svg).length)
    expect(svg).not.toContain('#595959')
  })

  it('leaves out what is not to be shown', () => {
    const svg = drawChart(viewOf({ legend: { visible: false, position: 'Bottom' }, categoryAxis: { visible: false }, valueAxis: { visible: false, gridlines: { visible: false } } }, { title: undefined }))
    expect(texts(svg)).toEqual([])
    expect(svg).not.toContain('<line')
  })

  it.each(CHART_TYPES.map((type) => [type]))('is drawn whatever it is given, without a number that is none: %s', (type: ChartType) => {
    const views = [
      viewOf({ type }), viewOf({ type, series: [] }, { series: [], categories: [], scale: axisScale([], {}, true) }),
      viewOf({ type }, { place: { left: 0, top: 0, width: 0, height: 0 } }),
      viewOf({ type }, { series: [{ name: '甲', values: [0, 0, 0] }], scale: axisScale([0], {}, true) }),
      viewOf({ type, legend: { visible: true, position: 'Right' }, valueAxis: { visible: true, title: { visible: true, text: '值' }, majorTicks: 'Outside', reversed: true } }),
    ]
    for (const view of views) expect(drawChart(view)).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('lets no text out of its place', () => {
    const svg = drawChart(viewOf({}, { title: '<script>alert("1")</script>', categories: ['" onload="x', '&lt;', '<b>'] }))
    expect(svg).not.toContain('<script')
    expect(svg).not.toContain('" onload="x')
    expect(svg).not.toContain('<b>')
  })
})
