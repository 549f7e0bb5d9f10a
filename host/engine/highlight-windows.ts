import type { IRange } from '@univerjs/core'
import { moveFormula } from './rule-areas'
import { univer } from './univer'

/** Rows that are worked out together, and how many such bands of a rule are kept. */
const BAND = 64
const MOST_BANDS = 8
/** Rules over no more cells than these are left to Univer. */
const FEW_CELLS = 2_000

type Where = [unitId: string, sheetId: string, formatId: string, formula: string]

interface FormulaService {
  registerFormulaWithRange(...args: [...Where, ranges?: IRange[]]): void
  getFormulaResultWithCoords(...args: [...Where, row?: number, column?: number]): { status: unknown; result?: unknown }
  getSubUnitFormulaMap(unitId: string, sheetId: string): { getValue(id: string, keys: ['id']): unknown } | undefined
  createCFormulaId(formatId: string, formula: string): string
  _registerRuleFormulas(unitId: string, sheetId: string, rule: unknown): void
  _removeFormulaByCfId(unitId: string, sheetId: string, formatId: string): void
}

/** A rule over many cells, of which only some bands of rows are worked out. */
interface Windowed {
  areas: IRange[]
  /** the formula's result is the same in all columns */
  isForRows: boolean
  /** from the rule's first row on; the last that was asked for is last */
  bands: number[]
}

type Replaced = Pick<FormulaService, 'registerFormulaWithRange' | 'getFormulaResultWithCoords'>
const windows = new WeakMap<FormulaService, Map<string, Windowed>>()

/**
 * Lets Univer work out the formulas of conditional formats only for rows that somebody looks at. Its own way works them out for every
 * cell of a rule, again at every change: a register with rules down to row 20,000 stands still for minutes.
 */
export function boundHighlights(): void {
  const service = univer.sheetsConditionalFormatting.ConditionalFormattingFormulaService.prototype as unknown as FormulaService & { ofUniver?: Replaced }
  const own = (service.ofUniver ??= {
    registerFormulaWithRange: service.registerFormulaWithRange,
    getFormulaResultWithCoords: service.getFormulaResultWithCoords,
  })
  // asked for when a cell is drawn, and not before
  service._registerRuleFormulas = () => {}
  service.registerFormulaWithRange = function (unitId, sheetId, formatId, formula, ranges) {
    const where: Where = [unitId, sheetId, formatId, formula]
    if (isRegistered(this, where)) return
    const areas = inOrder(ranges ?? [])
    const key = where.join('\n')
    if (cellCount(areas) <= FEW_CELLS) {
      windowsOf(this).delete(key)
      own.registerFormulaWithRange.call(this, ...where, ranges)
      return
    }
    const windowed: Windowed = { areas, isForRows: moveFormula(formula, 0, 1) === formula, bands: [] }
    windowsOf(this).set(key, windowed)
    own.registerFormulaWithRange.call(this, ...where, rangesOf(windowed))
  }
  service.getFormulaResultWithCoords = function (unitId, sheetId, formatId, formula, row = 0, column = 0) {
    const where: Where = [unitId, sheetId, formatId, formula]
    const windowed = windowsOf(this).get(where.join('\n'))
    if (!windowed || !isRegistered(this, where)) return own.getFormulaResultWithCoords.call(this, ...where, row, column)
    const band = Math.floor(row / BAND)
    if (windowed.bands.includes(band)) return own.getFormulaResultWithCoords.call(this, ...where, row, windowed.isForRows ? 0 : column)
    windowed.bands = [...windowed.bands, band].slice(-MOST_BANDS)
    this._removeFormulaByCfId(unitId, sheetId, formatId)
    own.registerFormulaWithRange.call(this, ...where, rangesOf(windowed))
    return { status: univer.formula.FormulaResultStatus.WAIT }
  }
}

function windowsOf(service: FormulaService): Map<string, Windowed> {
  let known = windows.get(service)
  if (!known) windows.set(service, (known = new Map()))
  return known
}

function isRegistered(service: FormulaService, [unitId, sheetId, formatId, formula]: Where): boolean {
  return Boolean(service.getSubUnitFormulaMap(unitId, sheetId)?.getValue(service.createCFormulaId(formatId, formula), ['id']))
}

const inOrder = (ranges: IRange[]): IRange[] => [...ranges].sort((a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn)
const cellCount = (ranges: IRange[]): number => ranges.reduce((sum, range) => sum + (range.endRow - range.startRow + 1) * (range.endColumn - range.startColumn + 1), 0)

/** The rule's first cell, from which its formula counts, and the bands. */
function rangesOf({ areas, isForRows, bands }: Windowed): IRange[] {
  const first = areas[0]!
  const anchor: IRange = { startRow: first.startRow, endRow: first.startRow, startColumn: first.startColumn, endColumn: first.startColumn }
  const rows = bands.flatMap((band) => {
    const startRow = first.startRow + band * BAND
    const endRow = startRow + BAND - 1
    return areas
      .filter((area) => area.startRow <= endRow && startRow <= area.endRow)
      .map((area): IRange => ({
        startRow: Math.max(startRow, area.startRow),
        endRow: Math.min(endRow, area.endRow),
        startColumn: isForRows ? first.startColumn : area.startColumn,
        endColumn: isForRows ? first.startColumn : area.endColumn,
      }))
  })
  return [anchor, ...rows]
}
