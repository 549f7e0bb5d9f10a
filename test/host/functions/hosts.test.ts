import { describe, expect, it } from 'vitest'
import type { BookData } from '../../../host/book'
import { toBook } from '../../../host/engine'
import { blankBook, startHost } from '../../../host/node'
import { Book } from './book'

/** A workbook as it was saved: a formula with the value it had. */
function savedBook(): BookData {
  const book = blankBook()
  book.sheets[0]!.cells = { 0: { 0: { value: 1 }, 1: { value: 99, formula: '=ADDONE(A1)' } } }
  return book
}

describe('functions in opened workbooks', () => {
  it('a saved value is kept without a call until something it depends on changes', async () => {
    const book = new Book(await startHost({ workbook: savedBook() }))
    try {
      book.associate({ ADDONE: (value: number) => value + 1 })
      expect(await book.values('B1')).toEqual([[99]])
      expect(book.calls).toEqual([])
      await book.put('A1', [[5]])
      expect(await book.values('B1')).toEqual([[6]])
      expect(book.calls).toHaveLength(1)
    } finally {
      await book.host.stop()
    }
  })

  it('a full calculation calls what was saved', async () => {
    const book = new Book(await startHost({ workbook: savedBook() }))
    try {
      book.associate({ ADDONE: (value: number) => value + 1 })
      await book.run((_sheet, context) => context.workbook.application.calculate('Full'))
      expect(await book.values('B1')).toEqual([[2]])
    } finally {
      await book.host.stop()
    }
  })

  it('a host dumps formulas of functions with their last values', async () => {
    const book = new Book(await startHost())
    try {
      book.associate({ ADDONE: (value: number) => value + 1 })
      await book.put('A1', [[1, '=addone(A1)']])
      await book.host.whenCalculated()
      expect(toBook(book.host.engine).sheets[0]!.cells[0]![1]).toMatchObject({ formula: '=ADDONE(A1)', value: 2 })
    } finally {
      await book.host.stop()
    }
  })
})

describe('hosts in one process', () => {
  it('leave the globals as they found them', async () => {
    const before = Object.getOwnPropertyNames(globalThis)
    for (let run = 0; run < 3; run++) await (await startHost()).stop()
    expect(Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name))).toEqual([])
  })

  it('leave nothing that keeps the process', async () => {
    await (await startHost()).stop()
    await new Promise((resolve) => setTimeout(resolve, 50))
    const before = process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
    await (await startHost()).stop()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length).toBeLessThanOrEqual(before)
  })

  it('know nothing of each other’s functions and cells', async () => {
    const first = new Book(await startHost())
    first.associate({ ADDONE: (value: number) => value + 1 })
    await first.put('A1', [['=ADDONE(1)']])
    expect(await first.values('A1')).toEqual([[2]])
    await first.host.stop()
    const second = new Book(await startHost())
    try {
      expect(await second.values('A1')).toEqual([['']])
      await second.put('A1', [['=ADDONE(1)']])
      expect(await second.values('A1')).toEqual([['#NAME?']])
    } finally {
      await second.host.stop()
    }
  })

  it('stop while calls are under way', async () => {
    const book = new Book(await startHost())
    book.associate({ NEVER: () => new Promise(() => undefined) })
    await book.put('A1', [['=NEVER()']])
    const waiting = book.host.whenCalculated()
    await book.host.stop()
    await waiting
    await (await startHost()).stop()
  })
})
