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
    title: 'a collection can be read in parts',
    run: onSheet(`
  for (const name of ['B', 'C', 'D']) context.workbook.worksheets.add(name)
  const sheets = context.workbook.worksheets.load({ select: 'name', top: 2, skip: 1 })
  await context.sync()
  return sheets.items.map((item) => item.name)`),
    expect: ['B', 'C'],
  },
]
