import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { anything, index } from './types'
import type { Type, TypeOf } from './types'

/** An object of the model: a row of tables (its class) and the state it stands for. */
export interface Instance<S = unknown> {
  readonly table: ClassTable<S>
  readonly self: S
}

/** What is read or set as a plain value. */
export interface ValueMember<S> {
  kind: 'value'
  /** for the report: `string`, `any[][]` */
  type: string
  get(self: S, host: WorkbookHost): unknown
  set?(self: S, value: unknown, host: WorkbookHost): void | Promise<void>
  /** depends on formulas: recalculation is awaited before it is read */
  calculated: boolean
}

/** What leads to another object. `null` from `get` is Excel's null object. */
export interface ObjectMember<S> {
  kind: 'object'
  type: string
  get(self: S, host: WorkbookHost): unknown
}

/** What is called. With a class, it answers an object of that class; otherwise a plain value. */
export interface MethodMember<S> {
  kind: 'method'
  parameters: Type<unknown>[]
  /** class of the answer, or undefined for a plain value */
  returns: string | undefined
  call(self: S, args: never, host: WorkbookHost): unknown
  /** awaits recalculation first */
  calculated: boolean
}

export type Member<S> = ValueMember<S> | ObjectMember<S> | MethodMember<S>

/** The members of one class of Excel's object model, as declared: what is not here answers NotImplemented. */
export interface ClassTable<S = unknown> {
  readonly name: string
  readonly members: Readonly<Record<string, Member<S>>>
  /** the client keeps the object by a reference that follows it when cells move, as ranges do */
  readonly byReference?: true
  /** how the client finds the object again in its collection */
  identity?(self: S, host: WorkbookHost): string | number
  /** a collection: class and states of its items, and the item for a key (`null` or an error: not there) */
  readonly items?: {
    type: string
    all(self: S, host: WorkbookHost): readonly unknown[]
    find?(self: S, key: unknown, host: WorkbookHost): unknown
  }
}

export function value<S, T = unknown>(
  kind: string,
  get: (self: S, host: WorkbookHost) => unknown,
  setType?: Type<T>,
  set?: (self: S, value: T, host: WorkbookHost) => void | Promise<void>,
): ValueMember<S> {
  const member: ValueMember<S> = { kind: 'value', type: kind, get, calculated: false }
  return setType && set ? { ...member, set: (self, raw, host) => set(self, setType.read(raw), host) } : member
}

/** A value that formulas may change. */
export function calculated<S>(member: ValueMember<S>): ValueMember<S>
export function calculated<S>(member: MethodMember<S>): MethodMember<S>
export function calculated<S>(member: ValueMember<S> | MethodMember<S>): ValueMember<S> | MethodMember<S> {
  return { ...member, calculated: true }
}

export function object<S>(className: string, get: (self: S, host: WorkbookHost) => unknown = (self) => self): ObjectMember<S> {
  return { kind: 'object', type: className, get }
}

type Read<P extends Type<unknown>[]> = { [K in keyof P]: TypeOf<P[K]> }

/** `method([index, optional(text)], 'Range', (self, [row, name], host) => …)`; `undefined` for a plain answer. */
export function method<S, const P extends Type<unknown>[]>(
  parameters: P,
  returns: string | undefined,
  call: (self: S, args: Read<P>, host: WorkbookHost) => unknown,
): MethodMember<S> {
  return { kind: 'method', parameters, returns, call: call as MethodMember<S>['call'], calculated: false }
}

/**
 * The members that every collection has: `count`, `getCount`, `getItem` by key and `getItemAt`. A key that is not there is ItemNotFound;
 * each `…OrNullObject` follows from its method without the ending.
 */
export function collectionMembers<S>(items: NonNullable<ClassTable<S>['items']>, names: { getItem?: boolean; getItemAt?: boolean } = {}): Record<string, Member<S>> {
  const members: Record<string, Member<S>> = {
    count: value<S>('integer', (self, host) => items.all(self, host).length),
    getCount: method<S, []>([], undefined, (self, _args, host) => items.all(self, host).length),
  }
  if (names.getItem !== false) members['getItem'] = method<S, [Type<unknown>]>([anything], items.type, (self, [key], host) => itemOf(items, self, key, host))
  if (names.getItemAt !== false) {
    members['getItemAt'] = method<S, [Type<number>]>([index], items.type, (self, [at], host) => {
      const item = items.all(self, host)[at]
      if (item === undefined) throw new HostError('InvalidArgument', `There is no item ${at}.`)
      return item
    })
  }
  return members
}

/** The item of a collection for a key, as its indexer and `getItem` find it. @throws HostError ItemNotFound */
export function itemOf<S>(items: NonNullable<ClassTable<S>['items']>, self: S, key: unknown, host: WorkbookHost): unknown {
  const item = items.find?.(self, key, host)
  if (item === undefined || item === null) throw new HostError('ItemNotFound', typeof key === 'string' ? `There is no ${items.type} ${JSON.stringify(key)}.` : undefined)
  return item
}
