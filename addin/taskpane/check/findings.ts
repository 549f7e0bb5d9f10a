import type { Wording } from '../../../src/i18n'
import { Fixes, tidiesOf, type Suggestion } from '../../../src/jobs'
import { severityOf, type Place, type Problem } from '../../../src/registers'
import { foundOf } from '../../../src/sheets'
import { maskPhone, maskPhonesIn } from '../../../src/text'
import { cellAddress, type CellValue } from '../../../src/workbook'
import type { OpenBook } from '../store/book-store'
import { maskWritten } from './mask-written'

export type Level = 'error' | 'warning' | 'tidy'
export type TidyKind = keyof Wording['check']['tidies']

/** A problem, or a cell that could be written plainly: what the list shows a line of. */
export interface Finding {
  /** stays the same as long as the same is found in the same cell */
  key: string
  level: Level
  place: Place
  /** the sheet's place in the workbook; -1: it is not there any more */
  sheet: number
  row: number
  column: number
  /** what the cell holds */
  value: CellValue
  /** `null`: it is no problem */
  problem: Problem | null
  /** what would put it right; `null`: nothing certain */
  suggestion: Suggestion | null
}

export interface Findings {
  /** in order of sheets, rows and columns */
  all: readonly Finding[]
  counts: Record<Level, number>
}

const known = new WeakMap<OpenBook, Findings>()
/** Problems and suggestions of rows that did not change are the same as before: what was made of them holds as long. */
const made = new WeakMap<Problem | Suggestion, Finding>()

/** Everything that is found in the open workbook. */
export function findingsOf(open: OpenBook): Findings {
  let findings = known.get(open)
  if (!findings) known.set(open, (findings = find(open)))
  return findings
}

function find(open: OpenBook): Findings {
  const { book, registers, problems } = open
  const maker = new Maker(open)
  const counts: Record<Level, number> = { error: 0, warning: 0, tidy: 0 }
  const all: Finding[] = []
  const add = (finding: Finding): void => {
    counts[finding.level]++
    all.push(finding)
  }
  for (const problem of problems) add(maker.ofProblem(problem))
  for (const suggestion of tidiesOf(book, registers)) add(maker.ofTidy(suggestion))
  return { all: all.sort(inOrder), counts }
}

/** Makes findings of what is found. */
class Maker {
  private readonly indices: ReadonlyMap<string, number>
  private readonly fixes: Fixes

  constructor(private readonly open: OpenBook) {
    const { book, registers } = open
    this.indices = new Map(book.sheets.map(({ name }, index) => [name, index]))
    this.fixes = new Fixes(book, registers)
  }

  ofProblem(problem: Problem): Finding {
    const before = made.get(problem)
    if (before) return before
    const { code, place, row, column, facts } = problem
    const key = [code, place.sheet, row, column, ...Object.values(facts ?? {})].join('\n')
    const suggestion = this.fixes.of(problem)
    return this.keep(problem, { key, level: severityOf(problem), place, ...this.cell(place, row, column), problem, suggestion })
  }

  ofTidy(suggestion: Suggestion): Finding {
    const before = made.get(suggestion)
    if (before) return before
    const { place, edit: { row, column } } = suggestion
    const key = ['tidy', place.sheet, row, column].join('\n')
    return this.keep(suggestion, { key, level: 'tidy', place, ...this.cell(place, row, column), problem: null, suggestion })
  }

  private cell(place: Place, row: number, column: number): Pick<Finding, 'sheet' | 'row' | 'column' | 'value'> {
    const sheet = this.indices.get(place.sheet) ?? -1
    return { sheet, row, column, value: this.open.book.grids[sheet]?.rows[row]?.[column] ?? null }
  }

  private keep(of: Problem | Suggestion, finding: Finding): Finding {
    made.set(of, finding)
    return finding
  }
}

/** By sheets, rows and columns. */
export function inOrder(a: Pick<Finding, 'sheet' | 'row' | 'column'>, b: Pick<Finding, 'sheet' | 'row' | 'column'>): number {
  return a.sheet - b.sheet || a.row - b.row || a.column - b.column
}

function tidyKindOf({ isPhone, edit }: Suggestion): TidyKind {
  return isPhone ? 'phone' : edit.format === undefined ? 'word' : 'day'
}

/** The kind by which it is filtered: the problem's code, or the kind of tidying. */
export function kindOf({ problem, suggestion }: Finding): string {
  return problem ? problem.code : tidyKindOf(suggestion!)
}

/** What is said of a finding; phones in it are masked (S24). */
export interface Told {
  label: string
  text: string
  advice: string
  /** the cell's address alone */
  cell: string
  /** 表!D5 */
  at: string
  found: string
  /** `null`: nothing certain */
  becomes: string | null
}

export function tell(finding: Finding, words: Wording): Told {
  const { problem, suggestion, place, row, column } = finding
  const cell = cellAddress(row, column)
  const tidy = problem ? null : words.check.tidies[tidyKindOf(suggestion!)]
  return {
    label: problem ? words.problems[problem.code].label : tidy!.label,
    text: problem ? words.problems[problem.code].text(problem.facts ?? {}) : tidy!.text,
    advice: problem ? words.check.advice[problem.code] : tidy!.advice,
    cell,
    at: words.cell(place.sheet, cell),
    ...tellChange(finding, words.check),
  }
}

function tellChange({ problem, suggestion, value }: Finding, words: Wording['check']): Pick<Told, 'found' | 'becomes'> {
  if (!suggestion) return { found: foundOf(problem!) || maskPhonesIn(String(value ?? '')) || words.blank, becomes: null }
  const { isPhone, edit } = suggestion
  const found = (isPhone ? maskWritten(suggestion.found) : suggestion.found) || words.blank
  const becomes = isPhone ? maskPhone(suggestion.becomes) : suggestion.becomes
  if (found !== becomes) return { found, becomes }
  const isDay = edit.format !== undefined
  return { found: words.withType(found, typeOf(edit.expected, words)), becomes: words.withType(becomes, isDay ? words.typed.date : typeOf(edit.value, words)) }
}

function typeOf(value: CellValue, { typed }: Wording['check']): string {
  return typeof value === 'number' ? typed.number : typeof value === 'boolean' ? typed.boolean : typed.text
}
