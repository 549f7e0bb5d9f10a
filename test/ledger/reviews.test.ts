import { describe, expect, it } from 'vitest'
import { findReviews, isInForce, nextRung, rungOf, type Review } from '../../src/ledger'
import { RECORDS, cellOf, type RecordFieldName } from '../../src/registers'
import type { CellValue } from '../../src/workbook'
import { day } from '../support/days'
import { grid } from '../support/grids'
import { readSheets } from '../support/reading'

type Line = Partial<Record<RecordFieldName<'reviews'>, CellValue>>
const FIELDS = Object.keys(RECORDS.reviews.fields) as RecordFieldName<'reviews'>[]
const column = (field: RecordFieldName<'reviews'>): string => String.fromCharCode(65 + FIELDS.indexOf(field))

function reviewsOf(...lines: Line[]): Review[] {
  const rows = lines.map((line) => FIELDS.map((field) => ({ date: '2013-04-22', caller: '示例甲', kind: '警告', ...line })[field] ?? null))
  return findReviews(readSheets(grid('奖惩登记', [FIELDS.map((field) => RECORDS.reviews.fields[field].heads[0]!), ...rows])))
}
/** The state of a row, then its warnings as `evidence review-skipped`. */
function walk(line: Line): string[] {
  const [{ state, problems }] = reviewsOf(line) as [Review]
  const field = (cell: string): string => FIELDS.find((one) => `${column(one)}2` === cell) ?? cell
  return [state, ...problems.map((problem) => `${field(cellOf(problem))} ${problem.code}`)]
}

const EVIDENCE: Line = { evidence: '一组.xlsx 电开效果管控表 第 2 行' }
const MANAGER: Line = { ...EVIDENCE, manager: '示例经理', managerDay: '2013-04-23', managerSays: '同意' }
const HR: Line = { ...MANAGER, hr: '示例人事', hrDay: '2013-04-24', hrSays: '同意' }
const PUBLISHED: Line = { ...HR, published: '2013-04-25' }
const APPEALED: Line = { ...PUBLISHED, appealDay: '2013-04-26', appeal: '当天请假' }
const DECIDED: Line = { ...APPEALED, outcomeDay: '2013-04-28', outcome: '维持' }

