import { describe, expect, it } from 'vitest'
import { undo } from '../../../host/engine'
import { onSheet } from './on-sheet'

const TABLE = `
  sheet.getRange('A1:B4').values = [['名', '数'], ['甲', 2], ['乙', 10], ['丙', 4]]
  const table = sheet.tables.add('A1:B4', true)
  table.name = '表'
`

describe('formulas over tables', () => {
  it('count with their own row and with whole columns', async () => {
    const answer = await onSheet(`${TABLE}
      table.columns.add(null, [['倍'], ['=[@数]*2'], ['=表[@数]*2'], ['=[@数]*2']])
      sheet.getRange('E1:E3').formulas = [['=SUM(表[数])'], ['=SUM(表[倍])'], ['=COUNTA(表[#Headers])']]
      const range = sheet.getRange('C2:C4').load('values,formulas')
      const sums = sheet.getRange('E1:E3').load('values,formulas')
      await context.sync()
      return [range.values, range.formulas, sums.values, sums.formulas]`)
    expect(answer).toEqual([
      [[4], [20], [8]],
      [['=[@数]*2'], ['=表[@数]*2'], ['=[@数]*2']],
      [[16], [32], [3]],
      [['=SUM(表[数])'], ['=SUM(表[倍])'], ['=COUNTA(表[#Headers])']],
    ])
  })

  it('take in rows that are added, and let go of those deleted', async () => {
    const answer = await onSheet(`${TABLE}
      const sum = sheet.getRange('E1')
      sum.formulas = [['=SUM(表[数])']]
      const seen = []
      const look = async () => { sum.load('values'); await context.sync(); seen.push(sum.values[0][0]) }
      await look()
      table.rows.add(null, [['丁', 100]])
      await look()
      table.rows.add(0, [['戊', 1000]])
      await look()
      table.rows.getItemAt(0).delete()
      await look()
      table.resize('A1:B3')
      await look()
      return seen`)
    expect(answer).toEqual([16, 116, 1116, 116, 12])
  })

  it('follow the names of table and columns, a column typed into its header too', async () => {
    const answer = await onSheet(`${TABLE}
      table.columns.add(null, [['倍'], ['=[@数]*2'], ['=[@数]*2'], ['=[@数]*2']])
      sheet.getRange('E1:E2').formulas = [['=SUM(表[数])'], ['=表[[#Headers],[数]]']]
      await context.sync()
      table.name = '台帐'
      table.columns.getItem('数').name = '数 量'
      sheet.getRange('A1').values = [['姓名']]
      const range = sheet.getRange('E1:E2').load('values,formulas')
      const inside = sheet.getRange('C2').load('values,formulas')
      table.columns.load('items/name')
      await context.sync()
      return [range.values, range.formulas, inside.values, inside.formulas, table.columns.items.map(({ name }) => name)]`)
    expect(answer).toEqual([[[16], ['数 量']], [['=SUM(台帐[数 量])'], ['=台帐[[#Headers],[数 量]]']], [[4]], [['=[@[数 量]]*2']], ['姓名', '数 量', '倍']])
  })

  it('have their old names back when a new name is undone', async () => {
    const seen: unknown[] = []
    await onSheet(
      `${TABLE}
      sheet.getRange('E1').formulas = [['=SUM(表[数])']]
      await context.sync()
      table.name = '台帐'
      await context.sync()`,
      {},
      async (host) => {
        const look = () => host.runScript("return Excel.run(async (context) => { const range = context.workbook.worksheets.getFirst().getRange('E1').load('values,formulas'); await context.sync(); return [range.values[0][0], range.formulas[0][0]] })")
        seen.push(await look())
        undo(host.engine)
        seen.push(await look())
      },
    )
    expect(seen).toEqual([
      [16, '=SUM(台帐[数])'],
      [16, '=SUM(表[数])'],
    ])
  })

  it('stay on their table when rows come in above it', async () => {
    const answer = await onSheet(`${TABLE}
      sheet.getRange('E9').formulas = [['=SUM(表[数])']]
      await context.sync()
      sheet.getRange('1:2').insert('Down')
      const range = sheet.getRange('E11').load('values,formulas')
      await context.sync()
      return [range.values, range.formulas]`)
    expect(answer).toEqual([[[16]], [['=SUM(表[数])']]])
  })

  it('give an address to getRange, as names do', async () => {
    const answer = await onSheet(`${TABLE}
      context.workbook.names.add('列', '=表[数]')
      sheet.getRange('E1').formulas = [['=SUM(列)']]
      const ranges = ['表', '表[数]', '表[[#All],[数]]', '列'].map((address) => sheet.getRange(address).load('address'))
      const sum = sheet.getRange('E1').load('values,formulas')
      await context.sync()
      table.rows.add(null, [['丁', 100]])
      sum.load('values')
      await context.sync()
      return [ranges.map(({ address }) => address), sum.formulas, sum.values]`)
    expect(answer).toEqual([['Sheet1!A2:B4', 'Sheet1!B2:B4', 'Sheet1!B1:B4', 'Sheet1!B2:B4'], [['=SUM(列)']], [[116]]])
  })
})

