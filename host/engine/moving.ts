import type { ICellData, IRange } from '@univerjs/core'
import type { Area } from '../book'
import { quoteSheet, tokenize, untokenize } from '../text'
import type { Token } from '../text'
import { containsArea, intersection, COLUMNS, ROWS, toArea, toRange } from './areas'
import type { CellCustom } from './cell-data'
import type { Place } from './copying'
import { lookMapper } from './copying'
import { copiedRules, cutRules } from './copied-features'
import { rewriteHighlight, rewriteValidation } from './displaced-features'
import type { Engine } from './engine'
import { addPlacement, readFeatures } from './features'
import type { Features } from './features'
import { newId } from './ids'
import { Refusal } from './refusal'
import { addRawCells, changeReference, formulaChanges, referenceArea, sharedFormulas, sheetOf } from './rewriting'
import type { RawCells } from './rewriting'
import { forCellsIn } from './shifting'
import { asOneStep, emptyStep, perform } from './undo'
import type { UndoStep } from './undo'

/** What moves where. */
interface Move {
  from: Place
  to: Place
  /** names of the sheets */
  fromName: string
  toName: string
  down: number
  right: number
}

/**
 * Moves cells with all that is on them. Formulas, names and rules anywhere that refer to them follow; references to the cells they overwrite
 * become `#REF!`. One step of undo.
 * @param to the first cell of the target
 * @returns the target
 * @throws Refusal InvalidArgument off the sheet, InsertDeleteConflict when a table or merged cells would be torn
 */
export function moveCells(engine: Engine, from: Place, to: { sheetId: string; row: number; column: number }): Area {
  engine.flush()
  const area: Area = { top: to.row, left: to.column, bottom: to.row + from.area.bottom - from.area.top, right: to.column + from.area.right - from.area.left }
  if (area.bottom >= ROWS || area.right >= COLUMNS) throw new Refusal('InvalidArgument', 'The target lies off the sheet.')
  const move: Move = {
    from,
    to: { sheetId: to.sheetId, area },
    fromName: engine.sheet(from.sheetId).getName(),
    toName: engine.sheet(to.sheetId).getName(),
    down: area.top - from.area.top,
    right: area.left - from.area.left,
  }
  if (from.sheetId === to.sheetId && move.down === 0 && move.right === 0) return area
  check(engine, move)
  const cells = movedCells(engine, move)
  asOneStep(engine, () => {
    perform(engine, formulaChanges(engine, (formula, home) => rewrite(formula, home, home, move)))
    const step = emptyStep()
    for (const [sheetId, raw] of Object.entries(cells)) addRawCells(step, engine, sheetId, raw)
    addMovedFeatures(step, engine, move)
    perform(engine, step)
  })
  return area
}

/** By sheet: the target's cells and the empty cells left behind. Formulas are read before they are rewritten: they may come to another sheet. */
function movedCells(engine: Engine, move: Move): Record<string, RawCells> {
  const { from, to } = move
  const lookAt = lookMapper(engine, from.sheetId, to.sheetId)
  const sharedAt = sharedFormulas(engine, from.sheetId)
  const cells: Record<string, RawCells> = { [from.sheetId]: {}, [to.sheetId]: {} }
  const put = (sheetId: string, row: number, column: number, cell: ICellData | null): void => {
    ;((cells[sheetId] ??= {})[row] ??= {})[column] = cell
  }
  forCellsIn(engine.sheet(to.sheetId), to.area, (row, column) => put(to.sheetId, row, column, null))
  const moved: [row: number, column: number, cell: ICellData][] = []
  forCellsIn(engine.sheet(from.sheetId), from.area, (row, column, cell) => {
    put(from.sheetId, row, column, null)
    const target = { row: row + move.down, column: column + move.right }
    const next = movedCell(cell, sharedAt, row, column, move)
    const s = lookAt({ row, column }, target)
    if (s) next.s = s
    moved.push([target.row, target.column, next])
  })
  for (const [row, column, cell] of moved) put(to.sheetId, row, column, cell)
  return cells
}

function movedCell(cell: ICellData, sharedAt: ReturnType<typeof sharedFormulas>, row: number, column: number, move: Move): ICellData {
  const text = cell.f || (cell.si ? sharedAt(cell.si, row, column) : undefined)
  if (!text) return { ...cell }
  const custom = cell.custom as CellCustom | null | undefined
  const next: ICellData = { ...cell, f: rewrite(text, move.fromName, move.toName, move) }
  if (custom?.formula !== undefined) next.custom = { ...custom, formula: rewrite(custom.formula, move.fromName, move.toName, move) }
  delete next.si
  delete next.ref
  return next
}

/**
 * @param home the sheet that a formula stands in
 * @param after the sheet that it comes to stand in
 */
function rewrite(formula: string, home: string, after: string, move: Move): string {
  const tokens = tokenize(formula)
  const out: Token[] = []
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1]
    const prefix = before?.kind === 'sheet' ? before.text : ''
    const sheet = prefix ? sheetOf(prefix) : home
    if (token.kind !== 'cells' || sheet === undefined) {
      out.push(token)
      continue
    }
    const next = follow(token.text, sheet, move)
    if (prefix) out.pop()
    out.push({ kind: 'cells', text: next.text === '#REF!' ? next.text : prefixFor(next.sheet, sheet, prefix, after) + next.text })
  }
  return untokenize(out)
}

