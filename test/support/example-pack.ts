import { writeBook } from '../../src/files'
import { wordingOf } from '../../src/i18n'
import { consolidateWeek, type ConsolidatedWeek } from '../../src/jobs'
import { weeklyPack, type BookPlan } from '../../src/sheets'
import type { Book } from '../../src/workbook'

/** The weekly pack of some books, as plan and as bytes. */
export async function packOf(books: readonly Book[], mask = false): Promise<{ week: ConsolidatedWeek; plan: BookPlan; bytes: Uint8Array }> {
  const week = consolidateWeek(books)!
  const plan = weeklyPack({
    ...week,
    files: books.map(({ file }) => ({ file, read: true, state: '已读', rows: 1 })),
    words: wordingOf('zh-CN'),
    mask,
    linkTo: ({ file, sheet }, cell) => `${encodeURIComponent(file)}#'${sheet}'!${cell}`,
  })
  return { week, plan, bytes: await writeBook(plan) }
}
