import { onSheet, type Script } from './script'

export const scripts: Script[] = [
  {
    title: 'a copy brings values, formulas and formats, and grows to the size of its source',
    run: onSheet(`
  sheet.getRange('A1:B2').formulas = [[1, '=A1*2'], [3, '=A2*2']]
  sheet.getRange('A1').format.font.bold = true
  sheet.getRange('D5').copyFrom('A1:B2')
  const range = sheet.getRange('D5:E6').load('formulas,values')
  const cell = sheet.getRange('D5').load('format/font/bold')
  await context.sync()
  return [range.formulas, range.values, cell.format.font.bold]`),
    expect: [[[1, '=D5*2'], [3, '=D6*2']], [[1, 2], [3, 6]], true],
  },
  {
    title: 'a copy leaves its source as it is',
    run: onSheet(`
  sheet.getRange('A1:B1').formulas = [[1, '=A1*2']]
  sheet.getRange('A3').copyFrom('A1:B1')
  const range = sheet.getRange('A1:B1').load('formulas')
  await context.sync()
  return range.formulas`),
    expect: [[1, '=A1*2']],
  },
  {
    title: 'a copy of the values has results in place of formulas and no formats',
    run: onSheet(`
  const source = sheet.getRange('A1:B1')
  source.formulas = [[0.5, '=A1*2']]
  source.numberFormat = [['0%', '0%']]
  sheet.getRange('D1').copyFrom('A1:B1', Excel.RangeCopyType.values)
  const range = sheet.getRange('D1:E1').load('formulas,numberFormat')
  await context.sync()
  return [range.formulas, range.numberFormat]`),
    expect: [[[0.5, 1]], [['General', 'General']]],
  },
  {
    title: 'a copy of the formulas brings no formats',
    run: onSheet(`
  sheet.getRange('A1:B1').formulas = [[2, '=A1*2']]
  sheet.getRange('A1:B1').format.font.bold = true
  sheet.getRange('A2').copyFrom('A1:B1', 'Formulas')
  const range = sheet.getRange('A2:B2').load('formulas,format/font/bold')
  await context.sync()
  return [range.formulas, range.format.font.bold]`),
    expect: [[[2, '=A2*2']], false],
  },
  {
    title: 'a copy of the formats leaves values alone',
    run: onSheet(`
  const source = sheet.getRange('A1')
  source.values = [[1]]
  source.numberFormat = [['0.00']]
  source.format.fill.color = '#FFFF00'
  const target = sheet.getRange('C1')
  target.values = [[7]]
  target.copyFrom('A1', Excel.RangeCopyType.formats)
  target.load('values,text,format/fill/color')
  await context.sync()
  return [target.values, target.text, target.format.fill.color]`),
    expect: [[[7]], [['7.00']], '#FFFF00'],
  },
  {
    title: 'blank cells of the source may be skipped',
    run: onSheet(`
  sheet.getRange('A1:C1').values = [['a', '', 'c']]
  sheet.getRange('D1:F1').values = [[1, 2, 3]]
  sheet.getRange('D2:F2').values = [[1, 2, 3]]
  sheet.getRange('D1').copyFrom('A1:C1', Excel.RangeCopyType.all, true, false)
  sheet.getRange('D2').copyFrom('A1:C1', Excel.RangeCopyType.all, false, false)
  const range = sheet.getRange('D1:F2').load('values')
  await context.sync()
  return range.values`),
    expect: [['a', 2, 'c'], ['a', '', 'c']],
  },
  {
    title: 'rows and columns may be exchanged',
    run: onSheet(`
  sheet.getRange('A1:C2').values = [[1, 2, 3], [4, 5, 6]]
  sheet.getRange('E1').copyFrom('A1:C2', 'Values', false, true)
  const range = sheet.getRange('E1:F3').load('values')
  await context.sync()
  return range.values`),
    expect: [[1, 4], [2, 5], [3, 6]],
  },
  {
    title: 'one cell is copied to every cell of a larger range',
    run: onSheet(`
  sheet.getRange('A1:A3').values = [[1], [2], [3]]
  sheet.getRange('B1').formulas = [['=A1*10']]
  sheet.getRange('B2:B3').copyFrom('B1')
  const range = sheet.getRange('B1:B3').load('formulas,values')
  await context.sync()
  return [range.formulas, range.values]`),
    expect: [[['=A1*10'], ['=A2*10'], ['=A3*10']], [[10], [20], [30]]],
  },
  {
    title: 'absolute references stay, mixed ones move half',
    run: onSheet(`
  sheet.getRange('B2').formulas = [['=$A$1+$A1+A$1+A1']]
  sheet.getRange('D5').copyFrom('B2')
  const range = sheet.getRange('D5').load('formulas')
  await context.sync()
  return range.formulas`),
    expect: [['=$A$1+$A4+C$1+C4']],
  },
  {
    title: 'a reference copied off the sheet is an error',
    run: onSheet(`
  sheet.getRange('B2').formulas = [['=A1+1']]
  sheet.getRange('A1').copyFrom('B2')
  const range = sheet.getRange('A1').load('formulas,values')
  await context.sync()
  return [range.formulas, range.values]`),
    expect: [[['=#REF!+1']], [['#REF!']]],
  },
  {
    title: 'a copy goes to another sheet',
    run: onSheet(`
  const other = context.workbook.worksheets.add('Other')
  sheet.getRange('A1:B1').formulas = [[2, '=A1*2']]
  other.getRange('A1').copyFrom('Sheet1!A1:B1')
  other.getRange('A2').copyFrom(sheet.getRange('A1:B1'), 'Values')
  const range = other.getRange('A1:B2').load('formulas,values')
  await context.sync()
  return [range.formulas, range.values]`),
    expect: [[[2, '=A1*2'], [2, 4]], [[2, 4], [2, 4]]],
  },
  {
    title: 'a moved range leaves empty cells behind',
    needs: 'ExcelApi 1.11',
    run: onSheet(`
  const source = sheet.getRange('A1:B1')
  source.values = [[1, 2]]
  source.format.font.bold = true
  source.moveTo('D4')
  const before = sheet.getRange('A1:B1').load('values,format/font/bold')
  const after = sheet.getRange('D4:E4').load('values,format/font/bold')
  await context.sync()
  return [before.values, before.format.font.bold, after.values, after.format.font.bold]`),
    expect: [[['', '']], false, [[1, 2]], true],
  },
  {
    title: 'formulas follow a moved cell, and a moved formula keeps its references',
    needs: 'ExcelApi 1.11',
    run: onSheet(`
  sheet.getRange('A1:C1').formulas = [[5, '=A1*2', '=B1+1']]
  sheet.getRange('A1').moveTo('A9')
  sheet.getRange('B1').moveTo('B9')
  const moved = sheet.getRange('B9').load('formulas,values')
  const follower = sheet.getRange('C1').load('formulas,values')
  await context.sync()
  return [moved.formulas, moved.values, follower.formulas, follower.values]`),
    expect: [[['=A9*2']], [[10]], [['=B9+1']], [[11]]],
  },
  {
    title: 'a range moves to another sheet',
    needs: 'ExcelApi 1.11',
    run: onSheet(`
  const other = context.workbook.worksheets.add('Other')
  sheet.getRange('A1').values = [['moved']]
  sheet.getRange('A1').moveTo(other.getRange('B2'))
  const from = sheet.getRange('A1').load('values')
  const to = other.getRange('B2').load('values')
  await context.sync()
  return [from.values, to.values]`),
    expect: [[['']], [['moved']]],
  },
]
