import type { BookType } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { bookOf, CALLS, workbookBytes } from '../support/workbooks'

describe('a workbook', () => {
  it.each<[string, BookType]>([['.xlsx', 'xlsx'], ['.xlsm', 'xlsm'], ['.xlsb', 'xlsb'], ['.xls', 'biff8'], ['.et', 'biff8'], ['.ods', 'ods']])(
    'is read as %s, cell by cell',
    (ending, type) => {
      const [grid] = bookOf(`一组${ending}`, workbookBytes({ 电开效果管控表: CALLS }, type)).grids
      expect(grid!.sheet).toBe('电开效果管控表')
      const shown = grid!.rows.map((row) => Array.from({ length: 8 }, (_, column) => row?.[column] ?? null))
      expect(shown).toEqual(CALLS)
    },
  )
})
