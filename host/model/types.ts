import { HostError } from './errors'
import type { Instance } from './table'

/** A type of an argument or of a settable property: its name for the report, and how a value from the wire is read. */
export interface Type<T> {
  readonly name: string
  /** @throws HostError InvalidArgument */
  read(value: unknown): T
}

export type TypeOf<X> = X extends Type<infer T> ? T : never

function type<T>(name: string, accepts: (value: unknown) => boolean): Type<T> {
  return {
    name,
    read(value) {
      if (!accepts(value)) throw new HostError('InvalidArgument', `Expected ${name}, got ${describe(value)}.`)
      return value as T
    },
  }
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 60))
  return Array.isArray(value) ? 'an array' : isInstance(value) ? value.table.name : typeof value === 'object' ? 'an object' : String(value)
}

function isInstance(value: unknown): value is Instance {
  return typeof value === 'object' && value !== null && 'table' in value && 'self' in value
}

function holdsInstance(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return isInstance(value) || Object.values(value).some(holdsInstance)
}

export const text = type<string>('string', (value) => typeof value === 'string')
export const flag = type<boolean>('boolean', (value) => typeof value === 'boolean')
export const number = type<number>('number', (value) => typeof value === 'number' && Number.isFinite(value))
export const int = type<number>('integer', (value) => Number.isInteger(value))
export const index = type<number>('index', (value) => Number.isInteger(value) && (value as number) >= 0)
export const anything: Type<unknown> = { name: 'any', read: (value) => value }
/** What a document can keep: no objects of the model. */
export const data = type<unknown>('plain data', (value) => !holdsInstance(value))
export const record = type<Record<string, unknown>>('object', (value) => typeof value === 'object' && value !== null && !Array.isArray(value))
export const texts = type<string[]>('string[]', (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'))

/** One value for all cells, or a matrix of the range's own size (its size is checked where the range is known). */
export const cellValues: Type<unknown[][] | unknown> = type('any[][]', (value) => !Array.isArray(value) || value.every(Array.isArray))

/** Left out, it is `undefined`: the client sends null for it. */
export function optional<T>(inner: Type<T>): Type<T | undefined> {
  return { name: `${inner.name}?`, read: (value) => (value === undefined || value === null ? undefined : inner.read(value)) }
}

/** One of Excel's words, in any case, as Excel takes them. */
export function oneOf<const W extends string>(...words: W[]): Type<W> {
  const known = new Map(words.map((word) => [word.toLowerCase(), word]))
  const name = words.join(' | ')
  return {
    name,
    read(value) {
      const word = typeof value === 'string' ? known.get(value.toLowerCase()) : undefined
      if (word === undefined) throw new HostError('InvalidArgument', `Expected ${name}, got ${describe(value)}.`)
      return word
    },
  }
}

/** An object of the model, handed over by the client as a reference: its state. */
export function instance<S>(className: string): Type<S> {
  return {
    name: className,
    read(value) {
      if (!isInstance(value) || value.table.name !== className) throw new HostError('InvalidArgument', `Expected ${className}, got ${describe(value)}.`)
      return value.self as S
    },
  }
}

/** The first of these types that takes the value. */
export function either<A, B>(first: Type<A>, second: Type<B>): Type<A | B> {
  return {
    name: `${first.name} | ${second.name}`,
    read(value) {
      try {
        return first.read(value)
      } catch {
        return second.read(value)
      }
    },
  }
}

/** Any number of values of one type. */
export function listOf<T>(inner: Type<T>): Type<T[]> {
  return {
    name: `${inner.name}[]`,
    read(value) {
      if (!Array.isArray(value)) throw new HostError('InvalidArgument', `Expected ${inner.name}[], got ${describe(value)}.`)
      return value.map((item) => inner.read(item))
    },
  }
}
