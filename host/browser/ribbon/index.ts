export { drawRibbon } from './ribbon'
export type { Group, Ribbon, Tab } from './ribbon'
export { tabsOf } from './tabs'
