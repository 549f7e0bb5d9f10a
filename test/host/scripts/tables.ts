import { failing, onSheet, type Script } from './script'

/** The start of a script: a table `sales` of three rows in A1:C4. */
const withSales = (body: string): string =>
  onSheet(`
  sheet.getRange('A1:C4').values = [['Name', 'Qty', 'Price'], ['pear', 2, 5], ['apple', 10, 3], ['plum', 4, 7]]
  const sales = sheet.tables.add('A1:C4', true)
  sales.name = 'Sales'${body}`)

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
    title: 'a table without headers gets a header row above its data',
    run: onSheet(`
  sheet.getRange('A1:B2').values = [[1, 2], [3, 4]]
  const table = sheet.tables.add('A1:B2', false)
  const body = table.getDataBodyRange().load('address,values')
  await context.sync()
  return [body.address, body.values]`),
    expect: ['Sheet1!A2:B3', [[1, 2], [3, 4]]],
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
    title: 'rows are added at the end',
    run: withSales(`
  sales.rows.add(null, [['fig', 1, 9], ['kiwi', 8, 2]])
  const body = sales.getDataBodyRange().load('address,values')
  sales.rows.load('count')
  await context.sync()
  return [body.address, body.values.slice(3), sales.rows.count]`),
    expect: ['Sheet1!A2:C6', [['fig', 1, 9], ['kiwi', 8, 2]], 5],
  },
  {
    title: 'a row is inserted where asked and pushes the others down',
    run: withSales(`
  const row = sales.rows.add(1, [['fig', 1, 9]]).load('index,values')
  const body = sales.getDataBodyRange().load('values')
  await context.sync()
  return [row.index, row.values, body.values.map(([name]) => name)]`),
    expect: [1, [['fig', 1, 9]], ['pear', 'fig', 'apple', 'plum']],
  },
  {
    title: 'a row with too few or too many values is refused',
    run: withSales(`
  await context.sync()
  sales.rows.add(null, [['fig', 1]])
  await context.sync()`),
    error: { code: 'InvalidArgument', location: 'TableRowCollection.add' },
  },
  {
    title: 'rows added to a table push down what stands below it',
    run: withSales(`
  sheet.getRange('A6').values = [['below']]
  sales.rows.add(null, [['fig', 1, 9], ['kiwi', 8, 2], ['lime', 1, 1]], true)
  const range = sheet.getRange('A5:A9').load('values')
  await context.sync()
  return range.values`),
    expect: [['fig'], ['kiwi'], ['lime'], [''], ['below']],
    needs: 'unsure: whether what stands below moves by the rows added or only as far as it must',
  },
  {
    title: 'a row is read, written and deleted by its index',
    run: withSales(`
  const row = sales.rows.getItemAt(1).load('index,values')
  await context.sync()
  const before = row.values
  sales.rows.getItemAt(1).values = [['cherry', 1, 2]]
  sales.rows.getItemAt(0).delete()
  const body = sales.getDataBodyRange().load('values')
  await context.sync()
  return [row.index, before, body.values]`),
    expect: [1, [['apple', 10, 3]], [['cherry', 1, 2], ['plum', 4, 7]]],
  },
  {
    title: 'several rows are deleted together',
    needs: 'ExcelApi 1.15',
    run: withSales(`
  sales.rows.deleteRowsAt(0, 2)
  const body = sales.getDataBodyRange().load('address,values')
  await context.sync()
  return [body.address, body.values]`),
    expect: ['Sheet1!A2:C2', [['plum', 4, 7]]],
  },
  {
    title: 'rows not next to each other are deleted together',
    needs: 'ExcelApi 1.15',
    run: withSales(`
  sales.rows.deleteRows([0, 2])
  const body = sales.getDataBodyRange().load('values')
  await context.sync()
  return body.values`),
    expect: [['apple', 10, 3]],
  },
  {
    title: 'a column is added at the end with its header and values',
    run: withSales(`
  sales.columns.add(null, [['Note'], ['x'], ['y'], ['z']])
  const range = sales.getRange().load('address,values')
  sales.columns.load('count,items/name,items/index')
  await context.sync()
  return [range.address, range.values.map((row) => row[3]), sales.columns.items.map((column) => [column.index, column.name])]`),
    expect: ['Sheet1!A1:D4', ['Note', 'x', 'y', 'z'], [[0, 'Name'], [1, 'Qty'], [2, 'Price'], [3, 'Note']]],
  },
  {
    title: 'a column is inserted where asked',
    run: withSales(`
  sales.columns.add(1, [['Note'], ['x'], ['y'], ['z']])
  const header = sales.getHeaderRowRange().load('values')
  await context.sync()
  return header.values`),
    expect: [['Name', 'Note', 'Qty', 'Price']],
  },
  {
    title: 'a column is found by name or position and has its own parts',
    run: withSales(`
  const byName = sales.columns.getItem('Qty').load('index,values')
  const byPlace = sales.columns.getItemAt(1).load('name')
  const none = sales.columns.getItemOrNullObject('Colour')
  const parts = [byName.getRange(), byName.getHeaderRowRange(), byName.getDataBodyRange()]
  parts.forEach((part) => part.load('address'))
  await context.sync()
  return [byName.index, byName.values, byPlace.name, none.isNullObject, parts.map((part) => part.address)]`),
    expect: [1, [['Qty'], [2], [10], [4]], 'Qty', true, ['Sheet1!B1:B4', 'Sheet1!B1', 'Sheet1!B2:B4']],
  },
  {
    title: 'a column that is not there is an error',
    run: withSales(`
  await context.sync()
  sales.columns.getItem('Colour').load('name')
  await context.sync()`),
    error: { code: 'ItemNotFound', location: 'TableColumnCollection.getItem' },
  },
  {
    title: 'a renamed column renames its header, and the header its column',
    run: withSales(`
  sales.columns.getItem('Qty').name = 'Amount'
  sheet.getRange('C1').values = [['Cost']]
  sales.columns.load('items/name')
  const header = sales.getHeaderRowRange().load('values')
  await context.sync()
  return [sales.columns.items.map((column) => column.name), header.values]`),
    expect: [['Name', 'Amount', 'Cost'], [['Name', 'Amount', 'Cost']]],
  },
  {
    title: 'a deleted column takes its cells along',
    run: withSales(`
  sales.columns.getItem('Qty').delete()
  const range = sales.getRange().load('address,values')
  await context.sync()
  return [range.address, range.values[1]]`),
    expect: ['Sheet1!A1:B4', ['pear', 5]],
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
    // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables "the headers (or the top of the table) must be in the same row"
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
    title: 'sorting a table orders its rows and remembers how',
    run: withSales(`
  sales.sort.apply([{ key: 1, ascending: false }])
  const body = sales.getDataBodyRange().load('values')
  sales.sort.load('fields')
  await context.sync()
  return [body.values, sales.sort.fields.map(({ key, ascending }) => [key, ascending])]`),
    expect: [[['apple', 10, 3], ['plum', 4, 7], ['pear', 2, 5]], [[1, false]]],
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
