import { withSales } from './sales'
import { failing, onSheet, type Script } from './script'

export const scripts: Script[] = [
  {
    title: 'a table has the parts of its range',
    run: withSales(`
  const parts = [sales.getRange(), sales.getHeaderRowRange(), sales.getDataBodyRange()]
  parts.forEach((part) => part.load('address'))
  await context.sync()
  return parts.map((part) => part.address)`),
    expect: ['Sheet1!A1:C4', 'Sheet1!A1:C1', 'Sheet1!A2:C4'],
  },
  {
    title: 'a new table is banded, has headers and filter buttons, no totals, and the second medium style',
    run: withSales(`
  sales.load('style,showHeaders,showTotals,showBandedRows,showBandedColumns,showFilterButton,highlightFirstColumn,highlightLastColumn')
  await context.sync()
  const { style, showHeaders, showTotals, showBandedRows, showBandedColumns, showFilterButton } = sales
  return [style, showHeaders, showTotals, showBandedRows, showBandedColumns, showFilterButton,
    sales.highlightFirstColumn, sales.highlightLastColumn]`),
    expect: ['TableStyleMedium2', true, false, true, false, true, false, false],
  },
  {
    title: 'the look of a table can be changed',
    run: withSales(`
  sales.style = 'TableStyleLight9'
  sales.showBandedRows = false
  sales.showBandedColumns = true
  sales.showFilterButton = false
  sales.highlightFirstColumn = true
  sales.load()
  await context.sync()
  return [sales.style, sales.showBandedRows, sales.showBandedColumns, sales.showFilterButton, sales.highlightFirstColumn]`),
    expect: ['TableStyleLight9', false, true, false, true],
  },
  {
    title: 'a table is found by name, by id, in its sheet and in the workbook',
    run: withSales(`
  sales.load('id')
  await context.sync()
  const found = [
    context.workbook.tables.getItem('Sales'),
    context.workbook.tables.getItem(sales.id),
    sheet.tables.getItem('Sales'),
    sheet.tables.getItemAt(0),
  ]
  found.forEach((table) => table.load('name'))
  const count = context.workbook.tables.getCount()
  await context.sync()
  return [found.map((table) => table.name), count.value]`),
    expect: [['Sales', 'Sales', 'Sales', 'Sales'], 1],
  },
  {
    title: 'a table that is not there is an error or a null object',
    run: onSheet(`
  const none = context.workbook.tables.getItemOrNullObject('Nothing')
  await context.sync()
  try {
    context.workbook.tables.getItem('Nothing').load('name')
    await context.sync()
  } catch (error) {
    return [none.isNullObject, error.code]
  }`),
    expect: [true, 'ItemNotFound'],
  },
  {
    title: 'a table can be added from the workbook by an address with its sheet',
    run: onSheet(`
  const other = context.workbook.worksheets.add('Other')
  other.getRange('B2:C3').values = [['a', 'b'], [1, 2]]
  const table = context.workbook.tables.add('Other!B2:C3', true)
  const range = table.getRange().load('address')
  table.load('worksheet/name')
  await context.sync()
  return [range.address, table.worksheet.name]`),
    expect: ['Other!B2:C3', 'Other'],
  },
  {
    title: 'headers are text, and no two are the same',
    run: onSheet(`
  sheet.getRange('A1:C2').values = [[2013, 'a', 'a'], [1, 2, 3]]
  sheet.tables.add('A1:C2', true)
  const range = sheet.getRange('A1:C1').load('values,valueTypes')
  await context.sync()
  return [range.values, range.valueTypes]`),
    expect: [[['2013', 'a', 'a2']], [['String', 'String', 'String']]],
  },
  {
    title: 'tables cannot overlap',
    run: failing(`
  sheet.tables.add('A1:C4', true)
  await context.sync()
  const refused = await fails((sheet) => sheet.tables.add('C3:E6', true))
  const count = context.workbook.tables.getCount()
  await context.sync()
  return [refused, count.value]`),
    expect: [true, 1],
  },
  {
    title: 'a table name has no spaces, is no cell address and is used once',
    // https://support.microsoft.com/office/fbf49a4f-82a3-43eb-8ba2-44d21233b114 "Rename an Excel table"
    run: failing(`
  sheet.tables.add('A1:B2', true).name = 'First'
  sheet.tables.add('D1:E2', true).name = 'Second'
  await context.sync()
  const refused = []
  for (const name of ['My table', 'A1', '1st', 'R1C1', 'First', 'first', ''])
    refused.push(await fails((sheet) => { sheet.tables.getItem('Second').name = name }))
  const table = sheet.tables.getItem('Second').load('name')
  await context.sync()
  return [refused, table.name]`),
    expect: [[true, true, true, true, true, true, true], 'Second'],
  },
  {
    title: 'a Chinese table name is fine',
    run: withSales(`
  sales.name = '通话登记'
  sales.load('name')
  sheet.getRange('E1').formulas = [['=SUM(通话登记[Qty])']]
  const range = sheet.getRange('E1').load('values,formulas')
  await context.sync()
  return [sales.name, range.values, range.formulas]`),
    expect: ['通话登记', [[16]], [['=SUM(通话登记[Qty])']]],
  },
  {
    title: 'a resized table takes in more rows without changing cells',
    run: withSales(`
  sheet.getRange('A5').values = [['fig']]
  sales.resize('A1:C6')
  const body = sales.getDataBodyRange().load('address,values')
  await context.sync()
  return [body.address, body.values[3]]`),
    expect: ['Sheet1!A2:C6', ['fig', '', '']],
  },
  {
    title: 'a table cannot be resized to where its headers are not',
    // Table.resize: "the headers (or the top of the table) must be in the same row"
    run: failing(`
  sheet.tables.add('A1:C4', true).name = 'Sales'
  await context.sync()
  const refused = [
    await fails((sheet) => sheet.tables.getItem('Sales').resize('A2:C6')),
    await fails((sheet) => sheet.tables.getItem('Sales').resize('F1:H4')),
  ]
  const range = sheet.tables.getItem('Sales').getRange().load('address')
  await context.sync()
  return [refused, range.address]`),
    expect: [[true, true], 'Sheet1!A1:C4'],
  },
  {
    title: 'a totals row is added below and can be filled',
    run: withSales(`
  sales.showTotals = true
  const totals = sales.getTotalRowRange()
  totals.formulas = [['All', '=SUBTOTAL(109,[Qty])', '']]
  totals.load('address,values')
  const range = sales.getRange().load('address')
  const body = sales.getDataBodyRange().load('address')
  await context.sync()
  return [totals.address, totals.values, range.address, body.address]`),
    expect: ['Sheet1!A5:C5', [['All', 16, '']], 'Sheet1!A1:C5', 'Sheet1!A2:C4'],
  },
  {
    title: 'without its headers a table begins with its data',
    run: withSales(`
  sales.showHeaders = false
  const range = sales.getRange().load('address')
  const body = sales.getDataBodyRange().load('address,values')
  await context.sync()
  return [range.address, body.address, body.values[0]]`),
    expect: ['Sheet1!A2:C4', 'Sheet1!A2:C4', ['pear', 2, 5]],
  },
  {
    title: 'a table turned into a range leaves its cells',
    run: withSales(`
  const range = sales.convertToRange().load('address,values')
  const count = context.workbook.tables.getCount()
  await context.sync()
  return [range.address, range.values[0], count.value]`),
    expect: ['Sheet1!A1:C4', ['Name', 'Qty', 'Price'], 0],
  },
  {
    title: 'a deleted table takes its cells along',
    run: withSales(`
  sales.delete()
  const range = sheet.getRange('A1:C4').load('values')
  const count = context.workbook.tables.getCount()
  await context.sync()
  return [range.values.flat().join(''), count.value]`),
    expect: ['', 0],
  },
  {
    title: 'a row inserted in the sheet within a table becomes a row of the table',
    run: withSales(`
  sheet.getRange('3:3').insert('Down')
  const body = sales.getDataBodyRange().load('address,values')
  await context.sync()
  return [body.address, body.values[1]]`),
    expect: ['Sheet1!A2:C5', ['', '', '']],
  },
  {
    title: 'a table moves with the rows inserted above it',
    run: withSales(`
  sheet.getRange('1:2').insert('Down')
  const range = sales.getRange().load('address')
  await context.sync()
  return range.address`),
    expect: 'Sheet1!A3:C6',
  },
  {
    title: 'a cleared sort leaves the order as it is',
    run: withSales(`
  sales.sort.apply([{ key: 0, ascending: true }])
  sales.sort.clear()
  const body = sales.getDataBodyRange().load('values')
  await context.sync()
  return body.values.map(([name]) => name)`),
    expect: ['apple', 'pear', 'plum'],
  },
]
