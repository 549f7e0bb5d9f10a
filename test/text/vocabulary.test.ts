import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NEEDS, readNeed, readResult, readSource, readStatus, RESULTS, SOURCES, STATUSES } from '../../src/text'
import { anyText, DASHES, dirty } from '../support/dirt'
import { forAll } from '../support/property'

/** domain.md, "Sources, in order, with what people write for them". */
const WRITTEN: Record<string, string[]> = {
  策划短信资源: ['短信资源', '策划短信'],
  来电来访留电: ['来访留电', '来电留电'],
  拓展拓客留电: ['拓客留电', '拓客'],
  '小组-外展点': ['外展点'],
  '小组-大客户': ['大客户'],
  '小组-派单': ['派单'],
  '小组-酒店': ['酒店'],
  '小组-圈层': ['圈层活动'],
  常规资源: ['常规'],
  客户会: [],
  代理公司: [],
  其他: [],
}

describe('a source (C29–C33)', () => {
  it('stands in the order of the regulation', () => {
    expect(SOURCES).toEqual(Object.keys(WRITTEN))
  })

  it('reads back from its own name and from every name that people write for it, clean or dirty', () => {
    const names = Object.entries(WRITTEN).flatMap(([source, words]) => [source, ...words].map((word) => [source, word] as const))
    for (const [source, word] of names) expect(readSource(word)).toEqual({ value: source, known: true })
    const typed = fc.constantFrom(...names).chain(([source, word]) => dirty(word).map((text) => ({ source, text })))
    forAll(typed, ({ source, text }) => expect(readSource(text)).toEqual({ value: source, known: true }))
  })

  it('may have any dash between 小组 and its name', () => {
    for (const dash of DASHES) expect(readSource(`小组${dash}派单`).value).toBe('小组-派单')
  })

  it('that is unknown is kept as written', () => {
    expect(readSource('老带新')).toEqual({ value: '老带新', known: false })
  })
})

describe('words of a fixed list', () => {
  const lists = [
    ['result (C13)', RESULTS, readResult],
    ['status (C04 S18)', STATUSES, readStatus],
  ] as const

  it.each(lists)('%s: each word reads back from its dirty form', (_, words, read) => {
    const typed = fc.constantFrom<string>(...words).chain((word) => dirty(word).map((text) => ({ word, text })))
    forAll(typed, ({ word, text }) => expect(read(text)).toBe(word))
  })

  it.each(lists)('%s: nothing else is one of them', (_, words, read) => {
    for (const text of ['', '接', '不通', '出', '接通接通', '未知', 1]) expect(read(text)).toBeNull()
    forAll(anyText, (text) => expect([null, ...words]).toContain(read(text)))
  })

  it('there are the eight results and the seven statuses of domain.md', () => {
    expect([...RESULTS].sort()).toEqual(['接通', '无人接听', '拒接', '占线', '关机', '停机', '空号', '错号'].sort())
    expect([...STATUSES].sort()).toEqual(['出勤', '休息', '请假', '半天', '迟到', '早退', '旷工'].sort())
  })
})

describe('a need (C28)', () => {
  it('reads back from its dirty form', () => {
    const typed = fc.constantFrom(...NEEDS).chain((need) => dirty(need).map((text) => ({ need, text })))
    forAll(typed, ({ need, text }) => expect(readNeed(text)).toEqual({ value: need, known: true }))
  })

  it('that is unknown is kept as written', () => {
    expect(readNeed('写字楼')).toEqual({ value: '写字楼', known: false })
  })
})

describe('what is normalised once', () => {
  it('stays the same: source, result, status and need of any text', () => {
    forAll(anyText.filter((text) => text === text.normalize('NFKC').replace(/[\p{M}]/gu, '')), (text) => {
        expect(readSource(readSource(text).value)).toEqual(readSource(text))
        expect(readNeed(readNeed(text).value)).toEqual(readNeed(text))
        const [result, status] = [readResult(text), readStatus(text)]
        if (result !== null) expect(readResult(result)).toBe(result)
        if (status !== null) expect(readStatus(status)).toBe(status)
      })
  })
})
