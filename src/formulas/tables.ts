import { kindOfRule, type Override } from '../policy'
import { fieldOfHead, readRegisters, type Registers, type SheetKind } from '../registers'
import { squeeze, type Day } from '../text'
import type { CellValue, Grid } from '../workbook'
import { readArea } from './arguments'
import { isBlank } from './cell'
import { faultOf, type FaultKey } from './fault'

/** The tables a formula can be given, each with its head row. */
export type TableParameter = 'calls' | 'visits' | 'roster' | 'attendance' | 'rules' | 'rulings'
export type Tables = Partial<Record<TableParameter, unknown>>

/** What each is read as, under a sheet's name that says so, and what is told when its heads are not found. */
const KINDS: Record<TableParameter, { kind: SheetKind; sheet: string; fault: FaultKey }> = {
  calls: { kind: 'calls', sheet: '管控表', fault: 'headsCalls' },
  visits: { kind: 'visits', sheet: '登记表', fault: 'headsVisits' },
  roster: { kind: 'roster', sheet: '花名册', fault: 'headsRoster' },
  attendance: { kind: 'attendance', sheet: '考勤', fault: 'headsAttendance' },
  rules: { kind: 'settings', sheet: '规则', fault: 'headsRules' },
  rulings: { kind: 'rulings', sheet: '撞客裁定', fault: 'headsRulings' },
}

/**
 * Tables read as the sheets of a file are. One that is left out, or has nothing in it, is a register without rows.
 * @param near a day of the time in hand, for dates without a year; `null`: the fullest week of the calls
 * @throws FormulaFault for a table without the heads of its kind
 */
export function readTables(tables: Tables, near: Day | null = null): Registers {
  const areas = (Object.keys(tables) as TableParameter[]).flatMap((parameter) => {
    const rows = readArea(tables[parameter])
    return rows && rows.some((row) => row.some((cell) => !isBlank(cell) && cell !== 0)) ? [{ parameter, rows }] : []
  })
  const zeroIsBlank = !areas.some(({ rows }) => rows.some((row) => row.includes(null)))
  const grids = areas.map(({ parameter, rows }) => toGrid(parameter, zeroIsBlank ? withoutZeros(parameter, rows) : rows))
  const registers = readRegisters([{ file: '', grids }], near)
  for (const { parameter } of areas) {
    const { kind, sheet, fault } = KINDS[parameter]
    const report = registers.sheets.find(({ place }) => place.sheet === sheet)
    if (report?.state !== kind) throw faultOf('value', fault, parameter)
  }
  return registers
}

/** The office's overrides from its table of rules (规则). @throws FormulaFault `headsRules` */
export function readRules(rules: unknown): readonly Override[] {
  return readTables({ rules }).overrides
}

function toGrid(parameter: TableParameter, rows: CellValue[][]): Grid {
  return { sheet: KINDS[parameter].sheet, rows, merges: [], dateSystem: 1900, made: false }
}

/**
 * Some hosts give 0 for a blank cell, and then nothing is told apart: every 0 is taken for a blank. A rule's 0 is a figure, but
 * where a rule that can be no number says 0 too: there the figures are blank.
 */
function withoutZeros(parameter: TableParameter, rows: CellValue[][]): CellValue[][] {
  const kept = parameter === 'rules' ? valueColumn(rows) : -1
  return rows.map((row) => row.map((cell, column) => (cell === 0 && column !== kept ? null : cell)))
}

/** The column of the rules' figures, if its zeros are figures; else -1. */
function valueColumn(rows: readonly CellValue[][]): number {
  const head = rows.find((row) => columnOf(row, 'id') >= 0 && columnOf(row, 'value') >= 0)
  if (!head) return -1
  const [id, value] = [columnOf(head, 'id'), columnOf(head, 'value')]
  const blank = rows.some((row) => row[value] === 0 && !isFigure(row[id] ?? null))
  return blank ? -1 : value
}

function columnOf(heads: readonly CellValue[], field: string): number {
  return heads.findIndex((head) => typeof head === 'string' && fieldOfHead('settings', head) === field)
}

function isFigure(id: CellValue): boolean {
  const kind = kindOfRule(squeeze(String(id ?? '')))
  return kind === 'count' || kind === 'yuan' || kind === 'percent'
}
