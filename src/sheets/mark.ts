/**
 * Hidden names in a workbook that begin with this refer to the sheets that this product made: such a sheet is no register,
 * wherever it is copied to. What follows is the sheet's mark.
 */
const MADE_NAME = '_CallLedgerMade'

/** The name that marks a sheet, from a plan's mark. */
export function nameOfMark(mark: string): string {
  return `${MADE_NAME}_${mark}`
}

/** The mark that a workbook's name stands for; `null` when it is none of ours. */
export function markOfName(name: string): string | null {
  return name.startsWith(MADE_NAME) ? name.slice(MADE_NAME.length).replace(/^_/, '') : null
}

/** The sheet that a name refers to: `'到访 反馈'!$A$1` is on 到访 反馈. */
export function sheetOfReference(reference: string): string {
  const sheet = reference.slice(0, reference.lastIndexOf('!')).replace(/^=/, '')
  return /^'.*'$/.test(sheet) ? sheet.slice(1, -1).replace(/''/g, "'") : sheet
}

/** What a name that marks `sheet` refers to. */
export function referenceOfSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'!$A$1`
}
