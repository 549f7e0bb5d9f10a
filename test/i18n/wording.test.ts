import { describe, expect, it } from 'vitest'
import type { FileFaultCode } from '../../src/files'
import { wordingOf, type Language, type Wording } from '../../src/i18n'
import { LEDGER_FIGURES, PROBLEMS, type ProblemCode } from '../../src/registers'

const LANGUAGES = ['zh-CN', 'en-US'] as const satisfies readonly Language[]
const [zh, en] = LANGUAGES.map(wordingOf) as [Wording, Wording]

const FAULTS = Object.keys({
  empty: 0, 'cut-off': 0, 'not-a-workbook': 0, password: 0, 'too-large': 0, 'no-register': 0, unreadable: 0, 'needs-xlsx': 0,
} satisfies Record<FileFaultCode, 0>) as FileFaultCode[]
const FIGURES = [...LEDGER_FIGURES, 'intent', 'rows']
const FIELDS = ['result', 'grade', 'source']

/** What functions are called with, so that every branch speaks: nothing, one, many. */
const SAMPLES = [0, 1, 7]
const FACTS = { typed: 7, derived: 1, equal: 7, rest: 0, due: 1, caller: 7, date: 7, file: 7, sheet: 7, owner: 7, grade: 'B', in: 7, out: 7, start: 7, end: 7, late: 7, early: 7, status: 7 }

