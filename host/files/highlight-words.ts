import { reverse } from './given'

/** What conditions are measured by; `auto` only in the newer part of a file. */
export const MEASURES = {
  min: 'LowestValue', max: 'HighestValue', num: 'Number', percent: 'Percent', formula: 'Formula', percentile: 'Percentile',
  autoMin: 'Automatic', autoMax: 'Automatic',
} as const
export const MEASURE_WORDS: Record<string, string | undefined> = {
  LowestValue: 'min', HighestValue: 'max', Number: 'num', Percent: 'percent', Formula: 'formula', Percentile: 'percentile',
}

export const TEXT_RULES = {
  containsText: 'Contains', notContainsText: 'NotContains', beginsWith: 'BeginsWith', endsWith: 'EndsWith',
} as const
export const TEXT_RULE_WORDS = reverse(TEXT_RULES)
/** What `operator` says beside the rule's type. */
export const TEXT_OPERATORS = {
  Contains: 'containsText', NotContains: 'notContains', BeginsWith: 'beginsWith', EndsWith: 'endsWith',
} as const

const DAY = (cell: string): string => `FLOOR(${cell},1)`
const MONTH = (cell: string, date: string): string => `AND(MONTH(${cell})=MONTH(${date}),YEAR(${cell})=YEAR(${date}))`

/** Conditions without a parameter: their type in a file, and the formula that files repeat them in. */
export const PRESETS: Record<string, { type: string; period?: string; formula?: (cell: string) => string }> = {
  Blanks: { type: 'containsBlanks', formula: (cell) => `LEN(TRIM(${cell}))=0` },
  NonBlanks: { type: 'notContainsBlanks', formula: (cell) => `LEN(TRIM(${cell}))>0` },
  Errors: { type: 'containsErrors', formula: (cell) => `ISERROR(${cell})` },
  NonErrors: { type: 'notContainsErrors', formula: (cell) => `NOT(ISERROR(${cell}))` },
  DuplicateValues: { type: 'duplicateValues' },
  UniqueValues: { type: 'uniqueValues' },
  Yesterday: { type: 'timePeriod', period: 'yesterday', formula: (cell) => `${DAY(cell)}=TODAY()-1` },
  Today: { type: 'timePeriod', period: 'today', formula: (cell) => `${DAY(cell)}=TODAY()` },
  Tomorrow: { type: 'timePeriod', period: 'tomorrow', formula: (cell) => `${DAY(cell)}=TODAY()+1` },
  LastSevenDays: { type: 'timePeriod', period: 'last7Days', formula: (cell) => `AND(TODAY()-${DAY(cell)}<=6,${DAY(cell)}<=TODAY())` },
  LastWeek: {
    type: 'timePeriod', period: 'lastWeek',
    formula: (cell) => `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`,
  },
  ThisWeek: {
    type: 'timePeriod', period: 'thisWeek',
    formula: (cell) => `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`,
  },
  NextWeek: {
    type: 'timePeriod', period: 'nextWeek',
    formula: (cell) => `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`,
  },
  LastMonth: { type: 'timePeriod', period: 'lastMonth', formula: (cell) => MONTH(cell, 'EDATE(TODAY(),-1)') },
  ThisMonth: { type: 'timePeriod', period: 'thisMonth', formula: (cell) => MONTH(cell, 'TODAY()') },
  NextMonth: { type: 'timePeriod', period: 'nextMonth', formula: (cell) => MONTH(cell, 'EDATE(TODAY(),1)') },
}

/** Conditions about the average: below it, equal to it too, so many standard deviations from it. */
export const AVERAGES: Record<string, { below: boolean; equal: boolean; deviations: number }> = {
  AboveAverage: { below: false, equal: false, deviations: 0 },
  BelowAverage: { below: true, equal: false, deviations: 0 },
  EqualOrAboveAverage: { below: false, equal: true, deviations: 0 },
  EqualOrBelowAverage: { below: true, equal: true, deviations: 0 },
  OneStdDevAboveAverage: { below: false, equal: false, deviations: 1 },
  OneStdDevBelowAverage: { below: true, equal: false, deviations: 1 },
  TwoStdDevAboveAverage: { below: false, equal: false, deviations: 2 },
  TwoStdDevBelowAverage: { below: true, equal: false, deviations: 2 },
  ThreeStdDevAboveAverage: { below: false, equal: false, deviations: 3 },
  ThreeStdDevBelowAverage: { below: true, equal: false, deviations: 3 },
}

const COUNTS = { 3: 'Three', 4: 'Four', 5: 'Five' } as const
/** Sets of icons that older files have no word for. */
const NEWER_SETS = new Set(['ThreeStars', 'ThreeTriangles', 'FiveBoxes'])

/** `3Arrows` is `ThreeArrows`. */
export function iconSetFromFile(set: string): string {
  return set.replace(/^[345]/, (count) => COUNTS[Number(count) as 3 | 4 | 5])
}

export function iconSetToFile(set: string): string {
  return set.replace(/^(?:Three|Four|Five)/, (count) => ({ Three: '3', Four: '4', Five: '5' })[count]!)
}

export function isNewerSet(set: string): boolean {
  return NEWER_SETS.has(set)
}
