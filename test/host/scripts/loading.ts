import { onSheet, type Script } from './script'

/** Ways to load and to run: how scripts speak to the workbook. */
export const scripts: Script[] = [
  {
    title: 'properties are loaded by a list in text',
    run: onSheet(`
  const range = sheet.getRange('A1:B2')
  range.load('address, rowCount,columnCount')
  await context.sync()
  return [range.address, range.rowCount, range.columnCount]`),
    expect: ['Sheet1!A1:B2', 2, 2],
  },
  {
    title: 'properties are loaded by an array',
    run: onSheet(`
  const range = sheet.getRange('A1').load(['address', 'format/fill/color', 'format/font/bold'])
  await context.sync()
  return [range.address, range.format.fill.color, range.format.font.bold]`),
    expect: ['Sheet1!A1', '#FFFFFF', false],
  },
  {
    title: 'properties are loaded by an object',
    run: onSheet(`
  const range = sheet.getRange('A1').load({ address: true, format: { wrapText: true, font: { bold: true } }, worksheet: { name: true } })
  await context.sync()
  return [range.address, range.format.wrapText, range.format.font.bold, range.worksheet.name]`),
    expect: ['Sheet1!A1', false, false, 'Sheet1'],
  },
  {
    title: 'properties are loaded by select and expand',
    run: onSheet(`
  const range = sheet.getRange('A1').load({ select: 'address,format/wrapText,worksheet/name', expand: 'format,worksheet' })
  await context.sync()
  return [range.address, range.format.wrapText, range.worksheet.name]`),
    expect: ['Sheet1!A1', false, 'Sheet1'],
  },
  {
    title: 'properties are loaded by the context',
    run: onSheet(`
  const range = sheet.getRange('A1')
  context.load(range, 'address,values')
  await context.sync()
  return [range.address, range.values]`),
    expect: ['Sheet1!A1', [['']]],
  },
  {
    title: 'without names all scalar properties are loaded',
    run: onSheet(`
  sheet.load()
  const table = sheet.tables.add('A1:B2', true)
  table.name = 'Sales'
  table.load()
  await context.sync()
  return [sheet.name, sheet.visibility, sheet.position, table.name, table.showHeaders]`),
    expect: ['Sheet1', 'Visible', 0, 'Sales', true],
  },
  {
    title: 'the $all option loads the scalar properties of an object and of those below it',
    run: onSheet(`
  const range = sheet.getRange('A1').load({ $all: true, format: { font: { $all: true } } })
  await context.sync()
  return [range.address, range.rowIndex, range.format.font.bold]`),
    expect: ['Sheet1!A1', 0, false],
  },
  {
    title: 'the items of a collection are loaded with or without their word',
    run: onSheet(`
  context.workbook.worksheets.add('B')
  const first = context.workbook.worksheets.load('items/name')
  await context.sync()
  const names = first.items.map((item) => item.name)
  const second = context.workbook.worksheets.load('name,visibility')
  await context.sync()
  return [names, second.items.map((item) => [item.name, item.visibility])]`),
    expect: [['Sheet1', 'B'], [['Sheet1', 'Visible'], ['B', 'Visible']]],
  },
  {
    title: 'items below items are loaded by a path',
    run: onSheet(`
  sheet.tables.add('A1:B2', true).name = 'First'
  sheet.tables.add('D1:E2', true).name = 'Second'
  sheet.getRange('A1:E1').values = [['a', 'b', null, 'c', 'd']]
  const sheets = context.workbook.worksheets.load('items/name,items/tables/items/name,items/tables/items/columns/items/name')
  await context.sync()
  const columns = (table) => table.columns.items.map((column) => column.name)
  return sheets.items.map((item) => [item.name, item.tables.items.map((table) => [table.name, columns(table)])])`),
    expect: [['Sheet1', [['First', ['a', 'b']], ['Second', ['c', 'd']]]]],
  },
  {
    title: 'a loaded value stays until loaded again',
    run: onSheet(`
  const range = sheet.getRange('A1').load('values')
  await context.sync()
  sheet.getRange('A1').values = [['new']]
  await context.sync()
  const before = range.values
  range.load('values')
  await context.sync()
  return [before, range.values]`),
    expect: [[['']], [['new']]],
  },
  {
    title: 'actions are done in the order they were queued',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.values = [[1]]
  const first = sheet.getRange('A1').load('values')
  range.values = [[2]]
  const second = sheet.getRange('A1').load('values')
  await context.sync()
  return [first.values, second.values]`),
    expect: [[[1]], [[2]]],
  },
  {
    title: 'an object loaded can be written as JSON',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.values = [[1]]
  range.load('address,values')
  await context.sync()
  const { address, values } = range.toJSON()
  return [address, values, JSON.parse(JSON.stringify(range)).values]`),
    expect: ['Sheet1!A1', [[1]], [[1]]],
  },
  {
    title: 'a collection loaded can be written as JSON',
    run: onSheet(`
  context.workbook.worksheets.add('B')
  const sheets = context.workbook.worksheets.load('items/name')
  await context.sync()
  return sheets.toJSON().items.map((item) => item.name)`),
    expect: ['Sheet1', 'B'],
  },
  {
    title: 'whether an object is null is known after a sync without loading',
    run: onSheet(`
  const missing = context.workbook.worksheets.getItemOrNullObject('Data')
  await context.sync()
  if (!missing.isNullObject) return 'there'
  const added = context.workbook.worksheets.add('Data').load('position')
  const found = context.workbook.worksheets.getItemOrNullObject('Data').load('name')
  await context.sync()
  return [added.position, found.isNullObject, found.name]`),
    expect: [1, false, 'Data'],
  },
  {
    title: 'what is got from a null object is null too',
    run: onSheet(`
  const missing = context.workbook.worksheets.getItemOrNullObject('Data')
  const range = missing.getRange('A1').load('address')
  await context.sync()
  return [missing.isNullObject, range.isNullObject]`),
    expect: [true, true],
  },
  {
    title: 'a batch need not end with a sync',
    run: `
await Excel.run(async (context) => {
  context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['synced']]
})
return await Excel.run(async (context) => {
  const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values')
  await context.sync()
  return range.values
})`,
    expect: [['synced']],
  },
  {
    title: 'a batch can go on with an object of an earlier one',
    run: `
const range = await Excel.run(async (context) => {
  const kept = context.workbook.worksheets.getItem('Sheet1').getRange('B2')
  kept.values = [['kept']]
  context.trackedObjects.add(kept)
  await context.sync()
  return kept
})
return await Excel.run(range, async (context) => {
  range.load('values,address')
  await context.sync()
  context.trackedObjects.remove(range)
  await context.sync()
  return [range.address, range.values]
})`,
    expect: ['Sheet1!B2', [['kept']]],
  },
  {
    title: 'a batch can be told to wait for the end of editing',
    run: `
return await Excel.run({ delayForCellEdit: true }, async (context) => {
  const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1')
  range.values = [[1]]
  range.load('values')
  await context.sync()
  return range.values
})`,
    expect: [[1]],
  },
  {
    title: 'two batches at once both come to their end',
    run: `
const write = (address, value) => Excel.run(async (context) => {
  const range = context.workbook.worksheets.getItem('Sheet1').getRange(address)
  range.values = [[value]]
  await context.sync()
  range.load('values')
  await context.sync()
  return range.values
})
return await Promise.all([write('A1', 1), write('A2', 2), write('A3', 3)])`,
    expect: [[[1]], [[2]], [[3]]],
  },
  {
    title: 'untracked objects are let go and others can be got again',
    run: onSheet(`
  for (let row = 0; row < 50; row++) {
    const cell = sheet.getCell(row, 0)
    cell.values = [[row]]
    cell.untrack()
  }
  await context.sync()
  const range = sheet.getRange('A50').load('values')
  await context.sync()
  return range.values`),
    expect: [[49]],
  },
  {
    title: 'what Excel.run is given back is what the batch returned',
    run: `return await Excel.run(async () => ({ done: true }))`,
    expect: { done: true },
  },
  {
    title: 'enumerations are plain words',
    run: `
const { HorizontalAlignment, InsertShiftDirection, ErrorCodes, RangeCopyType } = Excel
return [HorizontalAlignment.center, InsertShiftDirection.down, ErrorCodes.itemNotFound, RangeCopyType.values]`,
    expect: ['Center', 'Down', 'ItemNotFound', 'Values'],
  },
]
