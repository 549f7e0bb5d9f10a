import type { ChartAxisData, ChartData, ChartFont, ChartLabelsData, ChartLine, ChartSeriesData, ChartTitleData, ChartType } from '../chart-data'
import { parseAddress } from '../text'
import { BLANK_NAMES, CHART_KINDS, DASH_NAMES, LABEL_NAMES, LEGEND_NAMES, MARKER_NAMES, TICK_LABEL_NAMES, TICK_NAMES } from './chart-words'
import type { Palette } from './color'
import { given, givenOrNone, ifTrue } from './given'
import type { XmlNode } from './xml'

const GROUPS = /^(?:area|bar|bubble|doughnut|line|ofPie|pie|radar|scatter|stock|surface)(?:3D)?Chart$/
const EMU_PER_POINT = 12_700
const HUNDREDTHS = 100

/** What a chart is without its name and place; `undefined` for one that this host has no place for: of another type, or of several. */
export function readChart(root: XmlNode, palette: Palette): Omit<ChartData, 'name' | 'anchor'> | undefined {
  const chart = root.child('chart')
  const plot = chart?.child('plotArea')
  const groups = plot?.children.filter(({ name }) => GROUPS.test(name)) ?? []
  const [group] = groups
  const type = group && typeOf(group)
  if (!chart || !plot || !type || groups.length > 1 || plot.child('dateAx')) return undefined
  const read = new ChartReader(palette)
  const series = group.all('ser').map((node) => read.series(node, type, group))
  if (series.some((each) => each === undefined)) return undefined
  return given({
    type,
    title: read.title(chart),
    legend: read.legend(chart.child('legend')),
    categoryAxis: read.axis(plot.child('catAx')),
    valueAxis: read.axis(plot.child('valAx')),
    series: series as ChartSeriesData[],
    ...read.shape(root.child('spPr'), 'border'),
    font: read.font(root.child('txPr')),
    plotFill: read.fill(plot.child('spPr')),
    plotLayout: layoutOf(plot),
    ...plottingOf(chart, group, type),
  })
}

/** How values are set out. */
function plottingOf(chart: XmlNode, group: XmlNode, type: ChartType): Pick<ChartData, 'gapWidth' | 'overlap' | 'displayBlanksAs' | 'plotHidden'> {
  const [gapWidth, overlap] = [valueOf(group, 'gapWidth'), valueOf(group, 'overlap')]
  const blanks = chart.child('dispBlanksAs')?.get('val') ?? 'gap'
  return given({
    gapWidth: gapWidth === GAP ? undefined : gapWidth,
    overlap: type.includes('Stacked') && overlap === STACKED ? undefined : overlap,
    displayBlanksAs: blanks === 'gap' ? undefined : BLANK_NAMES[blanks],
    plotHidden: ifTrue(chart.child('plotVisOnly')?.flag('val', true) === false),
  })
}

/** What files say of bars where nobody did. */
const GAP = 150
const STACKED = 100

/** Parts of a chart that are not kept, by their names in the file, each once. */
export function lostOfChart(root: XmlNode): string[] {
  const chart = root.child('chart')
  const inner = chart?.child('plotArea')?.child('layout')
  const layouts = (chart?.deep('manualLayout') ?? []).filter((layout) => !inner?.children.includes(layout) || !layoutOf(chart!.child('plotArea')!))
  const found = LOST.filter((name) => chart && chart.deep(name).length > 0)
  return [...found, ...(layouts.length > 0 ? ['manualLayout'] : []), ...(root.child('userShapes') ? ['userShapes'] : [])]
}

const LOST = ['dPt', 'dLbl', 'trendline', 'errBars', 'dTable', 'upDownBars', 'hiLowLines', 'dropLines', 'serLines', 'dispUnits', 'logBase', 'gradFill', 'pattFill', 'blipFill', 'effectLst']

function typeOf(group: XmlNode): ChartType | undefined {
  const [direction, grouping] = [group.child('barDir')?.get('val') ?? 'col', group.child('grouping')?.get('val') ?? (group.name === 'barChart' ? 'clustered' : 'standard')]
  const types = (Object.keys(CHART_KINDS) as ChartType[]).filter((type) => {
    const kind = CHART_KINDS[type]
    return kind.element === group.name && (kind.direction ?? direction) === direction && (kind.grouping ?? grouping) === grouping
  })
  if (group.name !== 'lineChart') return types[0]
  const isPlain = group.all('ser').every((series) => series.child('marker')?.child('symbol')?.get('val') === 'none')
  return types.find((type) => type.startsWith('LineMarkers') !== isPlain)
}

