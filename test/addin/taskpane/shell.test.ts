import { describe, expect, it } from 'vitest'
import { appearanceOf, languageOf } from '../../../addin/taskpane/shell/appearance'
import { timeNow, todayNow } from '../../../addin/taskpane/shell/clock'
import { faultText, noticeOfFault } from '../../../addin/taskpane/shell/fault-notice'
import { wordingOf, type Language } from '../../../src/i18n'
import { WorkbookFault, type WorkbookFaultCode } from '../../../src/port'
import { day } from '../../support/days'

const LANGUAGES = ['zh-CN', 'en-US'] as const satisfies readonly Language[]
const CODES = Object.keys(wordingOf('zh-CN').faults.codes) as WorkbookFaultCode[]

describe('the language', () => {
  it.each([['zh-CN', 'zh-CN'], ['zh-TW', 'zh-CN'], ['zh', 'zh-CN'], ['ZH-cn', 'zh-CN'], ['en-GB', 'en-US'], ['de-DE', 'en-US'], ['zhuang', 'en-US'], [undefined, 'en-US']])(
    'of a host in %s is %s', (host, language) => expect(languageOf(host)).toBe(language),
  )
})

describe('the colours', () => {
  const light = { dark: false, contrast: false }
  const dark = { dark: true, contrast: false }

  it('are those that the host says', () => {
    expect(appearanceOf({ isDarkTheme: true }, light)).toBe('dark')
    expect(appearanceOf({ isDarkTheme: false }, dark)).toBe('light')
    expect(appearanceOf({ bodyBackgroundColor: '#262626' }, light)).toBe('dark')
    expect(appearanceOf({ bodyBackgroundColor: '#E6E6E6' }, dark)).toBe('light')
  })

  it('are the system’s where the host says nothing', () => {
    for (const theme of [undefined, null, {}, { bodyBackgroundColor: 'window' }]) {
      expect(appearanceOf(theme, light)).toBe('light')
      expect(appearanceOf(theme, dark)).toBe('dark')
    }
  })

  it('are of high contrast on a dark ground where the system asks for it; on a light one the browser sees to it', () => {
    expect(appearanceOf(undefined, { dark: true, contrast: true })).toBe('contrast')
    expect(appearanceOf(undefined, { dark: false, contrast: true })).toBe('light')
  })
})

describe('the clock', () => {
  it('gives the day and the time of this computer', () => {
    const late = new Date(2013, 3, 29, 23, 5)
    expect(todayNow(late)).toBe(day('2013-04-29'))
    expect(timeNow(late)).toBe('2013-04-29 23:05')
  })
})

describe.each(LANGUAGES)('a job that fails, in %s', (language) => {
  const words = wordingOf(language)
  const { label } = words.shell.commands.buildLedger

  it.each(CODES.filter((code) => code !== 'cancelled'))('by %s is told with what, why, where and what next', (code) => {
    const { intent, title, text } = noticeOfFault(new WorkbookFault(code, { sheet: '台帐', cell: 'B2', detail: 'RichApi.Error 13800000001' }), label, words)
    const { title: what, why, next } = words.faults.codes[code]
    expect(intent).toBe('error')
    expect(title).toBe(words.shell.failed(label, what))
    expect(text!.split('\n')).toEqual([why, words.faults.atCell('台帐', 'B2'), next])
  })

  it('never shows what the host said', () => {
    expect(JSON.stringify(noticeOfFault(new TypeError('x is undefined 13800000001'), label, words))).not.toMatch(/undefined|138/)
    expect(faultText(new WorkbookFault('unexpected', { detail: 'AccessDenied' }), words)).not.toContain('AccessDenied')
  })

  it('or was cancelled is no error', () => {
    expect(noticeOfFault(new WorkbookFault('cancelled'), label, words)).toEqual({
      intent: 'info', title: words.shell.cancelled(label), text: words.shell.cancelledText,
    })
  })
})
