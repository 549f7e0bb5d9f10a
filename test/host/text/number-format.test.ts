import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInPattern, formatGeneral, formatValue, isPattern, numberFormatCategory, parseTyped } from '../../../host/text'

describe('General', () => {
  test.each([
    [0, '0'],
    [-1, '-1'],
    [1 / 3, '0.333333333'],
    [-2 / 3, '-0.666666667'],
    [0.1 + 0.2, '0.3'],
    [12345.678901234, '12345.6789'],
    [1234567890.5, '1234567891'],
    [9999999999.9, '10000000000'],
    [12345678901, '12345678901'],
    [123456789012, '1.23457E+11'],
    [1e11, '1E+11'],
    [99999999999.6, '1E+11'],
    [1e20, '1E+20'],
    [0.0001, '0.0001'],
    [0.00012345678912, '0.000123457'],
    [0.0000123456789, '1.23457E-05'],
    [1e-10, '1E-10'],
    [1.5e300, '1.5E+300'],
    [100, '100'],
    [1e10, '10000000000'],
  ])('%d is %s', (value, text) => {
    expect(formatGeneral(value)).toBe(text)
    expect(formatValue(value, 'General')).toBe(text)
  })
})

describe('values as they are shown', () => {
  test.each([
    [41386, 'yyyy"年"m"月"d"日"', '2013年4月22日'],
    [41386, '[$-804]aaaa', '星期一'],
    [41386, 'aaaa', '星期一'],
    [41386, 'aaa', '一'],
    [41385, 'aaa;@', '日'],
    [41386, 'yyyy/m/d aaa', '2013/4/22 一'],
    [41386, 'dddd', 'Monday'],
    [41386, 'd-mmm-yy', '22-Apr-13'],
    [41386, '[$-804]mmmm dddd', '四月 星期一'],
    [41386, 'm/d/yyyy', '2013/4/22'],
    [41386, '[$-F800]dddd, mmmm dd, yyyy', '2013年4月22日'],
    [41386.6, '上午/下午h"时"mm"分"', '下午2时24分'],
    [0.6, 'h:mm AM/PM', '2:24 PM'],
    [1.5, '[h]:mm:ss', '36:00:00'],
    [60, 'yyyy-mm-dd', '1900-02-29'],
    [-1, 'yyyy-mm-dd', '########'],
    [2958466, 'yyyy-mm-dd', '########'],
    [1.005, '0.00', '1.01'],
    [0.12345, '0.00%', '12.35%'],
    [-1234.5, '#,##0.00', '-1,234.50'],
    [-1234.5, '#,##0.00_);[Red](#,##0.00)', '(1,234.50)'],
    [0, '#,##0;-#,##0;"无"', '无'],
    [1234567, '#,##0,"千"', '1,235千'],
    [12, '00000', '00012'],
    [12345, '0.00E+00', '1.23E+04'],
    [0.75, '# ?/?', ' 3/4'],
    [1234.5, '"¥"#,##0.00', '¥1,234.50'],
    [1 / 3, '@', '0.333333333'],
    [5, ';;;', ''],
    [200, '[>100]"多";"少"', '多'],
    [41386, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇一三年四月二十二日'],
    [41374, '[DBNum1][$-804]m"月"d"日"', '四月十日'],
    [41374, '[DBNum2][$-804]m"月"d"日"', '肆月壹拾日'],
    [1234.56, '[DBNum2][$-804]General', '壹仟贰佰叁拾肆.伍陆'],
    [-10, '[DBNum1][$-804]General', '-一十'],
    [100200305, '[DBNum1][$-804]General', '一亿〇二十万〇三百〇五'],
    [10000, '[DBNum1][$-804]General', '一万'],
    [0, '[DBNum1][$-804]General', '〇'],
    [120, '[DBNum1]0', '一二〇'],
    ['甲', '0.00', '甲'],
    ['甲', '0;0;0;"<"@">"', '<甲>'],
    ['12', '0.00', '12'],
    ['#N/A', '@"x"', '#N/A'],
    [true, '0.00', 'TRUE'],
    ['', '0', ''],
    [1.5, 'G/通用格式"元"', '1.5元'],
  ])('%j in %s is %s', (value, pattern, text) => {
    expect(formatValue(value, pattern)).toBe(text)
  })

  test('in English the short date is month, day, year', () => {
    expect(formatValue(41386, 'm/d/yyyy', { locale: 'en-US' })).toBe('4/22/2013')
  })

  test('1904 dates are 1,462 days further, times and durations are not', () => {
    expect(formatValue(39924, 'yyyy-mm-dd', { date1904: true })).toBe('2013-04-22')
    expect(formatValue(0, 'yyyy-mm-dd', { date1904: true })).toBe('1904-01-01')
    expect(formatValue(1.5, '[h]:mm', { date1904: true })).toBe('36:00')
    expect(formatValue(39924, 'aaaa', { date1904: true })).toBe('星期一')
  })

  test('what is no pattern throws, and is known beforehand', () => {
    const good = ['', 'General', '0.00', '@', '#,##0;[Red]-#,##0;;@', 'yyyy"年"m"月"d"日"', '[$-804]aaaa;@', '上午/下午h"时"']
    const bad = ['0"', '[x', '0;0;0;0;0', '*', 'x'.repeat(256)]
    expect(good.filter((pattern) => !isPattern(pattern))).toEqual([])
    expect(bad.filter(isPattern)).toEqual([])
    expect(() => formatValue(1, '0"')).toThrow('no number format')
  })

  test('built-in ids mean what they mean in Chinese and English', () => {
    expect([14, 31, 55, 58].map((id) => builtInPattern(id))).toEqual(['yyyy/m/d', 'yyyy"年"m"月"d"日"', '上午/下午h"时"mm"分"', 'm"月"d"日"'])
    expect(builtInPattern(14, 'en-US')).toBe('m/d/yyyy')
    expect(builtInPattern(31, 'en-US')).toBeUndefined()
    expect(builtInPattern(49)).toBe('@')
    for (let id = 0; id < 60; id++) expect(isPattern(builtInPattern(id) ?? 'General')).toBe(true)
  })
})

describe('categories', () => {
  test.each([
    ['General', 'General'],
    ['0', 'Number'],
    ['#,##0.00', 'Number'],
    ['0.00_);[Red](0.00)', 'Number'],
    ['#,##0_ ;[Red]\\-#,##0_ ', 'Number'],
    ['"¥"#,##0.00;[Red]"¥"\\-#,##0.00', 'Currency'],
    ['[$¥-804]#,##0.00', 'Currency'],
    ['$#,##0', 'Currency'],
    ['_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ', 'Accounting'],
    ['_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', 'Accounting'],
    ['yyyy/m/d', 'Date'],
    ['m/d/yyyy', 'Date'],
    ['yyyy"年"m"月"d"日"', 'Date'],
    ['[$-804]aaaa;@', 'Date'],
    ['yyyy/m/d h:mm', 'Date'],
    ['h:mm:ss', 'Time'],
    ['[h]:mm:ss', 'Time'],
    ['上午/下午h"时"mm"分"', 'Time'],
    ['0%', 'Percentage'],
    ['0.00%', 'Percentage'],
    ['# ?/?', 'Fraction'],
    ['0.00E+00', 'Scientific'],
    ['@', 'Text'],
    ['000000', 'Special'],
    ['[DBNum2][$-804]General', 'Special'],
    ['0.0"元"', 'Custom'],
    ['0.###', 'Custom'],
    ['"周"aaa', 'Date'],
    ['"第"d"天"', 'Custom'],
    [';;;', 'Custom'],
    ['0"', 'Custom'],
  ])('%s is %s', (pattern, category) => {
    expect(numberFormatCategory(pattern)).toBe(category)
  })
})

const typed = (text: string) => {
  const { kind, ...rest } = parseTyped(text, { year: 2026 })
  return kind === 'formula' ? rest : Object.values(rest)
}

describe('typed text', () => {
  test.each([
    ['1,234', [1234, '#,##0']],
    ['1,234.5', [1234.5, '#,##0.00']],
    ['12%', [0.12, '0%']],
    ['0.7%', [0.007, '0.00%']],
    ['1e3', [1000, '0.00E+00']],
    ['-5', [-5]],
    ['+5', [5]],
    ['(5)', [-5]],
    [' 5 ', [5]],
    ['001', [1]],
    ['.5', [0.5]],
    ['-0', [0]],
    ['12345678901234567', [12345678901234500]],
    ['¥12.50', [12.5, '"¥"#,##0.00;[Red]"¥"\\-#,##0.00']],
    ['-¥12', [-12, '"¥"#,##0;[Red]"¥"\\-#,##0']],
    ['$3', [3, '[$$-409]#,##0;[Red]-[$$-409]#,##0']],
    ['1 1/2', [1.5, '# ?/?']],
    ['2013-4-22', [41386, 'yyyy/m/d']],
    ['2013/04/22', [41386, 'yyyy/m/d']],
    ['13-4-22', [41386, 'yyyy/m/d']],
    ['30-1-1', [10959, 'yyyy/m/d']],
    ['2013年4月22日', [41386, 'yyyy"年"m"月"d"日"']],
    ['2013年4月', [41365, 'yyyy"年"m"月"']],
    ['4/22', [46134, 'm"月"d"日"']],
    ['4-22', [46134, 'm"月"d"日"']],
    ['4月22日', [46134, 'm"月"d"日"']],
    ['2013-4', [41365, 'mmm-yy']],
    ['22-Apr-2013', [41386, 'd-mmm-yy']],
    ['1900-2-29', [60, 'yyyy/m/d']],
    ['1900-1-1', [1, 'yyyy/m/d']],
    ['9:30', [0.3958333333333333, 'h:mm']],
    ['9:30 PM', [0.8958333333333334, 'h:mm AM/PM']],
    ['12:00 am', [0, 'h:mm AM/PM']],
    ['25:30', [1.0625, '[h]:mm:ss']],
    ['0:00:01.5', [1.5 / 86400, 'mm:ss.0']],
    ['下午3时30分', [0.6458333333333334, '上午/下午h"时"mm"分"']],
    ['2013-4-22 9:30', [41386.395833333336, 'yyyy/m/d h:mm']],
    ['2013年4月22日 9:30', [41386.395833333336, 'yyyy/m/d h:mm']],
    ['true', [true]],
    ['#n/a', ['#N/A']],
    ["'001", ['001']],
    ["'=A1", ['=A1']],
  ])('%s becomes %j', (text, expected) => {
    expect(typed(text)).toEqual(expected)
  })

  const NO_NUMBERS = ['１２', '1,2', '1,23', '5-', '1 234', '1e400', '¥', '%', '((5))', '(-5)', '(5', '12天', '13800138000x']
  const NO_DATES = ['2013-13-1', '2013-2-29', '1899-12-31', '2013.4.22', '1:60', '9:30PM', 'Mayor 5']
  test.each(['', ' ', '甲', '是的', '--', '=', '+', ...NO_NUMBERS, ...NO_DATES])('%j stays text', (text) => {
    expect(typed(text)).toEqual([text])
  })

  test('a leading = is a formula, and so are + and - before what is no number', () => {
    expect(parseTyped('=SUM(A1)')).toEqual({ kind: 'formula', formula: '=SUM(A1)' })
    expect(parseTyped('=SUM(')).toEqual({ kind: 'formula', formula: '=SUM(' })
    expect(parseTyped('+A1')).toEqual({ kind: 'formula', formula: '=+A1' })
    expect(parseTyped('-A1+2')).toEqual({ kind: 'formula', formula: '=-A1+2' })
  })

  test('in English months come first and dollars are at home', () => {
    const english = (text: string) => parseTyped(text, { locale: 'en-US', year: 2026 })
    expect(english('4/22/2013')).toEqual({ kind: 'value', value: 41386, numberFormat: 'm/d/yyyy' })
    expect(english('4/22')).toEqual({ kind: 'value', value: 46134, numberFormat: 'd-mmm' })
    expect(english('$3')).toEqual({ kind: 'value', value: 3, numberFormat: '"$"#,##0_);[Red]("$"#,##0)' })
  })

  test('a 1904 workbook counts from 1904', () => {
    expect(parseTyped('2013-4-22', { date1904: true })).toMatchObject({ value: 39924 })
    expect(parseTyped('1903-12-31', { date1904: true })).toEqual({ kind: 'value', value: '1903-12-31' })
  })
})

describe('shown and typed again', () => {
  const shownAndTyped = (value: number, pattern: string, date1904 = false) => {
    const result = parseTyped(formatValue(value, pattern, { date1904 }), { date1904, year: 2026 })
    return result.kind === 'value' ? result.value : undefined
  }

  test('a number in General is the number, to the digits shown', () => {
    const whole = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 })
    const any = fc.double({ noNaN: true, min: -1e300, max: 1e300 }).filter((value) => value === 0 || Math.abs(value) > 1e-290)
    fc.assert(fc.property(whole, (value) => void expect(shownAndTyped(value, 'General')).toBe(value)))
    fc.assert(
      fc.property(any, (value) => {
        const text = formatValue(value, 'General')
        expect(text.replace('-', '').replace(/E.*/, '').length).toBeLessThanOrEqual(11)
        expect(Math.abs((shownAndTyped(value, 'General') as number) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-5)
      }),
    )
  })

  test('amounts with two decimals, grouped, in yuan, in percent', () => {
    const patterns = fc.constantFrom('0.00', '#,##0.00', '"¥"#,##0.00', '#,##0.00_);(#,##0.00)')
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), patterns, (cents, pattern) => {
        expect(shownAndTyped(cents / 100, pattern)).toBe(cents / 100)
        expect(shownAndTyped(cents / 1e8, '0.000000%')).toBe(cents / 1e8)
      }),
    )
  })

  test('days of both date systems', () => {
    const patterns = fc.constantFrom('yyyy/m/d', 'yyyy-mm-dd', 'yyyy"年"m"月"d"日"')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_957_000 }), patterns, fc.boolean(), (serial, pattern, date1904) => {
        expect(shownAndTyped(serial, pattern, date1904)).toBe(serial)
      }),
    )
  })

  test('minutes of a day', () => {
    fc.assert(fc.property(fc.nat(1439), (minute) => void expect(shownAndTyped(minute / 1440, 'h:mm')).toBeCloseTo(minute / 1440, 12)))
  })
})
