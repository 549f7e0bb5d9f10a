/** Why a file cannot be read as a workbook. */
export type FileFaultCode =
  | 'empty'
  | 'cut-off'
  | 'not-a-workbook'
  | 'password'
  | 'too-large'
  | 'no-register'
  | 'unreadable'
  | 'needs-xlsx'

/** A file that cannot be read, as facts. Thrown inside this folder, given back as a value by `readBook`. */
export class FileFault extends Error {
  constructor(
    readonly code: FileFaultCode,
    readonly detail = '',
  ) {
    super(code)
  }
}
