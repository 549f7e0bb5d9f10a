import type { Wording } from '../zh-CN'
import { many } from './many'

export const monthPage: Wording['monthPage'] = {
  choice: 'Which month',
  before: 'The month before',
  after: 'The month after',
  nothing: 'Nothing is on record for this month. Choose another, or fill the registers in.',
  callers: (count) => `Statements (${count} callers)`,
  proposal: 'Fines, bonuses, eliminations and dismissals are proposals, reckoned by the regulation and to be reviewed.',
  total: (yuan) => `Total ${yuan} yuan`,
  yuan: (yuan) => `${yuan} yuan`,
  visits: (count) => many(count, 'visit'),
  leave: (left) => `${many(left, 'half day')} left`,
  place: (place) => `place ${place}`,
  packs: 'Into this workbook',
  write: { month: 'Month', quarter: 'Quarter' },
  plan: (period) => `To be written for ${period}`,
  planText: (sheets) => `${sheets}. Sheets of the same period are replaced; registers stay as they are.`,
  go: 'Write',
  written: (period, count) => `${count} sheets of ${period} are written`,
  noLines: 'No rewards or penalties this month.',
  title: (year, month) => `${year}-${String(month).padStart(2, '0')}`,
}
