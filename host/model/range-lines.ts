import { autofitLines, clearLineSizes, isLineHidden, lineSize, setLineSizes, setLinesHidden, standardSize } from '../engine'
import type { LineKind, LineSpan } from '../engine'
import type { WorkbookHost } from './host'
import { common, within } from './look'
import { assertUnprotected } from './ranges'
import type { RangeState } from './ranges'
import { method, value } from './table'
import type { Member } from './table'
import { flag } from './types'

/** Rows have at most 409 points, columns 255 digits of the usual font (1,790 pixels). Source: support.microsoft.com "Excel specifications and limits". */
const SIZES = { row: within(0, 409), column: within(0, 1342.5) } as const
/** More lines than this are not looked at one by one. */
const FEW = 4096

/** Sizes of a range's rows and columns, as a part of its format. */
export const lineFormats: Record<string, Member<RangeState>> = {
  columnWidth: sizeMember('column'),
  rowHeight: sizeMember('row'),
  useStandardWidth: standardMember('column'),
  useStandardHeight: standardMember('row'),
  autofitColumns: method([], undefined, (self: RangeState, _args, host) => fit(self, 'column', host)),
  autofitRows: method([], undefined, (self: RangeState, _args, host) => fit(self, 'row', host)),
}

/** Where a range stands on its sheet and whether it is seen; points. */
export const rangeLines: Record<string, Member<RangeState>> = {
  columnHidden: hiddenMember('column'),
  rowHidden: hiddenMember('row'),
  hidden: value('boolean', (self, host) => {
    const rows = hiddenOf(self, 'row', host)
    const columns = hiddenOf(self, 'column', host)
    if (rows === true || columns === true) return true
    return rows === false && columns === false ? false : null
  }),
  width: value('number', (self, host) => total(spanOf(self, 'column'), self, host)),
  height: value('number', (self, host) => total(spanOf(self, 'row'), self, host)),
  left: value('number', (self, host) => total(before(spanOf(self, 'column')), self, host)),
  top: value('number', (self, host) => total(before(spanOf(self, 'row')), self, host)),
}

function spanOf({ area }: RangeState, kind: LineKind): LineSpan {
  return kind === 'row' ? { kind, first: area.top, last: area.bottom } : { kind, first: area.left, last: area.right }
}

/** The lines before a span. */
function before({ kind, first }: LineSpan): LineSpan {
  return { kind, first: 0, last: first - 1 }
}

/** The lines of a span that may differ from the standard, and one that does not where there are such. */
function telling({ kind, first, last }: LineSpan, sheetId: string, host: WorkbookHost): { lines: number[]; plain: number } {
  const count = last - first + 1
  if (count <= FEW) return { lines: Array.from({ length: Math.max(0, count) }, (_, at) => first + at), plain: 0 }
  const sheet = host.engine.sheet(sheetId)
  const own = kind === 'row' ? sheet.getRowManager().getRowData() : sheet.getColumnManager().getColumnData()
  const lines = new Set(Object.keys(own).map(Number).filter((line) => line >= first && line <= last))
  const filled = kind === 'row' ? sheet.getCellMatrix().getLength() : 0
  for (let line = first; line < Math.min(filled, last + 1); line++) lines.add(line)
  return { lines: [...lines], plain: count - lines.size }
}

function sizesOf(span: LineSpan, { sheetId }: RangeState, host: WorkbookHost): { sizes: number[]; plain: number } {
  const { lines, plain } = telling(span, sheetId, host)
  return { sizes: lines.map((line) => lineSize(host.engine, sheetId, span.kind, line)), plain }
}

function total(span: LineSpan, range: RangeState, host: WorkbookHost): number {
  const { sizes, plain } = sizesOf(span, range, host)
  return sizes.reduce((sum, size) => sum + size, plain * standardSize(host.engine, range.sheetId, span.kind))
}

function commonSize(range: RangeState, kind: LineKind, host: WorkbookHost): number | null {
  const { sizes, plain } = sizesOf(spanOf(range, kind), range, host)
  return common(plain > 0 ? [...sizes, standardSize(host.engine, range.sheetId, kind)] : sizes)
}

function hiddenOf(range: RangeState, kind: LineKind, host: WorkbookHost): boolean | null {
  const { lines, plain } = telling(spanOf(range, kind), range.sheetId, host)
  const hidden = lines.map((line) => isLineHidden(host.engine, range.sheetId, kind, line))
  return common(plain > 0 ? [...hidden, false] : hidden)
}

function assertLines(host: WorkbookHost, { sheetId }: RangeState, kind: LineKind): void {
  assertUnprotected(host, sheetId, kind === 'row' ? 'allowFormatRows' : 'allowFormatColumns')
}

function sizeMember(kind: LineKind): Member<RangeState> {
  return value<RangeState, number>('number', (self, host) => commonSize(self, kind, host), SIZES[kind], (self, points, host) => {
    assertLines(host, self, kind)
    setLineSizes(host.engine, self.sheetId, spanOf(self, kind), points)
  })
}

/** Only `true` changes anything. Source: Excel.RangeFormat.useStandardHeight in the API reference. */
function standardMember(kind: LineKind): Member<RangeState> {
  const read = (self: RangeState, host: WorkbookHost) => {
    const size = commonSize(self, kind, host)
    return size === null ? null : size === standardSize(host.engine, self.sheetId, kind)
  }
  return value<RangeState, boolean>('boolean', read, flag, (self, standard, host) => {
    assertLines(host, self, kind)
    if (standard) clearLineSizes(host.engine, self.sheetId, spanOf(self, kind))
  })
}

function hiddenMember(kind: LineKind): Member<RangeState> {
  return value<RangeState, boolean>('boolean', (self, host) => hiddenOf(self, kind, host), flag, (self, hidden, host) => {
    assertLines(host, self, kind)
    setLinesHidden(host.engine, self.sheetId, spanOf(self, kind), hidden)
  })
}

function fit(range: RangeState, kind: LineKind, host: WorkbookHost): void {
  assertLines(host, range, kind)
  autofitLines(host.engine, range.sheetId, spanOf(range, kind))
}
