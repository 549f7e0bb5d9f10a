/** What an operation ends with that Excel would refuse; `code` is Excel's own. */
export class Refusal extends Error {
  constructor(
    readonly code: 'InsertDeleteConflict' | 'InvalidOperation' | 'NonBlankCellOffSheet' | 'InvalidArgument' | 'ItemAlreadyExists' | 'ItemNotFound',
    detail: string,
  ) {
    super(detail)
    this.name = 'Refusal'
  }
}
