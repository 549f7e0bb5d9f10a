import { describe, expect, it } from 'vitest'
import { saveWorkbook } from '../../../host/files'
import { again, bookOf, cellsOf } from './books'
import { HIGHLIGHTS, richBook } from './rich-book'

describe('a book written and read again', () => {
  it('is the same, whatever it holds', async () => {
    expect(await again(richBook())).toEqual(richBook())
  })

  it('loses nothing of it', async () => {
    expect((await saveWorkbook(richBook())).notes).toEqual([])
  })

  it.each(HIGHLIGHTS.map((highlight) => [JSON.stringify(highlight.rule), highlight]))(
    'keeps the conditional format %s',
    async (_, highlight) => {
      const book = bookOf({ cells: cellsOf([[1], [2]]), highlights: [highlight] })
      expect(await again(book)).toEqual(book)
    },
  )
})
