import type { Wording } from '../../i18n'
import type { Cell, RowPlan, SheetPlan } from '../plan'
import { findLists, LIST_KEYS, valuesOf, wordLists, type Lists } from './lists'
import { FORM_SHEET, REGISTER_KINDS, REGISTER_SHEETS } from './names'
import type { TemplateInput } from './register-sheet'

const WIDTH = 16
const COLUMNS = LIST_KEYS.length
/** Characters of a line of the texts, which stand beside their labels over the other columns. */
const LINE = WIDTH * (COLUMNS - 1) - 4
const POINTS_A_LINE = 15

/** 说明: what each sheet is for, how to grade (C38 C39), what counts as a visit (C17–C19), and the lists to choose from. */
export function guideTemplate(input: TemplateInput, name: string, withForm: boolean): { plan: SheetPlan; lists: Lists } {
  const { words, policy, day } = input
  const { guide, titles, titled, notes } = words.template
  const lists = wordLists(policy, day)
  const title = titled(policy.text('projectName', day), titles.guide)
  const rows: RowPlan[] = [
    { role: 'title', cells: [title] },
    { role: 'note', cells: [notes.guide] },
    ...explanations(words, withForm),
    { role: 'section', cells: [guide.lists.title] },
    { role: 'note', cells: [guide.lists.text] },
    { role: 'head', cells: LIST_KEYS.map((key) => lists[key].head) },
    ...listRows(LIST_KEYS.map((key) => lists[key].words)),
  ]
  const right = COLUMNS - 1
  const plan: SheetPlan = {
    name,
    mark: null,
    columns: LIST_KEYS.map(() => ({ width: WIDTH, format: 'text', wrap: true })),
    rows,
    merges: rows.flatMap(({ role, height }, row) =>
      role === 'title' || role === 'note' || role === 'section' ? [{ top: row, left: 0, bottom: row, right }]
      : height !== undefined ? [{ top: row, left: 1, bottom: row, right }]
      : [],
    ),
    bodyRow: 1,
    bodyColumn: 0,
    endRow: rows.length,
    conditions: [],
    filter: false,
    header: title,
    footer: words.page,
    print: { orientation: 'portrait', breaks: [] },
  }
  return { plan, lists: findLists(name, valuesOf(rows), lists)! }
}

function explanations({ template: { guide } }: Wording, withForm: boolean): RowPlan[] {
  const { sheets, grades, visits, proposals } = guide
  return [
    { role: 'section', cells: [sheets.title] },
    ...REGISTER_KINDS.map((kind) => line(REGISTER_SHEETS[kind].table, sheets[kind])),
    ...(withForm ? [line(FORM_SHEET, sheets.form)] : []),
    { role: 'section', cells: [grades.title] },
    ...(['A', 'B', 'C', 'D'] as const).map((grade) => line(grade, grades[grade])),
    { role: 'section', cells: [visits.title] },
    line(visits.counts, visits.countsText),
    line(visits.once, visits.onceText),
    line(visits.not, visits.notText),
    { role: 'section', cells: [proposals.title] },
    line(proposals.label, proposals.text),
  ]
}

/** A label with its text, as high as the text's lines need. */
function line(label: string, text: string): RowPlan {
  const characters = text.replace(/[^\0-\xff]/g, '__').length
  return { role: 'body', sparse: true, cells: [label, text], height: 6 + POINTS_A_LINE * Math.ceil(characters / LINE) }
}

function listRows(lists: readonly (readonly string[])[]): RowPlan[] {
  const deepest = Math.max(...lists.map((words) => words.length))
  return Array.from({ length: deepest }, (_, row) => ({
    role: 'body' as const,
    sparse: true,
    cells: lists.map((words): Cell => words[row] ?? null),
  }))
}