/** The sheet's name stays as it was written; without one, it is written where the formula stands on another sheet. */
function prefixFor(sheet: string, before: string, prefix: string, after: string): string {
  if (prefix && sheet === before) return prefix
  return !prefix && same(sheet, after) ? '' : `${quoteSheet(sheet)}!`
}

/** The reference, and the sheet it is to, after the move. */
function follow(text: string, sheet: string, move: Move): { text: string; sheet: string } {
  const area = referenceArea(text)
  if (same(sheet, move.fromName) && containsArea(move.from.area, area)) return { text: changeReference(text, (each) => moved(each, move)), sheet: move.toName }
  if (same(sheet, move.toName) && containsArea(move.to.area, area)) return { text: '#REF!', sheet }
  return { text, sheet }
}

function moved(area: Area, { down, right }: Move): Area {
  return { top: area.top + down, bottom: area.bottom + down, left: area.left + right, right: area.right + right }
}

/** Merged cells, tables, notes and rules that lie in the source move along; rules over more than it are divided. */
function addMovedFeatures(step: UndoStep, engine: Engine, move: Move): void {
  const { from, to } = move
  const part = partOf(readFeatures(engine, from.sheetId), move)
  for (const sheet of engine.workbook.getSheets()) {
    const id = sheet.getSheetId()
    const old = readFeatures(engine, id)
    const name = sheet.getName()
    const isOwn = (rule: { ranges: IRange[] }): boolean => id === from.sheetId && rule.ranges.some((range) => intersection(toArea(range), from.area))
    const toMoved = (formula: string): string => rewrite(formula, name, name, move)
    let next: Features = {
      ...old,
      validations: old.validations.map((rule) => (isOwn(rule) ? rule : rewriteValidation(rule, toMoved))),
      highlights: old.highlights.map((rule) => (isOwn(rule) ? rule : rewriteHighlight(rule, toMoved))),
    }
    if (id === from.sheetId) next = cutOut(next, from.area)
    if (id === to.sheetId) next = putIn(cutOut(next, to.area), part)
    addPlacement(step, engine, id, old, next)
  }
}

function check(engine: Engine, { from, to }: Move): void {
  const torn = (range: IRange, area: Area): boolean => Boolean(intersection(toArea(range), area)) && !containsArea(area, toArea(range))
  const given = readFeatures(engine, from.sheetId)
  const target = readFeatures(engine, to.sheetId)
  const kept = from.sheetId === to.sheetId ? target.tables.filter(({ range }) => !containsArea(from.area, toArea(range))) : target.tables
  const isTorn = [...given.tables.map(({ range }) => range), ...given.merges].some((range) => torn(range, from.area)) || target.merges.some((range) => torn(range, to.area))
  if (isTorn) throw new Refusal('InsertDeleteConflict', 'It would move a part of a table or of merged cells.')
  const isOver = kept.some(({ range }) => torn(range, to.area) && given.tables.some((table) => containsArea(from.area, toArea(table.range))))
  if (isOver) throw new Refusal('InsertDeleteConflict', 'A table cannot be moved into another one.')
}

/** A sheet's features without those of an area. */
function cutOut(features: Features, area: Area): Features {
  return {
    ...features,
    merges: features.merges.filter((range) => !containsArea(area, toArea(range))),
    tables: features.tables.filter(({ range }) => !containsArea(area, toArea(range))),
    notes: features.notes.filter((note) => !intersection(noteArea(note), area)),
    validations: cutRules(features.validations, area, rewriteValidation),
    highlights: cutRules(features.highlights, area, rewriteHighlight),
  }
}

/** What of a sheet's features lies in the source, at its new place. */
function partOf(features: Features, move: Move): Features {
  const { area } = move.from
  const copies = (each: Area): Area[] => {
    const part = intersection(each, area)
    return part ? [moved(part, move)] : []
  }
  const at = (range: IRange): IRange => ({ ...range, ...toRange(moved(toArea(range), move)) })
  return {
    ...features,
    merges: features.merges.filter((range) => containsArea(area, toArea(range))).map(at),
    tables: features.tables.filter(({ range }) => containsArea(area, toArea(range))).map((table) => ({ ...table, range: at(table.range) })),
    notes: features.notes.filter((note) => intersection(noteArea(note), area)).map((note) => ({ ...note, row: note.row + move.down, col: note.col + move.right })),
    validations: copiedRules(features.validations, copies, (rule) => ({ ...rule, uid: newId() }), rewriteValidation),
    highlights: copiedRules(features.highlights, copies, (rule) => ({ ...rule, cfId: newId() }), rewriteHighlight),
  }
}

function putIn(features: Features, more: Features): Features {
  return {
    ...features,
    merges: [...features.merges, ...more.merges],
    tables: [...features.tables, ...more.tables],
    notes: [...features.notes, ...more.notes],
    validations: [...features.validations, ...more.validations],
    highlights: [...more.highlights, ...features.highlights],
  }
}

function noteArea({ row, col }: Features['notes'][number]): Area {
  return { top: row, left: col, bottom: row, right: col }
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
