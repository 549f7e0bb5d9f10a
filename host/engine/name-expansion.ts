import { mayHoldHashes, parseAddress, replaceNames, usesStructured } from '../text'
import type { TableShape } from '../text'
import type { Engine } from './engine'
import { listNames } from './names'
import type { Name } from './names'

/** Names may stand for names, but Excel gives up on those that stand for themselves. */
const DEEPEST = 20

/**
 * The names that Univer cannot calculate, put into formulas as what they stand for: it knows no names of single sheets, and none that stand
 * for structured references, spilled areas or sheets that are gone.
 */
export class NameExpansion {
  private readonly byName = new Map<string, Name[]>()

  constructor(
    private readonly engine: Engine,
    shapes: readonly TableShape[],
  ) {
    const names = listNames(engine)
    const needy = new Set(names.filter((name) => name.sheetId !== undefined || mayHoldHashes(name.formula) || usesStructured(name.formula, shapes)).map((name) => name.name.toLowerCase()))
    if (needy.size === 0) return
    for (const name of names) {
      const key = name.name.toLowerCase()
      if (needy.has(key) || [...needy].some((each) => name.formula.toLowerCase().includes(each))) this.byName.set(key, [...(this.byName.get(key) ?? []), name])
    }
  }

  get isEmpty(): boolean {
    return this.byName.size === 0
  }

  /** A formula of a sheet with such names replaced; the same formula when it has none. */
  expand(formula: string, sheet: string, depth = 0): string {
    if (this.isEmpty || depth > DEEPEST) return formula
    const text = formula.toLowerCase()
    if (![...this.byName.keys()].some((name) => text.includes(name))) return formula
    return replaceNames(formula, (said, prefix) => {
      const known = this.byName.get(said.toLowerCase())
      if (!known) return undefined
      const found = this.meant(known, prefix ?? sheet)
      if (!found) return '#NAME?'
      const content = this.expand(found.formula, prefix ?? sheet, depth + 1).slice(1)
      return parseAddress(content) || /^[\w.]+$/.test(content) ? content : `(${content})`
    })
  }

  /** The sheet's own name before the workbook's. */
  private meant(names: readonly Name[], sheet: string): Name | undefined {
    const sheetId = this.engine.workbook.getSheetBySheetName(sheet)?.getSheetId()
    return names.find((name) => name.sheetId !== undefined && name.sheetId === sheetId) ?? names.find((name) => name.sheetId === undefined)
  }
}
