import { headOf, type Field } from '../../registers'
import { YES_WORD } from '../../text'
import type { SheetPlan } from '../plan'
import type { Lists } from './lists'
import { cellsOf, registerSheet, type RegisterColour, type RegisterColumn, type TemplateInput } from './register-sheet'
import { fieldRules, oddPhone } from './rules-of-fields'

export const CALL_FIELDS = [
  'date', 'caller', 'customer', 'phone', 'source', 'collector', 'result', 'grade', 'need', 'sms', 'note',
] as const satisfies readonly Field<'calls'>[]
type CallField = (typeof CALL_FIELDS)[number]

/** A group dials a thousand numbers a week. */
const DEPTH = 20_000

/** 电开效果管控表 (C34): a row a dial. */
export function callsTemplate(input: TemplateInput, lists: Lists, callers: string): SheetPlan {
  return registerSheet<CallField>(input, {
    kind: 'calls',
    columns: columnsOf(input, lists, callers),
    rows: [CALL_FIELDS.map(() => null)],
    depth: DEPTH,
    colours: coloursOf(),
    bodyColumn: 4,
  })
}

function columnsOf({ words }: TemplateInput, lists: Lists, callers: string): RegisterColumn<CallField>[] {
  const is = fieldRules(words)
  const column = (field: CallField, width: number, more: Partial<RegisterColumn<CallField>>): RegisterColumn<CallField> => ({
    field, head: headOf('calls', field), width, format: 'text', hint: words.template.hints.calls[field], ...more,
  })
  return [
    column('date', 13, { format: 'day', ...is.date() }),
    column('caller', 13, is.caller(callers)),
    column('customer', 14, is.atMost(30)),
    column('phone', 17, is.phone()),
    column('source', 18, is.fromList(lists.source)),
    column('collector', 12, is.atMost(30)),
    column('result', 13, is.fromList(lists.result)),
    column('grade', 13, is.fromList(lists.grade)),
    column('need', 13, is.fromList(lists.need)),
    column('sms', 13, is.fromList(lists.yesNo)),
    column('note', 40, is.atMost(500)),
  ]
}

/** What is wrong goes before what is missing, and that before the green of intent customers (C26). */
function coloursOf(): RegisterColour<CallField>[] {
  const { date, caller, phone, source, result, grade, sms } = cellsOf(CALL_FIELDS)
  const intent = `OR(${grade}="A",${grade}="B")`
  const blankBeside = (cell: string): string => `AND(${phone}<>"",${cell}="")`
  return [
    { fields: ['phone'], formula: oddPhone(phone), tone: 'bad' },
    { fields: ['date'], formula: blankBeside(date), tone: 'bad' },
    { fields: ['caller'], formula: blankBeside(caller), tone: 'bad' },
    { fields: ['result'], formula: `AND(${phone}<>"",${result}="",${grade}="")`, tone: 'bad' },
    { fields: ['grade'], formula: gradeWithoutAnswer(result, grade), tone: 'bad' },
    { fields: ['source'], formula: blankBeside(source), tone: 'warn' },
    { fields: ['sms'], formula: `AND(${intent},${sms}<>"${YES_WORD}",${sms}<>"√",${sms}<>1)`, tone: 'warn' },
    { fields: 'row', formula: intent, tone: 'good' },
    { fields: 'row', formula: `${grade}="D"`, tone: 'muted' },
  ]
}

/** Nobody spoke, and there is a grade all the same; D on 拒接 is fine. */
function gradeWithoutAnswer(result: string, grade: string): string {
  return `AND(${grade}<>"",${result}<>"",${result}<>"接通",NOT(AND(${result}="拒接",${grade}="D")))`
}
