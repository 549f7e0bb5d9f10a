import { failing, onSheet, type Script } from './script'

export const scripts: Script[] = [
  {
    title: 'a named range is found again by its name',
    run: onSheet(`
  context.workbook.names.add('Numbers', sheet.getRange('A1:B2'), 'where they are')
  const item = context.workbook.names.getItem('Numbers').load('name,type,scope,visible,comment,value,formula')
  const range = item.getRange().load('address')
  await context.sync()
  const plain = (text) => text.replace(/[$=]/g, '')
  return [item.name, item.type, item.scope, item.visible, item.comment, plain(item.value), plain(item.formula), range.address]`),
    expect: ['Numbers', 'Range', 'Workbook', true, 'where they are', 'Sheet1!A1:B2', 'Sheet1!A1:B2', 'Sheet1!A1:B2'],
  },
  {
    title: 'the formula of a named range is absolute and starts with an equal sign',
    run: onSheet(`
  const item = context.workbook.names.add('Numbers', sheet.getRange('A1:B2')).load('formula')
  await context.sync()
  return item.formula`),
    expect: '=Sheet1!$A$1:$B$2',
  },
  {
    title: 'names are found whatever the case',
    run: onSheet(`
  context.workbook.names.add('Numbers', sheet.getRange('A1'))
  const item = context.workbook.names.getItem('NUMBERS').load('name')
  await context.sync()
  return item.name`),
    expect: 'Numbers',
  },
  {
    title: 'a name is good for an address, of a sheet too',
    run: onSheet(`
  context.workbook.names.add('Numbers', sheet.getRange('B2:C3'))
  const range = sheet.getRange('Numbers').load('address')
  await context.sync()
  return range.address`),
    expect: 'Sheet1!B2:C3',
  },
  {
    title: 'a name works in formulas',
    run: onSheet(`
  sheet.getRange('A1:A3').values = [[1], [2], [3]]
  context.workbook.names.add('Numbers', sheet.getRange('A1:A3'))
  const cell = sheet.getRange('C1')
  cell.formulas = [['=SUM(Numbers)']]
  cell.load('values,formulas')
  await context.sync()
  return [cell.values, cell.formulas]`),
    expect: [[[6]], [['=SUM(Numbers)']]],
  },
  {
    title: 'a name may stand for a number or a formula',
    run: onSheet(`
  sheet.getRange('A1').values = [[100]]
  context.workbook.names.add('Rate', '=0.05')
  context.workbook.names.add('Fee', '=Sheet1!$A$1*Rate')
  const rate = context.workbook.names.getItem('Rate').load('type,value,formula')
  const cell = sheet.getRange('B1')
  cell.formulas = [['=Fee+1']]
  cell.load('values')
  const range = rate.getRangeOrNullObject()
  await context.sync()
  return [rate.type, rate.value, rate.formula, cell.values, range.isNullObject]`),
    expect: ['Double', 0.05, '=0.05', [[6]], true],
  },
  {
    title: 'a name may stand for text',
    run: onSheet(`
  const item = context.workbook.names.add('Office', '="Shanghai"').load('type,value')
  await context.sync()
  return [item.type, item.value]`),
    expect: ['String', 'Shanghai'],
  },
  {
    title: 'a name of a sheet hides the name of the workbook there',
    run: onSheet(`
  const other = context.workbook.worksheets.add('Other')
  context.workbook.names.add('Rate', '=1')
  other.names.add('Rate', '=2')
  sheet.getRange('A1').formulas = [['=Rate']]
  other.getRange('A1').formulas = [['=Rate']]
  const here = sheet.getRange('A1').load('values')
  const there = other.getRange('A1').load('values')
  const scoped = other.names.getItem('Rate').load('scope')
  const none = sheet.names.getItemOrNullObject('Rate')
  await context.sync()
  return [here.values, there.values, scoped.scope, none.isNullObject]`),
    expect: [[[1]], [[2]], 'Worksheet', true],
  },
  {
    title: 'a name that is not there is an error or a null object',
    run: onSheet(`
  const none = context.workbook.names.getItemOrNullObject('Nothing')
  await context.sync()
  try {
    context.workbook.names.getItem('Nothing').load('value')
    await context.sync()
  } catch (error) {
    return [none.isNullObject, error.code]
  }`),
    expect: [true, 'ItemNotFound'],
  },
  {
    title: 'names with spaces or like a cell address are refused, and so is a name twice',
    // https://support.microsoft.com/office/fc2935f9-115d-4bef-a370-3aa8bb4c91f1 "syntax rules for names"
    run: failing(`
  context.workbook.names.add('Taken', sheet.getRange('A1'))
  await context.sync()
  const refused = []
  for (const name of ['My name', 'A1', '1st', 'R1C1', 'Taken', 'taken'])
    refused.push(await fails((sheet, other) => other.workbook.names.add(name, sheet.getRange('B2'))))
  const count = context.workbook.names.getCount()
  await context.sync()
  return [refused, count.value]`),
    expect: [[true, true, true, true, true, true], 1],
  },
  {
    title: 'a deleted name leaves a name error in formulas',
    run: onSheet(`
  const item = context.workbook.names.add('Rate', '=2')
  const cell = sheet.getRange('A1')
  cell.formulas = [['=Rate*2']]
  cell.load('values')
  await context.sync()
  const before = cell.values
  item.delete()
  cell.load('values')
  const count = context.workbook.names.getCount()
  await context.sync()
  return [before, cell.values, count.value]`),
    expect: [[[4]], [['#NAME?']], 0],
  },
  {
    title: 'a changed formula of a name changes what depends on it',
    run: onSheet(`
  const item = context.workbook.names.add('Rate', '=2')
  const cell = sheet.getRange('A1')
  cell.formulas = [['=Rate*2']]
  await context.sync()
  item.formula = '=5'
  cell.load('values')
  item.load('value')
  await context.sync()
  return [cell.values, item.value]`),
    expect: [[[10]], 5],
  },
  {
    title: 'a name follows rows inserted above its range',
    run: onSheet(`
  const item = context.workbook.names.add('Numbers', sheet.getRange('A2:A3'))
  sheet.getRange('1:1').insert('Down')
  const range = item.getRange().load('address')
  await context.sync()
  return range.address`),
    expect: 'Sheet1!A3:A4',
  },
  {
    title: 'a name can be hidden and its comment changed',
    run: onSheet(`
  const item = context.workbook.names.add('Rate', '=2')
  item.visible = false
  item.comment = 'quiet'
  item.load('visible,comment')
  await context.sync()
  return [item.visible, item.comment]`),
    expect: [false, 'quiet'],
  },
  {
    title: 'the values of a named range come as an array',
    run: onSheet(`
  sheet.getRange('A1:B1').values = [[1, 'pear']]
  const item = context.workbook.names.add('Numbers', sheet.getRange('A1:B1'))
  item.arrayValues.load('values,types')
  await context.sync()
  return [item.arrayValues.values, item.arrayValues.types]`),
    expect: [[[1, 'pear']], [['Double', 'String']]],
    needs: 'unsure: whether arrayValues are given for a named range, or for array constants only',
  },
]
