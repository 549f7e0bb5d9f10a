/** A part of the work on one sheet. */
export interface Step {
  /** what comes in the same phase may come in any order */
  phase: number
  /** in a request, about */
  bytes: number
  /** what the sheet can do without, should the host not have it */
  extra?: 'breaks' | 'charts'
  act(sheet: Excel.Worksheet): void
}

/** The order of the work: links bring a look of their own, text needs its format first, formulas need the tables they speak of. */
export const PHASE = { links: 0, looks: 1, values: 2, shape: 3, tables: 4, formulas: 5, rules: 6, page: 7, breaks: 8, charts: 9 } as const

/** The bytes of a call that finds a range and sets something of it. */
export const CALL_BYTES = 500
