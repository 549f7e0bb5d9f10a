/** The host in this process, for tests and scripts. */
export { blankBook } from '../blank-book'
export type { Client } from './client'
export { startHost } from './start-host'
export type { Host, StartOptions } from './start-host'
