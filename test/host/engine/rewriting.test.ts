import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displaceArea } from '../../../host/engine/displacement'
import { rewriteReferences } from '../../../host/engine/rewriting'
import { areaAt } from './sheet-book'

const inserted = (formula: string, home = '甲') => rewriteReferences(formula, home, '甲', (area) => displaceArea(area, { area: areaAt('3:4'), direction: 'Down' }))

describe('references after two rows came in before row 3', () => {
  it('move, widen or stay, with their dollar signs', () => {
    expect(inserted('=A3+$B$2+C$9+$D4')).toBe('=A5+$B$2+C$11+$D6')
    expect(inserted('=SUM(A1:B5,A:A,3:3,1:1048576)')).toBe('=SUM(A1:B7,A:A,5:5,1:1048576)')
  })

  it('are told from names, functions, numbers and texts', () => {
    expect(inserted('=LOG10(A9)+ABCD5+1E5+A_5+XFE7+YEAR2013')).toBe('=LOG10(A11)+ABCD5+1E5+A_5+XFE7+YEAR2013')
    expect(inserted('=IF(A9>1,"A9",表A9)')).toBe('=IF(A11>1,"A9",表A9)')
  })

  it('of other sheets stay, and those to this one from other sheets move', () => {
    expect(inserted('=乙!A9+甲!A9+A9')).toBe('=乙!A9+甲!A11+A11')
    expect(inserted("=A9+'甲'!A9", '乙')).toBe("=A9+'甲'!A11")
    expect(inserted('=A9', '乙')).toBe('=A9')
  })

  it('are the same in formulas found fast and in those read token by token', () => {
    const cell = fc.tuple(fc.constantFrom('', '$'), fc.constantFrom('A', 'bz', 'XFD', 'XFE', 'LOG'), fc.constantFrom('', '$'), fc.integer({ min: 1, max: 40 })).map((parts) => parts.join(''))
    const operand = fc.oneof(cell, fc.tuple(cell, cell).map(([a, b]) => `${a}:${b}`), fc.constantFrom('1.5', '2E3', 'x.A3', 'A:B', '3:5', 'SUM(A4:B9)', 'LOG10(A4)'))
    fc.assert(
      fc.property(fc.array(operand, { minLength: 1, maxLength: 4 }), (operands) => {
        const formula = `=${operands.join('+')}`
        expect(inserted(formula) + '&"x"').toBe(inserted(`${formula}&"x"`))
      }),
    )
  })
})