function valueOf(node: XmlNode | undefined, name: string): number | undefined {
  return node?.child(name)?.number('val')
}

function layoutOf(plot: XmlNode): ChartData['plotLayout'] {
  const layout = plot.child('layout')?.child('manualLayout')
  const [x, y, width, height] = ['x', 'y', 'w', 'h'].map((name) => valueOf(layout, name))
  const isInner = layout?.child('layoutTarget')?.get('val') === 'inner'
  return isInner && x !== undefined && y !== undefined && width !== undefined && height !== undefined ? { x, y, width, height } : undefined
}

/** A reference to one area with its sheet, with `=`. */
function referenceIn(node: XmlNode | undefined): string | undefined {
  const formula = node?.deep('f')[0]?.text
  return formula !== undefined && parseAddress(formula)?.sheet !== undefined ? `=${formula}` : undefined
}

class ChartReader {
  constructor(private readonly palette: Palette) {}

  /** `undefined` for one that takes its values from elsewhere than from cells of one area. */
  series(node: XmlNode, type: ChartType, group: XmlNode): ChartSeriesData | undefined {
    const [values, categories, tx] = [node.child('val'), node.child('cat'), node.child('tx')]
    const name = tx?.child('v')?.text ?? referenceIn(tx)
    const refers = (part: XmlNode | undefined): boolean => part === undefined || referenceIn(part) !== undefined
    if (!refers(values) || !refers(categories) || (tx && name === undefined)) return undefined
    const isLine = type.startsWith('Line')
    return given({
      name,
      values: referenceIn(values),
      categories: referenceIn(categories),
      fill: isLine ? undefined : this.fill(node.child('spPr')),
      line: this.line(node.child('spPr')?.child('ln')),
      smooth: isLine ? ifTrue(node.child('smooth')?.flag('val', true)) : undefined,
      marker: type.startsWith('LineMarkers') ? this.marker(node.child('marker')) : undefined,
      labels: this.labels(node.child('dLbls') ?? group.child('dLbls')),
    })
  }

  private marker(node: XmlNode | undefined): ChartSeriesData['marker'] {
    const symbol = node?.child('symbol')?.get('val')
    const shape = node?.child('spPr')
    const style = symbol === undefined || symbol === 'auto' ? undefined : MARKER_NAMES[symbol]
    return givenOrNone({ style, size: valueOf(node, 'size'), fill: this.fill(shape), color: this.line(shape?.child('ln'))?.color })
  }

  private labels(node: XmlNode | undefined): ChartLabelsData | undefined {
    if (!node || node.child('delete')?.flag('val', true)) return undefined
    const shows = (name: string): true | undefined => ifTrue(node.child(`show${name}`)?.flag('val', true))
    const position = node.child('dLblPos')?.get('val')
    return givenOrNone({
      value: shows('Val'), category: shows('CatName'), series: shows('SerName'), percentage: shows('Percent'), legendKey: shows('LegendKey'),
      position: position === undefined ? undefined : LABEL_NAMES[position],
      numberFormat: this.numberFormat(node), separator: node.child('separator')?.text, font: this.font(node.child('txPr')),
    })
  }

  title(chart: XmlNode): ChartTitleData {
    const node = chart.child('title')
    if (!node) return { visible: false }
    const rich = node.child('tx')?.child('rich')
    return given({
      visible: true,
      text: textOf(node),
      overlay: ifTrue(node.child('overlay')?.flag('val', true)),
      font: this.font(rich ?? node.child('txPr')),
      ...this.shape(node.child('spPr'), 'border'),
    })
  }

  legend(node: XmlNode | undefined): ChartData['legend'] {
    if (!node) return { visible: false, position: 'Bottom' }
    return given({
      visible: true,
      position: LEGEND_NAMES[node.child('legendPos')?.get('val') ?? 'r'] ?? 'Right',
      overlay: ifTrue(node.child('overlay')?.flag('val', true)),
      font: this.font(node.child('txPr')),
      ...this.shape(node.child('spPr'), 'border'),
    })
  }

