import { isCellAddress, SHEET_COLUMNS, SHEET_ROWS } from './address'

/** Why a name or a size is not one of Excel's. */
export type NameFault =
  | 'empty'
  | 'too long'
  /** a character that may not stand in it, or not at this place */
  | 'character'
  /** it reads as the address of a cell */
  | 'like a cell'
  /** Excel keeps it for itself */
  | 'reserved'

const SHEET_NAME_LENGTH = 31
const NAME_LENGTH = 255
/** Of what is not ASCII all but punctuation, spaces and unseen characters; digits, `.` and `?` not first. */
const NAME = /^(?:[A-Z_\\]|(?![\p{P}\p{Z}\p{C}])[^\0-\x7f])(?:[A-Z_\\\d.?\u{61f}]|(?![\p{P}\p{Z}\p{C}])[^\0-\x7f])*$/iu

/**
 * A sheet's name: 1 to 31 characters, none of `: \ / ? * [ ]`, no apostrophe first or last, not `History`.
 * That it is the only one of its name, whatever the case, is the workbook's to know.
 * Source: "Rename a worksheet", support.microsoft.com; [MS-XLSB] BrtBundleSh, learn.microsoft.com/openspecs/office_file_formats/ms-xlsb.
 */
export function checkSheetName(name: string): NameFault | undefined {
  if (name === '') return 'empty'
  if (name.length > SHEET_NAME_LENGTH) return 'too long'
  if (/[:\\/?*[\]\u0000\u0003]/.test(name) || name.startsWith("'") || name.endsWith("'")) return 'character'
  return name.toLowerCase() === 'history' ? 'reserved' : undefined
}

/**
 * A defined name: a letter of any script, `_` or `\` first, then letters, digits, `_ . ? \`; up to 255 characters, no spaces;
 * not like a cell (`A1`, or beginning like `R1C1`), not `R`, `C`, `TRUE` or `FALSE`.
 * Source: "Names in formulas", support.microsoft.com; [MS-XLSB] 2.5.166 XLNameWideString,
 * learn.microsoft.com/openspecs/office_file_formats/ms-xlsb/9456f961-5069-4e5f-989d-44bdc56d031e.
 */
export function checkDefinedName(name: string): NameFault | undefined {
  if (name === '') return 'empty'
  if (name.length > NAME_LENGTH) return 'too long'
  if (!NAME.test(name)) return 'character'
  if (/^(?:TRUE|FALSE)$/i.test(name)) return 'reserved'
  return isCellAddress(name) || beginsLikeR1C1(name) ? 'like a cell' : undefined
}

/**
 * A table's name: by the rules of defined names, with which it shares one list.
 * Source: "Rename an Excel table", support.microsoft.com.
 */
export function checkTableName(name: string): NameFault | undefined {
  return checkDefinedName(name)
}

/**
 * A table column's header: 1 to 255 characters. That it is the only one of its name in the table is the table's to know.
 * Source: [MS-XLSB] BrtBeginListCol, learn.microsoft.com/openspecs/office_file_formats/ms-xlsb.
 */
export function checkColumnHeader(name: string): NameFault | undefined {
  if (name === '') return 'empty'
  return name.length > NAME_LENGTH ? 'too long' : undefined
}

/** A bare `R` or `C` selects a row or a column, so it names nothing; with a number of the sheet's after it, it is a reference. */
function beginsLikeR1C1(name: string): boolean {
  if (/^[RC]$/i.test(name) || /^RC$/i.test(name)) return true
  return within(/^R(\d+)/i.exec(name)?.[1], SHEET_ROWS) || within(/^C(\d+)/i.exec(name)?.[1], SHEET_COLUMNS)
}

function within(digits: string | undefined, size: number): boolean {
  return digits !== undefined && Number(digits) >= 1 && Number(digits) <= size
}
