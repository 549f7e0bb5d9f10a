import type { Area } from '../book'
import { parseAddress, tokenize } from '../text'
import { intersection } from './areas'
import type { Engine } from './engine'
import { nameSeenFrom } from './names'
import { sharedFormulas, sheetOf } from './rewriting'
import type { CellPlace } from './selection'
import { findSheet } from './sheets'

/** An area and the sheet it is on. */
export interface PlacedArea {
  sheetId: string
  area: Area
}

interface FormulaCell extends CellPlace {
  sheetId: string
  /** what its formula refers to */
  refersTo: PlacedArea[]
}

/**
 * What the formulas of an area refer to, each area once, in the order of the formulas.
 * @param all also what these refer to in turn
 */
export function precedentsOf(engine: Engine, of: PlacedArea, all: boolean): PlacedArea[] {
  const cells = formulaCells(engine)
  return closure(of, all, (from) => cells.filter((cell) => holds(from, cell)).flatMap(({ refersTo }) => refersTo))
}

/**
 * The cells whose formulas refer to an area.
 * @param all also those that refer to these in turn
 */
export function dependentsOf(engine: Engine, of: PlacedArea, all: boolean): PlacedArea[] {
  const cells = formulaCells(engine)
  const refers = (cell: FormulaCell, to: PlacedArea): boolean => cell.refersTo.some(({ sheetId, area }) => sheetId === to.sheetId && intersection(area, to.area) !== undefined)
  return closure(of, all, (to) => cells.filter((cell) => refers(cell, to)).map(({ sheetId, row, column }) => ({ sheetId, area: { top: row, bottom: row, left: column, right: column } })))
}

function holds({ sheetId, area }: PlacedArea, cell: FormulaCell): boolean {
  return cell.sheetId === sheetId && cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right
}

function closure(of: PlacedArea, all: boolean, next: (from: PlacedArea) => PlacedArea[]): PlacedArea[] {
  const found = new Map<string, PlacedArea>()
  for (const waiting = [of], isFirst = { still: true }; waiting.length > 0; isFirst.still = false) {
    if (!all && !isFirst.still) break
    const from = waiting.shift() as PlacedArea
    for (const each of next(from)) {
      const key = JSON.stringify([each.sheetId, each.area])
      if (found.has(key)) continue
      found.set(key, each)
      waiting.push(each)
    }
  }
  return [...found.values()]
}

function formulaCells(engine: Engine): FormulaCell[] {
  engine.flush()
  const cells: FormulaCell[] = []
  for (const sheet of engine.workbook.getSheets()) {
    const sheetId = sheet.getSheetId()
    const sharedAt = sharedFormulas(engine, sheetId)
    sheet.getCellMatrix().forValue((row, column, cell) => {
      const formula = cell?.f || (cell?.si ? sharedAt(cell.si, row, column) : '')
      if (formula) cells.push({ sheetId, row, column, refersTo: referencesOf(engine, formula, sheetId) })
    })
  }
  return cells
}

/** The areas that a formula says, also through names. */
function referencesOf(engine: Engine, formula: string, sheetId: string, met: readonly string[] = []): PlacedArea[] {
  const tokens = tokenize(formula)
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1]
    const name = before?.kind === 'sheet' ? sheetOf(before.text) : undefined
    const home = before?.kind === 'sheet' ? (name === undefined ? undefined : findSheet(engine, name)) : sheetId
    if (home === undefined) return []
    if (token.kind === 'cells') {
      const area = parseAddress(token.text)?.area
      return area ? [{ sheetId: home, area }] : []
    }
    const said = token.kind === 'name' ? nameSeenFrom(engine, token.text, home) : undefined
    return said && !met.includes(said.id) ? referencesOf(engine, said.formula, said.sheetId ?? home, [...met, said.id]) : []
  })
}
