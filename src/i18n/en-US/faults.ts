import type { Wording } from '../zh-CN'

/** Why the open workbook would not do as asked: what, why, what next. */
export const faults: Wording['faults'] = {
  codes: {
    'protected-sheet': { title: 'Sheet is protected', why: 'A protected sheet cannot be changed. Nothing was written.', next: 'Unprotect the sheet on the Review tab, then try again.' },
    'protected-workbook': { title: 'Workbook is protected', why: 'Sheets can be neither added nor replaced. Nothing was written.', next: 'Turn off Protect Workbook on the Review tab, then try again.' },
    'editing-cell': { title: 'A cell is being edited', why: 'While a cell is being typed into, the workbook can be neither read nor changed.', next: 'Press Enter to finish typing, then try again.' },
    'sheet-gone': { title: 'Sheet not found', why: 'The sheet was deleted, perhaps by somebody else just now. Nothing was written.', next: 'Read the workbook again, then try again.' },
    'changed-meanwhile': { title: 'Workbook just changed', why: 'Somebody changed the workbook meanwhile, so all was put back as it was.', next: 'Look at the change, then try again.' },
    'too-large': { title: 'Too large', why: 'This is more than Excel takes at once. Nothing was written.', next: 'Delete rows and columns that are not needed, or split the workbook, then try again.' },
    'connection-lost': { title: 'Connection lost', why: 'The connection to Excel broke off. No sheet is half written: each is as it was, or done.', next: 'Check the network, look at the sheets, then try again.' },
    'read-only': { title: 'Workbook is read-only', why: 'This workbook cannot be changed. Nothing was written.', next: 'Enable editing or save a copy, then try again.' },
    cancelled: { title: 'Cancelled', why: 'Stopped as you asked. Nothing was written.', next: 'You can do it again at any time.' },
    unexpected: { title: 'It did not work', why: 'Excel reported an unexpected error. The sheets are as they were.', next: 'Try again. If that does not help, save the workbook and open it again.' },
  },
  at: (sheet) => `Sheet: ${sheet}`,
  atCell: (sheet, cell) => `At: ${sheet}!${cell}`,
}
