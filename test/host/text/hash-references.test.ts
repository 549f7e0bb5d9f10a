import { describe, expect, it } from 'vitest'
import { parseAddress, translateHashes } from '../../../host/text'

const areas: Record<string, string> = { 'Sheet1 A1': 'A1:A4', 'My Sheet C3': 'C3:D3' }
const filledBy = (sheet: string, row: number, column: number) => parseAddress(areas[`${sheet} ${String.fromCharCode(65 + column)}${row + 1}`] ?? '')?.area
const translate = (formula: string): string => translateHashes(formula, 'Sheet1', filledBy)

describe('references with a hash sign', () => {
  it('become the area that the cell’s formula fills', () => {
    expect(translate('=SUM(A1#)*2')).toBe('=SUM(A1:A4)*2')
    expect(translate('=SUM($A$1#)')).toBe('=SUM(A1:A4)')
    expect(translate("=INDEX('My Sheet'!C3#,1)")).toBe("=INDEX('My Sheet'!C3:D3,1)")
  })

  it('are errors where no formula stands', () => {
    expect(translate('=B7#')).toBe('=#REF!')
  })

  it('are not to be found in texts and other errors', () => {
    expect(translate('="A1#"&A1')).toBe('="A1#"&A1')
    expect(translate('=IFERROR(#N/A,A1)')).toBe('=IFERROR(#N/A,A1)')
  })
})

describe('references to sheets that are gone', () => {
  it('are errors as a whole', () => {
    expect(translate('=#REF!A1*2+SUM(#REF!A1:B2,A1#)')).toBe('=#REF!*2+SUM(#REF!,A1:A4)')
  })
})
