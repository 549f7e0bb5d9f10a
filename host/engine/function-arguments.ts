import type { ArrayValueObject, BaseReferenceObject, BaseValueObject } from '@univerjs/engine-formula'

/** A function of functions.json, as far as the host needs it. */
export interface FunctionMetadata {
  id: string
  name?: string
  parameters?: readonly ParameterMetadata[]
  options?: { cancelable?: boolean; stream?: boolean; requiresAddress?: boolean }
  allowErrorForDataTypeAny?: boolean
}

export interface ParameterMetadata {
  name: string
  type?: string
  dimensionality?: 'scalar' | 'matrix'
  optional?: boolean
  repeating?: boolean
}

/** What a blank cell arrives as in an add-in: Excel gives 0 or null by platform; for a parameter of a type, that type's nothing. */
export type Blanks = 'zero' | 'null'

/** One call, or an error instead of it. */
export type OneCall = { kind: 'one'; args: unknown[] } | { kind: 'error'; error: string; message: string }
/** One call, or one for each cell of an array given where a scalar is wanted. */
export type Arguments = OneCall | { kind: 'each'; calls: OneCall[][] }

/** What a cell shows while its function is under way: no function ever sees it. */
export const BUSY = '#BUSY!'

type Variant = BaseReferenceObject | BaseValueObject
type Matrix = (BaseValueObject | null)[][]

class ArgumentError extends Error {
  constructor(
    readonly error: string,
    message = '',
  ) {
    super(message)
  }
}

/**
 * A formula's arguments as the add-in gets them. With metadata, parameters say whether they take a matrix and of what type; without, a
 * reference to several cells is a matrix and all else a scalar. An error among them is the result, unless the function takes errors.
 */
export function readArguments(variants: readonly Variant[], metadata: FunctionMetadata | undefined, blanks: Blanks): Arguments {
  try {
    return metadata?.parameters ? readDeclared(variants, metadata, metadata.parameters, blanks) : { kind: 'one', args: variants.map((variant) => readLoose(variant, blanks)) }
  } catch (error) {
    return instead(error)
  }
}

function instead(error: unknown): OneCall {
  if (error instanceof ArgumentError) return { kind: 'error', error: error.error, message: error.message }
  throw error
}

function readLoose(variant: Variant, blanks: Blanks): unknown {
  const matrix = matrixOf(variant)
  const isMatrix = matrix.length > 1 || (matrix[0]?.length ?? 0) > 1
  return isMatrix ? matrix.map((row) => row.map((cell) => plain(cell, blanks, false))) : plain(matrix[0]?.[0] ?? null, blanks, false, variant)
}

function readDeclared(variants: readonly Variant[], metadata: FunctionMetadata, parameters: readonly ParameterMetadata[], blanks: Blanks): Arguments {
  const last = parameters.at(-1)
  if (variants.length > parameters.length && !last?.repeating) throw new ArgumentError('#VALUE!', 'Too many arguments.')
  const takesErrors = metadata.allowErrorForDataTypeAny === true
  const read = (variant: Variant, parameter: ParameterMetadata): unknown => {
    const matrix = matrixOf(variant)
    if (parameter.dimensionality === 'matrix') return matrix.map((row) => row.map((cell) => typed(cell, parameter, blanks, takesErrors)))
    if (matrix.length > 1 || (matrix[0]?.length ?? 0) > 1) return new Lifted(matrix, (cell) => typed(cell, parameter, blanks, takesErrors))
    return typed(matrix[0]?.[0] ?? null, parameter, blanks, takesErrors, variant)
  }
  const args = parameters.map((parameter, position) => {
    if (parameter.repeating) return variants.slice(position).map((variant) => read(variant, parameter))
    const variant = variants[position]
    if (variant && !isOmitted(variant)) return read(variant, parameter)
    if (!parameter.optional && !variant) throw new ArgumentError('#VALUE!', `The argument ${parameter.name} is missing.`)
    return null
  })
  return lift(args)
}

/** An array where a scalar is wanted. */
class Lifted {
  constructor(
    readonly rows: Matrix,
    readonly read: (cell: BaseValueObject | null) => unknown,
  ) {}
}

