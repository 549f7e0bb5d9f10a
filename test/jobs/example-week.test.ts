import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBook } from '../../src/files'
import { consolidateWeek, weekJson } from '../../src/jobs'
import type { Book } from '../../src/workbook'
import { day } from '../support/days'

const folder = new URL('../../examples/week-2013-04-22/', import.meta.url)
const expected = JSON.parse(readFileSync(new URL('week-2013-04-22.expected.json', import.meta.url), 'utf8')) as Record<string, unknown>

function readExample(): Book[] {
  return readdirSync(folder).map((file) => {
    const read = readBook(file, new Uint8Array(readFileSync(new URL(file, folder))))
    if (!read.ok) throw new Error(`${file}: ${read.code}`)
    return read.book
  })
}

/** What tells the items of each list apart, so that the order of lists is free. */
const KEYS: Record<string, readonly string[]> = {
  groups: ['group'], callers: ['caller'], days: ['date'], sources: ['source'], conflicts: ['phone'], errors: ['file', 'sheet', 'cell', 'code'],
}
/** Counts by a word: here a key too many is a wrong figure, not an extra. */
const COUNTS = ['deals', 'needs', 'grades']
type Item = Record<string, unknown>

/** Lists in one order, and of objects only the keys that `like` has. */
function only(value: unknown, like: unknown, name = ''): unknown {
  if (Array.isArray(value) && Array.isArray(like)) {
    const keys = KEYS[name]
    if (!keys) return [...(value as unknown[])].sort()
    const key = (item: unknown): string => keys.map((one) => (item as Item)[one]).join('\n')
    const shape = new Map(like.map((item) => [key(item), item as unknown]))
    return [...(value as unknown[])].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map((item) => only(item, shape.get(key(item)) ?? item, ''))
  }
  if (typeof value !== 'object' || value === null || typeof like !== 'object' || like === null || COUNTS.includes(name)) return value
  return Object.fromEntries(Object.keys(like).map((key) => [key, only((value as Item)[key], (like as Item)[key], key)]))
}

describe('the example week, 22 to 28 April 2013', () => {
  const books = readExample()
  const found = consolidateWeek(books)!
  const json = weekJson(found)

  it('is found without being given', () => {
    expect(found.choice).toMatchObject({ monday: day('2013-04-22'), why: 'latest' })
  })

  it('is all there: six files, and an expected list for each part', () => {
    expect(books).toHaveLength(6)
    expect(Object.keys(expected).sort()).toEqual(['callers', 'conflicts', 'errors', 'groups', 'intentCustomers', 'sources', 'typedTotalsThatDiffer', 'week'])
  })

  it.each(Object.keys(expected))('%s: every figure is as expected', (part) => {
    const whole = { [part]: (json as unknown as Item)[part] }
    const like = { [part]: expected[part] }
    expect(only(whole, like)).toEqual(only(like, like))
  })

  it('is the same when it is given, by any of its days', () => {
    for (const on of ['2013-04-22', '2013-04-28']) expect(weekJson(consolidateWeek(books, { week: day(on) })!)).toEqual(json)
  })

  it('is the same whatever the order of the files', () => {
    expect(weekJson(consolidateWeek([...books].reverse())!)).toEqual(json)
  })

  it('has every group: none is missing but those the files say nothing of', () => {
    expect(json.missingGroups).toEqual([])
  })
})
