import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBook } from '../../src/files'
import { consolidateWeek, tidiesOf, weekJson } from '../../src/jobs'
import type { LiveBook } from '../../src/port'
import { cellOf, readRegisters } from '../../src/registers'
import type { Book, CellValue } from '../../src/workbook'
import { makeOffice } from '../office/office'
import { dirty } from '../support/dirt'
import { book, grid, phoneOf } from '../support/grids'
import { afterEdits, liveBook } from '../support/live-book'
import { HEADS, register } from '../support/reading'

const tidies = (live: LiveBook) => tidiesOf(live, readRegisters([live]))
/** What a column of a call register would be made of a value: the value, and the format where one is needed. */
function made(head: (typeof HEADS)[number], value: CellValue): (CellValue | undefined)[] | null {
  const cells = HEADS.map((one) => (one === head ? value : one === '登记日期' ? 41_386 : one === '联系电话' ? phoneOf(1) : one === '电开人员' ? '陈霞' : one === '拨打结果' ? '接通' : null))
  const [tidy] = tidies(liveBook(book('一组', register(cells))))
  return tidy ? [tidy.edit.value, tidy.edit.format] : null
}

describe('what reads right and is not written plainly', () => {
  it.each([
    ['联系电话', 13_900_000_001, '13900000001'],
    ['联系电话', '１３９ ０000-0001', '13900000001'],
    ['联系电话', '+86 139 0000 0001', '13900000001'],
    ['联系电话', '22-66667777', '02266667777'],
    ['意向等级', 'a类', 'A'],
    ['拨打结果', ' 接 通', '接通'],
    ['资源来源', '派单', '小组-派单'],
    ['产品需求', '高 层', '高层'],
    ['短信跟进', '√', '是'],
    ['短信跟进', 0, '否'],
    ['短信跟进', true, '是'],
  ] as [string, CellValue, CellValue][])('%s %j is made %s', (head, value, plain) => {
    expect(made(head, value)).toEqual([plain, undefined])
  })

  it.each(['2013-04-22', '2013.4.22', '２０１３年4月22日', '20130422', 20_130_422, '41386', '13.4.22'] as CellValue[])('a date as %j is made a real one', (value) => {
    expect(made('登记日期', value)).toEqual([41_386, 'yyyy-mm-dd'])
  })

  it.each([
    ['登记日期', 41_386.6], ['登记日期', '4月22日'], ['登记日期', '2013-04-22 14:30'], ['登记日期', '41386.5'], ['登记日期', '昨天'], ['登记日期', '2013年4月22日 星期一'],
    ['联系电话', phoneOf(1)], ['联系电话', '139'], ['资源来源', '老带新'], ['产品需求', '写字楼'], ['意向等级', 'A'], ['意向等级', 'B/C'], ['短信跟进', '是'], ['短信跟进', '也许'],
  ] as [string, CellValue][])('%s %j stays: it is plain, cannot be read, or would lose something', (head, value) => {
    expect(made(head, value)).toBeNull()
  })

  it('is a date of 1904 in a workbook of 1904', () => {
    const cells: CellValue[] = ['2013-04-22', '陈霞', null, phoneOf(1), null, '接通']
    const [tidy] = tidies(liveBook(book('一组', grid('电开效果管控表', [HEADS, cells], { dateSystem: 1904 }))))
    expect(tidy).toMatchObject({ found: '2013-04-22', becomes: '2013-04-22', edit: { value: 41_386 - 1462 } })
  })

  it('a signature by name stays: it is one', () => {
    const heads = ['登记日期', '电开人员', '联系电话', '实际到访时间', '接访人员', '接访签字']
    const rows = [heads, [41_386, '陈霞', phoneOf(1), '2013-4-23', '李三', '李三'], [41_386, '陈霞', phoneOf(2), 41_387, '李三', '已签']]
    expect(tidies(liveBook(book('一组', grid('到访登记表', rows)))).map(({ edit }) => [edit.row, edit.column, edit.value])).toEqual([[1, 3, 41_387], [2, 5, '是']])
  })
})

/** Figures and problems, as they are told; a typed value may look otherwise than before. */
function told(live: LiveBook): unknown {
  const week = consolidateWeek([live])
  const problems = (week?.problems ?? readRegisters([live]).problems).map((problem) => `${problem.place.sheet} ${cellOf(problem)} ${problem.code}`)
  return { problems, figures: week && { ...weekJson(week), errors: [] } }
}

describe('tidying', () => {
  const word = (...words: string[]): fc.Arbitrary<CellValue> => fc.oneof(fc.constantFrom(...words).chain(dirty), fc.constant(null))
  const row = fc.tuple(
    fc.constantFrom<CellValue[]>('2013-4-22', '2013.04.23', '20130424', 20_130_424, 41_388, '4月25日', '2013-4-26 9:00', '昨天', null),
    fc.constantFrom<CellValue[]>('陈霞', '陈 霞', '周敏'),
    fc.oneof(fc.constantFrom<CellValue[]>(13_900_000_001, '12'), fc.nat(5).map(phoneOf).chain(dirty)),
    word('派单', '拓客', '短信资源', '老带新'), word('接通', '占线', '拒接', '打通'), word('A', 'b类', 'Ｄ', 'E'), word('高层', '别墅', '写字楼'), fc.constantFrom<CellValue[]>('√', '×', 1, true, '有', '?', null),
  )
  const heads = ['登记日期', '电开人员', '联系电话', '资源来源', '拨打结果', '意向等级', '产品需求', '短信跟进']
  const visitHeads = ['登记日期', '电开人员', '联系电话', '资源来源', '接访人员', '接访签字', '成交产品', '到访联系电开人员', '实际到访时间', '成交日期']
  const visit = fc.tuple(row, row).map(([a, b]) => [...a.slice(0, 4), '李三', b[7], b[6], b[7], b[0], b[0]] as CellValue[])
  const aBook = fc
    .tuple(fc.array(row, { maxLength: 12 }), fc.array(visit, { maxLength: 6 }), fc.constantFrom(1900 as const, 1904 as const))
    .map(([calls, visits, dateSystem]) =>
      liveBook(book('一组', grid('电开效果管控表', [heads, ...calls], { dateSystem }), grid('到访登记表', [visitHeads, ...visits], { dateSystem }))),
    )

  it('never changes a figure or a problem, whatever is tidied and whatever is left', () => {
    fc.assert(
      fc.property(aBook, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (live, chosen) => {
        const edits = tidies(live).filter((_, i) => chosen[i % chosen.length]).map(({ edit }) => edit)
        expect(told(afterEdits(live, edits))).toEqual(told(live))
      }),
      { numRuns: 150 },
    )
  })

  it('leaves nothing more to tidy', () => {
    fc.assert(fc.property(aBook, (live) => void expect(tidies(afterEdits(live, tidies(live).map(({ edit }) => edit)))).toEqual([])))
  })

  it.each([1, 2, 3])('changes no figure of an office’s week, office %i', async (seed) => {
    const { files } = await makeOffice(seed, { monday: '2013-04-22' })
    const books: Book[] = files.flatMap(({ name, bytes }) => {
      const read = readBook(name, bytes)
      return read.ok ? [read.book] : []
    })
    let count = 0
    for (const live of books.map(liveBook)) {
      const edits = tidies(live).map(({ edit }) => edit)
      count += edits.length
      expect(told(afterEdits(live, edits)), live.file).toEqual(told(live))
    }
    expect(count).toBeGreaterThan(500)
  })
})
