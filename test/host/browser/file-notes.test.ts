import { describe, expect, it } from 'vitest'
import { sayNotes } from '../../../host/browser/file-notes'
import { localeOf, wordingOf } from '../../../host/browser/wording'
import type { FileNote } from '../../../host/files'

const notes: FileNote[] = [
  { code: 'chart', sheet: '周报', cell: 'B2', detail: '', count: 3 },
  { code: 'macro', detail: 'vbaProject.bin', count: 1 },
]

describe('what of a file cannot be kept', () => {
  it('is said with its kind, name, number and place', () => {
    expect(sayNotes(notes, wordingOf('zh-CN'))).toEqual(['图表，共 3 处（周报!B2 等）', '宏“vbaProject.bin”'])
    expect(sayNotes(notes, wordingOf('en-US'))).toEqual(['chart, 3 of them (周报!B2 and more)', 'macro "vbaProject.bin"'])
  })
})

describe('the language of the page', () => {
  it('is Chinese unless the address asks for English', () => {
    expect(['', '?lang=fr', '?lang=en-US', '?a=1&lang=en-US'].map(localeOf)).toEqual(['zh-CN', 'zh-CN', 'en-US', 'en-US'])
  })

  it('has words for the same things in both', () => {
    const paths = (value: unknown, at = ''): string[] =>
      value && typeof value === 'object' ? Object.entries(value).flatMap(([key, inner]) => paths(inner, `${at}.${key}`)) : [at]
    expect(paths(wordingOf('en-US'))).toEqual(paths(wordingOf('zh-CN')))
  })
})
