import type { Wording } from '../zh-CN'

export const monthPage: Wording['monthPage'] = {
  choice: 'Which month',
  before: 'The month before',
  after: 'The month after',
  title: (year, month) => `${year}-${String(month).padStart(2, '0')}`,
}
