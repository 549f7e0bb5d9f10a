/** The custom property of a workbook that this product made. */
export const MADE_PROPERTY = 'CallLedgerMade'
/** The sheet-scoped name on a sheet that this product made in somebody's workbook. */
export const MADE_NAME = '_CallLedgerMade'
