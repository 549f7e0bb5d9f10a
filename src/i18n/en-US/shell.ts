import type { Wording } from '../zh-CN'

export const shell: Wording['shell'] = {
  name: 'pane',
}
