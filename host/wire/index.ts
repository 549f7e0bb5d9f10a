/** The wire between the unmodified office.js and this host: the same in Node and in a browser. */
export { REQUIREMENT_SETS } from './handshake'
export { PAYLOAD_BYTES } from './limits'
export { openSession } from './session'
export type { Session, SessionOptions, Traffic } from './session'
