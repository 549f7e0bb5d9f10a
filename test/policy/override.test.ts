import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOfRule, readPolicy, readSetting, RULEBOOK } from '../../src/policy'
import { day, serial } from '../support/days'
import { forAll } from '../support/property'

const codes = (json: unknown): string[] => readPolicy(json).faults.map(({ code, id }) => (id ? `${code} ${id}` : code))

describe('a policy file', () => {
  it('gives a value, or a list of values with the dates from which they hold', () => {
    expect(readPolicy({ C14: 2, C13: [{ value: 120, from: '2013-05-01' }, { value: 90 }] })).toEqual({
      overrides: [
        { id: 'C14', value: 2, from: null },
        { id: 'C13', value: 120, from: day('2013-05-01') },
        { id: 'C13', value: 90, from: null },
      ],
      faults: [],
    })
  })

  it('gives a set of words as a list', () => {
    expect(readPolicy({ 'C13.connectable': ['接通', ' 拒接 '] }).overrides).toEqual([
      { id: 'C13.connectable', value: ['接通', '拒接'], from: null },
    ])
  })

  it.each([[[]], ['C13'], [5], [null], [true]])('that is no object is policy-shape: %j', (json) => {
    expect(codes(json)).toEqual(['policy-shape'])
    expect(readPolicy(json).overrides).toEqual([])
  })

  it('with another key beside value and from is policy-shape', () => {
    expect(codes({ C13: [{ value: 120, since: '2013-05-01' }] })).toEqual(['policy-shape C13'])
  })

  it('with an id that no rule has is rule-unknown', () => {
    expect(codes({ C99: 1, quota: 2, 'C21.': 3 })).toEqual(['rule-unknown C99', 'rule-unknown quota', 'rule-unknown C21.'])
  })

  it.each([
    [{ C13: -1 }], [{ C13: 1.5 }], [{ C13: 'hundred' }], [{ C13: '' }], [{ C13: null }], [{ C13: [] }], [{ C13: true }], [{ C13: [{}] }],
    [{ C14: -0.5 }], [{ C14: 'NaN' }], [{ C14: 'Infinity' }], [{ 'C21.洋房': -300 }],
    [{ 'C13.connectable': [] }], [{ 'C13.connectable': '' }], [{ 'C13.connectable': 4 }],
    [{ C00: '' }], [{ C00: 7 }], [{ 'C22.winter.start': '25:00' }], [{ 'C22.winter.start': 'nine' }],
    [{ 'C22.summer.from': '02-30' }], [{ 'C22.summer.from': '5-1' }],
  ])('with a value that its rule cannot take is rule-value: %j', (json) => {
    expect(readPolicy(json).faults.map(({ code }) => code)).toEqual(['rule-value'])
    expect(readPolicy(json).overrides).toEqual([])
  })

  it.each(['2013-13-01', '2013-02-30', '昨天', '', '2013/5/1', 20130501, null])('with %j as a from-date is rule-date', (from) => {
    expect(codes({ C13: [{ value: 120, from }] })).toEqual(['rule-date C13'])
  })

  it('is taken as far as it can be: a fault leaves the other overrides', () => {
    const { overrides, faults } = readPolicy({ C13: 'x', C14: 2, C99: 1, C15: [{ value: 8 }, { value: -8 }] })
    expect(overrides.map(({ id, value }) => [id, value])).toEqual([['C14', 2], ['C15', 8]])
    expect(faults.map(({ code }) => code)).toEqual(['rule-value', 'rule-unknown', 'rule-value'])
  })

  it('tells with a fault what stood there', () => {
    expect(readPolicy({ C13: 'many' }).faults[0]!.found).toContain('many')
  })

  it('never throws, and takes or faults every entry', () => {
    const id = fc.oneof(fc.constantFrom(...RULEBOOK.map((rule) => rule.id), 'C21.洋房'), fc.string({ maxLength: 5 }))
    forAll(fc.dictionary(id, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 }), (json) => {
      const { overrides, faults } = readPolicy(json)
      expect(overrides.length + faults.length).toBeGreaterThanOrEqual(Object.keys(json).length)
    })
    forAll(fc.jsonValue(), (json) => {
      expect(readPolicy(json).faults.every(({ code }) => code.length > 0)).toBe(true)
    })
  })
})

describe('a row of the settings sheet (规则)', () => {
  it('is an override, from a number or from text', () => {
    expect(readSetting('C13', 120, null, 1900).overrides).toEqual([{ id: 'C13', value: 120, from: null }])
    expect(readSetting('C13', ' １２０ ', '', 1900).overrides).toEqual([{ id: 'C13', value: 120, from: null }])
    expect(readSetting('C14', '0.5', null, 1900).overrides).toEqual([{ id: 'C14', value: 0.5, from: null }])
  })

  it('S01 S02: is a share from 5%, ５％, 0.05 and 120%; a bare 5 or 120 may mean anything, and so nothing', () => {
    const read = (value: string | number): unknown => readSetting('S02', value, null, 1900).overrides[0]?.value ?? null
    expect(['5%', ' ５％ ', 0.05, '0.05', '120%', 1.2, '12.5%', '0%', 0].map(read)).toEqual([0.05, 0.05, 0.05, 0.05, 1.2, 1.2, 0.125, 0, 0])
    expect([5, 120, '5', '-5%', '%', '5%%', '5 per cent', '1001%', -0.05].map(read)).toEqual(Array(9).fill(null))
  })

  it("has a from-date in any form of a date, in the book's date system", () => {
    const from = day('2013-05-01')
    for (const [cell, system] of [['2013.5.1', 1900], ['20130501', 1900], [serial(from, 1900), 1900], [serial(from, 1904), 1904]] as const) {
      expect(readSetting('C13', 120, cell, system).overrides).toEqual([{ id: 'C13', value: 120, from }])
    }
  })

  it('has a set of words with any of the usual marks between them', () => {
    for (const text of ['接通,拒接', '接通、拒接', '接通 拒接', '接通；拒接', '接通，拒接', '接通/拒接']) {
      expect(readSetting('C13.connectable', text, null, 1900).overrides[0]!.value).toEqual(['接通', '拒接'])
    }
  })

  it('faults as a policy file does', () => {
    const faults = [
      readSetting('C99', 1, null, 1900),
      readSetting('C13', '很多', null, 1900),
      readSetting('C13', 120, '昨天', 1900),
      readSetting('C13', 120, '2013-02-30', 1900),
    ].map((read) => read.faults.map(({ code }) => code))
    expect(faults).toEqual([['rule-unknown'], ['rule-value'], ['rule-date'], ['rule-date']])
  })

  it('without a year in its from-date is rule-date: no week is in hand', () => {
    expect(readSetting('C13', 120, '5月1日', 1900).faults.map(({ code }) => code)).toEqual(['rule-date'])
  })
})

describe('the kind of a rule', () => {
  it('is known by its id; any product may have a price', () => {
    expect(['C13', 'C14', 'C13.connectable', 'C22.winter.start', 'C21.洋房', 'C99', 'C21.'].map(kindOfRule)).toEqual([
      'count', 'yuan', 'words', 'time', 'yuan', null, null,
    ])
  })
})
