import { writeBook } from '../src/files'
import { wordingOf } from '../src/i18n'
import { makePolicy } from '../src/policy'
import { templateBook } from '../src/sheets'
import { dayOf } from '../src/text'

/** The day of the regulation: a template's bytes are the same whenever it is made. */
const DAY = dayOf(2013, 4, 26)!

/** The registers to begin with, by the rulebook's defaults, as the bytes of a workbook; and where it lies in assets/templates. */
export async function templateFile(): Promise<{ name: string; bytes: Uint8Array }> {
  const book = templateBook({ words: wordingOf('zh-CN'), policy: makePolicy(), day: DAY })
  return { name: `${book.title}.xlsx`, bytes: await writeBook(book) }
}
