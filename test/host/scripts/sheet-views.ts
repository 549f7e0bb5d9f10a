import { failing, onSheet, type Script } from './script'

/** What a sheet looks like and what it holds besides its place among the others. */
export const scripts: Script[] = [
  {
    title: 'sheets are counted, hidden ones too unless only visible ones are asked for',
    run: onSheet(`
  context.workbook.worksheets.add('Shown')
  context.workbook.worksheets.add('Kept away').visibility = Excel.SheetVisibility.hidden
  const all = context.workbook.worksheets.getCount()
  const visible = context.workbook.worksheets.getCount(true)
  await context.sync()
  return [all.value, visible.value]`),
    expect: [3, 2],
  },
  {
    title: 'the first, last, next and previous visible sheets skip hidden ones',
    run: onSheet(`
  const sheets = context.workbook.worksheets
  for (const name of ['B', 'C', 'D']) sheets.add(name)
  sheets.getItem('B').visibility = 'Hidden'
  sheets.getItem('D').visibility = 'Hidden'
  const found = [
    sheets.getLast(true),
    sheet.getNext(true),
    sheet.getNext(),
    sheets.getItem('C').getPrevious(true),
    sheets.getItem('C').getPrevious(),
  ]
  found.forEach((item) => item.load('name'))
  await context.sync()
  return found.map((item) => item.name)`),
    expect: ['C', 'C', 'B', 'Sheet1', 'B'],
  },
  {
    title: 'the only visible sheet cannot be hidden',
    run: failing(`
  context.workbook.worksheets.add('Hidden').visibility = 'Hidden'
  await context.sync()
  const refused = await fails((sheet) => { sheet.visibility = 'Hidden' })
  sheet.load('visibility')
  await context.sync()
  return [refused, sheet.visibility]`),
    expect: [true, 'Visible'],
  },
  {
    title: 'a very hidden sheet cannot be deleted',
    // Worksheet.delete: a very hidden sheet "will fail with an InvalidOperation exception"
    run: onSheet(`
  const kept = context.workbook.worksheets.add('Kept')
  kept.visibility = Excel.SheetVisibility.veryHidden
  await context.sync()
  kept.delete()
  await context.sync()`),
    error: { code: 'InvalidOperation', location: 'Worksheet.delete' },
  },
  {
    title: 'visibility is one of three and can be taken back',
    run: onSheet(`
  const other = context.workbook.worksheets.add('Other')
  const seen = []
  for (const visibility of ['Hidden', 'VeryHidden', 'Visible']) {
    other.visibility = visibility
    other.load('visibility')
    await context.sync()
    seen.push(other.visibility)
  }
  return seen`),
    expect: ['Hidden', 'VeryHidden', 'Visible'],
  },
  {
    title: 'when the active sheet is hidden another becomes active',
    run: onSheet(`
  context.workbook.worksheets.add('Other')
  sheet.visibility = 'Hidden'
  const active = context.workbook.worksheets.getActiveWorksheet().load('name')
  await context.sync()
  return active.name`),
    expect: 'Other',
  },
  {
    title: 'a tab colour is upper case, and empty where there is none',
    run: onSheet(`
  sheet.load('tabColor')
  await context.sync()
  const before = sheet.tabColor
  sheet.tabColor = '#ff9900'
  sheet.load('tabColor')
  await context.sync()
  const set = sheet.tabColor
  sheet.tabColor = ''
  sheet.load('tabColor')
  await context.sync()
  return [before, set, sheet.tabColor]`),
    expect: ['', '#FF9900', ''],
  },
  {
    title: 'gridlines and headings are shown until switched off',
    run: onSheet(`
  sheet.load('showGridlines,showHeadings')
  await context.sync()
  const before = [sheet.showGridlines, sheet.showHeadings]
  sheet.showGridlines = false
  sheet.showHeadings = false
  sheet.load('showGridlines,showHeadings')
  await context.sync()
  return [before, [sheet.showGridlines, sheet.showHeadings]]`),
    expect: [[true, true], [false, false]],
  },
  {
    title: 'frozen rows are told as a range, and are gone after unfreezing',
    run: onSheet(`
  const none = sheet.freezePanes.getLocationOrNullObject()
  await context.sync()
  sheet.freezePanes.freezeRows(2)
  const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowIndex,rowCount')
  await context.sync()
  sheet.freezePanes.unfreeze()
  const after = sheet.freezePanes.getLocationOrNullObject()
  await context.sync()
  return [none.isNullObject, frozen.isNullObject, frozen.rowIndex, frozen.rowCount, after.isNullObject]`),
    expect: [true, false, 0, 2, true],
  },
  {
    title: 'columns can be frozen',
    run: onSheet(`
  sheet.freezePanes.freezeColumns(1)
  const frozen = sheet.freezePanes.getLocation().load('columnIndex,columnCount')
  await context.sync()
  return [frozen.columnIndex, frozen.columnCount]`),
    expect: [0, 1],
  },
  {
    title: 'rows and columns can be frozen together at a range',
    run: onSheet(`
  sheet.freezePanes.freezeAt('A1:C2')
  const frozen = sheet.freezePanes.getLocation().load('address')
  await context.sync()
  return frozen.address`),
    expect: 'Sheet1!A1:C2',
  },
  {
    title: 'a range is found by indexes',
    run: onSheet(`
  const range = sheet.getRangeByIndexes(1, 1, 2, 3).load('address')
  await context.sync()
  return range.address`),
    expect: 'Sheet1!B2:D3',
  },
  {
    title: 'sheets may be reached while others are active',
    run: onSheet(`
  const other = context.workbook.worksheets.add('Other')
  other.getRange('A1').values = [['there']]
  const here = sheet.getRange('A1').load('values')
  const there = other.getRange('A1').load('values,address')
  await context.sync()
  return [here.values, there.values, there.address]`),
    expect: [[['']], [['there']], 'Other!A1'],
  },
  {
    title: 'calculating a sheet brings its formulas up to date',
    run: onSheet(`
  context.workbook.application.calculationMode = 'Manual'
  sheet.getRange('A1:B1').formulas = [[1, '=A1*2']]
  await context.sync()
  sheet.getRange('A1').values = [[5]]
  await context.sync()
  sheet.calculate(true)
  const range = sheet.getRange('B1').load('values')
  await context.sync()
  return range.values`),
    expect: [[10]],
  },
  {
    title: 'a sheet has properties of its own, their keys in any case',
    needs: 'ExcelApi 1.12',
    run: onSheet(`
  sheet.customProperties.add('WeekOf', '2013-04-22')
  const property = sheet.customProperties.getItem('weekof').load('value')
  const none = sheet.customProperties.getItemOrNullObject('other')
  const count = sheet.customProperties.getCount()
  await context.sync()
  return [property.value, none.isNullObject, count.value]`),
    expect: ['2013-04-22', true, 1],
  },
]
