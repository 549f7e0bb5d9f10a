import { TONE_COLORS, type Condition, type Highlight, type SheetPlan, type Tone, type Validation } from '../../src/sheets'
import { isoDate } from '../../src/text'
import { columnName } from '../../src/workbook'
import { rangeOf } from './address'
import { textBytes } from './budget'
import type { Renamed } from './renaming'
import type { Job } from './stage'
import { CALL_BYTES, PHASE, type Step } from './step'

const LONGEST_TITLE = 32
const LONGEST_MESSAGE = 255

/** What may be typed, and what colours cells: the first that applies to a cell holds. */
export function ruleSteps({ plan, inDraft }: Job): Step[] {
  const colours = [...(plan.highlights ?? []), ...plan.conditions.map((condition) => toHighlight(plan, condition))]
  return [
    ...(plan.validations ?? []).map((validation) => validationStep(validation, inDraft)),
    // a rule that is added goes before those that are there
    ...colours.reverse().map((highlight) => highlightStep(highlight, inDraft)),
  ]
}

function validationStep({ span, rule, hint, refusal }: Validation, inDraft: Renamed): Step {
  return {
    phase: PHASE.rules,
    bytes: CALL_BYTES * 2 + textBytes(JSON.stringify([rule, hint, refusal])),
    act: (sheet) => {
      const { dataValidation } = rangeOf(sheet, span)
      dataValidation.rule = toRule(rule, inDraft)
      dataValidation.ignoreBlanks = true
      dataValidation.prompt = { showPrompt: hint !== undefined, title: cut(hint?.title, LONGEST_TITLE), message: cut(hint?.text, LONGEST_MESSAGE) }
      dataValidation.errorAlert = {
        showAlert: refusal !== undefined,
        style: refusal?.strict ? 'Stop' : 'Warning',
        title: cut(refusal?.title, LONGEST_TITLE),
        message: cut(refusal?.text, LONGEST_MESSAGE),
      }
    },
  }
}

const cut = (text = '', most: number): string => text.slice(0, most)

function toRule(rule: Validation['rule'], inDraft: Renamed): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: `=${inDraft(rule.source)}` } }
    case 'formula':
      return { custom: { formula: `=${inDraft(rule.formula)}` } }
    case 'date':
      return { date: { operator: 'Between', formula1: isoDate(rule.from), formula2: isoDate(rule.to) } }
    case 'whole':
      return { wholeNumber: { operator: 'Between', formula1: rule.least, formula2: rule.most } }
    case 'length':
      return { textLength: { operator: 'Between', formula1: rule.least, formula2: rule.most } }
  }
}

function highlightStep({ span, formula, tone }: Highlight, inDraft: Renamed): Step {
  return {
    phase: PHASE.rules,
    bytes: CALL_BYTES * 3 + textBytes(formula),
    act: (sheet) => {
      const { custom } = rangeOf(sheet, span).conditionalFormats.add('Custom')
      custom.rule.formula = `=${inDraft(formula)}`
      paint(custom.format, tone)
    },
  }
}

function paint({ font, fill }: Excel.ConditionalRangeFormat, tone: Tone): void {
  font.color = TONE_COLORS[tone].font
  font.bold = true
  fill.color = TONE_COLORS[tone].fill
}

function toHighlight({ bodyRow, endRow }: SheetPlan, { column, when, tone }: Condition): Highlight {
  const first = `${columnName(column)}${bodyRow + 1}`
  const formula =
    'equals' in when ? `${first}="${when.equals.replace(/"/g, '""')}"`
    : 'above' in when ? `AND(ISNUMBER(${first}),${first}>${when.above})`
    : `AND(ISNUMBER(${first}),${first}<${when.below})`
  return { span: { top: bodyRow, left: column, bottom: endRow - 1, right: column }, formula, tone }
}
