type Given<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** The object without what is undefined in it. */
export function given<T extends object>(object: T): Given<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Given<T>
}

/** The same, or `undefined` when nothing is left. */
export function givenOrNone<T extends object>(object: T): Given<T> | undefined {
  const left = given(object)
  return Object.keys(left).length > 0 ? left : undefined
}

/** `true`, or nothing: files and books leave out what is not so. */
export function ifTrue(value: boolean | undefined): true | undefined {
  return value ? true : undefined
}

/** A text, or nothing where it is empty. */
export function ifText(value: string | undefined): string | undefined {
  return value === '' ? undefined : value
}

/** A table of words, read from its other side. */
export function reverse<K extends string, V extends string>(words: Record<K, V>): Record<V, K> {
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [value, key])) as Record<V, K>
}
