import type { PageData } from '../book'
import { omit } from '../engine'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { resolveRange } from './named-ranges'
import { pageOf } from './page-layout'
import { inSheet } from './ranges'
import { setExtra } from './set-extra'
import { itemOf, method, object, value } from './table'
import type { ClassTable, Member } from './table'
import { rangeOrAddress } from './tables'
import { index } from './types'

/** The breaks of a sheet between rows, or between columns. */
interface BreaksState {
  sheetId: string
  kind: 'rowBreaks' | 'columnBreaks'
}

/** The row or column that begins a page. */
interface BreakState extends BreaksState {
  line: number
}

/** Excel takes no more of either. Source: "Excel specifications and limits", support.microsoft.com. */
const MOST_BREAKS = 1026

const breaksOf = (host: WorkbookHost, { sheetId, kind }: BreaksState): readonly number[] => pageOf(host, sheetId)[kind] ?? []

function setBreaks(host: WorkbookHost, { sheetId, kind }: BreaksState, lines: readonly number[]): void {
  setExtra(host, ['sheets', sheetId, 'page'], { ...omit(pageOf(host, sheetId), kind), ...(lines.length > 0 && { [kind]: [...lines] }) } satisfies PageData)
}

const items: NonNullable<ClassTable<BreaksState>['items']> = {
  type: 'PageBreak',
  all: (state, host) => breaksOf(host, state).map((line): BreakState => ({ ...state, line })),
  find: (state, key, host) => {
    const line = typeof key === 'number' ? breaksOf(host, state)[key] : undefined
    return line === undefined ? undefined : ({ ...state, line } satisfies BreakState)
  },
}

const collectionTable: ClassTable<BreaksState> = {
  name: 'PageBreakCollection',
  items,
  members: {
    getCount: method([], undefined, (state: BreaksState, _args, host) => breaksOf(host, state).length),
    getItem: method([index], 'PageBreak', (state: BreaksState, [at], host) => itemOf(items, state, at, host)),
    /** before the range's first cell */
    add: method([rangeOrAddress], 'PageBreak', (state: BreaksState, [where], host): BreakState => {
      const range = typeof where === 'string' ? resolveRange(host, where, state.sheetId) : where
      if (range.sheetId !== state.sheetId) throw new HostError('InvalidArgument', 'The range is on another worksheet.')
      const line = state.kind === 'rowBreaks' ? range.area.top : range.area.left
      if (line === 0) throw new HostError('InvalidArgument', 'No page ends before the first row or column.')
      const lines = new Set([...breaksOf(host, state), line])
      if (lines.size > MOST_BREAKS) throw new HostError('InvalidOperation', `A worksheet has at most ${MOST_BREAKS} page breaks.`)
      setBreaks(host, state, [...lines].sort((a, b) => a - b))
      return { ...state, line }
    }),
    removePageBreaks: method([], undefined, (state: BreaksState, _args, host) => setBreaks(host, state, [])),
  },
}

const breakTable: ClassTable<BreakState> = {
  name: 'PageBreak',
  members: {
    rowIndex: value('integer', ({ kind, line }) => (kind === 'rowBreaks' ? line : 0)),
    columnIndex: value('integer', ({ kind, line }) => (kind === 'columnBreaks' ? line : 0)),
    getCellAfterBreak: method([], 'Range', ({ sheetId, kind, line }: BreakState) => {
      const [row, column] = kind === 'rowBreaks' ? [line, 0] : [0, line]
      return inSheet(sheetId, { top: row, left: column, bottom: row, right: column })
    }),
    delete: method([], undefined, (state: BreakState, _args, host) => {
      if (!breaksOf(host, state).includes(state.line)) throw new HostError('ItemNotFound', 'The page break is gone.')
      setBreaks(host, state, breaksOf(host, state).filter((line) => line !== state.line))
    }),
  },
}

/** The links of a worksheet to its page breaks. */
export const pageBreakLinks: Record<string, Member<string>> = {
  horizontalPageBreaks: object('PageBreakCollection', (sheetId): BreaksState => ({ sheetId, kind: 'rowBreaks' })),
  verticalPageBreaks: object('PageBreakCollection', (sheetId): BreaksState => ({ sheetId, kind: 'columnBreaks' })),
}

export const pageBreakTables = [collectionTable, breakTable] as ClassTable[]
