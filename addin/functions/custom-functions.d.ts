/** What office.js gives an add-in with functions; its types come in a package of their own, of which this is all that is used. */
declare namespace CustomFunctions {
  type ErrorCode = '#DIV/0!' | '#NAME?' | '#NULL!' | '#NUM!' | '#REF!' | '#VALUE!' | '#N/A'

  /** An error in a cell; only #VALUE! and #N/A show a message. */
  class Error {
    constructor(code: ErrorCode, message?: string)
    readonly code: ErrorCode
    readonly message: string | undefined
  }

  function associate(id: string, perform: (...args: never[]) => unknown): void
}
