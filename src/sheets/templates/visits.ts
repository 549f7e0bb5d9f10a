import { headOf, type Field } from '../../registers'
import { YES_WORD } from '../../text'
import type { SheetPlan } from '../plan'
import type { Lists } from './lists'
import { cellsOf, registerSheet, type RegisterColour, type RegisterColumn, type TemplateInput } from './register-sheet'
import { fieldRules, oddPhone } from './rules-of-fields'

export const VISIT_FIELDS = [
  'date', 'caller', 'customer', 'phone', 'source', 'need', 'appointed', 'arrived', 'contacted', 'host', 'signed',
  'dealDate', 'dealProduct', 'dealUnits', 'note',
] as const satisfies readonly Field<'visits'>[]
type VisitField = (typeof VISIT_FIELDS)[number]

const DEPTH = 5_000

/** 意向客户邀约到访登记表 (C35): a row an invitation. */
export function visitsTemplate(input: TemplateInput, lists: Lists, callers: string): SheetPlan {
  return registerSheet<VisitField>(input, {
    kind: 'visits',
    columns: columnsOf(input, lists, callers),
    rows: [VISIT_FIELDS.map(() => null)],
    depth: DEPTH,
    colours: coloursOf(),
    bodyColumn: 4,
  })
}

function columnsOf({ words }: TemplateInput, lists: Lists, callers: string): RegisterColumn<VisitField>[] {
  const is = fieldRules(words)
  const column = (field: VisitField, width: number, more: Partial<RegisterColumn<VisitField>>): RegisterColumn<VisitField> => ({
    field, head: headOf('visits', field), width, format: 'text', hint: words.template.hints.visits[field], ...more,
  })
  return [
    column('date', 13, { format: 'day', ...is.date() }),
    column('caller', 13, is.caller(callers)),
    column('customer', 14, is.atMost(30)),
    column('phone', 17, is.phone()),
    column('source', 18, is.fromList(lists.source)),
    column('need', 13, is.fromList(lists.need)),
    column('appointed', 17, { format: 'day', ...is.date() }),
    column('arrived', 17, { format: 'day', ...is.date() }),
    column('contacted', 21, is.fromList(lists.yesNo)),
    column('host', 13, is.atMost(30)),
    column('signed', 13, is.fromList(lists.yesNo)),
    column('dealDate', 13, { format: 'day', ...is.date() }),
    column('dealProduct', 13, is.fromList(lists.need)),
    column('dealUnits', 13, { format: 'plain', ...is.whole(-99, 99) }),
    column('note', 36, is.atMost(500)),
  ]
}

/** C17–C19, C25: what keeps a visit from counting, and who is to be invited again. */
function coloursOf(): RegisterColour<VisitField>[] {
  const { date, caller, phone, appointed, arrived, contacted, host, signed, dealDate, dealProduct } = cellsOf(VISIT_FIELDS)
  const blankBeside = (cell: string, other: string): string => `AND(${other}<>"",${cell}="")`
  const isSigned = `OR(${signed}="${YES_WORD}",${signed}="√",${signed}=${host})`
  return [
    { fields: ['phone'], formula: oddPhone(phone), tone: 'bad' },
    { fields: ['date'], formula: blankBeside(date, phone), tone: 'bad' },
    { fields: ['caller'], formula: blankBeside(caller, phone), tone: 'bad' },
    { fields: ['dealProduct'], formula: blankBeside(dealProduct, dealDate), tone: 'bad' },
    { fields: ['dealDate'], formula: blankBeside(dealDate, dealProduct), tone: 'bad' },
    { fields: ['contacted'], formula: blankBeside(contacted, arrived), tone: 'warn' },
    { fields: ['host'], formula: blankBeside(host, arrived), tone: 'warn' },
    { fields: ['signed'], formula: blankBeside(signed, arrived), tone: 'warn' },
    { fields: 'row', formula: `AND(ISNUMBER(${appointed}),${arrived}="",${appointed}<TODAY())`, tone: 'warn' },
    { fields: ['arrived'], formula: `AND(${arrived}<>"",OR(${contacted}="${YES_WORD}",${contacted}="√"),${host}<>"",${isSigned})`, tone: 'good' },
  ]
}
