import { onSheet, type Script } from './script'

/** Operands are returned as formulas (`=10`) or as they were set, by version: the scripts compare them without the sign. */
export const scripts: Script[] = [
  {
    title: 'cells without a rule have no type, ignore blanks and are valid',
    run: onSheet(`
  const validation = sheet.getRange('A1').dataValidation.load('type,ignoreBlanks,valid,rule')
  await context.sync()
  return [validation.type, validation.ignoreBlanks, validation.valid]`),
    expect: ['None', true, true],
  },
  {
    title: 'whole numbers between two bounds',
    run: onSheet(`
  const range = sheet.getRange('A1:A3')
  range.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' } }
  range.dataValidation.load('type,rule')
  await context.sync()
  const { formula1, formula2, operator } = range.dataValidation.rule.wholeNumber
  const plain = (operand) => Number(String(operand).replace('=', ''))
  return [range.dataValidation.type, plain(formula1), plain(formula2), operator]`),
    expect: ['WholeNumber', 1, 10, 'Between'],
  },
  {
    title: 'decimals greater than a bound',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.dataValidation.rule = { decimal: { formula1: 0.5, operator: Excel.DataValidationOperator.greaterThan } }
  range.dataValidation.load('type,rule')
  await context.sync()
  const { formula1, operator } = range.dataValidation.rule.decimal
  return [range.dataValidation.type, Number(String(formula1).replace('=', '')), operator]`),
    expect: ['Decimal', 0.5, 'GreaterThan'],
  },
  {
    title: 'a list of words with a drop-down',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.dataValidation.rule = { list: { inCellDropDown: true, source: '出勤,休息,请假' } }
  range.dataValidation.load('type,rule')
  await context.sync()
  return [range.dataValidation.type, range.dataValidation.rule.list.source, range.dataValidation.rule.list.inCellDropDown]`),
    expect: ['List', '出勤,休息,请假', true],
  },
  {
    title: 'a list from cells of another sheet',
    run: onSheet(`
  const names = context.workbook.worksheets.add('Names')
  names.getRange('A1:A3').values = [['a'], ['b'], ['c']]
  const range = sheet.getRange('B2')
  range.dataValidation.rule = { list: { inCellDropDown: true, source: '=Names!$A$1:$A$3' } }
  range.values = [['b']]
  range.dataValidation.load('rule,valid')
  await context.sync()
  const before = range.dataValidation.valid
  range.values = [['z']]
  range.dataValidation.load('valid')
  await context.sync()
  return [range.dataValidation.rule.list.source, before, range.dataValidation.valid]`),
    expect: ['=Names!$A$1:$A$3', true, false],
  },
  {
    title: 'the source of a list may be a range object',
    run: onSheet(`
  sheet.getRange('E1:E3').values = [['a'], ['b'], ['c']]
  const range = sheet.getRange('B2')
  range.dataValidation.rule = { list: { inCellDropDown: false, source: sheet.getRange('E1:E3') } }
  range.dataValidation.load('type,rule')
  await context.sync()
  const { source, inCellDropDown } = range.dataValidation.rule.list
  return [range.dataValidation.type, source.replace(/[$=]/g, '').endsWith('E1:E3'), inCellDropDown]`),
    expect: ['List', true, false],
  },
  {
    title: 'dates within a month',
    run: onSheet(`
  const range = sheet.getRange('A1:A2')
  range.dataValidation.rule = { date: { formula1: '2013-04-01', formula2: '2013-04-30', operator: 'Between' } }
  range.values = [['2013-04-22'], ['2013-05-22']]
  range.dataValidation.load('type')
  const cells = ['A1', 'A2'].map((address) => sheet.getRange(address).dataValidation.load('valid'))
  await context.sync()
  return [range.dataValidation.type, cells.map((cell) => cell.valid)]`),
    expect: ['Date', [true, false]],
  },
  {
    title: 'times before noon',
    run: onSheet(`
  const range = sheet.getRange('A1:A2')
  range.dataValidation.rule = { time: { formula1: '=TIME(12,0,0)', operator: 'LessThan' } }
  range.values = [[0.25], [0.75]]
  range.dataValidation.load('type')
  const cells = ['A1', 'A2'].map((address) => sheet.getRange(address).dataValidation.load('valid'))
  await context.sync()
  return [range.dataValidation.type, cells.map((cell) => cell.valid)]`),
    expect: ['Time', [true, false]],
  },
  {
    title: 'text of eleven characters',
    run: onSheet(`
  const range = sheet.getRange('A1:A2')
  range.dataValidation.rule = { textLength: { formula1: 11, operator: 'EqualTo' } }
  range.values = [["'13800138000"], ["'1380013"]]
  range.dataValidation.load('type')
  const cells = ['A1', 'A2'].map((address) => sheet.getRange(address).dataValidation.load('valid'))
  await context.sync()
  return [range.dataValidation.type, cells.map((cell) => cell.valid)]`),
    expect: ['TextLength', [true, false]],
  },
  {
    title: 'a formula of one\'s own is relative to the first cell',
    run: onSheet(`
  const range = sheet.getRange('B1:B3')
  range.dataValidation.rule = { custom: { formula: '=B1>A1' } }
  sheet.getRange('A1:B3').values = [[1, 2], [5, 2], [3, 4]]
  range.dataValidation.load('type,rule')
  const cells = ['B1', 'B2', 'B3'].map((address) => sheet.getRange(address).dataValidation.load('valid'))
  await context.sync()
  return [range.dataValidation.type, range.dataValidation.rule.custom.formula, cells.map((cell) => cell.valid)]`),
    expect: ['Custom', '=B1>A1', [true, false, true]],
  },
  {
    title: 'operands may be formulas over cells',
    run: onSheet(`
  sheet.getRange('D1').values = [[5]]
  const range = sheet.getRange('A1:A2')
  range.dataValidation.rule = { wholeNumber: { formula1: '=$D$1', operator: 'LessThanOrEqualTo' } }
  range.values = [[5], [6]]
  range.dataValidation.load('rule')
  const cells = ['A1', 'A2'].map((address) => sheet.getRange(address).dataValidation.load('valid'))
  await context.sync()
  return [range.dataValidation.rule.wholeNumber.formula1, cells.map((cell) => cell.valid)]`),
    expect: ['=$D$1', [true, false]],
  },
  {
    title: 'a value written by a script is not stopped by a rule, and is told as invalid',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } }
  range.values = [[-1]]
  range.load('values')
  range.dataValidation.load('valid')
  await context.sync()
  return [range.values, range.dataValidation.valid]`),
    expect: [[[-1]], false],
  },
  {
    title: 'valid and invalid cells together are neither',
    run: onSheet(`
  const range = sheet.getRange('A1:A3')
  range.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } }
  range.values = [[1], [-1], [2]]
  range.dataValidation.load('valid')
  await context.sync()
  return range.dataValidation.valid`),
    expect: null,
  },
  {
    title: 'invalid cells are found',
    needs: 'ExcelApi 1.9',
    run: onSheet(`
  const range = sheet.getRange('A1:A4')
  range.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } }
  range.values = [[1], [-1], [2], ['pear']]
  const invalid = range.dataValidation.getInvalidCells().load('cellCount,areas/items/address')
  await context.sync()
  return [invalid.cellCount, invalid.areas.items.map((area) => area.address).sort()]`),
    expect: [2, ['Sheet1!A2', 'Sheet1!A4']],
  },
  {
    title: 'where all cells are valid there are no invalid ones',
    needs: 'ExcelApi 1.9',
    // DataValidation.getInvalidCells: "If all cell values are valid, this function will throw an ItemNotFound error"
    run: onSheet(`
  const range = sheet.getRange('A1:A2')
  range.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } }
  range.values = [[1], [2]]
  const none = range.dataValidation.getInvalidCellsOrNullObject()
  await context.sync()
  range.dataValidation.getInvalidCells().load('address')
  try {
    await context.sync()
  } catch (error) {
    return [none.isNullObject, error.code]
  }`),
    expect: [true, 'ItemNotFound'],
  },
  {
    title: 'an alert stops with its own words',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } }
  range.dataValidation.load('errorAlert')
  await context.sync()
  const { showAlert, style } = range.dataValidation.errorAlert
  range.dataValidation.errorAlert = { message: 'Only positive numbers.', showAlert: true, style: 'Warning', title: 'Not so' }
  range.dataValidation.load('errorAlert')
  await context.sync()
  const alert = range.dataValidation.errorAlert
  return [[showAlert, style], [alert.message, alert.showAlert, alert.style, alert.title]]`),
    expect: [[true, 'Stop'], ['Only positive numbers.', true, 'Warning', 'Not so']],
  },
  {
    title: 'a prompt has a title and a message',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } }
  range.dataValidation.prompt = { message: 'A positive number, please.', showPrompt: true, title: 'Amount' }
  range.dataValidation.load('prompt')
  await context.sync()
  const { message, showPrompt, title } = range.dataValidation.prompt
  return [message, showPrompt, title]`),
    expect: ['A positive number, please.', true, 'Amount'],
  },
  {
    title: 'a new rule replaces the old one',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } }
  await context.sync()
  range.dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }
  range.dataValidation.load('type')
  await context.sync()
  return range.dataValidation.type`),
    expect: 'List',
  },
  {
    title: 'clearing takes the rule off the cells of the range only',
    // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation "only overlapping cells are cleared"
    run: onSheet(`
  sheet.getRange('A1:A3').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }
  await context.sync()
  sheet.getRange('A2:B2').dataValidation.clear()
  const cells = ['A1', 'A2', 'A3'].map((address) => sheet.getRange(address).dataValidation.load('type'))
  await context.sync()
  return cells.map((cell) => cell.type)`),
    expect: ['List', 'None', 'List'],
  },
  {
    title: 'blanks may be refused',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.dataValidation.rule = { textLength: { formula1: 1, operator: 'GreaterThan' } }
  range.dataValidation.ignoreBlanks = false
  range.dataValidation.load('ignoreBlanks')
  await context.sync()
  return range.dataValidation.ignoreBlanks`),
    expect: false,
  },
  {
    title: 'a row inserted among cells with a rule has the rule too',
    run: onSheet(`
  sheet.getRange('A1:A4').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }
  sheet.getRange('3:3').insert('Down')
  const cells = ['A3', 'A5', 'A6'].map((address) => sheet.getRange(address).dataValidation.load('type'))
  await context.sync()
  return cells.map((cell) => cell.type)`),
    expect: ['List', 'List', 'None'],
  },
  {
    title: 'a copy brings the rule along',
    run: onSheet(`
  sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }
  sheet.getRange('C3').copyFrom('A1')
  const validation = sheet.getRange('C3').dataValidation.load('type')
  await context.sync()
  return validation.type`),
    expect: 'List',
  },
]
