/** Languages in which the host shows numbers and dates. */
export type NumberLocale = 'zh-CN' | 'en-US'

/**
 * What a file's format ids below 164 mean, the same in every language.
 * Source: ECMA-376-1 18.8.30 numFmt; learn.microsoft.com/dotnet/api/documentformat.openxml.spreadsheet.numberingformat.
 */
const EVERYWHERE: Record<number, string> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
}

const YEAR_MONTH = 'yyyy"年"m"月"'
const MONTH_DAY = 'm"月"d"日"'
const HALF_DAY_MINUTES = '上午/下午h"时"mm"分"'
const HALF_DAY_SECONDS = '上午/下午h"时"mm"分"ss"秒"'

const BY_LOCALE: Record<NumberLocale, Record<number, string>> = {
  'zh-CN': {
    5: '"¥"#,##0;"¥"\\-#,##0',
    6: '"¥"#,##0;[Red]"¥"\\-#,##0',
    7: '"¥"#,##0.00;"¥"\\-#,##0.00',
    8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
    14: 'yyyy/m/d',
    22: 'yyyy/m/d h:mm',
    27: YEAR_MONTH,
    28: MONTH_DAY,
    29: MONTH_DAY,
    30: 'm-d-yy',
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
    34: HALF_DAY_MINUTES,
    35: HALF_DAY_SECONDS,
    36: YEAR_MONTH,
    37: '#,##0_ ;\\-#,##0_ ',
    38: '#,##0_ ;[Red]\\-#,##0_ ',
    39: '#,##0.00_ ;\\-#,##0.00_ ',
    40: '#,##0.00_ ;[Red]\\-#,##0.00_ ',
    41: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
    42: '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
    43: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    44: '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
    50: YEAR_MONTH,
    51: MONTH_DAY,
    52: YEAR_MONTH,
    53: MONTH_DAY,
    54: MONTH_DAY,
    55: HALF_DAY_MINUTES,
    56: HALF_DAY_SECONDS,
    57: YEAR_MONTH,
    58: MONTH_DAY,
  },
  'en-US': {
    5: '"$"#,##0_);("$"#,##0)',
    6: '"$"#,##0_);[Red]("$"#,##0)',
    7: '"$"#,##0.00_);("$"#,##0.00)',
    8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
    14: 'm/d/yyyy',
    22: 'm/d/yyyy h:mm',
    37: '#,##0_);(#,##0)',
    38: '#,##0_);[Red](#,##0)',
    39: '#,##0.00_);(#,##0.00)',
    40: '#,##0.00_);[Red](#,##0.00)',
    41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
    42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
    43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
    44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  },
}

/**
 * Patterns that follow the system's settings, and what they come to. Files and Office.js write the short date as `m/d/yyyy` or
 * `mm-dd-yy` whatever the language.
 * Source: "Format a date the way you want" (dates with an asterisk), support.microsoft.com.
 */
const SYSTEM: Record<NumberLocale, Record<string, string>> = {
  'zh-CN': {
    'm/d/yyyy': 'yyyy/m/d',
    'mm-dd-yy': 'yyyy/m/d',
    'm/d/yy': 'yyyy/m/d',
    'm/d/yyyy h:mm': 'yyyy/m/d h:mm',
    'm/d/yy h:mm': 'yyyy/m/d h:mm',
    '[$-f800]dddd, mmmm dd, yyyy': 'yyyy"年"m"月"d"日"',
    '[$-x-sysdate]dddd, mmmm dd, yyyy': 'yyyy"年"m"月"d"日"',
    '[$-f400]h:mm:ss am/pm': 'h:mm:ss',
    '[$-x-systime]h:mm:ss am/pm': 'h:mm:ss',
  },
  'en-US': {
    'mm-dd-yy': 'm/d/yyyy',
    'm/d/yy': 'm/d/yyyy',
    'm/d/yy h:mm': 'm/d/yyyy h:mm',
    '[$-x-sysdate]dddd, mmmm dd, yyyy': 'dddd, mmmm dd, yyyy',
    '[$-f800]dddd, mmmm dd, yyyy': 'dddd, mmmm dd, yyyy',
    '[$-f400]h:mm:ss am/pm': 'h:mm:ss AM/PM',
    '[$-x-systime]h:mm:ss am/pm': 'h:mm:ss AM/PM',
  },
}

/** The pattern of a file's built-in format id in a language; `undefined` for ids that it leaves to others. */
export function builtInPattern(id: number, locale: NumberLocale = 'zh-CN'): string | undefined {
  return BY_LOCALE[locale][id] ?? EVERYWHERE[id]
}

/** The pattern that is shown: the system's own where the given one follows it, `General` for its localised name. */
export function resolvePattern(pattern: string, locale: NumberLocale): string {
  const bare = pattern.replace(/;@$/, '').toLowerCase()
  if (pattern === '' || bare === 'general' || bare === 'g/通用格式') return 'General'
  return SYSTEM[locale][bare] ?? pattern.replaceAll('G/通用格式', 'General')
}
