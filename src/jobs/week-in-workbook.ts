import type { BookPlan, SheetPlan } from '../sheets'
import { isoDate, type Day } from '../text'

/**
 * The sheets of a pack as they stand in an open workbook: named after their period, so that several have room. By their marks
 * those of the same period give way to them, and those of others stay.
 */
export function sheetsOf(pack: BookPlan, period: string): SheetPlan[] {
  return pack.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} ${period}` }))
}

/** The sheets of a week's pack in an open workbook, named after the week's Monday. */
export function sheetsInWorkbook(pack: BookPlan, monday: Day): SheetPlan[] {
  return sheetsOf(pack, isoDate(monday))
}
