import { columnIndex, columnName, SHEET_COLUMNS, SHEET_ROWS, tokenize } from '../text'

const PART = /(\$?)([A-Z]{1,3})(\$?)(\d+)|(\$?)([A-Z]{1,3})|(\$?)(\d+)/gi

/** A formula as it reads in a cell so many rows and columns away: what is not fixed by `$` moves along, round the sheet's edge as Excel does. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula
  return tokenize(formula).map((token) => (token.kind === 'cells' ? moveCells(token.text, rows, columns) : token.text)).join('')
}

function moveCells(text: string, rows: number, columns: number): string {
  const column = (fixed: string, name: string): string => fixed + (fixed ? name : columnName(around(columnIndex(name)! + columns, SHEET_COLUMNS)))
  const row = (fixed: string, number: string): string => fixed + (fixed ? number : String(around(Number(number) - 1 + rows, SHEET_ROWS) + 1))
  return text.replace(
    PART,
    (_, c?: string, letters?: string, r?: string, digits?: string, wholeC?: string, wholeLetters?: string, wholeR?: string, wholeDigits?: string) => {
      if (letters !== undefined) return column(c!, letters) + row(r!, digits!)
      return wholeLetters === undefined ? row(wholeR!, wholeDigits!) : column(wholeC!, wholeLetters)
    },
  )
}

function around(index: number, size: number): number {
  return ((index % size) + size) % size
}
