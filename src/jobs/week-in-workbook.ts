import type { BookPlan, SheetPlan } from '../sheets'
import { isoDate, type Day } from '../text'

/**
 * The sheets of a week's pack as they stand in an open workbook: named after their week, so that several weeks have room. By
 * their marks those of the same week give way to them, and those of other weeks stay.
 */
export function sheetsInWorkbook(pack: BookPlan, monday: Day): SheetPlan[] {
  return pack.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} ${isoDate(monday)}` }))
}
