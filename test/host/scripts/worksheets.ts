import { failing, onSheet, type Script } from './script'

export const scripts: Script[] = [
  {
    title: 'a new workbook has one visible sheet, which is active',
    run: onSheet(`
  const sheets = context.workbook.worksheets.load('items/name,items/position,items/visibility')
  const active = context.workbook.worksheets.getActiveWorksheet().load('name')
  await context.sync()
  return [sheets.items.map((item) => [item.name, item.position, item.visibility]), active.name]`),
    expect: [[['Sheet1', 0, 'Visible']], 'Sheet1'],
  },
  {
    title: 'a sheet is added after all others and does not become active',
    run: onSheet(`
  const added = context.workbook.worksheets.add('Sample').load('name,position')
  const active = context.workbook.worksheets.getActiveWorksheet().load('name')
  await context.sync()
  return [added.name, added.position, active.name]`),
    expect: ['Sample', 1, 'Sheet1'],
  },
  {
    title: 'a sheet added without a name gets the next free number',
    run: onSheet(`
  const second = context.workbook.worksheets.add().load('name')
  const third = context.workbook.worksheets.add().load('name')
  await context.sync()
  return [second.name, third.name]`),
    expect: ['Sheet2', 'Sheet3'],
  },
  {
    title: 'a sheet is found by its name in any case, and by its id',
    run: onSheet(`
  sheet.load('id')
  await context.sync()
  const byName = context.workbook.worksheets.getItem('SHEET1').load('name')
  const byId = context.workbook.worksheets.getItem(sheet.id).load('name')
  await context.sync()
  return [byName.name, byId.name]`),
    expect: ['Sheet1', 'Sheet1'],
  },
  {
    title: 'a sheet that is not there is an error or a null object',
    run: onSheet(`
  const none = context.workbook.worksheets.getItemOrNullObject('Nowhere')
  const some = context.workbook.worksheets.getItemOrNullObject('Sheet1')
  await context.sync()
  try {
    context.workbook.worksheets.getItem('Nowhere').load('name')
    await context.sync()
  } catch (error) {
    return [none.isNullObject, some.isNullObject, error.code]
  }`),
    expect: [true, false, 'ItemNotFound'],
  },
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
    title: 'the first and the last sheet go by position',
    run: onSheet(`
  context.workbook.worksheets.add('Middle')
  context.workbook.worksheets.add('End')
  const first = context.workbook.worksheets.getFirst().load('name')
  const last = context.workbook.worksheets.getLast().load('name')
  await context.sync()
  return [first.name, last.name]`),
    expect: ['Sheet1', 'End'],
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
    title: 'after the last and before the first sheet there is none',
    // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets "getNext() throws an ItemNotFound error"
    run: onSheet(`
  const next = sheet.getNextOrNullObject()
  const previous = sheet.getPreviousOrNullObject()
  await context.sync()
  const codes = []
  for (const method of ['getNext', 'getPrevious']) {
    try {
      sheet[method]().load('name')
      await context.sync()
    } catch (error) {
      codes.push(error.code)
    }
  }
  return [next.isNullObject, previous.isNullObject, codes]`),
    expect: [true, true, ['ItemNotFound', 'ItemNotFound']],
  },
  {
    title: 'a renamed sheet keeps its id, and formulas follow the name',
    run: onSheet(`
  const data = context.workbook.worksheets.add('Data')
  data.getRange('A1').values = [[5]]
  sheet.getRange('A1').formulas = [['=Data!A1*2']]
  data.load('id')
  await context.sync()
  const id = data.id
  data.name = 'My Data'
  data.load('id,name')
  const range = sheet.getRange('A1').load('formulas,values')
  await context.sync()
  return [data.id === id, data.name, range.formulas, range.values]`),
    expect: [true, 'My Data', [["='My Data'!A1*2"]], [[10]]],
  },
  {
    title: 'a sheet name may only differ from its own in case when it is renamed',
    run: onSheet(`
  sheet.name = 'SHEET1'
  sheet.load('name')
  await context.sync()
  return sheet.name`),
    expect: 'SHEET1',
  },
  {
    title: 'two sheets cannot have the same name, whatever the case',
    run: onSheet(`
  context.workbook.worksheets.add('sheet1')
  await context.sync()`),
    error: { code: 'ItemAlreadyExists', location: 'WorksheetCollection.add' },
  },
  {
    title: 'a sheet cannot be renamed to the name of another',
    run: failing(`
  context.workbook.worksheets.add('Taken')
  await context.sync()
  const refused = await fails((sheet) => { sheet.name = 'Taken' })
  sheet.load('name')
  await context.sync()
  return [refused, sheet.name]`),
    expect: [true, 'Sheet1'],
  },
  {
    title: 'a deleted sheet is gone and formulas that used it have reference errors',
    run: onSheet(`
  const data = context.workbook.worksheets.add('Data')
  data.getRange('A1').values = [[5]]
  sheet.getRange('A1').formulas = [['=Data!A1*2']]
  await context.sync()
  data.delete()
  const range = sheet.getRange('A1').load('formulas,values')
  const count = context.workbook.worksheets.getCount()
  await context.sync()
  return [range.formulas, range.values, count.value]`),
    expect: [[['=#REF!A1*2']], [['#REF!']], 1],
  },
  {
    title: 'the only sheet cannot be deleted',
    run: failing(`
  const refused = await fails((sheet) => sheet.delete())
  const count = context.workbook.worksheets.getCount()
  await context.sync()
  return [refused, count.value]`),
    expect: [true, 1],
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
    // Worksheet.delete: "if the worksheet's visibility is set to VeryHidden, the delete operation will fail with an InvalidOperation exception"
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
    title: 'an activated sheet is the active one',
    run: onSheet(`
  const other = context.workbook.worksheets.add('Other')
  other.activate()
  const active = context.workbook.worksheets.getActiveWorksheet().load('name')
  await context.sync()
  return active.name`),
    expect: 'Other',
  },
  {
    title: 'a sheet moves to the position set, and the others make way',
    run: onSheet(`
  for (const name of ['B', 'C', 'D']) context.workbook.worksheets.add(name)
  context.workbook.worksheets.getItem('D').position = 1
  const sheets = context.workbook.worksheets.load('items/name,items/position')
  await context.sync()
  return sheets.items.map((item) => [item.name, item.position])`),
    expect: [['Sheet1', 0], ['D', 1], ['B', 2], ['C', 3]],
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
    title: 'a copy has the cells and formats of its sheet and a number in its name',
    run: onSheet(`
  sheet.getRange('A1:B1').formulas = [[2, '=A1*3']]
  sheet.getRange('A1').format.font.bold = true
  const copy = sheet.copy(Excel.WorksheetPositionType.end)
  copy.load('name,position')
  const range = copy.getRange('A1:B1').load('formulas,values')
  const cell = copy.getRange('A1').load('format/font/bold')
  await context.sync()
  return [copy.name, copy.position, range.formulas, range.values, cell.format.font.bold]`),
    expect: ['Sheet1 (2)', 1, [[2, '=A1*3']], [[2, 6]], true],
  },
  {
    title: 'a copy is placed before or after another sheet',
    run: onSheet(`
  const other = context.workbook.worksheets.add('Other')
  sheet.copy('Before', other).name = 'Before other'
  sheet.copy('After', other).name = 'After other'
  sheet.copy('Beginning').name = 'First'
  const sheets = context.workbook.worksheets.load('items/name')
  await context.sync()
  return sheets.items.map((item) => item.name)`),
    expect: ['First', 'Sheet1', 'Before other', 'Other', 'After other'],
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
    title: 'a collection can be read in parts',
    run: onSheet(`
  for (const name of ['B', 'C', 'D']) context.workbook.worksheets.add(name)
  const sheets = context.workbook.worksheets.load({ select: 'name', top: 2, skip: 1 })
  await context.sync()
  return sheets.items.map((item) => item.name)`),
    expect: ['B', 'C'],
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
