/** An object without some of its entries. */
export function omit<T extends object, K extends keyof T>(from: T, ...keys: K[]): Omit<T, K> {
  const rest = { ...from }
  for (const key of keys) delete rest[key]
  return rest
}

type Optional<T> = { [K in keyof T]?: Exclude<T[K], undefined | false | null | 0 | ''> }

/** The entries that say something: neither undefined nor null, false, nought or empty. */
export function telling<T extends object>(entries: T): Optional<T> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => Boolean(value))) as Optional<T>
}

/** The entries that are there: not undefined. */
export function present<T extends object>(entries: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

/** An object unless it is empty. */
export function unlessEmpty<T extends object>(value: T): T | undefined {
  return Object.keys(value).length > 0 ? value : undefined
}
