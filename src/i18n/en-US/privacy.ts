import type { Touch } from '../../ledger'
import type { Wording } from '../zh-CN'
import { many } from './many'

const touches: Record<Touch, string> = {
  imported: 'obtained', given: 'handed out', returned: 'returned', dialled: 'dialled', registered: 'registered', appointed: 'appointed',
  arrived: 'visited', served: 'served',
}

export const privacy: Wording['privacy'] = {
  title: "Customers' privacy",
  who: {
    label: 'Your name',
    hint: 'For the records of changes and exports. Asked once, kept on this computer.',
    needed: 'Please give your name first',
  },
  retention: {
    touches,
    title: 'Numbers kept too long',
    rule: (months) => `Kept for ${many(months, 'month')} (rule S24) after the number was last obtained, handed out, returned, dialled, registered, appointed, received or served.`,
    none: 'No number has been kept too long.',
    count: (numbers, rows) => `${many(numbers, 'number')} on ${many(rows, 'row')}:`,
    line: (masked, date, what, rows) => `${masked}, last ${what} ${date}, ${many(rows, 'row')}`,
    more: (count) => `${count} more`,
    kept: (deals, appointments, blocked) =>
      `Due and kept all the same: ${[deals && `${deals} with a deal (the contract)`, appointments && `${appointments} with an appointment to come`, blocked && `${blocked} not to be called (so that nobody calls again)`].filter(Boolean).join(', ')}.`,
    undated: (count) => `${many(count, 'number')} with a date that cannot be read: nobody can say how old. Not listed; please add the date.`,
    deleteAll: (count) => `Delete these ${count}…`,
    deleteOne: (masked) => `Delete ${masked}…`,
  },
  forget: {
    title: 'Delete by number',
    intro: 'A customer asks for it, or the number is kept too long: on every sheet of this workbook the number becomes a code, names and notes are emptied, figures stay. It cannot be undone.',
    label: "The customer's number",
    invalid: 'Neither a mobile nor a landline',
    token: 'Code of deletion (optional)',
    tokenHint: 'Where the customer was deleted from another workbook: the code there, so that both are one customer.',
    tokenInvalid: 'A code is 已删除- and ten letters',
    find: 'Find',
    finding: 'Looking for the number',
    nowhere: (masked) => `${masked} is not in this workbook`,
    found: (who, cells, sheets) => `${who}: ${many(cells, 'cell')} on ${many(sheets, 'sheet')}`,
    numbers: (count) => many(count, 'number'),
    sheetLine: (sheet, cells) => `${sheet}: ${cells}`,
    kinds: {
      phone: (count) => many(count, 'number'),
      text: (count) => `${many(count, 'number')} in text`,
      name: (count) => many(count, 'name'),
      note: (count) => many(count, 'note'),
    },
    named: (sheets) => `The number stands in names of sheets too; please rename them: ${sheets}`,
    confirm: 'Delete for good',
    cancel: 'Keep',
    deleting: 'Deleting',
    done: (cells, sheets) => `Deleted: ${many(cells, 'cell')} on ${many(sheets, 'sheet')}`,
    doneText: (sheet) => `Recorded on ${sheet}. Other workbooks, backups, earlier versions, files sent out and comments may have the number yet. Signed periods show changed rows; their figures are the same.`,
    left: (count) => `Nothing deleted: ${many(count, 'cell')} cannot be changed`,
    leftText: (places) => `A formula, or somebody has just changed it. What had been changed is as it was. See to these first: ${places}`,
    halfWay: (places) => `Not all that had been changed could be put back. Please check: ${places}`,
    andMore: (places, count) => `${places} and others, ${count} in all`,
    recorded: (customers, cells) => `${many(customers, 'customer')}, ${many(cells, 'cell')}; numbers are not recorded`,
  },
  exports: {
    pack: 'Weekly pack',
    visitsPrint: 'Print of the visit register',
    formPrint: 'Print of the call register',
    logging: 'Recording the export',
    failed: 'Not exported: the record of exports cannot be written',
    masked: 'numbers masked',
    full: 'numbers in full',
    line: (file, rows, numbers) => `Export recorded: ${file}, ${many(rows, 'row')}, ${numbers}`,
  },
}