  axis(node: XmlNode | undefined): ChartAxisData {
    if (!node) return { visible: true }
    const scaling = node.child('scaling')
    const [labels, major, minor] = ['tickLblPos', 'majorTickMark', 'minorTickMark'].map((name) => node.child(name)?.get('val'))
    return given({
      visible: !node.child('delete')?.flag('val', true),
      title: this.axisTitle(node.child('title')),
      minimum: valueOf(scaling, 'min'), maximum: valueOf(scaling, 'max'), majorUnit: valueOf(node, 'majorUnit'), minorUnit: valueOf(node, 'minorUnit'),
      reversed: ifTrue(scaling?.child('orientation')?.get('val') === 'maxMin'),
      numberFormat: this.numberFormat(node),
      tickLabels: labels === undefined || labels === 'nextTo' ? undefined : TICK_LABEL_NAMES[labels],
      majorTicks: major === 'none' ? undefined : (TICK_NAMES[major ?? 'cross'] ?? 'Cross'),
      minorTicks: minor === 'none' ? undefined : (TICK_NAMES[minor ?? 'cross'] ?? 'Cross'),
      gridlines: this.gridlines(node.child('majorGridlines'), node.name === 'valAx'),
      minorGridlines: this.gridlines(node.child('minorGridlines'), false),
      font: this.font(node.child('txPr')),
      line: this.line(node.child('spPr')?.child('ln')),
    })
  }

  private axisTitle(node: XmlNode | undefined): ChartAxisData['title'] {
    return node && given({ visible: true, text: textOf(node), font: this.font(node.child('tx')?.child('rich') ?? node.child('txPr')) })
  }

  /** Said only where it is not what the axis has of itself. */
  private gridlines(node: XmlNode | undefined, otherwise: boolean): ChartAxisData['gridlines'] {
    const line = this.line(node?.child('spPr')?.child('ln'))
    return (node !== undefined) === otherwise && !line ? undefined : given({ visible: node !== undefined, line })
  }

  private numberFormat(node: XmlNode): string | undefined {
    const format = node.child('numFmt')
    return format?.flag('sourceLinked') ? undefined : format?.get('formatCode')
  }

  shape(node: XmlNode | undefined, line: 'border'): { fill?: string; border?: ChartLine } {
    return given({ fill: this.fill(node), [line]: this.line(node?.child('ln')) })
  }

  fill(node: XmlNode | undefined): string | undefined {
    return node?.child('noFill') ? 'none' : this.palette.drawn(node?.child('solidFill'))
  }

  private line(node: XmlNode | undefined): ChartLine | undefined {
    if (!node) return undefined
    if (node.child('noFill')) return { style: 'None' }
    const [width, dash] = [node.number('w'), node.child('prstDash')?.get('val')]
    return givenOrNone({
      style: dash === undefined || dash === 'solid' ? undefined : (DASH_NAMES[dash] ?? 'Dash'),
      color: this.palette.drawn(node.child('solidFill')),
      weight: width === undefined ? undefined : Math.round((width / EMU_PER_POINT) * 1000) / 1000,
    })
  }

  font(node: XmlNode | undefined): ChartFont | undefined {
    const run = node?.deep('rPr')[0] ?? node?.deep('defRPr')[0]
    if (!run) return undefined
    const [size, bold, italic, name] = [run.number('sz'), run.get('b'), run.get('i'), run.child('ea')?.get('typeface') ?? run.child('latin')?.get('typeface')]
    return givenOrNone({
      name: name?.startsWith('+') ? undefined : name,
      size: size === undefined ? undefined : size / HUNDREDTHS,
      bold: bold === undefined ? undefined : run.flag('b'),
      italic: italic === undefined ? undefined : run.flag('i'),
      underline: run.get('u') === 'sng' ? ('Single' as const) : undefined,
      color: this.palette.drawn(run.child('solidFill')),
    })
  }
}

/** A title's own text, paragraphs in lines; none where it is that of the series. */
function textOf(title: XmlNode): string | undefined {
  const tx = title.child('tx')
  const rich = tx?.child('rich')
  if (rich) return rich.all('p').map((line) => line.deep('t').map(({ text }) => text).join('')).join('\n')
  return tx?.deep('v').map(({ text }) => text).join(' ')
}
