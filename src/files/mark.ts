/**
 * Names in a workbook that begin with this refer to the sheets that this product made: such a sheet is no register, wherever
 * it is copied to.
 */
export const MADE_NAME = '_CallLedgerMade'

/** The sheet that a name refers to: `'到访 反馈'!$A$1` is on 到访 反馈. */
export function sheetOfReference(reference: string): string {
  const sheet = reference.slice(0, reference.lastIndexOf('!'))
  return /^'.*'$/.test(sheet) ? sheet.slice(1, -1).replace(/''/g, "'") : sheet
}
