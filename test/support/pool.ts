import { poolOf, type Pool } from '../../src/ledger'
import { makePolicy, type Policy } from '../../src/policy'
import type { Registers } from '../../src/registers'
import type { CellValue, Grid } from '../../src/workbook'
import { day } from './days'
import { grid } from './grids'
import { readSheets } from './reading'

/** A row of the pool. What is not said of it: 派单, obtained on 2013-04-01 by 示例丙 in 批次一, who left it at a stand. */
export interface PoolLineTyped {
  phone: CellValue
  customer?: string
  source?: string
  collector?: string
  batch?: string
  imported?: string | null
  lawful?: string
  caller?: string
  given?: string
  returned?: string
  doNotCall?: string
  blockedOn?: string
  note?: string
}

const HEADS = {
  phone: '联系电话', customer: '客户姓名', source: '资源来源', collector: '拓客人', batch: '批次', imported: '取得日期', lawful: '来源说明',
  caller: '领用人', given: '领用日期', returned: '退回日期', doNotCall: '不再拨打', blockedOn: '不再拨打日期', note: '备注',
} as const satisfies Record<keyof PoolLineTyped, string>
const FIELDS = Object.keys(HEADS) as (keyof PoolLineTyped)[]

/** The pool's sheet; its first row of data is row 2. */
export function numbers(...lines: PoolLineTyped[]): Grid {
  const usual = { source: '派单', collector: '示例丙', batch: '批次一', imported: '2013-04-01', lawful: '展点留电，同意回电' }
  return grid('资源库', [FIELDS.map((field) => HEADS[field]), ...lines.map((line) => FIELDS.map((field) => ({ ...usual, ...line })[field] ?? null))])
}

/** The registers of these sheets and the pool on a day. */
export function poolOn(on: string, ...sheets: Grid[]): { registers: Registers; policy: Policy; pool: Pool } {
  const registers = readSheets(...sheets)
  const policy = makePolicy(registers.overrides)
  return { registers, policy, pool: poolOf(registers, policy, day(on)) }
}
