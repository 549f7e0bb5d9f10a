export { followUps } from './follow-ups'
export { FOLLOW_UPS } from './types'
export type { CallerFollowUps, DayFollowUps, FollowUp, FollowUpKind } from './types'
