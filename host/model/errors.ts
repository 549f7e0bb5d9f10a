/** Excel's own error codes that this host gives, with what Excel says. Source: learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling. */
const EXCEL_ERRORS = {
  AccessDenied: [401, 'You cannot perform the requested operation.'],
  ApiNotFound: [404, 'The API you are using could not be found. It may require a newer version of Excel.'],
  GeneralException: [500, 'There was an internal error while processing the request.'],
  InsertDeleteConflict: [409, 'The insert or delete operation attempted resulted in a conflict.'],
  InvalidArgument: [400, 'The argument is invalid or missing or has an incorrect format.'],
  InvalidOperation: [400, 'The operation attempted is invalid on the object.'],
  InvalidReference: [400, 'This reference is not valid for the current operation.'],
  InvalidSelection: [400, 'The current selection is invalid for this operation.'],
  ItemAlreadyExists: [409, 'The resource being created already exists.'],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  NonBlankCellOffSheet: [409, 'Microsoft Excel cannot insert new cells because it would push non-empty cells off the end of the worksheet.'],
  NotImplemented: [501, "The requested feature isn't implemented."],
  OperationCellsExceedLimit: [400, 'The operation you are attempting to perform has exceeded the limit.'],
  RequestPayloadSizeLimitExceeded: [413, 'The request payload size has exceeded the limit.'],
  ResponsePayloadSizeLimitExceeded: [413, 'The response payload size has exceeded the limit.'],
  UnsupportedOperation: [400, 'The operation being attempted is not supported.'],
} as const

export type ErrorCode = keyof typeof EXCEL_ERRORS

/** What a call ends with when Excel would refuse it: Excel's code, Excel's sentence, and after it what exactly was wrong. */
export class HostError extends Error {
  constructor(
    readonly code: ErrorCode,
    detail?: string,
  ) {
    super(EXCEL_ERRORS[code][1] + (detail ? ` ${detail}` : ''))
    this.name = 'HostError'
  }

  get httpStatus(): number {
    return EXCEL_ERRORS[this.code][0]
  }
}

/** A member of Excel's object model that this host does not have: never passed over in silence. */
export function notImplemented(className: string, member: string): HostError {
  return new HostError('NotImplemented', `${className}.${member} is not in this host; see docs/host.md.`)
}
