import { tableNames, tableShapes } from '../engine'
import type { Engine, TableNames } from '../engine'
import { renameColumn, renameTable } from '../text'
import type { TableShape } from '../text'
import { WORKBOOK_TARGET } from './events'
import type { WorkbookHost } from './host'

/** The tables as formulas see them; read anew only after something moved them. */
export class TableShapes {
  private known: TableShape[] | undefined

  constructor(private readonly engine: Engine) {}

  readonly get = (): TableShape[] => (this.known ??= tableShapes(this.engine))

  forget(): void {
    this.known = undefined
  }
}

/** Keeps formulas on their tables, whoever changes these: names, columns and areas; tells which tables came and went. */
export function followTables(host: WorkbookHost, shapes: TableShapes): void {
  let known = tableNames(host.engine)
  host.changes.listen((change) => {
    const isMove = change.type === 'cells' && change.kind !== 'RangeEdited'
    if (!isMove && !['tables', 'sheet-renamed', 'sheet-deleted', 'sheet-added'].includes(change.type)) return
    shapes.forget()
    if (change.type === 'sheet-renamed') return
    const before = known
    known = tableNames(host.engine)
    if (before.length === 0 && known.length === 0) return
    host.formulas.tablesChanged()
    queueMicrotask(() => host.formulas.refresh())
    rename(host, before, known, shapes)
    tellComings(host, before, known)
  })
}

/** What formulas say follows the names. */
function rename(host: WorkbookHost, before: readonly TableNames[], now: readonly TableNames[], shapes: TableShapes): void {
  for (const old of before) {
    const table = now.find(({ id }) => id === old.id)
    if (!table) continue
    for (const column of old.columns) {
      const name = table.columns.find(({ id }) => id === column.id)?.name
      if (name === undefined || name === column.name) continue
      host.formulas.renameIn((formula, place) => renameColumn(formula, old.name, column.name, name, tableAround(shapes.get(), place) === table.name ? old.name : undefined))
    }
    if (table.name !== old.name) host.formulas.renameIn((formula) => renameTable(formula, old.name, table.name))
  }
}

/** Name of the table that a cell stands in. */
function tableAround(shapes: readonly TableShape[], { sheet, row, column }: { sheet: string; row: number; column: number }): string | undefined {
  return shapes.find((shape) => shape.sheet === sheet && row >= shape.area.top && row <= shape.area.bottom && column >= shape.area.left && column <= shape.area.right)?.name
}

function tellComings(host: WorkbookHost, before: readonly TableNames[], now: readonly TableNames[]): void {
  const without = (some: readonly TableNames[], others: readonly TableNames[]): TableNames[] => some.filter(({ id }) => !others.some((other) => other.id === id))
  for (const { id, sheetId } of without(now, before)) host.events.emit('tableAdded', [sheetId, WORKBOOK_TARGET], { source: 'Local', tableId: id, worksheetId: sheetId })
  for (const { id, sheetId, name } of without(before, now)) {
    host.events.emit('tableDeleted', [sheetId, WORKBOOK_TARGET], { source: 'Local', tableId: id, tableName: name, worksheetId: sheetId })
  }
}
