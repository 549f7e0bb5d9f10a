import type { Wording } from '../zh-CN'

export const charts: Wording['charts'] = {
  title: 'Charts',
  data: 'Figures of the charts',
  funnel: 'From call to deal',
  shortfall: 'Shortfall by day, all groups',
  groups: 'Connectable and quota by group',
  step: 'Step',
  intent: 'Intent',
  count: 'Count',
  rate: 'Of the step before',
  weekday: 'Day',
  missing: (group) => `${group} (missing)`,
}
