import type { Wording } from '../zh-CN'

export const monthPage: Wording['monthPage'] = {
  choice: 'Which month',
  before: 'The month before',
  after: 'The month after',
  nothing: 'Nothing is on record for this month. Choose another, or fill the registers in.',
  callers: (count) => `Statements (${count} callers)`,
  proposal: 'Fines, bonuses, eliminations and dismissals are proposals, reckoned by the regulation and to be reviewed.',
  total: (yuan) => `Total ${yuan} yuan`,
  yuan: (yuan) => `${yuan} yuan`,
  visits: (count) => `${count} visits`,
  leave: (left) => `${left} half days left`,
  place: (place) => `place ${place}`,
  noLines: 'No rewards or penalties this month.',
  title: (year, month) => `${year}-${String(month).padStart(2, '0')}`,
}
