import type { Wording } from '../zh-CN'

export const formulas: Wording['formulas'] = {
  name: 'functions',
}
