import type { ConditionalFormattingRule, DataValidation, Worksheet } from 'exceljs'
import type { Condition, Highlight, SheetPlan, Span, Validation } from '../sheets'
import { cellAddress, columnName } from '../workbook'
import { toneStyle } from './styles'

const MS_A_DAY = 86_400_000

/** `A4:C20`, or `A4` for one cell. */
export function rangeOf({ top, left, bottom, right }: Span): string {
  const first = cellAddress(top, left)
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`
}

/** Adds the rules of what may be typed, each by its range: exceljs writes overlapping ranges for rules of single cells. */
export function addValidations(worksheet: Worksheet, validations: readonly Validation[]): void {
  const { dataValidations } = worksheet as Worksheet & { dataValidations: { add(range: string, rule: DataValidation): void } }
  for (const validation of validations) dataValidations.add(rangeOf(validation.span), toValidation(validation))
}

function toValidation({ rule, hint, refusal }: Validation): DataValidation {
  return {
    ...toRule(rule),
    allowBlank: true,
    showInputMessage: hint !== undefined,
    ...(hint ? { promptTitle: hint.title, prompt: hint.text } : {}),
    showErrorMessage: refusal !== undefined,
    ...(refusal ? { errorStyle: refusal.strict ? 'stop' : 'warning', errorTitle: refusal.title, error: refusal.text } : {}),
  }
}

function toRule(rule: Validation['rule']): Pick<DataValidation, 'type' | 'formulae'> & { operator?: 'between' } {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', formulae: [rule.source] }
    case 'formula':
      return { type: 'custom', formulae: [rule.formula] }
    case 'date':
      return { type: 'date', operator: 'between', formulae: [new Date(rule.from * MS_A_DAY), new Date(rule.to * MS_A_DAY)] }
    case 'whole':
      return { type: 'whole', operator: 'between', formulae: [rule.least, rule.most] }
    case 'length':
      return { type: 'textLength', operator: 'between', formulae: [rule.least, rule.most] }
  }
}

/** Adds the rules that colour cells; the first that applies to a cell holds. */
export function addColours(worksheet: Worksheet, plan: SheetPlan): void {
  const rules = [...(plan.highlights ?? []).map(toHighlight), ...plan.conditions.map((condition) => toCondition(plan, condition))]
  rules.forEach(({ ref, tone, formula }, index) => {
    const rule: ConditionalFormattingRule = { type: 'expression', priority: index + 1, style: toneStyle(tone), formulae: [formula] }
    worksheet.addConditionalFormatting({ ref, rules: [rule] })
  })
}

type Colour = { ref: string } & Pick<Highlight, 'formula' | 'tone'>

function toHighlight({ span, formula, tone }: Highlight): Colour {
  return { ref: rangeOf(span), formula, tone }
}

function toCondition(plan: SheetPlan, { column, when, tone }: Condition): Colour {
  const name = columnName(column)
  const first = `${name}${plan.bodyRow + 1}`
  const formula =
    'equals' in when ? `${first}="${when.equals.replace(/"/g, '""')}"`
    : 'above' in when ? `AND(ISNUMBER(${first}),${first}>${when.above})`
    : `AND(ISNUMBER(${first}),${first}<${when.below})`
  return { ref: `${first}:${name}${plan.endRow}`, formula, tone }
}
