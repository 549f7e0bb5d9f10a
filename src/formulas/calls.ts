import { fineOf, quotaOf } from '../ledger'
import { gradeClass, readGrade, readStatus, type Grade } from '../text'
import { readAmount, readCount, readWord, single } from './arguments'
import { shown } from './cell'
import { faultOf } from './fault'
import { policyOf, ruleDay } from './rules'

/** C14: the fine in yuan for connectable customers short of the quota. */
export function callFine(connectable: unknown, quota?: unknown, perCall?: unknown, rules?: unknown, date?: unknown): number {
  const day = ruleDay(date)
  const policy = policyOf(rules, { C14: readAmount(perCall, 'perCall') })
  const due = readCount(quota, 'quota') ?? policy.figure('quota', day)
  return fineOf(readCount(connectable, 'connectable') ?? 0, due, day, policy).fine
}

/** C13: the connectable customers due on a day of this attendance; none where none is written. */
export function callQuota(status: unknown, rules?: unknown, date?: unknown): number {
  const word = readWord(status)
  const known = word === '' ? null : readStatus(word)
  if (word !== '' && known === null) throw faultOf('na', 'status', 'status', shown(word))
  return quotaOf(known, ruleDay(date), policyOf(rules))
}

/** C38: a grade as people type it, as A, B, C or D; '' for a blank. */
export function callGrade(text: unknown): Grade | '' {
  const word = readWord(text)
  if (word === '') return ''
  const grade = readGrade(word)
  if (grade === null) throw faultOf('na', 'grade', 'grade', shown(single(text)))
  return grade
}

/** C26 C38: what customers of a grade are called; '' for a blank. */
export function classOfGrade(text: unknown): string {
  const grade = callGrade(text)
  return grade === '' ? '' : gradeClass(grade)
}
