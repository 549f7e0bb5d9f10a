import fc from 'fast-check'

/** Runs a check, which is made of expectations, on many values of each arbitrary. */
export function forAll<T extends [unknown, ...unknown[]]>(
  ...args: [...arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> }, check: (...values: T) => void]
): void {
  const arbitraries = args.slice(0, -1) as { [K in keyof T]: fc.Arbitrary<T[K]> }
  const check = args.at(-1) as (...values: T) => void
  fc.assert(
    fc.property(...arbitraries, (...values: T): void => {
      check(...values)
    }),
  )
}
