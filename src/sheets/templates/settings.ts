import type { Wording } from '../../i18n'
import { BONUS_PREFIX, DEAL_BONUSES, RULEBOOK, type Override, type Rule, type RuleKind, type RuleValue } from '../../policy'
import { headOf } from '../../registers'
import type { Cell, Format, SheetPlan } from '../plan'
import { REGISTER_SHEETS } from './names'
import { absoluteRange } from './references'
import { cellsOf, FIRST_ROW, registerSheet, type TemplateInput } from './register-sheet'
import { fieldRules } from './rules-of-fields'

const FIELDS = ['id', 'label', 'value', 'unit', 'from', 'standard', 'clause'] as const
const DEPTH = 300
type RuleKey = (typeof RULEBOOK)[number]['key']

/** Numbers stay numbers, everything else is text as it is typed: 09:00 is no part of a day, 05-01 no date of this year. */
const FORMATS: Record<RuleKind, Format> = { count: 'plain', yuan: 'plain', mark: 'plain', percent: 'percent', words: 'text', choice: 'text', text: 'text', time: 'text', monthDay: 'text' }

/** 规则: a row for each figure of the rulebook with the value that always holds, and one for each change from a day on. */
export function settingsTemplate(input: TemplateInput): SheetPlan {
  const { words } = input
  const is = fieldRules(words)
  const { hints, settings, refusal } = words.template
  const cell = cellsOf(FIELDS)
  const rows = rulesOf(input)
  const ids = absoluteRange({ sheet: REGISTER_SHEETS.settings.sheet, column: 0, top: FIRST_ROW, bottom: FIRST_ROW + DEPTH - 1 }).split('!')[1]!
  return registerSheet<(typeof FIELDS)[number]>(input, {
    kind: 'settings',
    columns: [
      {
        field: 'id', head: headOf('settings', 'id'), width: 19, format: 'text', hint: hints.settings.id,
        rule: { kind: 'formula', formula: `OR(LEFT(${cell.id},${BONUS_PREFIX.length})="${BONUS_PREFIX}",COUNTIF(${ids},${cell.id})>1)` }, refusal: refusal.id,
      },
      { field: 'label', head: settings.label, width: 30, format: 'text' },
      { field: 'value', head: headOf('settings', 'value'), width: 38, format: 'plain', hint: hints.settings.value, ...is.atMost(200) },
      { field: 'unit', head: settings.unit, width: 11, format: 'text' },
      { field: 'from', head: headOf('settings', 'from'), width: 14, format: 'day', hint: hints.settings.from, ...is.date() },
      { field: 'standard', head: settings.standard, width: 38, format: 'plain' },
      { field: 'clause', head: settings.clause, width: 38, format: 'text' },
    ],
    rows,
    depth: DEPTH,
    colours: [
      { fields: ['value'], formula: `AND(${cell.id}<>"",${cell.value}<>${cell.standard})`, tone: 'warn' },
    ],
    bodyColumn: 2,
  })
}

/** The rulebook's rows, prices of products among them, each with the changes that the policy lays over it. */
function rulesOf({ words, policy }: TemplateInput): Cell[][] {
  const priced = policy.overrides.filter(({ id }) => id.startsWith(BONUS_PREFIX)).map(({ id }) => id)
  const known: Rule[] = [...RULEBOOK, ...DEAL_BONUSES]
  const added = [...new Set(priced)]
    .filter((id) => known.every((rule) => rule.id !== id))
    .map((id): Rule => ({ ...DEAL_BONUSES[0], id, key: id.slice(BONUS_PREFIX.length) }))
  const clause = (id: string): number => Number(id.replace(/\..*/, '').replace('S', '9').replace('C', ''))
  return [...known, ...added]
    .sort((a, b) => clause(a.id) - clause(b.id))
    .flatMap((rule) => rowsOf(rule, known.includes(rule), policy.overrides, words))
}

function rowsOf(rule: Rule, isKnown: boolean, overrides: readonly Override[], words: Wording): Cell[][] {
  const format = FORMATS[rule.kind]
  const cellOf = (value: RuleValue): Cell => ({ value: typeof value === 'object' ? value.join(words.listSeparator) : value, format })
  const standard = isKnown ? cellOf(rule.value) : null
  const line = (value: RuleValue, from: number | null): Cell[] => [
    rule.id, labelOf(rule, words), cellOf(value), rule.unit, from, standard, rule.clause,
  ]
  const own = overrides.filter(({ id }) => id === rule.id)
  const always = own.findLast(({ from }) => from === null)?.value ?? (isKnown ? rule.value : null)
  return [
    ...(always === null ? [] : [line(always, rule.from)]),
    ...own.filter(({ from }) => from !== null).map(({ value, from }) => line(value, from)),
  ]
}

function labelOf({ id, key }: Rule, { template: { settings } }: Wording): string {
  const labels: Record<RuleKey, string> = settings.rules
  return id.startsWith(BONUS_PREFIX) ? settings.bonus(key) : labels[key as RuleKey]
}
