import { columnName } from '../../workbook'

/** Zero-based cells of one column, the last one included. */
export interface ColumnSpan {
  sheet: string
  column: number
  top: number
  bottom: number
}

function quoted(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`
}

/** `'说明'!$A$4:$A$11` */
export function absoluteRange({ sheet, column, top, bottom }: ColumnSpan): string {
  const name = columnName(column)
  return `${quoted(sheet)}!$${name}$${top + 1}:$${name}$${bottom + 1}`
}

/** The cells from a column's first to the last that is filled, as they are when it is asked: a list without blanks at its end. */
export function filledRange(span: ColumnSpan): string {
  const name = columnName(span.column)
  const all = absoluteRange(span)
  const first = span.top + 1
  return `${quoted(span.sheet)}!$${name}$${first}:INDEX(${quoted(span.sheet)}!$${name}:$${name},MAX(${first},SUMPRODUCT(MAX((${all}<>"")*ROW(${all})))))`
}
