import type { Wording } from '../zh-CN'

export const week: Wording['week'] = {
  name: 'week',
}
