import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byCodePoint, readRegisters } from '../../src/registers'
import type { Book } from '../../src/workbook'
import { book, phoneOf } from '../support/grids'
import { calls, counted, dials, renamed, visits, type Call } from '../support/lines'
import { forAll } from '../support/property'
import { errorsOf, warningsOf } from '../support/reading'

const monday = '2013-04-22'
const one = (number: number, more: Partial<Call> = {}): Call => ({ date: monday, caller: '陈霞', phone: phoneOf(number), result: '接通', grade: 'C', ...more })
const read = (...books: Book[]): ReturnType<typeof readRegisters> => readRegisters(books)
const phones = (...books: Book[]): string[] => read(...books).calls.map((row) => row.phone)

describe('the same sheet twice', () => {
  const first = book('a', calls(one(1), one(2)), visits(...counted('陈霞', monday, 2)))

  it('is left out with a line that names the sheet it equals', () => {
    const registers = read(first, renamed('b.xlsx', first))
    expect(registers.calls).toHaveLength(2)
    expect(registers.visits).toHaveLength(2)
    expect(registers.sheets.filter(({ state }) => state === 'same')).toMatchObject([
      { place: { file: 'b.xlsx', sheet: '电开效果管控表' }, as: { file: 'a.xlsx', sheet: '电开效果管控表' } },
      { place: { file: 'b.xlsx', sheet: '意向客户邀约到访登记表' }, as: { file: 'a.xlsx' } },
    ])
    expect(registers.problems).toEqual([])
  })

  it('in one file is left out as well', () => {
    expect(read(book('a', calls(one(1)), { ...calls(one(1)), sheet: '管控表(副本)' })).calls).toHaveLength(1)
  })

  it('with other ways to write the same values is the same', () => {
    const typed = calls(one(1, { date: '2013.4.22', phone: `+86 ${phoneOf(1)}`, grade: 'c类' }), one(2, { date: '20130422', grade: ' Ｃ ' }))
    expect(phones(book('a', calls(one(1), one(2))), book('b', typed))).toEqual([phoneOf(1), phoneOf(2)])
  })

  it('tells its errors once', () => {
    const faulty = book('a', calls(one(1, { grade: 'B/C' }), one(2)))
    expect(errorsOf(read(faulty, renamed('b.xlsx', faulty)))).toHaveLength(1)
  })
})

describe('two files that overlap in part', () => {
  it('count equal rows once, and a warning names both', () => {
    const registers = read(book('a', calls(one(1), one(2))), book('b', calls(one(2), one(3))))
    expect(registers.calls.map((row) => row.phone)).toEqual([1, 2, 3].map(phoneOf))
    expect(registers.problems).toMatchObject([{ code: 'sheets-overlap', place: { file: 'b.xlsx' }, facts: { file: 'a.xlsx', equal: 1 } }])
  })

  it('keep a row that differs in anything', () => {
    expect(phones(book('a', calls(one(1))), book('b', calls(one(1, { grade: 'D' }), one(9))))).toEqual([phoneOf(1), phoneOf(1), phoneOf(9)])
    expect(phones(book('a', calls(one(1))), book('b', calls(one(1, { note: '再联系' }), one(9))))).toHaveLength(3)
  })

  it('keep a dial made twice in the first as two; a third in the second counts', () => {
    expect(phones(book('a', calls(one(1), one(1))), book('b', calls(one(1), one(2))))).toEqual([phoneOf(1), phoneOf(1), phoneOf(2)])
    expect(phones(book('a', calls(one(1), one(1))), book('b', calls(one(1), one(1), one(1), one(2))))).toHaveLength(4)
  })

  it('do not overlap on other days or with other callers', () => {
    const registers = read(book('a', calls(one(1))), book('b', calls(one(1, { date: '2013-04-23' }), one(1, { caller: '周敏' }))))
    expect(registers.calls).toHaveLength(3)
    expect(registers.problems).toEqual([])
  })

  it('are compared by the columns that both have', () => {
    const narrow = calls(one(1), one(2))
    const without = { ...narrow, rows: narrow.rows.map((row) => row!.slice(0, 5)) }
    expect(phones(book('a', narrow), book('b', { ...without, rows: [...without.rows, [monday, '陈霞', phoneOf(3), '接通', 'C']] }))).toEqual([1, 2, 3].map(phoneOf))
  })

  it('tell an error in a row that counts once once', () => {
    const shared = one(1, { grade: 'B/C' })
    expect(errorsOf(read(book('a', calls(shared, one(2))), book('b', calls(shared, one(3)))))).toHaveLength(1)
  })

  it('count visits once', () => {
    const registers = read(book('a', visits(...counted('陈霞', monday, 2))), book('b', visits(...counted('陈霞', monday, 2, 1))))
    expect(registers.visits.map((row) => row.phone)).toEqual([0, 1, 2].map(phoneOf))
    expect(warningsOf(registers).map((text) => text.split(' ')[1])).toEqual(['sheets-overlap'])
  })

  it('come to the greater number of each equal row, whatever the order of the rows', () => {
    const rows = fc.array(fc.nat(3), { maxLength: 8 })
    forAll(rows, rows, (a, b) => {
      const count = (list: number[], n: number): number => list.filter((number) => number === n).length
      const registers = read(book('a', calls(...a.map((n) => one(n)))), book('b', calls(...b.map((n) => one(n)))))
      for (let n = 0; n <= 3; n++) {
        expect(registers.calls.filter((row) => row.phone === phoneOf(n))).toHaveLength(Math.max(count(a, n), count(b, n)))
      }
    })
  })

  it('rows inside one file never take each other out', () => {
    expect(phones(book('a', calls(one(1), one(1)), { ...calls(one(1), one(2)), sheet: '管控表2' }))).toHaveLength(4)
  })
})

describe('files', () => {
  it('are read in order of their names by code point, whatever the order they are given in', () => {
    const names = ['二组.xlsx', '一组.xlsx', 'b.xlsx', 'B.xlsx', '10.xlsx', '9.xlsx', '😀.xlsx', '\uff21.xlsx']
    const inOrder = ['10.xlsx', '9.xlsx', 'B.xlsx', 'b.xlsx', '一组.xlsx', '二组.xlsx', '\uff21.xlsx', '😀.xlsx']
    expect([...names].sort(byCodePoint)).toEqual(inOrder)
    forAll(fc.shuffledSubarray(names, { minLength: names.length }), (order) => {
      const books = order.map((file) => book(file, calls(...dials(file, monday, 1, names.indexOf(file)))))
      expect(read(...books).sheets.map(({ place }) => place.file)).toEqual(inOrder)
    })
  })

  it('a name that begins another comes before it', () => {
    expect(byCodePoint('一组', '一组2')).toBeLessThan(0)
    expect(byCodePoint('一组', '一组')).toBe(0)
  })
})
