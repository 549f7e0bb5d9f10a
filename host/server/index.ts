export { developmentCertificate } from './certificate'
export type { Certificate } from './certificate'
export { startServer } from './server'
export type { RunningServer, ServerOptions } from './server'
