import { CFB } from '@e965/xlsx'
import { unzipSync as unzip, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import officeCrypto from 'officecrypto-tool'
import { describe, expect, it } from 'vitest'
import { readBook } from '../../src/files'
import { CALLS, EXAMPLE, workbookBytes } from '../support/workbooks'

const book = workbookBytes({ 电开效果管控表: CALLS })
const xls = new Uint8Array(readFileSync(`${EXAMPLE}/四组电开登记册.xls`))
const text = (content: string): Uint8Array => new TextEncoder().encode(content)

function codeOf(bytes: Uint8Array, name = 'book.xlsx'): string {
  const read = readBook(name, bytes)
  return read.ok ? 'read' : read.code
}

/** The directory entry of a part, to tamper with what it declares. */
function withDeclaredSize(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4)) {
    const length = copy.readUInt16LE(at + 28)
    if (copy.toString('latin1', at + 46, at + 46 + length) === part) copy.writeUInt32LE(size, at + 24)
  }
  return new Uint8Array(copy)
}

/** An .xls whose stream begins, behind its first record, with the one that says it is encrypted (FILEPASS, 0x2F). */
function withFilePass(bytes: Uint8Array): Uint8Array {
  const file = CFB.read(Buffer.from(bytes), { type: 'buffer' })
  const entry = CFB.find(file, '/Workbook')!
  const stream = Buffer.from(entry.content as Uint8Array)
  const first = 4 + stream.readUInt16LE(2)
  const filePass = Buffer.alloc(58)
  filePass.writeUInt16LE(0x2f, 0)
  filePass.writeUInt16LE(54, 2)
  for (const at of [4, 6, 8]) filePass.writeUInt16LE(1, at)
  entry.content = Buffer.concat([stream.subarray(0, first), filePass, stream.subarray(first)])
  entry.size = entry.content.length
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
}

describe('a file that is no sound workbook', () => {
  it('is told to be empty', () => {
    expect(codeOf(new Uint8Array())).toBe('empty')
    expect(codeOf(text('  \n'), 'calls.csv')).toBe('empty')
  })

  it('is told to be cut off, wherever it was cut', () => {
    for (const share of [0.02, 0.3, 0.5, 0.9, 0.999]) {
      expect(codeOf(book.slice(0, Math.floor(book.length * share))), `xlsx at ${share}`).toBe('cut-off')
      expect(codeOf(xls.slice(0, Math.floor(xls.length * share)), 'book.xls'), `xls at ${share}`).toBe('cut-off')
    }
  })

  it('is told to be damaged when a single byte of any part has changed', () => {
    const sheet = Buffer.from(book).indexOf('xl/worksheets/sheet1.xml') + 60
    for (const at of [sheet, sheet + 40, sheet + 90]) {
      const damaged = book.slice()
      damaged[at]! ^= 0x55
      expect(codeOf(damaged), `byte ${at}`).toBe('cut-off')
    }
  })

  it('is told to be no workbook when it is text, a picture, another zip or another document', () => {
    expect(codeOf(text('this is a note\n'.repeat(20)))).toBe('not-a-workbook')
    expect(codeOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2, 3]))).toBe('not-a-workbook')
    expect(codeOf(zipSync({ 'a.txt': text('hello') }))).toBe('not-a-workbook')
    expect(codeOf(zipSync({ '[Content_Types].xml': text('<Types/>'), 'word/document.xml': text('<w/>') }))).toBe('not-a-workbook')
  })

  it('is told to have a password', () => {
    const encrypted = officeCrypto.encrypt(Buffer.from(book), { password: '123456' })
    expect(codeOf(new Uint8Array(encrypted))).toBe('password')
    expect(codeOf(withFilePass(workbookBytes({ 电开效果管控表: CALLS }, 'biff8')), 'book.xls')).toBe('password')
  })

  it('is refused before anything is inflated when it declares gigabytes', () => {
    expect(codeOf(withDeclaredSize(book, 'xl/worksheets/sheet1.xml', 3_000_000_000))).toBe('too-large')
  })

  it('is stopped where it inflates to more than it declares', () => {
    const blank = new Uint8Array(40_000_000)
    const bomb = zipSync({ 'xl/workbook.xml': text('<workbook/>'), 'xl/worksheets/sheet1.xml': blank })
    expect(codeOf(withDeclaredSize(bomb, 'xl/worksheets/sheet1.xml', 1000))).toBe('cut-off')
  })

  it('asks for .xlsx where an .xls is a web archive', () => {
    expect(codeOf(text('MIME-Version: 1.0\nContent-Type: multipart/related'), 'book.xls')).toBe('needs-xlsx')
  })
})

describe('a sheet of a million formatted rows', () => {
  it('is read for the rows that hold something', () => {
    const blankRows = Array.from({ length: 60_000 }, (_, i) => {
      const cells = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUV', (c, k) => `<c r="${k < 26 ? '' : 'A'}${c}${i + 4}" s="0"/>`)
      return `<row r="${i + 4}" spans="1:48" s="1" customFormat="1">${cells.join('')}</row>`
    }).join('')
    const parts = unzipText(book)
    const sheet = parts['xl/worksheets/sheet1.xml']!.replace('</sheetData>', `${blankRows}</sheetData>`)
    expect(sheet.length).toBeGreaterThan(50_000_000)
    const heavy = zipSync({ ...encode(parts), 'xl/worksheets/sheet1.xml': text(sheet + ' '.repeat(60_000_000)) }, { level: 1 })
    const read = readBook('heavy.xlsx', heavy)
    expect(read.ok && read.book.grids[0]!.rows.length).toBe(3)
  })
})

function unzipText(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzip(bytes)).map(([name, data]) => [name, new TextDecoder().decode(data)]))
}

function encode(parts: Record<string, string>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(parts).map(([name, data]) => [name, text(data)]))
}
