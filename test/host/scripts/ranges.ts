import { failing, onSheet, type Script } from './script'

/** Where ranges are, and how one is found from another. */
export const scripts: Script[] = [
  {
    title: 'an address carries the name of its sheet',
    run: onSheet(`
  const block = sheet.getRange('A1:B4').load('address,addressLocal')
  const cell = sheet.getRange('c3').load('address')
  const turned = sheet.getRange('D5:B2').load('address')
  await context.sync()
  return [block.address, block.addressLocal, cell.address, turned.address]`),
    expect: ['Sheet1!A1:B4', 'Sheet1!A1:B4', 'Sheet1!C3', 'Sheet1!B2:D5'],
  },
  {
    title: 'sheet names with spaces, apostrophes or leading digits are quoted in addresses, Chinese ones are not',
    run: onSheet(`
  const names = ['My Sheet', "It's", '2013', '电开台帐']
  const ranges = names.map((name) => context.workbook.worksheets.add(name).getRange('A1').load('address'))
  await context.sync()
  return ranges.map((range) => range.address)`),
    expect: ["'My Sheet'!A1", "'It''s'!A1", "'2013'!A1", '电开台帐!A1'],
  },
  {
    title: 'dollar signs in an address make no difference',
    run: onSheet(`
  const range = sheet.getRange('$B$2:$C$3').load('address')
  await context.sync()
  return range.address`),
    expect: 'Sheet1!B2:C3',
  },
  {
    title: 'a range tells its place and size',
    run: onSheet(`
  const range = sheet.getRange('B3:D10').load('rowIndex,columnIndex,rowCount,columnCount,cellCount')
  await context.sync()
  return [range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount]`),
    expect: [2, 1, 8, 3, 24],
  },
  {
    title: 'whole columns and rows know that they are',
    run: onSheet(`
  const column = sheet.getRange('C:D').load('address,isEntireColumn,isEntireRow,rowCount,cellCount')
  const row = sheet.getRange('2:4').load('address,isEntireColumn,isEntireRow,columnCount')
  const cell = sheet.getRange('A1').load('isEntireColumn,isEntireRow')
  await context.sync()
  return [
    [column.address, column.isEntireColumn, column.isEntireRow, column.rowCount, column.cellCount],
    [row.address, row.isEntireColumn, row.isEntireRow, row.columnCount],
    [cell.isEntireColumn, cell.isEntireRow],
  ]`),
    expect: [['Sheet1!C:D', true, false, 1048576, 2097152], ['Sheet1!2:4', false, true, 16384], [false, false]],
  },
  {
    title: 'without an address the whole sheet is meant, and its cells are too many to count',
    // Range.cellCount: "This API will return -1 if the cell count exceeds 2^31-1"
    run: onSheet(`
  const range = sheet.getRange().load('rowCount,columnCount,cellCount')
  await context.sync()
  return [range.rowCount, range.columnCount, range.cellCount]`),
    expect: [1048576, 16384, -1],
  },
  {
    title: 'values of whole columns are null',
    // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded
    run: onSheet(`
  sheet.getRange('A1').values = [[1]]
  const range = sheet.getRange('A:A').load('values,formulas,text,numberFormat')
  await context.sync()
  return [range.values, range.formulas, range.text, range.numberFormat]`),
    expect: [null, null, null, null],
  },
  {
    title: 'values cannot be written to whole columns',
    // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded
    run: failing(`
  return await fails((sheet) => {
    sheet.getRange('A:B').values = [['Due Date']]
  })`),
    expect: true,
  },
  {
    title: 'getCell counts from the first cell and may leave the range',
    run: onSheet(`
  const range = sheet.getRange('B2:C3')
  const cells = [range.getCell(0, 0), range.getCell(1, 1), range.getCell(4, 5), sheet.getCell(9, 2)]
  cells.forEach((cell) => cell.load('address'))
  await context.sync()
  return cells.map((cell) => cell.address)`),
    expect: ['Sheet1!B2', 'Sheet1!C3', 'Sheet1!G6', 'Sheet1!C10'],
  },
  {
    title: 'getRow and getColumn count from the first of the range',
    run: onSheet(`
  const range = sheet.getRange('B2:D5')
  const parts = [range.getRow(0), range.getRow(3), range.getColumn(0), range.getColumn(2)]
  parts.forEach((part) => part.load('address'))
  await context.sync()
  return parts.map((part) => part.address)`),
    expect: ['Sheet1!B2:D2', 'Sheet1!B5:D5', 'Sheet1!B2:B5', 'Sheet1!D2:D5'],
  },
  {
    title: 'the last cell, row and column of a range are in the range',
    run: onSheet(`
  const range = sheet.getRange('B2:D5')
  const parts = [range.getLastCell(), range.getLastRow(), range.getLastColumn()]
  parts.forEach((part) => part.load('address'))
  await context.sync()
  return parts.map((part) => part.address)`),
    expect: ['Sheet1!D5', 'Sheet1!B5:D5', 'Sheet1!D2:D5'],
  },
  {
    title: 'the entire rows and columns of a range are whole',
    run: onSheet(`
  const range = sheet.getRange('B4:E11')
  const columns = range.getEntireColumn().load('address')
  const rows = range.getEntireRow().load('address')
  await context.sync()
  return [columns.address, rows.address]`),
    expect: ['Sheet1!B:E', 'Sheet1!4:11'],
  },
  {
    title: 'an offset range keeps its size',
    run: onSheet(`
  const range = sheet.getRange('D4:F6')
  const parts = [range.getOffsetRange(1, 2), range.getOffsetRange(-3, -3), range.getOffsetRange(0, 0)]
  parts.forEach((part) => part.load('address'))
  await context.sync()
  return parts.map((part) => part.address)`),
    expect: ['Sheet1!F5:H7', 'Sheet1!A1:C3', 'Sheet1!D4:F6'],
  },
  {
    title: 'an offset off the sheet is an error',
    run: failing(`
  return await fails((sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address'))`),
    expect: true,
  },
  {
    title: 'a resized range moves its last corner',
    run: onSheet(`
  const range = sheet.getRange('A1:B2')
  const parts = [range.getResizedRange(2, 1), range.getResizedRange(-1, -1), range.getResizedRange(0, 0)]
  parts.forEach((part) => part.load('address'))
  await context.sync()
  return parts.map((part) => part.address)`),
    expect: ['Sheet1!A1:C4', 'Sheet1!A1', 'Sheet1!A1:B2'],
  },
  {
    title: 'an absolutely resized range has the size asked for',
    run: onSheet(`
  const range = sheet.getRange('B2:Z99').getAbsoluteResizedRange(3, 2).load('address')
  await context.sync()
  return range.address`),
    expect: 'Sheet1!B2:C4',
  },
  {
    title: 'rows above and below lie outside the range',
    run: onSheet(`
  const range = sheet.getRange('D4:E5')
  const parts = [range.getRowsAbove(2), range.getRowsAbove(), range.getRowsBelow(2), range.getRowsBelow()]
  parts.forEach((part) => part.load('address'))
  await context.sync()
  return parts.map((part) => part.address)`),
    expect: ['Sheet1!D2:E3', 'Sheet1!D3:E3', 'Sheet1!D6:E7', 'Sheet1!D6:E6'],
  },
  {
    title: 'columns before and after lie outside the range',
    run: onSheet(`
  const range = sheet.getRange('D4:E11')
  const parts = [range.getColumnsBefore(2), range.getColumnsBefore(), range.getColumnsAfter(2), range.getColumnsAfter()]
  parts.forEach((part) => part.load('address'))
  await context.sync()
  return parts.map((part) => part.address)`),
    expect: ['Sheet1!B4:C11', 'Sheet1!C4:C11', 'Sheet1!F4:G11', 'Sheet1!F4:F11'],
  },
  {
    title: 'the bounding rectangle holds both ranges',
    run: onSheet(`
  const byText = sheet.getRange('B2:C5').getBoundingRect('D10:E15').load('address')
  const byRange = sheet.getRange('F3').getBoundingRect(sheet.getRange('A8')).load('address')
  await context.sync()
  return [byText.address, byRange.address]`),
    expect: ['Sheet1!B2:E15', 'Sheet1!A3:F8'],
  },
  {
    title: 'an intersection is what both ranges hold',
    run: onSheet(`
  const byText = sheet.getRange('B2:D4').getIntersection('C3:E5').load('address')
  const byRange = sheet.getRange('B:B').getIntersection(sheet.getRange('3:3')).load('address')
  await context.sync()
  return [byText.address, byRange.address]`),
    expect: ['Sheet1!C3:D4', 'Sheet1!B3'],
  },
  {
    title: 'ranges that do not meet have a null object for an intersection',
    run: onSheet(`
  const apart = sheet.getRange('A1:B2').getIntersectionOrNullObject('D4:E5')
  const meet = sheet.getRange('A1:B2').getIntersectionOrNullObject('B2:C3')
  meet.load('address')
  await context.sync()
  return [apart.isNullObject, meet.isNullObject, meet.address]`),
    expect: [true, false, 'Sheet1!B2'],
  },
  {
    title: 'ranges that do not meet have no intersection to ask for',
    run: onSheet(`
  sheet.getRange('A1:B2').getIntersection('D4:E5').load('address')
  await context.sync()`),
    error: { code: 'ItemNotFound', location: 'Range.getIntersection' },
  },
  {
    title: 'a range knows its sheet',
    run: onSheet(`
  const other = context.workbook.worksheets.add('Other')
  const range = other.getRange('B2').load('worksheet/name')
  await context.sync()
  return range.worksheet.name`),
    expect: 'Other',
  },
  {
    title: 'an address with a sheet name is understood by the sheet it names',
    run: onSheet(`
  const range = sheet.getRange('Sheet1!B2:C3').load('address')
  await context.sync()
  return range.address`),
    expect: 'Sheet1!B2:C3',
  },
  {
    title: 'a place is given in points from the corner of the sheet',
    run: onSheet(`
  sheet.getRange('1:1').format.rowHeight = 30
  const first = sheet.getRange('A1').load('top,left,height')
  const second = sheet.getRange('A2').load('top,left')
  await context.sync()
  return [first.top, first.left, first.height, second.top, second.left]`),
    expect: [0, 0, 30, 30, 0],
  },
]
