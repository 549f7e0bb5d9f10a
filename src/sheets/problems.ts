import { cellOf, severityOf, type Problem, type ProblemCode } from '../registers'
import { maskPhone, maskPhonesIn } from '../text'
import type { SheetPlan } from './plan'
import { footerOf, markOf, titleOf, type PackInput } from './pack-input'
import { tablePlan, widthFor } from './table'

/** More are not of use to anybody, and a sheet of a million rows opens slowly. */
const MOST_ROWS = 50_000

/** 数据问题: every error and warning, with where it is and what it would become. Phones are masked (S24). */
export function problemsSheet(input: PackInput): SheetPlan {
  const { words, problems, linkTo, files } = input
  const { heads } = words
  const unread = files.filter(({ read }) => !read)
  const sorted = [...problems.filter((p) => severityOf(p) === 'error'), ...problems.filter((p) => severityOf(p) === 'warning')]
  return tablePlan<Problem>({
    name: words.sheets.problems,
    mark: markOf(input, 'problems'),
    title: titleOf(input, 'problems'),
    note: words.notes.problems,
    nothing: words.notes.nothing,
    columns: [
      {
        head: heads.severity, width: 8, condition: { equals: words.severity.error, tone: 'bad' },
        cell: (problem) => words.severity[severityOf(problem)],
      },
      { head: heads.problem, width: 18, cell: ({ code }) => words.problems[code].label },
      { head: heads.file, width: widthFor(problems.map(({ place }) => place.file), 16, 30), cell: ({ place }) => place.file },
      { head: heads.sheet, width: 26, cell: ({ place }) => place.sheet },
      {
        head: heads.cell, width: 9,
        cell: (problem) => {
          const link = linkTo(problem.place, cellOf(problem))
          return { value: cellOf(problem), ...(link ? { link } : {}) }
        },
      },
      { head: heads.found, width: 20, cell: (problem) => foundOf(problem) },
      { head: heads.fix, width: 11, cell: ({ fix }) => fix },
      { head: heads.reason, width: 60, wrap: true, cell: ({ code, facts }) => maskPhonesIn(words.problems[code].text(facts ?? {})) },
      { head: heads.code, width: 26, cell: ({ code }) => ({ value: code, tone: 'muted' }) },
    ],
    parts: [
      ...unread.map(({ file, state }) => ({
        items: [],
        instead: [{ value: words.severity.error, tone: 'bad' as const }, words.unread, file, null, null, null, null, { value: state, tone: 'bad' as const }],
      })),
      { items: sorted.slice(0, MOST_ROWS) },
      ...(sorted.length > MOST_ROWS ? [{ items: [], instead: [null, words.moreProblems(sorted.length - MOST_ROWS)] }] : []),
    ],
    bodyColumn: 2,
    footer: footerOf(input),
  })
}

/** Problems of which what is found is a phone, readable or not. */
const WHOLE_PHONE: readonly ProblemCode[] = ['phone-invalid', 'customer-claimed', 'customer-ruled']

/** What stands in a cell, with every phone in it masked. */
export function foundOf({ code, found }: Problem): string {
  return WHOLE_PHONE.includes(code) ? maskPhone(found) : maskPhonesIn(found)
}
