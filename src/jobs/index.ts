export { consolidateWeek } from './week'
export type { ConsolidatedWeek, WeekChoice, WeekOptions } from './week'
export { weekJson } from './week-json'
export type { WeekJson } from './week-json'
