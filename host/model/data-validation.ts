import type { Area, ValidationData } from '../book'
import { asOneStep, clearValidation, firstCell, intersection, invalidCells, isAreaValid, listValidations, moveFormula, setValidation } from '../engine'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { assertUnprotected } from './ranges'
import type { RangeState } from './ranges'
import { calculated, method, value } from './table'
import type { ClassTable } from './table'
import { flag, oneOf, optional, record, text } from './types'
import type { Type } from './types'
import { readRule, toExcelRule } from './validation-rules'

type Prompt = NonNullable<ValidationData['prompt']>
type Alert = NonNullable<ValidationData['alert']>

const NO_PROMPT: Prompt = { title: '', message: '', showPrompt: true }
const NO_ALERT: Alert = { title: '', message: '', showAlert: true, style: 'Stop' }
/** Source: learn.microsoft.com/openspecs/office_file_formats/ms-xlsb, DValStrings. */
const MOST = { title: 32, prompt: 255, alert: 225 } as const
const alertStyles = oneOf('Stop', 'Warning', 'Information')

/** What the rules over a range come to. */
type Found = { kind: 'none' } | { kind: 'same'; rule: ValidationData } | { kind: 'Inconsistent' | 'MixedCriteria'; rules: ValidationData[] }

export const dataValidationTable: ClassTable<RangeState> = {
  name: 'DataValidation',
  members: {
    type: value('string', (self, host) => {
      const found = rulesOver(self, host)
      return found.kind === 'none' ? 'None' : found.kind === 'same' ? found.rule.type : found.kind
    }),
    rule: value('object', (self, host) => part(self, host, {}, toExcelRule), record, (self, given, host) => {
      const found = rulesOver(self, host)
      const { prompt, alert, ignoreBlanks = true } = found.kind === 'same' ? found.rule : {}
      write(self, { ...readRule(given, self, host), areas: [self.area], ignoreBlanks, ...(prompt && { prompt }), ...(alert && { alert }) }, host)
    }),
    prompt: value('object', (self, host) => part(self, host, NO_PROMPT, (rule) => rule.prompt ?? NO_PROMPT), record, (self, given, host) => change(self, { prompt: readPrompt(given) }, host)),
    errorAlert: value('object', (self, host) => part(self, host, NO_ALERT, (rule) => rule.alert ?? NO_ALERT), record, (self, given, host) => change(self, { alert: readAlert(given) }, host)),
    ignoreBlanks: value('boolean', (self, host) => part(self, host, true, (rule) => rule.ignoreBlanks), flag, (self, ignoreBlanks, host) => change(self, { ignoreBlanks }, host)),
    valid: calculated(value('boolean', ({ sheetId, area }, host) => isAreaValid(host.engine, sheetId, area))),
    clear: method([], undefined, ({ sheetId, area }: RangeState, _args, host) => {
      assertUnprotected(host, sheetId)
      clearValidation(host.engine, sheetId, [area])
    }),
    getInvalidCells: calculated(
      method([], 'RangeAreas', async ({ sheetId, area }: RangeState, _args, host) => {
        const cells = await invalidCells(host.engine, sheetId, area)
        if (cells.length === 0) throw new HostError('ItemNotFound', 'All cells are valid.')
        return { sheetId, areas: runsOf(cells) }
      }),
    ),
  },
}

/** The rules of a range's cells, each within the range: its formulas are those of its first cell there. */
function rulesOver({ sheetId, area }: RangeState, host: WorkbookHost): Found {
  const rules = listValidations(host.engine, sheetId, area).map((rule) => ruleWithin(rule, area))
  const [first] = rules
  if (!first) return { kind: 'none' }
  const covered = rules.flatMap(({ areas }) => areas).reduce((count, each) => count + sizeOf(each), 0)
  if (covered < sizeOf(area)) return { kind: 'MixedCriteria', rules }
  const isSame = rules.every((rule) => JSON.stringify(relative(rule, first)) === JSON.stringify({ ...first, areas: [] }))
  return isSame ? { kind: 'same', rule: first } : { kind: 'Inconsistent', rules }
}

function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1)
}

function ruleWithin(rule: ValidationData, area: Area): ValidationData {
  const areas = rule.areas.flatMap((each) => intersection(each, area) ?? [])
  const from = firstCell(rule.areas)
  const to = firstCell(areas)
  return { ...moved(rule, to.top - from.top, to.left - from.left), areas }
}

/** A rule as it would read from another's first cell. */
function relative(rule: ValidationData, other: ValidationData): ValidationData {
  const from = firstCell(rule.areas)
  const to = firstCell(other.areas)
  return { ...moved(rule, to.top - from.top, to.left - from.left), areas: [] }
}

function moved(rule: ValidationData, down: number, right: number): ValidationData {
  const { formula1, formula2 } = rule
  return { ...rule, ...(formula1 !== undefined && { formula1: moveFormula(formula1, down, right) }), ...(formula2 !== undefined && { formula2: moveFormula(formula2, down, right) }) }
}

/** A part of a range's rule; `null` where its cells differ. */
function part<T>(range: RangeState, host: WorkbookHost, none: T, read: (rule: ValidationData) => T): T | null {
  const found = rulesOver(range, host)
  return found.kind === 'none' ? none : found.kind === 'same' ? read(found.rule) : null
}

function write({ sheetId }: RangeState, rule: ValidationData, host: WorkbookHost): void {
  assertUnprotected(host, sheetId)
  setValidation(host.engine, sheetId, rule)
}

/** Prompts and alerts belong to rules here: cells without a rule cannot have them. */
function change(range: RangeState, patch: Partial<ValidationData>, host: WorkbookHost): void {
  const found = rulesOver(range, host)
  if (found.kind === 'none' || found.kind === 'MixedCriteria') throw new HostError('NotImplemented', 'Cells without a rule have no prompt and no alert in this host: set the rule first.')
  const rules = found.kind === 'same' ? [{ ...found.rule, areas: [range.area] }] : found.rules
  asOneStep(host.engine, () => rules.forEach((rule) => write(range, { ...rule, ...patch }, host)))
}

/** What is left out is blank, or on. */
function readPrompt({ title, message, showPrompt }: Record<string, unknown>): Prompt {
  return { title: upTo(MOST.title).read(title) ?? '', message: upTo(MOST.prompt).read(message) ?? '', showPrompt: optional(flag).read(showPrompt) ?? true }
}

function readAlert({ title, message, showAlert, style }: Record<string, unknown>): Alert {
  return { title: upTo(MOST.title).read(title) ?? '', message: upTo(MOST.alert).read(message) ?? '', showAlert: optional(flag).read(showAlert) ?? true, style: optional(alertStyles).read(style) ?? 'Stop' }
}

function upTo(characters: number): Type<string | undefined> {
  return {
    name: 'string?',
    read(given) {
      const read = optional(text).read(given)
      if (read !== undefined && read.length > characters) throw new HostError('InvalidArgument', `${JSON.stringify(read.slice(0, 20))}… has more than ${characters} characters.`)
      return read
    },
  }
}

/** Cells in rows joined to areas along each column. */
function runsOf(cells: readonly { row: number; column: number }[]): Area[] {
  const areas: Area[] = []
  const open = new Map<number, Area>()
  for (const { row, column } of cells) {
    const above = open.get(column)
    if (above && above.bottom === row - 1) above.bottom = row
    else {
      const area = { top: row, left: column, bottom: row, right: column }
      areas.push(area)
      open.set(column, area)
    }
  }
  return areas
}
