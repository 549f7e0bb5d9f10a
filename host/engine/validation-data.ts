import type { DataValidationOperator, ISheetDataValidationRule } from '@univerjs/core'
import type { Comparison, ValidationData } from '../book'
import { toArea, toRange } from './areas'

/** Excel's comparisons by Univer's names, shared by validation and conditional formats. */
export const COMPARISONS: Readonly<Record<Comparison, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
}
const COMPARISON_NAMES = new Map(Object.entries(COMPARISONS).map(([excel, own]) => [own, excel as Comparison]))

const TYPES: Readonly<Record<ValidationData['type'], string>> = {
  WholeNumber: 'whole',
  Decimal: 'decimal',
  List: 'list',
  Date: 'date',
  Time: 'time',
  TextLength: 'textLength',
  Custom: 'custom',
}
const TYPE_NAMES = new Map(Object.entries(TYPES).map(([excel, own]) => [own, excel as ValidationData['type']])).set('listMultiple', 'List')

const ALERTS = { Information: 0, Stop: 1, Warning: 2 } as const
const ALERT_NAMES = ['Information', 'Stop', 'Warning'] as const
const ARROW = 1
const TEXT = 0

/** Excel's name of a comparison of Univer's. */
export function comparisonName(own: string | undefined): Comparison | undefined {
  return COMPARISON_NAMES.get(own ?? '')
}

/** A rule in Univer's words. Without an alert of its own a rule stops wrong entries, as in Excel. */
export function toUniverRule(rule: ValidationData, uid: string): ISheetDataValidationRule {
  const { alert, prompt } = rule
  return {
    uid,
    type: TYPES[rule.type],
    ranges: rule.areas.map(toRange),
    ...(rule.operator && { operator: COMPARISONS[rule.operator] as DataValidationOperator }),
    ...(rule.formula1 !== undefined && { formula1: String(rule.formula1) }),
    ...(rule.formula2 !== undefined && { formula2: String(rule.formula2) }),
    allowBlank: rule.ignoreBlanks,
    showDropDown: rule.inCellDropDown,
    renderMode: rule.type === 'List' && rule.inCellDropDown ? ARROW : TEXT,
    showErrorMessage: alert?.showAlert ?? true,
    errorStyle: ALERTS[alert?.style ?? 'Stop'],
    error: alert?.message ?? '',
    errorTitle: alert?.title ?? '',
    showInputMessage: prompt?.showPrompt ?? true,
    prompt: prompt?.message ?? '',
    promptTitle: prompt?.title ?? '',
  }
}

/** A rule of Univer's in Excel's words; nothing for kinds Excel does not have (checkboxes, and `any`, which allows all). */
export function fromUniverRule(rule: ISheetDataValidationRule): ValidationData | undefined {
  const type = TYPE_NAMES.get(rule.type)
  if (!type) return undefined
  const operator = type === 'List' || type === 'Custom' ? undefined : (comparisonName(rule.operator) ?? 'Between')
  const prompt = { title: rule.promptTitle ?? '', message: rule.prompt ?? '', showPrompt: rule.showInputMessage ?? true }
  const alert = {
    title: rule.errorTitle ?? '',
    message: rule.error ?? '',
    showAlert: rule.showErrorMessage ?? true,
    style: ALERT_NAMES[rule.errorStyle ?? ALERTS.Stop] ?? 'Stop',
  }
  const hasPrompt = prompt.title !== '' || prompt.message !== '' || !prompt.showPrompt
  const hasAlert = alert.title !== '' || alert.message !== '' || !alert.showAlert || alert.style !== 'Stop'
  return {
    areas: rule.ranges.map(toArea),
    type,
    ...(operator && { operator }),
    ...(rule.formula1 !== undefined && { formula1: toCriterion(type, rule.formula1) }),
    ...(rule.formula2 !== undefined && { formula2: toCriterion(type, rule.formula2) }),
    inCellDropDown: rule.showDropDown ?? true,
    ignoreBlanks: rule.allowBlank ?? true,
    ...(hasPrompt && { prompt }),
    ...(hasAlert && { alert }),
  }
}

/** Univer keeps every criterion as text; outside lists and formulas a number is one. */
function toCriterion(type: ValidationData['type'], text: string): string | number {
  const isNumber = type !== 'List' && type !== 'Custom' && text.trim() !== '' && Number.isFinite(Number(text))
  return isNumber ? Number(text) : text
}
