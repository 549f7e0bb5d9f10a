import { utils, write, type BookType } from '@e965/xlsx'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBook } from '../../src/files'
import type { Book } from '../../src/workbook'

export const EXAMPLE = 'examples/week-2013-04-22'

export type Row = readonly (string | number | boolean | null)[]

/** The bytes of a workbook with these sheets. */
export function workbookBytes(sheets: Record<string, readonly Row[]>, bookType: BookType = 'xlsx'): Uint8Array {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows as unknown[][]), name)
  return new Uint8Array(write(book, { type: 'buffer', bookType, compression: true }) as Buffer)
}

/** A small call register: made-up customers, one caller, one day. */
export const CALLS: readonly Row[] = [
  ['日期', '电开人员', '客户姓名', '联系电话', '资源来源', '拨打结果', '意向等级', '产品需求'],
  ['2013-04-22', '陈霞', '何先生', '13800000001', '常规资源', '接通', 'A', '高层'],
  ['2013-04-22', '陈霞', '何女士', '13800000002', '常规资源', '占线', null, null],
]

/** Reads bytes that must be readable. */
export function bookOf(name: string, bytes: Uint8Array): Book {
  const read = readBook(name, bytes)
  if (!read.ok) throw new Error(`${name}: ${read.code} ${read.detail}`)
  return read.book
}

/** The workbooks of the example week. */
export function exampleBooks(): Book[] {
  return readdirSync(EXAMPLE).map((name) => bookOf(name, readFileSync(join(EXAMPLE, name))))
}
