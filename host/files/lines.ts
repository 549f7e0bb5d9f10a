import type { LineData, SheetData } from '../book'
import { given } from './given'
import type { StylesReader } from './read-styles'
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, pointsToWidth, widthToPoints } from './units'
import type { StylesWriter } from './write-styles'
import { xml, type XmlNode } from './xml'

/** The size of a column that is only hidden is not told apart from the default one. */
export function readColumns(cols: XmlNode | undefined, defaultWidth: number | undefined, styles: StylesReader): Record<number, LineData> {
  const columns: Record<number, LineData> = {}
  for (const col of cols?.all('col') ?? []) {
    const width = col.number('width')
    const points = width === undefined || width === 0 ? undefined : widthToPoints(width)
    const line = given({
      size: points === (defaultWidth ?? DEFAULT_COLUMN_WIDTH) ? undefined : points,
      hidden: col.flag('hidden') || width === 0 || undefined,
      style: styles.index(col.number('style')),
    })
    if (Object.keys(line).length === 0) continue
    for (let index = (col.number('min') ?? 1) - 1; index < (col.number('max') ?? 0); index++) columns[index] = { ...line }
  }
  return columns
}

/** What a row's element says of it; `undefined` when that is nothing. */
export function readRow(row: XmlNode, defaultHeight: number | undefined, styles: StylesReader): LineData | undefined {
  const height = row.number('ht')
  const line = given({
    size: height === undefined || height === 0 || height === (defaultHeight ?? DEFAULT_ROW_HEIGHT) ? undefined : height,
    hidden: row.flag('hidden') || height === 0 || undefined,
    style: row.flag('customFormat') ? styles.index(row.number('s')) : undefined,
  })
  return Object.keys(line).length > 0 ? line : undefined
}

/** Sizes of lines that say nothing, in points, where they are not Excel's. */
export function readDefaultSizes(format: XmlNode | undefined): Pick<SheetData, 'defaultRowHeight' | 'defaultColumnWidth'> {
  const [height, width] = [format?.number('defaultRowHeight'), format?.number('defaultColWidth')]
  const points = width === undefined ? undefined : widthToPoints(width)
  return given({
    defaultRowHeight: height === DEFAULT_ROW_HEIGHT ? undefined : height,
    defaultColumnWidth: points === DEFAULT_COLUMN_WIDTH ? undefined : points,
  })
}

export function defaultSizesXml({ defaultRowHeight, defaultColumnWidth }: SheetData): string {
  return xml('sheetFormatPr', {
    defaultColWidth: defaultColumnWidth === undefined ? undefined : pointsToWidth(defaultColumnWidth),
    defaultRowHeight: defaultRowHeight ?? DEFAULT_ROW_HEIGHT,
    customHeight: defaultRowHeight === undefined ? undefined : true,
  })
}

/** Equal neighbours become one element. */
export function columnsXml({ columns, defaultColumnWidth = DEFAULT_COLUMN_WIDTH }: SheetData, styles: StylesWriter): string {
  const runs: { min: number; max: number; line: LineData }[] = []
  for (const key in columns) {
    const [index, line] = [Number(key), columns[key]!]
    const last = runs.at(-1)
    if (last?.max === index && isSame(last.line, line)) last.max++
    else runs.push({ min: index + 1, max: index + 1, line })
  }
  const items = runs.map(({ min, max, line: { size, hidden, style } }) =>
    xml('col', {
      min, max, width: pointsToWidth(size ?? defaultColumnWidth), style: styles.number(style), hidden: hidden || undefined,
      customWidth: size === undefined ? undefined : true,
    }),
  )
  return items.length === 0 ? '' : xml('cols', {}, ...items)
}

export function rowXml(row: number, line: LineData | undefined, styles: StylesWriter, cells: string): string {
  const style = styles.number(line?.style)
  return xml(
    'row',
    {
      r: row + 1,
      s: style,
      customFormat: style === undefined ? undefined : true,
      ht: line?.size,
      hidden: line?.hidden || undefined,
      customHeight: line?.size === undefined ? undefined : true,
    },
    cells,
  )
}

function isSame(a: LineData, b: LineData): boolean {
  return a.size === b.size && a.hidden === b.hidden && a.style === b.style
}
