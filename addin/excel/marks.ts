import { markOfName, sheetOfReference } from '../../src/sheets'

/** Sheets that are being made, until all are ready. */
export const UNFINISHED = 'unfinished_'
/** Sheets that others take the place of, until they are taken away; their mark follows. */
export const REPLACED = 'replaced_'

/** The marks of sheets by their names. A sheet that was to be replaced, and was not, is still what it was. */
export function marksOf(names: readonly { name: string; formula: string }[]): Map<string, string> {
  const marks = new Map<string, string>()
  for (const { name, formula } of names) {
    const mark = markOfName(name)
    if (mark === null) continue
    const sheet = sheetOfReference(formula)
    if (mark.startsWith(REPLACED)) marks.set(sheet, mark.slice(REPLACED.length))
    else if (!marks.has(sheet)) marks.set(sheet, mark)
  }
  return marks
}