/** The leaves of a wording: `heads.group: string`, `cli.reading: function`. */
function shapeOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`]
  return Object.entries(value).flatMap(([key, part]) => shapeOf(part, path ? `${path}.${key}` : key)).sort()
}

/** Every text that a language can give, by its path: strings, and functions called with samples. */
function textsOf(words: Wording): [path: string, text: string][] {
  return [
    ...textsIn(words),
    ['fileState.failed', words.fileState.failed('')],
    ['cli.policyFaults.policy-shape', words.cli.policyFaults['policy-shape']('', '7')],
  ]
}

function textsIn(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return callsOf(value as Say, path).map((text) => [path, text])
  return Object.entries(value as object).flatMap(([key, part]) => textsIn(part, path ? `${path}.${key}` : key))
}

type Say = (...facts: unknown[]) => string

function callsOf(say: Say, path: string): string[] {
  if (path.startsWith('problems.')) {
    return FIGURES.flatMap((figure) => FIELDS.map((field) => say({ ...FACTS, figure, field })))
  }
  return SAMPLES.flatMap((sample) => [
    say(...Array<unknown>(say.length).fill(sample)),
    // each fact alone, the others none: a line of parts shows every part
    ...Array.from({ length: say.length }, (_, i) => say(...Array.from({ length: say.length }, (_, j) => (i === j ? 7 : sample)))),
  ])
}

/** What a text has that a pattern finds, with its path: nothing, if all is well. */
const offences = (texts: [string, string][], pattern: RegExp, without: RegExp = /(?!)/g): string[] => [
  ...new Set(texts.filter(([, text]) => pattern.test(text.replace(without, ' '))).map(([path, text]) => `${path}: ${text}`)),
]

const HAN = /\p{Script=Han}/u
/** Full-width forms, CJK marks and the quotes of Chinese texts. */
const CHINESE_MARKS = /[\u3000-\u303f\uff00-\uffef\u201c\u201d\u2018\u2019]|\u2014\u2014/
/** Han words that stand in brackets, for a user to find them on a Chinese sheet, and the name of the pack's file. */
const CHINESE_DATA = /\([\p{Script=Han}, ]+\)|电开(?:台帐_|月报|季报)|已删除-/gu
/** ASCII that Chinese texts may hold: names of things, not English. */
const NAMES = new RegExp(
  [
    /npm run (?:week|month|quarter) --(?= )/, // the command
    /\b(?:zh-CN|en-US)\b/, // the languages
    /--[a-z]+/, // its options
    /[\w/-]*\.(?:xlsx|xls|csv|json)\b/, // files and their endings
    /\bexamples\/[\w-]+/,
    /\b(?:YYYY-MM-DD|YYYY-MM|YYYY-Qn|2013-Q2)\b/, // placeholders
    /&[PN]/, // page and pages at the foot of a print
    /\b[CS]\d\d\b/, // rules
    /"(?:value|from)"|\bfrom(?= \d)/, // keys of a policy file
    /\b(?:JSON|README|Excel)\b/,
    /\b(?:Shift\+)?F8\b/, // keys
    /(?<![A-Za-z])[A-D](?![A-Za-z])/, // grades
  ].map(({ source }) => source).join('|'),
  'g',
)

describe('both languages', () => {
  it('have the same keys all the way down', () => {
    expect(shapeOf(en)).toEqual(shapeOf(zh))
  })

  it('take the same facts', () => {
    const arity = (value: unknown, path = ''): string[] =>
      typeof value === 'function' ? [`${path}: ${value.length}`]
      : typeof value === 'object' ? Object.entries(value!).flatMap(([key, part]) => arity(part, `${path}.${key}`)).sort() : []
    expect(arity(en)).toEqual(arity(zh))
  })

  it.each(LANGUAGES)('%s leaves no text blank but that of a deal that counts', (language) => {
    const blank = textsOf(wordingOf(language)).filter(([, text]) => text === '')
    expect(blank.map(([path]) => path)).toEqual(['dealStates.counted'])
  })

  it.each(LANGUAGES)('%s never says undefined, NaN or an object', (language) => {
    expect(offences(textsOf(wordingOf(language)), /undefined|NaN|\[object|=>/)).toEqual([])
  })

  it.each(LANGUAGES)('%s has a label and a text for every problem', (language) => {
    const { problems } = wordingOf(language)
    const codes = Object.keys(PROBLEMS) as ProblemCode[]
    expect(Object.keys(problems).sort()).toEqual([...codes].sort())
    for (const code of codes) {
      expect(problems[code].label, code).toMatch(/\S/)
      expect(problems[code].text({}), code).toMatch(/\S/)
    }
  })

  it.each(LANGUAGES)('%s has different labels for different problems', (language) => {
    const labels = Object.values(wordingOf(language).problems).map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
  })

  it.each(LANGUAGES)('%s has a wording for every file that cannot be read', (language) => {
    const { fileFaults } = wordingOf(language)
    expect(Object.keys(fileFaults).sort()).toEqual([...FAULTS].sort())
    for (const code of FAULTS) expect(fileFaults[code], code).toMatch(/\S/)
  })

  it.each(LANGUAGES)('%s names sheets as Excel allows', (language) => {
    const names = Object.values(wordingOf(language).sheets)
    for (const name of names) {
      expect(name.length, name).toBeGreaterThan(0)
      expect(name.length, name).toBeLessThanOrEqual(31)
      expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$|^history$/i)
      expect(name).toBe(name.trim())
    }
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  })

  it.each(LANGUAGES)('%s has seven days of the week, all different', (language) => {
    expect(new Set(wordingOf(language).weekdays).size).toBe(7)
  })

  it.each(LANGUAGES)('%s prints page and pages', (language) => {
    expect(wordingOf(language).page).toMatch(/&P.*&N/)
  })

  it.each(LANGUAGES)('%s says every fact it is given', (language) => {
    const dumb = (value: unknown, path: string): string[] => {
      if (typeof value === 'object') return Object.entries(value!).flatMap(([key, part]) => dumb(part, `${path}.${key}`))
      if (typeof value !== 'function' || path.startsWith('.problems.')) return []
      const facts = Array.from({ length: value.length }, (_, i) => 9001 + i)
      const text = (value as Say)(...facts)
      return facts.every((fact) => text.includes(String(fact))) ? [] : [`${path}: ${text}`]
    }
    expect(dumb(wordingOf(language), '')).toEqual([])
  })

  it.each(Object.keys(PROBLEMS) as ProblemCode[])('say the same facts of %s', (code) => {
    // a fact shows if the text changes with it
    const shown = (language: Language): string[] => {
      const { text } = wordingOf(language).problems[code]
      const facts = { ...FACTS, figure: 'calls', field: 'result' }
      return Object.keys(facts).filter((key) => text({ ...facts, [key]: 9001 }) !== text(facts))
    }
    expect(shown('en-US')).toEqual(shown('zh-CN'))
  })
})

describe('English', () => {
  const texts = textsOf(en)

  it('has no Chinese punctuation', () => {
    expect(offences(texts, CHINESE_MARKS)).toEqual([])
  })

  it('has Chinese words only in brackets, where a user must find them on a Chinese sheet', () => {
    expect(offences(texts, HAN, CHINESE_DATA)).toEqual([])
  })

  it('puts a space behind a mark and none before it', () => {
    expect(offences(texts, /[a-z)][,;:](?=[A-Za-z])| [,;:](?= |$)/)).toEqual([])
  })

  it('says one thing in the singular', () => {
    expect(offences(texts, /(?<![\d.–-])1 (?:rows(?! \d)|files|errors|warnings|calls|units|weeks|visits|half days|rest days)\b/)).toEqual([])
  })

  it('keeps labels of problems and verdicts within their columns', () => {
    for (const { label } of Object.values(en.problems)) expect(label.length, label).toBeLessThanOrEqual(18)
    for (const verdict of Object.values(en.verdicts)) expect(verdict.length, verdict).toBeLessThanOrEqual(30)
  })

  it('keeps heads of narrow columns in one line', () => {
    const { status, quota, calls, connected, registered, visits, deals, shortfall, dealUnits, severity } = en.heads
    for (const head of [status, quota, calls, connected, registered, visits, deals, shortfall, dealUnits, severity]) {
      expect(head.length, head).toBeLessThanOrEqual(6)
    }
  })

  it('names the sheet of problems as it is', () => {
    expect(en.cli.problems(1, 2)).toContain(`"${en.sheets.problems}"`)
  })
})

describe('Chinese', () => {
  const texts = textsOf(zh)

  it('has no English: no ASCII words but names of files, options, rules and placeholders', () => {
    expect(offences(texts, /[A-Za-z]/, NAMES)).toEqual([])
  })

  it.each([...FIGURES, 'result', 'grade', 'source'])('names the figure %s', (figure) => {
    const text = zh.problems['total-differs'].text({ figure, typed: 2, derived: 1 })
    expect(text.split('：')[0]).toMatch(HAN)
  })

  it('would tell English that leaks in', () => {
    expect(offences([['x', '规则 C14 的 from 7 "value" --week YYYY-MM-DD a.xlsx A 类']], /[A-Za-z]/, NAMES)).toEqual([])
    expect(offences([['x', '没有 connected 列']], /[A-Za-z]/, NAMES)).toHaveLength(1)
    expect(offences([['x', 'E 类']], /[A-Za-z]/, NAMES)).toHaveLength(1)
  })

  it('names the sheet of problems as it is', () => {
    expect(zh.cli.problems(1, 2)).toContain(`“${zh.sheets.problems}”`)
  })
})
