import { createContext, runInContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registerFunctions } from '../../../addin/functions'
import { makeSheetsScript } from '../../../scripts/build-sheets.mjs'
import { readExample, workedExamples } from '../../../scripts/functions-docs.mjs'
import { phoneOf } from '../../support/grids'
import { serial } from '../../support/days'
import { visits } from '../../support/lines'
import { booksOf, office } from '../../support/office'
import { forAll } from '../../support/property'
import { later, MON, SUN } from '../../support/weeks'
import { area, serialOn, together } from '../../formulas/support'
import { METADATA } from './held'

type Cells = (...args: unknown[]) => unknown
type Functions = Record<string, Cells>

/** What the script's engine may lack. */
const MISSING = ['Array.prototype.at', 'Array.prototype.findLast', 'Array.prototype.findLastIndex', 'String.prototype.at', 'String.prototype.replaceAll', 'Object.hasOwn', 'Intl', 'WebAssembly', 'SharedArrayBuffer']

const script = await makeSheetsScript()
const examples = (await workedExamples()) as { formula: string }[]

/** The script as Google runs it: its functions are bare names of a place without modules, Node or a page. */
function load(): Functions {
  const context = createContext({})
  runInContext(`${MISSING.map((name) => `delete ${name}`).join(';')}; globalThis.console = undefined`, context)
  runInContext(script, context)
  return context as Functions
}

const isDate = (cell: unknown): cell is Date => Object.prototype.toString.call(cell) === '[object Date]'

/** An argument of Excel's as Google Sheets has it: blanks are '', dates are dates. */
function forGoogle(arg: unknown): unknown {
  if (Array.isArray(arg)) return arg.map((row: unknown) => (Array.isArray(row) ? row.map(forGoogle) : row))
  if (arg === null || arg === undefined) return ''
  const date = typeof arg === 'string' ? /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(arg) : null
  return date ? new Date(+date[1]!, +date[2]! - 1, +date[3]!) : arg
}

/** A result of Google's as Excel has it. */
function fromGoogle(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromGoogle)
  if (!isDate(value)) return value
  expect([value.getHours(), value.getMinutes()]).toEqual([0, 0])
  return serial(Date.UTC(value.getFullYear(), value.getMonth(), value.getDate()) / 86_400_000, 1900)
}

const excel: Functions = {}

/** Excel's side, with as much of its client as it asks for. */
beforeAll(() => {
  const Failure = class extends Error {
    constructor(readonly code: string, message?: string) {
      super(message)
    }
  }
  Object.assign(globalThis, { CustomFunctions: { Error: Failure, associate: (id: string, perform: Cells) => (excel[id] = perform) } })
  registerFunctions()
})
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'CustomFunctions')
})

/** A value, or the sentence of an error. */
function outcome(perform: () => unknown): unknown {
  try {
    return perform()
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    return { error: message || code }
  }
}

describe('the functions for Google Sheets', () => {
  const google = load()

  it('are bare functions, each described in Chinese and marked', () => {
    for (const { id, description, parameters } of METADATA) {
      expect(typeof google[id], id).toBe('function')
      const [, doc] = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*function ${id}\\(([^)]*)\\)`).exec(script)!
      expect(doc).toContain(description)
      expect(doc).toContain('@customfunction')
      for (const { name } of parameters) expect(doc).toContain(`@param ${name} `)
      expect(google[id]!).toHaveLength(parameters.length)
    }
    expect(script.match(/@customfunction/g)).toHaveLength(METADATA.length)
  })

  it('need no module, no Node and no page', () => {
    expect(script).not.toMatch(/^\s*(?:import|export)\b/m)
    expect(script).not.toMatch(/\brequire\(|\bprocess\.|\bwindow\.|\bdocument\.|\bIntl\./)
  })

  it.each(examples)('give what Excel gives: $formula', ({ formula }) => {
    const { name, args } = readExample(formula) as { name: string; args: unknown[] }
    const expected = outcome(() => excel[name]!(...args))
    expect(outcome(() => fromGoogle(google[name]!(...args.map(forGoogle))))).toEqual(expected)
  })

  it('give what Excel gives for any office', () => {
    forAll(office, (of) => {
      const [dialled, invited, people, days] = [1, 2, 0, 3].map((kind) => together(booksOf(of), kind))
      const period = [later(MON, -7), later(SUN, 7)]
      const asked: [string, ...unknown[]][] = [
        ['DAYLEDGER', dialled, invited, people, days, ...period],
        ['DAYLEDGER', dialled, invited, people, days],
        ['SOURCEFUNNEL', dialled, invited],
        ...of.people.map(({ caller }): [string, ...unknown[]] => ['VISITCOUNTS', invited, caller, MON, SUN]),
        ...of.people.map(({ caller }): [string, ...unknown[]] => ['DAYTOTALS', dialled, MON, caller]),
      ]
      for (const [name, ...args] of asked) expect(fromGoogle(google[name]!(...args.map(forGoogle)))).toEqual(excel[name]!(...args))
    })
  })

  it('take the 0 of a cell for a figure, for blanks are told apart', () => {
    const cancelled = area(visits({ date: MON, caller: '陈霞', phone: phoneOf(1), dealDate: MON, product: '高层', units: 0 }))
    const [, row] = google['DAYLEDGER']!('', forGoogle(cancelled), '', '', MON, MON) as unknown[][]
    expect(row!.at(-1)).toBe(0)
  })

  it('answer a column where one cell is wanted, cell by cell', () => {
    expect(google['CALLFINE']!([[95], [101], ['']])).toEqual([[5], [0], [100]])
    expect(google['CALLFINE']!([[95, 90]], [[50], [100]])).toEqual([[0, 0], [5, 10]])
    expect(fromGoogle(google['RECALLDATE']!([[new Date(2013, 0, 31)], ['']], 'A'))).toEqual([[serialOn('2013-02-28')], ['']])
  })

  it('throw a sentence in Chinese', () => {
    expect(() => google['CALLFINE']!('很多')).toThrow('“可拨通”要填数字，现在是“很多”。')
    expect(() => google['CALLFINE']!('#DIV/0!')).toThrow('#DIV/0!')
  })

  it.each(['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])('dates in and out are the days that the sheet shows, in %s', (zone) => {
    const before = process.env['TZ']
    process.env['TZ'] = zone
    try {
      for (const date of ['2013-03-10', '2013-03-31', '2013-12-31']) {
        const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number]
        const again = google['RECALLDATE']!(new Date(year, month - 1, dayOfMonth), 'A', 0) as Date
        expect([again.getFullYear(), again.getMonth() + 1, again.getDate()]).toEqual([year, month, dayOfMonth])
      }
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
  })
})
