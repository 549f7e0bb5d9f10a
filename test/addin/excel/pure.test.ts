import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressOf, parseAddress } from '../../../addin/excel/address'
import { rowsBytes } from '../../../addin/excel/budget'
import { addressLists, groupCells } from '../../../addin/excel/groups'
import { joinMerged } from '../../../addin/excel/merged'
import { renamer } from '../../../addin/excel/renaming'
import { landing } from '../../../addin/excel/text'

describe('cells put together', () => {
  it('are covered once each, by rectangles of one key', () => {
    const grids = fc.integer({ min: 1, max: 6 }).chain((columns) => fc.array(fc.array(fc.constantFrom('a', 'b', undefined), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }))
    fc.assert(
      fc.property(grids, (rows) => {
        const covered = rows.map((row) => row.map(() => [] as string[]))
        const groups = groupCells(rows.length, rows[0]!.length, (row, column) => rows[row]![column])
        for (const [key, spans] of groups) for (const { top, left, bottom, right } of spans) for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) covered[row]![column]!.push(key)
        expect(covered).toEqual(rows.map((row) => row.map((key) => (key === undefined ? [] : [key]))))
      }),
    )
  })

  it('are few: a table is one rectangle, a column of another kind parts it', () => {
    expect(groupCells(100, 5, () => 'x').get('x')).toEqual([{ top: 0, left: 0, bottom: 99, right: 4 }])
    expect(groupCells(100, 5, (_, column) => (column === 2 ? 'y' : 'x')).get('x')).toHaveLength(2)
  })

  it('are listed in addresses short enough for Excel', () => {
    const spans = Array.from({ length: 3_000 }, (_, row) => ({ top: row * 2, left: 0, bottom: row * 2, right: 3 }))
    const lists = addressLists(spans)
    expect(lists.join(',').split(',')).toEqual(spans.map(addressOf))
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThan(8_192)
  })
})

describe('an address', () => {
  it('is read as the host gives it', () => {
    expect(parseAddress("'到访 ''反馈'''!$B$2:$C$10")).toEqual({ top: 1, left: 1, bottom: 9, right: 2 })
    expect(parseAddress('Sheet1!XFD1048576')).toEqual({ top: 1_048_575, left: 16_383, bottom: 1_048_575, right: 16_383 })
    expect(parseAddress('3:5')).toEqual({ top: 2, left: 0, bottom: 4, right: 16_383 })
    expect(parseAddress('A:C')).toEqual({ top: 0, left: 0, bottom: 1_048_575, right: 2 })
  })
})

describe('merged areas of several blocks', () => {
  const span = (top: number, bottom: number, left = 0) => ({ top, bottom, left, right: left })
  it('are one where both blocks give the whole, or each its part', () => {
    expect(joinMerged([{ top: 0, spans: [span(8, 12)] }, { top: 10, spans: [span(8, 12)] }], () => true)).toEqual([span(8, 12)])
    expect(joinMerged([{ top: 0, spans: [span(8, 9)] }, { top: 10, spans: [span(10, 12)] }], () => true)).toEqual([span(8, 12)])
  })
  it('are two where the second holds a value of its own', () => {
    expect(joinMerged([{ top: 0, spans: [span(8, 9)] }, { top: 10, spans: [span(10, 12)] }], () => false)).toEqual([span(8, 9), span(10, 12)])
  })
})

describe('a formula with other names', () => {
  const renamed = renamer([['花名册', '~'], ["到访 '反馈'", '~ (2)']], [['管控表', '_管控表'], ['规则', '_规则']])
  it.each([
    ['SUM(花名册!A1:B2)', "SUM('~'!A1:B2)"],
    ["'花名册'!$A$4:INDEX('花名册'!$A:$A,3)", "'~'!$A$4:INDEX('~'!$A:$A,3)"],
    ["'到访 ''反馈'''!A1", "'~ (2)'!A1"],
    ['CALLFINE(F4,,,规则[#All],B4)', 'CALLFINE(F4,,,_规则[#All],B4)'],
    ['DAYLEDGER(管控表[#All],登记表[#All])&"管控表[#All] 花名册!A1"', 'DAYLEDGER(_管控表[#All],登记表[#All])&"管控表[#All] 花名册!A1"'],
    ['管控表(1)+花名册2!A1+管控表2[规则]', '管控表(1)+花名册2!A1+管控表2[规则]'],
    ['IF(A1="""花名册!",规则[[#This Row],[规则]],0)', 'IF(A1="""花名册!",_规则[[#This Row],[规则]],0)'],
  ])('%s', (before, after) => {
    expect(renamed(before)).toBe(after)
  })
})

describe('a value for a cell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'x", '007', '13812345678', '1/2', 'TRUE', 'false', '2013-04-22', '4月22日', '二〇一三年', '5%', '¥5', '#N/A', '１２', '上午9时', '1E5', ' 5'])(
    'stays text where the host would make something else of it: %j',
    (text) => {
      expect(landing(text, 'General')).toBe(`'${text}`)
      expect(landing(text, '@')).toBe(text)
    },
  )
  it.each(['陈霞', '何先生（妻子）', 'note', '“高层”'])('goes as it is where it is text to everybody: %s', (text) => {
    expect(landing(text, 'General')).toBe(text)
  })
  it('is blank, a number or a truth', () => {
    expect([landing(null, 'General'), landing(5, '@'), landing(true, 'General')]).toEqual(['', 5, true])
  })
})

describe('bytes that are guessed', () => {
  it('are those of the text that is sent, but for the brackets around', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)), { maxLength: 5 }), { maxLength: 5 }), (rows) => {
        const bytes = Buffer.byteLength(JSON.stringify(rows))
        expect(rowsBytes(rows)).toBeGreaterThanOrEqual(bytes * 0.9 - 20)
        expect(rowsBytes(rows)).toBeLessThanOrEqual(bytes + rows.length * 3 + 4)
      }),
    )
  })
})
