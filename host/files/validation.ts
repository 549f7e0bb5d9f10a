import type { Comparison, ValidationData } from '../book'
import { formatAddresses, parseAddresses } from '../text'
import type { FormulaWriter } from './formula'
import { given, ifText, ifTrue, reverse } from './given'
import type { Notes } from './note'
import { shownFormula } from './read-cells'
import { readSpelled, spell, textXml, xml, listXml, type XmlAttributes, type XmlNode } from './xml'

const TYPES = {
  whole: 'WholeNumber', decimal: 'Decimal', list: 'List', date: 'Date', time: 'Time', textLength: 'TextLength', custom: 'Custom',
} as const
const TYPE_WORDS = reverse(TYPES)
const ALERTS = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const
const ALERT_WORDS = reverse(ALERTS)
/** Excel's limit for a list that is typed in. */
const LONGEST_LIST = 255

/** Comparisons as conditions and validations hold them. */
export const COMPARISONS = {
  between: 'Between', notBetween: 'NotBetween', equal: 'EqualTo', notEqual: 'NotEqualTo', greaterThan: 'GreaterThan', lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo', lessThanOrEqual: 'LessThanOrEqualTo',
} as const satisfies Record<string, Comparison>
export const COMPARISON_WORDS = reverse(COMPARISONS)

/** The areas of a list of references: with spaces in a file. */
export function readAreas(sqref: string): ValidationData['areas'] {
  return (parseAddresses(sqref.trim().replace(/\s+/g, ',')) ?? []).map(({ area }) => area)
}

export function areasText(areas: ValidationData['areas']): string {
  return formatAddresses(areas).replaceAll(',', ' ')
}

/** The validations of a sheet, also those that newer Excels keep apart because they refer to another sheet. */
export function readValidations(sheet: XmlNode, name: string, notes: Notes): ValidationData[] {
  const places = [sheet, ...(sheet.child('extLst')?.all('ext') ?? [])]
  const nodes = places.flatMap((place) => place.child('dataValidations')?.all('dataValidation') ?? [])
  return nodes.flatMap((node) => {
    const areas = readAreas(node.get('sqref') ?? node.child('sqref')?.text ?? '')
    const type = TYPES[node.get('type') as keyof typeof TYPES]
    if (type && areas.length > 0) return [readValidation(node, type, areas)]
    notes.add('validation', { sheet: name, ...(areas.length > 0 && { cell: areasText(areas) }) }, node.get('type') ?? 'none')
    return []
  })
}

function readValidation(node: XmlNode, type: ValidationData['type'], areas: ValidationData['areas']): ValidationData {
  const hasOperator = type !== 'List' && type !== 'Custom'
  return given({
    areas,
    type,
    operator: hasOperator ? (COMPARISONS[(node.get('operator') ?? 'between') as keyof typeof COMPARISONS] ?? 'Between') : undefined,
    formula1: readFormula(node.child('formula1')),
    formula2: hasOperator ? readFormula(node.child('formula2')) : undefined,
    inCellDropDown: !node.flag('showDropDown'),
    ignoreBlanks: node.flag('allowBlank'),
    prompt: readPrompt(node),
    alert: readAlert(node),
  })
}

/** A number, the items of a typed list, or a formula with its `=`. */
function readFormula(node: XmlNode | undefined): string | number | undefined {
  const text = node && readSpelled(node.fullText().trim())
  if (text === undefined || text === '') return undefined
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"')
  return /^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(text) ? Number(text) : shownFormula(text)
}

function readPrompt(node: XmlNode): ValidationData['prompt'] {
  const [title, message] = [node.spelled('promptTitle'), node.spelled('prompt')]
  return title === '' && message === '' ? undefined : { title, message, showPrompt: node.flag('showInputMessage') }
}

/** What Excel would do anyway is left out. */
function readAlert(node: XmlNode): ValidationData['alert'] {
  const [title, message] = [node.spelled('errorTitle'), node.spelled('error')]
  const style = ALERTS[node.get('errorStyle') as keyof typeof ALERTS] ?? 'Stop'
  const showAlert = node.flag('showErrorMessage')
  return title === '' && message === '' && showAlert && style === 'Stop' ? undefined : { title, message, showAlert, style }
}

/** The validations of a sheet, one element each however many cells it rules. */
export function validationsXml(validations: readonly ValidationData[], sheet: string, formulas: FormulaWriter, notes: Notes): string {
  const items = validations.flatMap((validation) => {
    const list = listOf(validation)
    if (list === undefined || list.length <= LONGEST_LIST) return [validationXml(validation, formulas)]
    notes.add('validation-list-too-long', { sheet, cell: areasText(validation.areas) })
    return []
  })
  return listXml('dataValidations', items)
}

function validationXml(validation: ValidationData, formulas: FormulaWriter): string {
  const { operator, alert } = validation
  return xml(
    'dataValidation',
    {
      type: TYPE_WORDS[validation.type],
      errorStyle: alert && alert.style !== 'Stop' ? ALERT_WORDS[alert.style] : undefined,
      operator: operator === undefined || operator === 'Between' ? undefined : COMPARISON_WORDS[operator],
      allowBlank: ifTrue(validation.ignoreBlanks),
      showDropDown: ifTrue(!validation.inCellDropDown),
      ...messagesOf(validation),
      sqref: areasText(validation.areas),
    },
    formulaXml('formula1', validation.formula1, formulas),
    formulaXml('formula2', validation.formula2, formulas),
  )
}

/** Where a validation says nothing of it, its alert stops, as in Excel. */
function messagesOf({ prompt, alert }: ValidationData): XmlAttributes {
  return {
    showInputMessage: ifTrue(prompt?.showPrompt ?? true),
    showErrorMessage: ifTrue(alert?.showAlert ?? true),
    errorTitle: alert && ifText(spell(alert.title)),
    error: alert && ifText(spell(alert.message)),
    promptTitle: prompt && ifText(spell(prompt.title)),
    prompt: prompt && ifText(spell(prompt.message)),
  }
}

/** The items of a list that is typed in. */
function listOf({ type, formula1 }: ValidationData): string | undefined {
  return type === 'List' && typeof formula1 === 'string' && !formula1.startsWith('=') ? formula1 : undefined
}

function formulaXml(name: string, formula: string | number | undefined, formulas: FormulaWriter): string {
  if (formula === undefined) return ''
  if (typeof formula === 'number') return textXml(name, String(formula))
  if (formula.startsWith('=')) return textXml(name, formulas.plain(formula))
  return textXml(name, `"${spell(formula).replaceAll('"', '""')}"`)
}
