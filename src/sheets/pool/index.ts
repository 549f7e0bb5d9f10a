export { callListSheet } from './call-list'
export type { CallList, CallListInput } from './call-list'
export { poolSheet } from './overview'
export type { PoolInput } from './overview'
