import { isBlank, nameOf } from './cell'
import { readSetting, type Override } from '../policy'
import type { ProblemList } from './problem'
import { BlockReader } from './reader'
import type { Table } from './table'

/** The office's overrides from a settings sheet (规则). A row without a value leaves the default. */
export function readSettings(table: Table<'settings'>, problems: ProblemList): Override[] {
  const overrides: Override[] = []
  for (const block of table.blocks) {
    const reader = new BlockReader(table, block, problems, null)
    for (const row of block.rows) {
      const value = reader.value(row, 'value')
      if (isBlank(value)) continue
      const from = reader.value(row, 'from')
      const read = readSetting(
        nameOf(reader.value(row, 'id')),
        typeof value === 'number' ? value : String(value),
        typeof from === 'boolean' ? String(from) : from,
        table.grid.dateSystem,
      )
      overrides.push(...read.overrides)
      for (const fault of read.faults) {
        const field = fault.code === 'rule-unknown' ? 'id' : fault.code === 'rule-date' ? 'from' : 'value'
        reader.report(fault.code === 'policy-shape' ? 'rule-value' : fault.code, row, field)
      }
    }
  }
  return overrides
}
