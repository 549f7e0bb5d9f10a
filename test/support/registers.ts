import type { Registers, Table } from '../../src/registers'

type Placed = { table: Table; block: { headRow: number }; row: number }

/** Registers as plain data, to be compared: each table once, its rows by its place and the heads over them. */
export function plainRegisters(registers: Registers): unknown {
  const tables = new Set<Table>()
  const bare = (rows: readonly unknown[]): unknown[] =>
    (rows as readonly Placed[]).map(({ table, block, ...row }) => {
      tables.add(table)
      return { ...row, in: `${table.place.sheet} ${block.headRow} ${table.blocks.indexOf(block as never)}` }
    })
  return {
    ...registers,
    calls: bare(registers.calls),
    visits: bare(registers.visits),
    attendance: bare(registers.attendance),
    roster: bare(registers.roster),
    rulings: bare(registers.rulings),
    records: Object.fromEntries(Object.entries(registers.records).map(([kind, rows]) => [kind, bare(rows)])),
    forms: registers.forms.map(({ rows, feet }) => ({ rows: rows.map(({ row }) => row), feet })),
    tables: Array.from(tables, ({ grid, ...table }) => ({ ...table, rows: grid.rows, merges: grid.merges })),
  }
}
