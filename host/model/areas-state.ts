import type { Area } from '../book'
import { HostError } from './errors'

/** Several areas of one sheet. */
export interface AreasState {
  sheetId: string
  areas: readonly Area[]
}

/** @throws HostError ItemNotFound for no area at all */
export function notEmpty(state: AreasState): AreasState {
  if (!state.areas.length) throw new HostError('ItemNotFound', 'There are no such cells.')
  return state
}
