import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workedExamples } from '../../../scripts/functions-docs.mjs'
import { serial, day } from '../../support/days'
import { CONVENTIONS } from '../../host/functions/book'
import { dropTables, METADATA, putSample, spill, toldBy, useFunctions } from './held'

interface Example {
  formula: string
  result: string | number | (string | number)[][] | { error: string; message: string }
}

const examples = (await workedExamples()) as Example[]

/** Days stand in the examples as they are shown, on sheets as serial numbers. */
const onSheet = (cell: unknown): unknown => {
  const date = typeof cell === 'string' ? /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(cell) : null
  return date ? serial(day(`${date[1]}-${date[2]!.padStart(2, '0')}-${date[3]!.padStart(2, '0')}`), 1900) : cell
}

describe.each(CONVENTIONS)('every example of docs/functions.md through the real client, blank cells as %s', (blanks) => {
  const held = useFunctions({ blanks })
  beforeAll(() => putSample(held.book))
  afterAll(() => dropTables(held.book))

  it.each(examples)('$formula', async ({ formula, result }) => {
    if (Array.isArray(result)) {
      expect(await spill(held.book, formula)).toEqual(result.map((row) => row.map(onSheet)))
    } else if (typeof result === 'object') {
      const told = await toldBy(held.book, async () => expect(await held.book.result(formula)).toBe(result.error))
      expect(told).toContain(JSON.stringify(result.message).slice(1, -1))
    } else {
      expect(await held.book.result(formula)).toBe(onSheet(result))
    }
  })

  it('there is one for every function', () => {
    for (const { id } of METADATA) expect(examples.some(({ formula }) => formula.startsWith(`=${id}(`)), id).toBe(true)
  })
})
