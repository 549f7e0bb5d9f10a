import type { Wording } from '../zh-CN'

export const template: Wording['template'] = {
  name: 'templates and prints',
}