describe('a row of 奖惩登记', () => {
  it.each([
    ['evidence', {}],
    ['manager', EVIDENCE],
    ['hr', MANAGER],
    ['publication', HR],
    ['published', PUBLISHED],
    ['appealed', APPEALED],
    ['reviewed', DECIDED],
    ['revoked', { ...APPEALED, outcomeDay: '2013-04-28', outcome: '申诉成立，撤销' }],
    ['enforced', { ...PUBLISHED, enforced: '2013-05-01' }],
    ['enforced', { ...DECIDED, enforced: '2013-04-28' }],
    ['refused', { ...EVIDENCE, manager: '示例经理', managerDay: '2013-04-23', managerSays: '不同意，证据不足' }],
    ['refused', { ...MANAGER, hr: '示例人事', hrDay: '2013-04-24', hrSays: '驳回' }],
  ] as [string, Line][])('S11 S12: comes to %s, and nothing is wrong', (state, line) => {
    expect(walk(line)).toEqual([state])
  })

  it.each([
    [['evidence', 'evidence review-skipped'], { ...MANAGER, evidence: null }],
    [['manager', 'manager review-skipped'], { ...EVIDENCE, hr: '示例人事' }],
    [['manager', 'manager review-skipped'], { ...EVIDENCE, enforced: '2013-05-01' }],
    [['hr', 'hr review-skipped'], { ...MANAGER, published: '2013-04-25' }],
    [['publication', 'published review-skipped'], { ...HR, appealDay: '2013-04-26' }],
    [['published', 'appealDay review-skipped'], { ...PUBLISHED, outcome: '维持' }],
    [['appealed', 'outcome review-skipped'], { ...APPEALED, enforced: '2013-05-01' }],
    [['refused', 'published review-skipped'], { ...PUBLISHED, hrSays: '不同意' }],
    [['revoked', 'enforced review-skipped'], { ...DECIDED, outcome: '撤销', enforced: '2013-05-01' }],
  ] as [string[], Line][])('S10 S12: stays where a step is skipped, with a warning: %j', (told, line) => {
    expect(walk(line)).toEqual(told)
  })

  it.each([
    [['manager', 'managerDay review-incomplete'], { ...MANAGER, managerDay: null }],
    [['hr', 'hrSays review-incomplete'], { ...HR, hrSays: null }],
    [['appealed', 'appeal review-incomplete'], { ...PUBLISHED, appealDay: '2013-04-26' }],
    [['appealed', 'outcomeDay review-incomplete'], { ...APPEALED, outcome: '维持' }],
  ] as [string[], Line][])('S12: a step in part is not taken: %j', (told, line) => {
    expect(walk(line)).toEqual(told)
  })

  it.each([
    [['manager', 'managerDay review-dates'], { ...MANAGER, managerDay: '2013-04-21' }],
    [['hr', 'hrDay review-dates'], { ...HR, hrDay: '2013-04-22' }],
    [['publication', 'published review-dates'], { ...HR, published: '2013-04-23' }],
    [['appealed', 'outcomeDay review-dates'], { ...DECIDED, outcomeDay: '2013-04-25' }],
    [['published', 'enforced review-dates'], { ...PUBLISHED, enforced: '2013-04-24' }],
    [['reviewed', 'enforced review-dates'], { ...DECIDED, enforced: '2013-04-27' }],
  ] as [string[], Line][])('dates never run backwards: %j', (told, line) => {
    expect(walk(line)).toEqual(told)
  })

  it('S12: manager and HR are two people, however the name is spaced', () => {
    expect(walk({ ...PUBLISHED, hr: '示例 经理' })).toEqual(['hr', 'hr review-same-person'])
  })

  it('S12: an opinion that says neither, or both, takes no step', () => {
    expect(walk({ ...MANAGER, managerSays: '再议' })).toEqual(['manager', 'managerSays review-unclear'])
    expect(walk({ ...MANAGER, managerSays: '同意，但不予批准' })).toEqual(['manager', 'managerSays review-unclear'])
    expect(walk({ ...MANAGER, managerSays: '无不同意见' })).toEqual(['hr'])
  })

  it('what was enforced before the appeal is no step skipped', () => {
    expect(walk({ ...DECIDED, enforced: '2013-04-25' })).toEqual(['reviewed'])
  })
})

describe('the ladder (S21)', () => {
  it('is read from what people write', () => {
    expect(['口头警告', '记过', '停职三天', '解除劳动合同', '辞退建议', '扣款建议'].map(rungOf)).toEqual(['警告', '记过', '停职', '辞退', '辞退', null])
  })

  it('S21: proposes one rung above the gravest in force, with it as evidence', () => {
    const reviews = reviewsOf(
      PUBLISHED, { ...PUBLISHED, kind: '记过' }, { ...HR, kind: '停职' },
      { ...APPEALED, kind: '停职', outcomeDay: '2013-04-28', outcome: '撤销' }, { ...PUBLISHED, caller: '示例乙', kind: '停职' },
    )
    expect(reviews.map(isInForce)).toEqual([true, true, false, false, true])
    const next = nextRung(reviews, '示例甲', day('2013-05-10'))
    expect([next.rung, next.earlier.map(({ row }) => row.kind)]).toEqual(['停职', ['警告', '记过']])
    expect(nextRung(reviews, '示例乙', day('2013-05-10')).rung).toBe('辞退')
    expect(nextRung(reviews, '示例丙', day('2013-05-10'))).toEqual({ rung: '警告', earlier: [] })
    expect(nextRung(reviews, '示例甲', day('2013-04-22')).rung).toBe('警告')
  })

  it('S21: nothing stands above the last', () => {
    expect(nextRung(reviewsOf({ ...PUBLISHED, kind: '辞退' }), '示例甲', day('2013-05-10')).rung).toBe('辞退')
  })
})
