import { parseAddress, parseStructured, translateStructured, usesStructured } from '../text'
import { nameSeenFrom, tableShapes } from '../engine'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import type { RangeState } from './ranges'
import { findSheet } from './worksheets'

/**
 * The range that a text names: an address with a sheet or without, a defined name, or a structured reference (`表[列]`).
 * @param sheetId the sheet of an address without one; left out: the active sheet
 * @throws HostError InvalidArgument
 */
export function resolveRange(host: WorkbookHost, address: string, sheetId?: string): RangeState {
  const found = findRange(host, address, sheetId ?? host.engine.workbook.getActiveSheet().getSheetId())
  if (!found) throw new HostError('InvalidArgument', `${JSON.stringify(address)} is not an address.`)
  return found
}

/** The same, or nothing. */
export function findRange(host: WorkbookHost, address: string, sheetId: string): RangeState | undefined {
  const text = address.trim().replace(/^=/, '')
  const parsed = parseAddress(text)
  if (parsed) {
    const sheet = parsed.sheet === undefined ? sheetId : findSheet(host, parsed.sheet)
    return sheet === undefined ? undefined : { sheetId: sheet, area: parsed.area }
  }
  return structured(host, text, sheetId) ?? named(host, text, sheetId)
}

function structured(host: WorkbookHost, text: string, sheetId: string): RangeState | undefined {
  const shapes = tableShapes(host.engine)
  const isTable = text.endsWith(']') ? parseStructured(text)?.table !== undefined : usesStructured(`=${text}`, shapes)
  if (!isTable) return undefined
  const plain = translateStructured(`=${text}`, { sheet: '', row: 0, column: 0 }, shapes).slice(1)
  return parseAddress(plain) ? findRange(host, plain, sheetId) : undefined
}

/** A name may stand for another name, but not for itself. */
function named(host: WorkbookHost, text: string, sheetId: string, met: readonly string[] = []): RangeState | undefined {
  const found = nameSeenFrom(host.engine, text, sheetId)
  if (!found || met.includes(found.id)) return undefined
  const formula = found.formula.slice(1)
  const next = nameSeenFrom(host.engine, formula, sheetId)
  return next ? named(host, formula, sheetId, [...met, found.id]) : findRange(host, formula, found.sheetId ?? sheetId)
}
