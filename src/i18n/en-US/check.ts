import type { Wording } from '../zh-CN'

export const check: Wording['check'] = {
  name: 'check',
}
