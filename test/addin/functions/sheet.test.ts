import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { LEDGER_HEADS } from '../../../src/formulas'
import { phoneOf } from '../../support/grids'
import { calls, dials, settings, visits } from '../../support/lines'
import { MON, SUN, TUE } from '../../support/weeks'
import { area, serialOn } from '../../formulas/support'
import { CONVENTIONS } from '../../host/functions/book'
import { dropTables, putTable, spill, toldBy, useFunctions } from './held'

const register = area(calls(...dials('陈霞', MON, 98), ...dials('陈霞', TUE, 99)))
const sold = area(visits({ date: MON, caller: '陈霞', phone: phoneOf(1), arrived: MON, dealDate: TUE, product: '商铺', units: 2 }))
const rules = area(settings(['C14', 1], ['C21.商铺', 300]))

describe.each(CONVENTIONS)('the functions on a sheet, blank cells as %s', (blanks) => {
  const held = useFunctions({ blanks })
  beforeAll(async () => {
    await putTable(held.book, '管控表', register)
    await putTable(held.book, '登记表', sold)
    await putTable(held.book, '规则', rules)
  })
  afterAll(() => dropTables(held.book))

  it('C14: ¥2 on 规则 is ¥2 in a cell and on the ledger, as soon as it is typed', async () => {
    await held.book.put('A1', [['=CALLFINE(98,,,规则[#All])', '=SUM(INDEX(DAYLEDGER(管控表[#All],登记表[#All],,,,,规则[#All]),0,26))']])
    expect(await held.book.values('A1:B1')).toEqual([[2, 3]])
    await held.book.put('B2', [[2]], '规则')
    expect(await held.book.values('A1:B1')).toEqual([[4, 6]])
    await held.book.put('B2', [[1]], '规则')
    expect(await held.book.values('A1:B1')).toEqual([[2, 3]])
  })

  it('C44: the ledger spills with its heads and dates as serial numbers, and grows with its tables', async () => {
    const formula = `=DAYLEDGER(管控表[#All],登记表[#All],,,,,规则[#All])`
    const rows = await spill(held.book, formula)
    expect(rows[0]).toEqual(LEDGER_HEADS)
    const shown = (list: unknown[][]): unknown[] => list.slice(1).map((row) => [row[0], row[2], row[6], row[25], row[26]])
    expect(shown(rows)).toEqual([[serialOn(MON), '陈霞', 98, 2, 0], [serialOn(TUE), '陈霞', 99, 1, 600]])
    await held.book.host.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('管控表')
      table.rows.add(undefined, [[TUE, '陈霞', '13700000000', '接通', ...Array(register[0]!.length - 4).fill('')]])
      await context.sync()
    })
    await held.book.host.whenCalculated()
    expect(shown(await spill(held.book, formula))[1]).toEqual([serialOn(TUE), '陈霞', 100, 0, 600])
    await held.book.host.Excel.run(async (context) => {
      context.workbook.tables.getItem('管控表').rows.getItemAt(register.length - 1).delete()
      await context.sync()
    })
  })

  it('C14: a thousand fines over the table of rules, each its own', async () => {
    const column = Array.from({ length: 1000 }, (_, row) => [row % 120, `=IF(A${row + 1}="","",CALLFINE(A${row + 1},,,规则[#All]))`])
    await held.book.put('A1', column)
    const values = await held.book.values('A1:B1000')
    expect(values.map(([, fine]) => fine)).toEqual(values.map(([connectable]) => Math.max(0, 100 - (connectable as number))))
  })

  it('an error in a register voids its row; in a rule, the rule', async () => {
    await held.book.put('D5', [['=NA()']], '管控表')
    await held.book.put('B2', [['=1/0']], '规则')
    await held.book.put('A1', [[`=INDEX(DAYTOTALS(管控表[#All],${serialOn(MON)},"陈霞"),2,4)`, '=CALLFINE(95,,,规则[#All])']])
    expect(await held.book.values('A1:B1')).toEqual([[97, 5]])
    await held.book.put('D5', [['接通']], '管控表')
    await held.book.put('B2', [[1]], '规则')
    expect(await held.book.values('A1:B1')).toEqual([[98, 5]])
  })

  it('an error in a single argument is the result', async () => {
    await held.book.put('A1', [['=1/0', '=NA()', '=CALLFINE(A1)', '=CALLFINE(95,B1)', '=CALLGRADE(B1)', '=DEALBONUS(A1)', '=RECALLDATE(A1,"A")']])
    expect(await held.book.values('C1:G1')).toEqual([['#DIV/0!', '#N/A', '#N/A', '#DIV/0!', '#DIV/0!']])
  })

  it('C21: an error in an area of sales is passed over, as are blanks', async () => {
    await held.book.put('A1', [['高层', 2], ['=NA()', 1], ['', ''], ['别墅', '=1/0'], ['别墅', 1]])
    expect(await held.book.result('=DEALBONUS(A1:A5,B1:B5)')).toBe(900)
  })

  it('blank cells in text and date columns are blank', async () => {
    await held.book.put('H1', [['=CALLGRADE(A1)', '=GRADECLASS(A1)', '=CALLPHONE(A1)', '=MASKPHONE(A1)', '=RECALLDATE(A1,"A")', `=RECALLDATE(${serialOn(MON)},A1)`, '=DEALBONUS(A1,3)', '=CALLQUOTA(A1)']])
    expect(await held.book.values('H1:O1')).toEqual([['', '', '', '', '', '', 0, 0]])
  })

  it('blank cells leave out what may be left out', async () => {
    expect(await held.book.result(`=VISITCOUNTS(登记表[#All],"陈霞",A1,A1)`)).toBe(1)
    expect(await held.book.result(`=ROWS(DAYLEDGER(管控表[#All],A1,A1,A1,A1,A1,A1))`)).toBe(3)
  })

  it('C16: a row or column of weeks', async () => {
    await held.book.put('A1', [[12], [9], ['=IF(1=1,"","")'], [8], [7], ['']])
    expect(await held.book.result('=WEEKSMISSED(A1:A5)')).toBe(2)
  })

  it('a column where one cell is wanted is answered cell by cell', async () => {
    await held.book.put('A1', [[95], [101], ['很多']])
    await held.book.put('H1', [['=CALLFINE(A1:A3)']])
    expect(await held.book.values('H1:H3')).toEqual([[5], [0], ['#VALUE!']])
  })

  it('a table without its heads is told of', async () => {
    const told = await toldBy(held.book, async () => {
      expect(await held.book.result(`=DAYTOTALS(登记表[#All],${serialOn(MON)},"陈霞")`)).toBe('#VALUE!')
      expect(await held.book.result('=SOURCEFUNNEL(管控表[],登记表[#All])')).toBe('#VALUE!')
    })
    expect(told.match(/“管控表”里没有管控表的表头/g)).toHaveLength(2)
  })

  it('C15 C37: visits and sources over whole tables', async () => {
    expect(await held.book.result(`=VISITCOUNTS(登记表[#All],"陈霞",${serialOn(MON)},${serialOn(SUN)})`)).toBe(1)
    expect((await spill(held.book, '=SOURCEFUNNEL(管控表[#All],登记表[#All])')).slice(1)).toEqual([['小组-派单', 197, 197, 197, 0, 0, 0, 0, 0, 1, 2]])
  })
})

describe('in an English Excel', () => {
  const held = useFunctions({ locale: 'en-US' })
  afterEach(() => dropTables(held.book))

  it('errors are in English, heads stay Chinese', async () => {
    const told = await toldBy(held.book, async () => {
      expect(await held.book.result('=CALLFINE("many")')).toBe('#VALUE!')
      expect(await held.book.result('=CALLGRADE("E")')).toBe('#N/A')
    })
    expect(told).toContain('must be a number')
    expect(told).toContain('must be A, B, C or D')
    await putTable(held.book, '管控表', register)
    expect((await spill(held.book, `=DAYTOTALS(管控表[#All],${serialOn(MON)},"陈霞")`))[0]![0]).toBe('日期')
  })
})
