import { asOneStep, readHyperlink, readTexts, readValues, writeHyperlink, writeStyle } from '../engine'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { common } from './look'
import { assertEditable, assertUnprotected, columnCount, isUnbounded, rowCount } from './ranges'
import type { RangeState } from './ranges'
import { value } from './table'
import type { ValueMember } from './table'
import { optional, record, text } from './types'

/** How the style Hyperlink looks in the Office theme. */
const LOOK = { font: { color: '#0563C1', underline: 'Single' } } as const
const MOST_CELLS = 100_000
const words = optional(text)

/** The link of a range's cells; `null` where they have none or differ. */
export const hyperlinkMember: ValueMember<RangeState> = value<RangeState, Record<string, unknown>>('object', read, record, write)

function read(range: RangeState, host: WorkbookHost): unknown {
  const { sheetId, area } = range
  if (isUnbounded(range) || rowCount(range) * columnCount(range) > MOST_CELLS) return null
  const links: string[] = []
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) links.push(JSON.stringify(readHyperlink(host.engine, sheetId, row, column) ?? null))
  }
  const link: unknown = JSON.parse(common(links) ?? 'null')
  if (link === null) return null
  const [[shown = ''] = []] = readTexts(host.engine, sheetId, { ...area, bottom: area.top, right: area.left })
  return { ...(link as object), textToDisplay: shown }
}

/** Text to show goes into the first cell; without it a blank cell shows where the link leads. Source: Excel.RangeHyperlink in the API reference. */
function write(range: RangeState, given: Record<string, unknown>, host: WorkbookHost): void {
  const { sheetId, area } = range
  const address = words.read(given['address'])
  const documentReference = words.read(given['documentReference'])
  const screenTip = words.read(given['screenTip'])
  const target = address || documentReference
  if (!target) throw new HostError('InvalidArgument', 'A hyperlink has an address or a reference in the document.')
  if (isUnbounded(range) || rowCount(range) * columnCount(range) > MOST_CELLS) throw new HostError('InvalidArgument', 'The range is too large for a hyperlink.')
  assertEditable(host, range)
  assertUnprotected(host, sheetId, 'allowInsertHyperlinks')
  const first = { ...area, bottom: area.top, right: area.left }
  const isBlank = readValues(host.engine, sheetId, first)[0]?.[0] === ''
  const shown = words.read(given['textToDisplay']) ?? (isBlank ? target : undefined)
  asOneStep(host.engine, () => {
    if (shown !== undefined) host.writer.write(sheetId, first, [[shown]])
    writeHyperlink(host.engine, sheetId, area, { ...(address && { address }), ...(documentReference && { documentReference }), ...(screenTip && { screenTip }) })
    writeStyle(host.engine, sheetId, area, LOOK)
  })
}
