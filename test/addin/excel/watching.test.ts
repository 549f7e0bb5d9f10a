import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorkbook } from '../../../addin/excel'
import { beginStep } from '../../../host/engine'
import { activeSheet, addSheet, findSheet, removeSheet, renameSheet, setSheetVisibility, sheetVisibility } from '../../../host/engine/sheets'
import { startHost, type Host } from '../../../host/node'
import type { SheetChange, Workbook } from '../../../src/port'
import { bookOf, cellsOf, emptySheet } from '../../host/engine/books'
import { planOf } from './plans'

let host: Host
let workbook: Workbook
let heard: SheetChange[]
let stop: () => Promise<void>
beforeEach(async () => {
  host = await startHost({ workbook: bookOf([emptySheet('甲', { cells: cellsOf([['日期', '姓名'], [1, 'b'], [2, 'a']]) }), emptySheet('乙')]) })
  workbook = openWorkbook()
  heard = []
  stop = await workbook.watch((change) => heard.push(change))
})
afterEach(() => host.stop())

const idOf = (name: string): string => findSheet(host.engine, name)!
const told = async (): Promise<SheetChange[]> => {
  await new Promise((resolve) => setTimeout(resolve, 50))
  return heard.splice(0)
}

/** What a person does at the screen. */
function byHand(work: () => void): void {
  const end = beginStep(host.engine)
  work()
  host.engine.flush()
  end()
}
const type = (sheet: string, row: number, column: number, value: string): void =>
  byHand(() => host.engine.run('sheet.mutation.set-range-values', { unitId: host.engine.unitId, subUnitId: idOf(sheet), cellValue: { [row]: { [column]: { v: value } } } }))

describe('who watches a workbook', () => {
  it('hears what people type, and where', async () => {
    type('甲', 4, 1, '陈霞')
    expect(await told()).toEqual([{ sheet: idOf('甲'), kind: 'cells', span: { top: 4, left: 1, bottom: 4, right: 1 } }])
  })

  it('hears of rows that come and go, and of sheets', async () => {
    const first = idOf('甲')
    byHand(() => host.engine.run('sheet.command.insert-row-by-range', { range: { startRow: 1, endRow: 2, startColumn: 0, endColumn: 16_383, rangeType: 1 }, unitId: host.engine.unitId, subUnitId: first }))
    const rows = await told()
    expect(rows.map(({ sheet, kind }) => [sheet, kind])).toContainEqual([first, 'rows'])
    const added = addSheet(host.engine, { name: '丙' })
    renameSheet(host.engine, added, '丁')
    removeSheet(host.engine, added)
    const sheets = await told()
    expect(new Set(sheets.map(({ sheet, kind }) => `${sheet} ${kind}`))).toEqual(new Set([`${added} sheets`]))
    expect(sheets.length).toBeGreaterThanOrEqual(3)
  })

  it('hears nothing of this add-in’s own doing, and others all the same', async () => {
    await workbook.edit([{ sheet: idOf('甲'), row: 1, column: 1, expected: 'b', value: '改' }])
    await workbook.append(idOf('甲'), [[3, 'c']])
    await workbook.apply([planOf('账', 'm', [['x', 1]])])
    await workbook.apply([planOf('账', 'm', [['x', 2]])])
    await workbook.read()
    expect(await told()).toEqual([])
    type('甲', 9, 0, 'x')
    expect((await told()).map(({ kind }) => kind)).toEqual(['cells'])
  })

  it('hears of a made sheet that a person changes or deletes', async () => {
    await workbook.apply([planOf('账', 'm', [['x', 1]])])
    const made = idOf('账')
    type('账', 2, 0, '改')
    removeSheet(host.engine, made)
    expect((await told()).map(({ sheet, kind }) => [sheet, kind])).toEqual([[made, 'cells'], [made, 'sheets']])
  })

  it('hears nothing more when it has stopped', async () => {
    await stop()
    type('甲', 4, 1, '陈霞')
    expect(await told()).toEqual([])
  })
})

describe('a cell that is selected', () => {
  it('is on top, on its sheet', async () => {
    await workbook.select(idOf('乙'), { top: 4, left: 2, bottom: 4, right: 2 })
    const address = await host.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address')
      await context.sync()
      return range.address
    })
    expect(address).toBe('乙!C5')
  })

  it('on a hidden sheet lets it be seen', async () => {
    setSheetVisibility(host.engine, idOf('乙'), 'Hidden')
    await workbook.select(idOf('乙'), { top: 0, left: 0, bottom: 0, right: 0 })
    expect([sheetVisibility(host.engine, idOf('乙')), activeSheet(host.engine)]).toEqual(['Visible', idOf('乙')])
  })
})
