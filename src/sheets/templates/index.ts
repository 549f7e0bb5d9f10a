import { paperForm } from '../paper-form'
import type { BookPlan, SheetPlan } from '../plan'
import { callsTemplate } from './calls'
import { guideTemplate } from './guide'
import type { Lists } from './lists'
import { GUIDE_SHEET, type RegisterKind } from './names'
import { attendanceTemplate, ROSTER_NAMES, rosterTemplate } from './people'
import { filledRange, type ColumnSpan } from './references'
import type { TemplateInput } from './register-sheet'
import { settingsTemplate } from './settings'
import { visitsTemplate } from './visits'

export { findLists, wordLists } from './lists'
export type { ListKey, Lists } from './lists'
export { FORM_SHEET, GUIDE_SHEET, REGISTER_KINDS, REGISTER_SHEETS } from './names'
export type { RegisterKind } from './names'
export { ROSTER_NAMES } from './people'
export { filledRange } from './references'
export type { ColumnSpan } from './references'
export type { TemplateInput } from './register-sheet'

/** What an open workbook has already, to be used instead of our own. */
export interface TemplatePlaces {
  /** where the callers' names stand */
  roster?: ColumnSpan
  /** where the lists stand; then no sheet of them is made */
  lists?: Lists
  /** the sheet of explanations and lists, where its own name is taken */
  guideSheet?: string
}

/**
 * The sheets for people to type into (C34 C35): 电开效果管控表 意向客户邀约到访登记表 花名册 考勤 规则, each with a native table, and 说明 with
 * the lists that they choose from.
 */
export function registerPlans(input: TemplateInput, places: TemplatePlaces = {}): RegisterPlans {
  const { lists, callers, guide } = choicesOf(input, places, false)
  return { ...plansOf(input, lists, callers), guide }
}

export type RegisterPlans = Record<RegisterKind, SheetPlan> & { guide: SheetPlan | null }

/** The registers as a workbook of their own, to begin with; the paper form stands last in it. */
export function templateBook(input: TemplateInput): BookPlan {
  const { lists, callers, guide } = choicesOf(input, {}, true)
  const { calls, visits, roster, attendance, settings } = plansOf(input, lists, callers)
  const form = paperForm(input, { day: null, caller: '', group: '' }, null, { lists, callers })
  return {
    title: input.words.template.book,
    day: input.day,
    sheets: [calls, visits, roster, attendance, settings, guide!, form],
  }
}

function choicesOf(input: TemplateInput, places: TemplatePlaces, withForm: boolean): { lists: Lists; callers: string; guide: SheetPlan | null } {
  const guide = places.lists ? null : guideTemplate(input, places.guideSheet ?? GUIDE_SHEET, withForm)
  return {
    lists: places.lists ?? guide!.lists,
    callers: filledRange(places.roster ?? ROSTER_NAMES),
    guide: guide?.plan ?? null,
  }
}

function plansOf(input: TemplateInput, lists: Lists, callers: string): Record<RegisterKind, SheetPlan> {
  return {
    calls: callsTemplate(input, lists, callers),
    visits: visitsTemplate(input, lists, callers),
    roster: rosterTemplate(input, lists),
    attendance: attendanceTemplate(input, lists, callers),
    settings: settingsTemplate(input),
  }
}
