/** What the code needs of the language and Google's script engine may be too old for. */
interface Missing {
  at(this: { length: number; [index: number]: unknown }, index: number): unknown
  findLastIndex(this: readonly unknown[], test: (item: unknown, index: number) => unknown): number
  findLast(this: readonly unknown[], test: (item: unknown, index: number) => unknown): unknown
  replaceAll(this: string, found: string | RegExp, by: string): string
}

const MISSING: Missing = {
  at(index) {
    return this[index < 0 ? this.length + index : index]
  },
  findLastIndex(test) {
    for (let index = this.length - 1; index >= 0; index--) if (test(this[index], index)) return index
    return -1
  },
  findLast(test) {
    for (let index = this.length - 1; index >= 0; index--) if (test(this[index], index)) return this[index]
    return undefined
  },
  replaceAll(found, by) {
    return typeof found === 'string' ? this.split(found).join(by) : this.replace(found, by)
  },
}

function define(target: object, names: readonly (keyof Missing)[]): void {
  for (const name of names) if (!(name in target)) Object.defineProperty(target, name, { value: MISSING[name], writable: true, configurable: true })
}

define(Array.prototype, ['at', 'findLastIndex', 'findLast'])
define(String.prototype, ['at', 'replaceAll'])
const object: { hasOwn?: unknown } = Object
object.hasOwn ??= (of: object, key: string): boolean => Object.prototype.hasOwnProperty.call(of, key)
