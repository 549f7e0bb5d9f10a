import { onSheet, type Script } from './script'

/** Ranges found by what the cells hold, and ranges of several areas. */
export const scripts: Script[] = [
  {
    title: 'the surrounding region ends at empty rows and columns',
    run: onSheet(`
  sheet.getRange('B2:D4').values = [[1, 2, 3], [4, '', 6], [7, 8, 9]]
  sheet.getRange('F6').values = [['apart']]
  const region = sheet.getRange('C3').getSurroundingRegion().load('address')
  const lone = sheet.getRange('F6').getSurroundingRegion().load('address')
  await context.sync()
  return [region.address, lone.address]`),
    expect: ['Sheet1!B2:D4', 'Sheet1!F6'],
  },
  {
    title: 'the edge of a region is where Ctrl and an arrow key go',
    needs: 'ExcelApi 1.13',
    run: onSheet(`
  sheet.getRange('A1:C3').values = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
  const start = sheet.getRange('A1')
  const parts = [start.getRangeEdge('Down'), start.getRangeEdge('Right'), start.getExtendedRange('Down'), start.getExtendedRange('Right')]
  parts.forEach((part) => part.load('address'))
  await context.sync()
  return parts.map((part) => part.address)`),
    expect: ['Sheet1!A3', 'Sheet1!C1', 'Sheet1!A1:A3', 'Sheet1!A1:C1'],
  },
  {
    title: 'the used range of a sheet holds values and formats',
    run: onSheet(`
  sheet.getRange('B2').values = [[1]]
  sheet.getRange('D6').values = [[2]]
  const used = sheet.getUsedRange().load('address')
  await context.sync()
  sheet.getRange('F8').format.fill.color = '#FFFF00'
  const formatted = sheet.getUsedRange().load('address')
  const withValues = sheet.getUsedRange(true).load('address')
  await context.sync()
  return [used.address, formatted.address, withValues.address]`),
    expect: ['Sheet1!B2:D6', 'Sheet1!B2:F8', 'Sheet1!B2:D6'],
  },
  {
    title: 'the used range of an empty sheet is its first cell, or a null object',
    // Worksheet.getUsedRange: "If the entire worksheet is blank, this function will return the top left cell"
    run: onSheet(`
  const used = sheet.getUsedRange().load('address')
  const none = sheet.getUsedRangeOrNullObject()
  const noValues = sheet.getUsedRangeOrNullObject(true)
  await context.sync()
  return [used.address, none.isNullObject, noValues.isNullObject]`),
    expect: ['Sheet1!A1', true, true],
  },
  {
    title: 'the used range of a range lies within it',
    run: onSheet(`
  sheet.getRange('B3').values = [['first']]
  sheet.getRange('B7').values = [['last']]
  sheet.getRange('D9').values = [['elsewhere']]
  const column = sheet.getRange('B:B').getUsedRange(true).load('address')
  const none = sheet.getRange('F:F').getUsedRangeOrNullObject(true)
  await context.sync()
  return [column.address, none.isNullObject]`),
    expect: ['Sheet1!B3:B7', true],
  },
  {
    title: 'a range without used cells has no used range',
    // Range.getUsedRange: "If there are no used cells within the range, this function will throw an ItemNotFound error"
    run: onSheet(`
  sheet.getRange('A1').values = [[1]]
  sheet.getRange('F:F').getUsedRange(true).load('address')
  await context.sync()`),
    error: { code: 'ItemNotFound', location: 'Range.getUsedRange' },
  },
  {
    title: 'special cells are found by kind',
    run: onSheet(`
  sheet.getRange('A1:A5').formulas = [[1], [''], ['=1+1'], [''], ['pear']]
  const range = sheet.getRange('A1:A5')
  const found = [
    range.getSpecialCells('Blanks'),
    range.getSpecialCells('Formulas'),
    range.getSpecialCells('Constants'),
    range.getSpecialCells('Constants', 'Text'),
  ]
  found.forEach((areas) => areas.load('cellCount'))
  await context.sync()
  return found.map((areas) => areas.cellCount)`),
    expect: [2, 1, 2, 1],
  },
  {
    title: 'special cells that are not there are a null object or an error',
    run: onSheet(`
  sheet.getRange('A1:A2').values = [[1], [2]]
  const range = sheet.getRange('A1:A2')
  const none = range.getSpecialCellsOrNullObject('Formulas')
  await context.sync()
  range.getSpecialCells('Formulas').load('address')
  try {
    await context.sync()
  } catch (error) {
    return [none.isNullObject, error.code]
  }`),
    expect: [true, 'ItemNotFound'],
  },
  {
    title: 'several areas are one object',
    run: onSheet(`
  const areas = sheet.getRanges('A1:B2,D4').load('address,areaCount,cellCount,areas/items/address')
  await context.sync()
  return [areas.areaCount, areas.cellCount, areas.areas.items.map((area) => area.address)]`),
    expect: [2, 5, ['Sheet1!A1:B2', 'Sheet1!D4']],
  },
  {
    title: 'several areas are formatted and cleared together',
    run: onSheet(`
  sheet.getRange('A1:D1').values = [[1, 2, 3, 4]]
  sheet.getRanges('A1,C1').format.fill.color = '#FFC000'
  sheet.getRanges('B1,D1').clear('Contents')
  const cells = ['A1', 'B1', 'C1'].map((address) => sheet.getRange(address).load('format/fill/color'))
  const row = sheet.getRange('A1:D1').load('values')
  await context.sync()
  return [cells.map((cell) => cell.format.fill.color), row.values]`),
    expect: [['#FFC000', '#FFFFFF', '#FFC000'], [[1, '', 3, '']]],
  },
  {
    title: 'a tracked range moves with the rows inserted above it',
    run: onSheet(`
  const range = sheet.getRange('B2')
  range.values = [['here']]
  context.trackedObjects.add(range)
  await context.sync()
  sheet.getRange('1:1').insert('Down')
  range.load('address,values')
  await context.sync()
  const found = [range.address, range.values]
  context.trackedObjects.remove(range)
  await context.sync()
  return found`),
    expect: ['Sheet1!B3', [['here']]],
  },
  {
    title: 'tables that overlap a range are found',
    needs: 'ExcelApi 1.9',
    run: onSheet(`
  sheet.getRange('A1:B3').values = [['Name', 'Number'], ['a', 1], ['b', 2]]
  const table = sheet.tables.add('A1:B3', true)
  table.name = 'People'
  const over = sheet.getRange('B2:D9').getTables().load('items/name')
  const within = sheet.getRange('B2:D9').getTables(true).load('items/name')
  await context.sync()
  return [over.items.map((item) => item.name), within.items.length]`),
    expect: [['People'], 0],
  },
]
