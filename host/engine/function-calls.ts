import type { FunctionVariantType } from '@univerjs/engine-formula'
import type { FunctionMetadata } from './function-arguments'

/** One call of a custom function, on its way to the add-in. */
export interface Invocation {
  id: number
  name: string
  args: unknown[]
  /** `Sheet1!D1` */
  address: string
  flags: number
}

export interface Call {
  invocation: Invocation
  result?: FunctionVariantType
}

/** The calls that one cell's formula makes, by name and arguments. */
export interface CellCalls {
  row: number
  column: number
  sheetId: string
  /** what stands in the cell: another formula there makes other calls */
  formula: unknown
  pass: number
  calls: Map<string, Call>
  streams: boolean
}

const CANCELABLE = 1
const STREAMING = 2
const TAKES_ERRORS = 4

export function flagsOf(metadata: FunctionMetadata | undefined): number {
  const { cancelable, stream } = metadata?.options ?? {}
  return (cancelable ? CANCELABLE : 0) + (stream ? STREAMING : 0) + (metadata?.allowErrorForDataTypeAny ? TAKES_ERRORS : 0)
}

export function keyOf(sheetId: string, row: number, column: number): string {
  return `${sheetId}!${row},${column}`
}

export function newCell(sheetId: string, row: number, column: number, pass = 0): CellCalls {
  return { sheetId, row, column, formula: undefined, pass, calls: new Map(), streams: false }
}

export function isOpen(cell: CellCalls): boolean {
  return cell.streams || [...cell.calls.values()].some((call) => !call.result)
}
