import type { Wording } from '../zh-CN'

export const today: Wording['today'] = {
  name: 'today',
}
