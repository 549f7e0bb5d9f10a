import type { Area } from '../book'
import { asOneStep } from '../engine'
import { HostError, notImplemented } from './errors'
import type { WorkbookHost } from './host'
import type { BorderState, Side } from './range-borders'
import { columnCount, isUnbounded, rowCount } from './ranges'
import type { RangeState } from './ranges'
import { method } from './table'
import type { ClassTable, Member } from './table'
import { listOf, record } from './types'

type Properties = Record<string, unknown>
type Axis = 'column' | 'row'

/** Sides of a border by their names in lists of properties. Source: Excel.CellBorderCollection in the API reference. */
const BORDERS: Readonly<Record<string, Side>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
}

/** Formats of every cell, row or column of a range at once. */
export const rangeProperties: Record<string, Member<RangeState>> = {
  getCellProperties: method([record], undefined, (self: RangeState, [wanted], host) => {
    assertBounded(self)
    return linesOf(self, 'row').map((row) => linesOf(row, 'column').map((cell) => read(cell, 'Range', wanted, host)))
  }),
  getColumnProperties: method([record], undefined, (self: RangeState, [wanted], host) => linesOf(self, 'column').map((column) => read(column, 'Range', wanted, host))),
  getRowProperties: method([record], undefined, (self: RangeState, [wanted], host) => linesOf(self, 'row').map((row) => read(row, 'Range', wanted, host))),
  setCellProperties: method([listOf(listOf(record))], undefined, (self: RangeState, [given], host) => {
    assertBounded(self)
    assertCount(given.length, rowCount(self), 'rows')
    for (const row of given) assertCount(row.length, columnCount(self), 'columns')
    asOneStep(host.engine, () => linesOf(self, 'row').forEach((row, at) => writeRuns(row, 'column', given[at] ?? [], host)))
  }),
  setColumnProperties: method([listOf(record)], undefined, (self: RangeState, [given], host) => {
    assertCount(given.length, columnCount(self), 'columns')
    asOneStep(host.engine, () => writeRuns(self, 'column', given, host))
  }),
  setRowProperties: method([listOf(record)], undefined, (self: RangeState, [given], host) => {
    assertCount(given.length, rowCount(self), 'rows')
    asOneStep(host.engine, () => writeRuns(self, 'row', given, host))
  }),
}

function assertBounded(range: RangeState): void {
  if (isUnbounded(range)) throw new HostError('InvalidArgument', 'Cells of whole rows or columns have no list of properties.')
}

function assertCount(given: number, wanted: number, what: string): void {
  if (given !== wanted) throw new HostError('InvalidArgument', `The range has ${wanted} ${what}, the list ${given}.`)
}

/** A range's rows or columns, or a part of them. */
function linesOf(range: RangeState, axis: Axis, from = 0, count = axis === 'row' ? rowCount(range) : columnCount(range)): RangeState[] {
  return Array.from({ length: count }, (_, at) => part(range, axis, from + at, from + at))
}

function part({ sheetId, area }: RangeState, axis: Axis, from: number, to: number): RangeState {
  const lines: Partial<Area> = axis === 'row' ? { top: area.top + from, bottom: area.top + to } : { left: area.left + from, right: area.left + to }
  return { sheetId, area: { ...area, ...lines } }
}

/** The properties asked for by `true`, and those inside of objects. */
function read(self: unknown, className: string, wanted: Properties, host: WorkbookHost): Properties {
  const table = host.classOf(className)
  const found: Properties = {}
  for (const [name, choice] of Object.entries(wanted)) {
    if (choice === false || choice === null || choice === undefined) continue
    const member = memberOf(table, name)
    if (member.kind === 'value') found[name] = member.get(self, host)
    else if (member.kind === 'object') found[name] = readObject(self, member, choice, host)
  }
  return found
}

function readObject(self: unknown, member: Extract<Member<unknown>, { kind: 'object' }>, choice: unknown, host: WorkbookHost): Properties {
  const linked = member.get(self, host)
  if (member.type !== 'RangeBorderCollection') return read(linked, member.type, chosen(member.type, choice, host), host)
  const wanted = chosen('RangeBorder', choice, host)
  return Object.fromEntries(Object.entries(BORDERS).map(([name, side]) => [name, read({ range: linked as RangeState, side } satisfies BorderState, 'RangeBorder', wanted, host)]))
}

/** `true` for an object asks for all its plain properties. */
function chosen(className: string, choice: unknown, host: WorkbookHost): Properties {
  if (choice !== true) return choice as Properties
  const { members } = host.classOf(className)
  return Object.fromEntries(Object.keys(members).flatMap((name) => (members[name]?.kind === 'value' ? [[name, true]] : [])))
}

/** Neighbours with the same properties are set at once. */
function writeRuns(range: RangeState, axis: Axis, given: readonly Properties[], host: WorkbookHost): void {
  const keys = given.map((each) => JSON.stringify(each))
  for (let from = 0; from < given.length; ) {
    let to = from
    while (to + 1 < given.length && keys[to + 1] === keys[from]) to++
    write(part(range, axis, from, to), 'Range', given[from] ?? {}, axis, host)
    from = to + 1
  }
}

/** Sets what a list of properties says of neighbours along an axis. */
function write(self: unknown, className: string, given: Properties, axis: Axis, host: WorkbookHost): void {
  const table = host.classOf(className)
  for (const [name, setting] of Object.entries(given)) {
    if (setting === null || setting === undefined) continue
    const member = memberOf(table, name)
    if (member.kind === 'object') writeObject(member.type, member.get(self, host), setting as Properties, axis, host)
    else if (member.kind === 'value' && member.set) member.set(self, setting, host)
    else throw new HostError('InvalidArgument', `${name} cannot be set.`)
  }
}

function writeObject(className: string, self: unknown, given: Properties, axis: Axis, host: WorkbookHost): void {
  if (className !== 'RangeBorderCollection') return write(self, className, given, axis, host)
  for (const [name, border] of Object.entries(given)) {
    const side = BORDERS[name]
    if (!side) throw new HostError('InvalidArgument', `There is no border ${name}.`)
    for (const range of linesOf(self as RangeState, axis)) write({ range, side } satisfies BorderState, 'RangeBorder', border as Properties, axis, host)
  }
}

function memberOf(table: ClassTable, name: string): Member<unknown> {
  const member = table.members[name]
  if (!member || member.kind === 'method') throw notImplemented(table.name, name)
  return member
}