describe('columns of tables', () => {
  it('have numbers as ids, which stay when the columns move', async () => {
    const answer = await onSheet(`${TABLE}
      table.columns.load('items/id,items/name')
      await context.sync()
      const [first, second] = table.columns.items.map(({ id }) => id)
      table.columns.add(0, [['前'], [1], [2], [3]])
      const same = table.columns.getItem(second).load('name,index')
      await context.sync()
      return [typeof first, first !== second, same.name, same.index]`)
    expect(answer).toEqual(['number', true, '数', 2])
  })

  it('come with a name of Excel’s where none is given', async () => {
    const answer = await onSheet(`${TABLE}
      table.columns.add()
      const named = table.columns.add(null, null, '备注').load('name')
      table.columns.load('items/name')
      await context.sync()
      return [table.columns.items.map(({ name }) => name), named.name]`)
    expect(answer).toEqual([['名', '数', '列3', '备注'], '备注'])
  })
})

describe('tables are refused', () => {
  it.each([
    ['a style that does not exist', "table.style = 'Nice'", 'InvalidArgument'],
    ['an area on another sheet', "context.workbook.worksheets.add('Other'); table.resize('Other!A1:B4')", 'InvalidArgument'],
    ['a row that is not there', 'table.rows.deleteRowsAt(2, 2)', 'InvalidArgument'],
    ['deleting rows while filtered', "table.columns.getItem('数').filter.applyCustomFilter('>3'); table.rows.deleteRows([0])", 'InsertDeleteConflict'],
    ['a column of another height', "table.columns.add(null, [['a'], [1]])", 'InvalidArgument'],
    ['sorting by a column that is not there', 'table.sort.apply([{ key: 5 }])', 'InvalidArgument'],
    ['a header row where there is none', 'table.showHeaders = false; table.getHeaderRowRange()', 'ItemNotFound'],
    ['two tables of one name', "sheet.getRange('D1:E2').values = [['a', 'b'], [1, 2]]; sheet.tables.add('D1:E2', true).name = '表'", 'InvalidArgument'],
    ['a new table on a protected sheet', "sheet.protection.protect(); sheet.tables.add('D1:E2', true)", 'AccessDenied'],
  ])('%s', async (_, body, code) => {
    expect(await onSheet(`${TABLE}\n${body}\nawait context.sync()`)).toEqual({ code })
  })
})

describe('events of tables', () => {
  it('tell of rows that come and go, and of edited cells', async () => {
    const answer = await onSheet(`${TABLE}
      const seen = []
      context.workbook.tables.onChanged.add(async ({ changeType, address }) => { seen.push([changeType, address]) })
      await context.sync()
      table.rows.add(1, [['戊', 1]])
      await context.sync()
      table.rows.getItemAt(0).delete()
      await context.sync()
      await new Promise((done) => setTimeout(done, 200))
      return seen`)
    expect(answer).toEqual([
      ['RowInserted', 'A3:B3'],
      ['RangeEdited', 'A3:B3'],
      ['RowDeleted', 'A2:B2'],
    ])
  })
})
