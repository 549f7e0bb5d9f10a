import type { Wording } from '../zh-CN'

export const rules: Wording['rules'] = {
  name: 'rules',
}