/** A call for each cell of the arrays given for scalars; a single row or column stretches over the others. */
function lift(args: unknown[]): Arguments {
  const arrays = args.filter((arg) => arg instanceof Lifted)
  if (!arrays.length) return { kind: 'one', args }
  const height = Math.max(...arrays.map(({ rows }) => rows.length))
  const width = Math.max(...arrays.map(({ rows }) => rows[0]?.length ?? 0))
  const at = (arg: unknown, row: number, column: number): unknown => {
    if (!(arg instanceof Lifted)) return arg
    const line = arg.rows[arg.rows.length === 1 ? 0 : row]
    const cell = line?.[line.length === 1 ? 0 : column]
    if (cell === undefined) throw new ArgumentError('#N/A')
    return arg.read(cell)
  }
  const call = (row: number, column: number): OneCall => {
    try {
      return { kind: 'one', args: args.map((arg) => at(arg, row, column)) }
    } catch (error) {
      return instead(error)
    }
  }
  return { kind: 'each', calls: Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_, column) => call(row, column))) }
}

function matrixOf(variant: Variant): Matrix {
  if (variant.isReferenceObject()) return bounded(variant as BaseReferenceObject).toArrayValueObject().getArrayValue() as Matrix
  if ((variant as BaseValueObject).isArray()) return (variant as ArrayValueObject).getArrayValue() as Matrix
  return [[variant as BaseValueObject]]
}

/** Whole columns and rows end where the sheet's used area does: nobody wants a million blank rows. */
function bounded(reference: BaseReferenceObject): BaseReferenceObject {
  const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition()
  const rows = startRow === 0 && endRow === reference.getActiveSheetRowCount() - 1
  const columns = startColumn === 0 && endColumn === reference.getActiveSheetColumnCount() - 1
  if (!rows && !columns) return reference
  const used = [reference.getCurrentActiveSheetData()?.cellData, reference.getCurrentActiveArrayFormulaCellData(), reference.getCurrentRuntimeActiveArrayFormulaCellData()]
  const ends = used.flatMap((cells) => (cells && cells.getLength() > 0 ? [cells.getDataRange()] : []))
  reference.setRefOffset(0, 0)
  reference.setRangeData({
    startRow,
    startColumn,
    endRow: rows ? Math.max(startRow, ...ends.map((end) => end.endRow)) : endRow,
    endColumn: columns ? Math.max(startColumn, ...ends.map((end) => end.endColumn)) : endColumn,
  })
  return reference
}

/** `F(1,,2)`: nothing between the commas; a blank cell is something. */
function isOmitted(variant: Variant): boolean {
  return !variant.isReferenceObject() && (variant as BaseValueObject).isNull()
}

function plain(cell: BaseValueObject | null, blanks: Blanks, takesErrors: boolean, source?: Variant): unknown {
  if (!cell || cell.isNull()) return source && isOmitted(source) ? null : blanks === 'zero' ? 0 : null
  if (cell.isError()) {
    if (takesErrors && cell.getValue() !== BUSY) return { type: 'CustomFunctionError', code: String(cell.getValue()) }
    throw new ArgumentError(String(cell.getValue()))
  }
  return cell.getValue()
}

/** What a blank cell is to a parameter of a type. */
const NOTHING_OF: Readonly<Record<string, unknown>> = { string: '', boolean: false }

function typed(cell: BaseValueObject | null, { type, name }: ParameterMetadata, blanks: Blanks, takesErrors: boolean, source?: Variant): unknown {
  const isBlank = (!cell || cell.isNull()) && !(source && isOmitted(source))
  if (isBlank && blanks === 'zero') return NOTHING_OF[type ?? 'any'] ?? 0
  return toType(plain(cell, blanks, takesErrors && (type === undefined || type === 'any'), source), type, name)
}

function toType(value: unknown, type: string | undefined, name: string): unknown {
  if (value === null) return null
  if (type === 'number' && typeof value !== 'number') return toNumber(value, name)
  if (type === 'string' && typeof value !== 'string') return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
  if (type === 'boolean' && typeof value !== 'boolean') return toBoolean(value, name)
  return value
}

function toNumber(value: unknown, name: string): number {
  const number = typeof value === 'boolean' ? Number(value) : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN
  if (Number.isNaN(number)) throw new ArgumentError('#VALUE!', `${name} must be a number.`)
  return number
}

function toBoolean(value: unknown, name: string): boolean {
  if (typeof value === 'number') return value !== 0
  if (/^true$/i.test(String(value))) return true
  if (/^false$/i.test(String(value))) return false
  throw new ArgumentError('#VALUE!', `${name} must be TRUE or FALSE.`)
}
