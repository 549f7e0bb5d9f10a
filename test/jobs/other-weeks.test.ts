import { describe, expect, it } from 'vitest'
import { consolidateWeek, weekJson } from '../../src/jobs'
import type { Book } from '../../src/workbook'
import { differences } from '../office/compare'
import { makeOffice, type OfficeFile } from '../office/office'
import { bookOf } from '../support/workbooks'

/** The files as the command line takes them: lock files passed over, of equal bytes the first by name. */
function booksOf(files: readonly OfficeFile[]): Book[] {
  const seen = new Set<string>()
  return [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter(({ name, bytes }) => {
      const content = Buffer.from(bytes).toString('base64')
      const again = name.startsWith('~$') || seen.has(content)
      seen.add(content)
      return !again
    })
    .map(({ name, bytes }) => bookOf(name, bytes))
}

const WEEKS = { 'across New Year': '2013-12-30', 'in a leap February': '2016-02-29', 'of an ordinary summer': '2014-06-09' }
const SEEDS = Array.from({ length: 9 }, (_, i) => i)

describe('an office drawn by lot, with other dirt in its files', () => {
  for (const [name, monday] of Object.entries(WEEKS)) {
    it.each(SEEDS)(`has the figures of its events in the week ${name}, drawing %i`, async (seed) => {
      const { files, expected } = await makeOffice(seed, { monday })
      const week = consolidateWeek(booksOf(files))!
      expect(differences(expected, weekJson(week))).toEqual([])
    })
  }
})
