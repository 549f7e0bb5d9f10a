/** The errors that a function can give in a cell; only #VALUE! and #N/A show a message. */
export type ErrorCode = '#DIV/0!' | '#NAME?' | '#NULL!' | '#NUM!' | '#REF!' | '#VALUE!' | '#N/A'

/** What office.js gives an add-in with functions; its types come in a package of their own, of which this is all that is used. */
interface CustomFunctionsClient {
  Error: new (code: ErrorCode, message?: string) => Error
  associate(id: string, perform: (...args: never[]) => unknown): void
}

declare global {
  const CustomFunctions: CustomFunctionsClient
}
