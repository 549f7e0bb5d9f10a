import { parseAddress } from '../../../addin/excel/address'
import type { Host } from '../../../host/node'
import type { CellValue } from '../../../src/workbook'

const sheetId = (host: Host, sheet: string): string => host.engine.workbook.getSheets().find((one) => one.getName() === sheet)!.getSheetId()

/** Types rows of cells as a person does, from a cell on: `null` leaves a cell as it is, '' clears it. */
export function type(host: Host, sheet: string, address: string, rows: readonly (readonly CellValue[])[]): void {
  const { top, left } = parseAddress(address)
  const area = { top, left, bottom: top + rows.length - 1, right: left + Math.max(...rows.map((cells) => cells.length)) - 1 }
  host.document.writer.write(sheetId(host, sheet), area, rows)
  host.document.flush()
}

/** Inserts blank rows above a row, as a person does. */
export function insertRows(host: Host, sheet: string, row: number, count = 1): void {
  const { unitId } = host.engine
  const range = { startRow: row, endRow: row + count - 1, startColumn: 0, endColumn: 16_383, rangeType: 1 }
  host.engine.run('sheet.command.insert-row-by-range', { unitId, subUnitId: sheetId(host, sheet), range, direction: 2 })
}
