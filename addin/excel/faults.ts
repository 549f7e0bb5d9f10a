import { WorkbookFault, type WorkbookFaultCode } from '../../src/port'

/**
 * What the codes of the host's errors mean for a person.
 * Source: learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
const MEANINGS: Readonly<Record<string, WorkbookFaultCode>> = {
  InvalidOperationInCellEditMode: 'editing-cell',
  ItemNotFound: 'sheet-gone',
  InvalidObjectPath: 'sheet-gone',
  InvalidReference: 'sheet-gone',
  Conflict: 'changed-meanwhile',
  InsertDeleteConflict: 'changed-meanwhile',
  ItemAlreadyExists: 'changed-meanwhile',
  MergedRangeConflict: 'changed-meanwhile',
  FilteredRangeConflict: 'changed-meanwhile',
  PivotTableRangeConflict: 'changed-meanwhile',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  RangeExceedsLimit: 'too-large',
  NonBlankCellOffSheet: 'too-large',
  ConnectionFailure: 'connection-lost',
  ConnectionFailureWithDetails: 'connection-lost',
  ConnectionFailureWithStatus: 'connection-lost',
  ServiceNotAvailable: 'connection-lost',
  RequestAborted: 'connection-lost',
  Timeout: 'connection-lost',
  InvalidOrTimedOutSession: 'connection-lost',
  Unauthenticated: 'connection-lost',
}

/** What an error of the host has; everything else that is thrown lacks it. */
interface HostError {
  code?: unknown
  message?: unknown
  debugInfo?: { errorLocation?: string; statement?: string }
}

/** The host's code of an error, such as `AccessDenied`; blank for anything else. */
export function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as HostError
  return typeof code === 'string' ? code : ''
}

/** The class and member that an error arose in, such as `Worksheet.charts`; blank where the host does not say. */
export function locationOf(error: unknown): string {
  return ((error ?? {}) as HostError).debugInfo?.errorLocation ?? ''
}

/** An error as a fault; what the host itself said of it is kept for developers, and never shown to people. */
export function faultOf(error: unknown, facts: { sheet?: string } = {}): WorkbookFault {
  if (error instanceof WorkbookFault) return error
  const { message } = (error ?? {}) as HostError
  const detail = [codeOf(error), locationOf(error), typeof message === 'string' ? message : String(error)].filter(Boolean).join(' · ')
  const fault = new WorkbookFault(MEANINGS[codeOf(error)] ?? 'unexpected', { ...facts, detail })
  fault.cause = error
  return fault
}
