import { findGroup, readGroup, type Day } from '../text'
import type { Book, Grid } from '../workbook'
import { textOf } from './cell'
import { kindByName } from './columns'
import { Gathering, type Registers } from './gather'
import { ProblemList, type Place } from './problem'
import { BlockReader } from './reader'
import { readSheet } from './sheet'
import { surveyWeek } from './survey'
import { findTable, findTableOf, type Table } from './table'

/** Compares two texts by code points, as files are ordered. */
export function byCodePoint(a: string, b: string): number {
  const left = Array.from(a)
  const right = Array.from(b)
  for (let i = 0; i < left.length && i < right.length; i++) {
    if (left[i] !== right[i]) return left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!
  }
  return left.length - right.length
}

/**
 * Reads every register in the workbooks.
 * @param books in any order
 * @param week a day of the week in hand, where it is given; else it is found (see `surveyWeek`)
 * @param rulings workbooks of which nothing but their rulings is read, after those of `books`
 */
export function readRegisters(books: readonly Book[], week: Day | null = null, rulings: readonly Book[] = []): Registers {
  const found = gridsOf(books)
    .map(({ place, grid }) => ({ place, grid, table: grid.made ? null : findTable(place.file, grid) }))
  const near = week ?? surveyWeek(found.flatMap(({ table }) => table ?? []))
  const gathering = new Gathering(near)
  for (const { place, grid, table } of found) {
    if (table) gathering.add(readSheet(table, near))
    else if (grid.rows.length > 0) gathering.skip(place, grid)
  }
  for (const table of findRulings(rulings)) gathering.add(readSheet(table, near))
  return gathering.registers
}

function gridsOf(books: readonly Book[]): { place: Place; grid: Grid }[] {
  return [...books]
    .sort((a, b) => byCodePoint(a.file, b.file))
    .flatMap((book) => book.grids.map((grid) => ({ place: { file: book.file, sheet: grid.sheet }, grid })))
}

/** The tables of rulings in workbooks: on the sheets named so; in a workbook that has none, on any with their heads. */
export function findRulings(books: readonly Book[]): Table<'rulings'>[] {
  const found = gridsOf(books).flatMap(({ place, grid }) => (grid.made ? [] : (findTableOf('rulings', place.file, grid) ?? [])))
  const named = ({ place }: Table): boolean => kindByName(place.sheet) === 'rulings'
  const withName = new Set(found.filter(named).map(({ place }) => place.file))
  return found.filter((table) => named(table) || !withName.has(table.place.file))
}

/** The group that a sheet's title line, its name or its file's name tells; '' when none does. */
export function groupOfTable(table: Table): string {
  const titles = table.around.filter((row) => row < table.blocks[0]!.headRow)
  const reader = new BlockReader(table as Table<'calls'>, table.blocks[0] as never, new ProblemList(), null)
  const labelled = 'group' in table.blocks[0]!.columns ? null : reader.shared(0, 'group')
  const named = labelled ? readGroup(textOf(labelled.value)) : ''
  if (named) return named
  const texts = titles.flatMap((row) => (table.grid.rows[row] ?? []).map(textOf))
  for (const text of [...texts, table.place.sheet, table.place.file]) {
    const group = findGroup(text)
    if (group) return group
  }
  return ''
}
