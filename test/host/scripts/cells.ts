import { onSheet, type Script } from './script'

/** What is done to cells: clearing, inserting, deleting, merging, hiding, filling. */
export const scripts: Script[] = [
  {
    title: 'clear takes values, formulas and formats away',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.values = [[0.5]]
  range.numberFormat = [['0%']]
  range.format.font.bold = true
  range.clear()
  range.load('values,numberFormat,format/font/bold')
  await context.sync()
  return [range.values, range.numberFormat, range.format.font.bold]`),
    expect: [[['']], [['General']], false],
  },
  {
    title: 'clear of the contents leaves the formats',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.values = [[0.5]]
  range.numberFormat = [['0%']]
  range.format.font.bold = true
  range.clear('Contents')
  range.load('values,numberFormat,format/font/bold')
  await context.sync()
  return [range.values, range.numberFormat, range.format.font.bold]`),
    expect: [[['']], [['0%']], true],
  },
  {
    title: 'clear of the formats leaves the values',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.values = [[0.5]]
  range.numberFormat = [['0%']]
  range.format.font.bold = true
  range.format.fill.color = '#00FF00'
  range.clear(Excel.ClearApplyTo.formats)
  range.load('values,text,numberFormat,format/font/bold,format/fill/color')
  await context.sync()
  return [range.values, range.text, range.numberFormat, range.format.font.bold, range.format.fill.color]`),
    expect: [[[0.5]], [['0.5']], [['General']], false, '#FFFFFF'],
  },
  {
    title: 'inserting cells downwards pushes those below and gives the empty space',
    run: onSheet(`
  sheet.getRange('A1:B3').values = [[1, 'a'], [2, 'b'], [3, 'c']]
  const inserted = sheet.getRange('A2').insert('Down')
  inserted.load('address,values')
  const range = sheet.getRange('A1:B4').load('values')
  await context.sync()
  return [inserted.address, inserted.values, range.values]`),
    expect: ['Sheet1!A2', [['']], [[1, 'a'], ['', 'b'], [2, 'c'], [3, '']]],
  },
  {
    title: 'inserting cells to the right pushes those beside',
    run: onSheet(`
  sheet.getRange('A1:C2').values = [[1, 2, 3], [4, 5, 6]]
  sheet.getRange('B1').insert(Excel.InsertShiftDirection.right)
  const range = sheet.getRange('A1:D2').load('values')
  await context.sync()
  return range.values`),
    expect: [[1, '', 2, 3], [4, 5, 6, '']],
  },
  {
    title: 'inserted rows and columns move formulas and what they refer to',
    run: onSheet(`
  sheet.getRange('A1:A3').values = [[1], [2], [3]]
  sheet.getRange('C1').formulas = [['=SUM(A1:A3)']]
  sheet.getRange('C2').formulas = [['=A3*$A$1']]
  sheet.getRange('2:2').insert('Down')
  sheet.getRange('B:B').insert('Right')
  const first = sheet.getRange('D1').load('formulas,values')
  const second = sheet.getRange('D3').load('formulas,values')
  await context.sync()
  return [first.formulas, first.values, second.formulas, second.values]`),
    expect: [[['=SUM(A1:A4)']], [[6]], [['=A4*$A$1']], [[3]]],
  },
  {
    title: 'deleting cells upwards pulls up those below',
    run: onSheet(`
  sheet.getRange('A1:B3').values = [[1, 'a'], [2, 'b'], [3, 'c']]
  sheet.getRange('A2').delete('Up')
  const range = sheet.getRange('A1:B3').load('values')
  await context.sync()
  return range.values`),
    expect: [[1, 'a'], [3, 'b'], ['', 'c']],
  },
  {
    title: 'deleting cells to the left pulls in those beside',
    run: onSheet(`
  sheet.getRange('A1:C2').values = [[1, 2, 3], [4, 5, 6]]
  sheet.getRange('A1').delete(Excel.DeleteShiftDirection.left)
  const range = sheet.getRange('A1:C2').load('values')
  await context.sync()
  return range.values`),
    expect: [[2, 3, ''], [4, 5, 6]],
  },
  {
    title: 'deleting whole rows and columns moves the rest',
    run: onSheet(`
  sheet.getRange('A1:C3').values = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
  sheet.getRange('2:2').delete('Up')
  sheet.getRange('B:B').delete('Left')
  const used = sheet.getUsedRange().load('address,values')
  await context.sync()
  return [used.address, used.values]`),
    expect: ['Sheet1!A1:B2', [[1, 3], [7, 9]]],
  },
  {
    title: 'a formula whose cell was deleted has a reference error',
    run: onSheet(`
  sheet.getRange('A1:A2').values = [[1], [2]]
  sheet.getRange('C1').formulas = [['=A2+1']]
  sheet.getRange('A2').delete('Up')
  const range = sheet.getRange('C1').load('formulas,values')
  await context.sync()
  return [range.formulas, range.values]`),
    expect: [[['=#REF!+1']], [['#REF!']]],
  },
  {
    title: 'a sum shrinks with the rows deleted in its range',
    run: onSheet(`
  sheet.getRange('A1:A4').values = [[1], [2], [4], [8]]
  sheet.getRange('C1').formulas = [['=SUM(A1:A4)']]
  sheet.getRange('2:3').delete('Up')
  const range = sheet.getRange('C1').load('formulas,values')
  await context.sync()
  return [range.formulas, range.values]`),
    expect: [[['=SUM(A1:A2)']], [[9]]],
  },
  {
    title: 'merging keeps the first value only',
    run: onSheet(`
  const range = sheet.getRange('A1:B2')
  range.values = [[1, 2], [3, 4]]
  range.merge()
  range.load('values')
  const merged = sheet.getRange('A1:D4').getMergedAreasOrNullObject().load('address,areaCount')
  await context.sync()
  return [range.values, merged.address, merged.areaCount]`),
    expect: [[[1, ''], ['', '']], 'Sheet1!A1:B2', 1],
  },
  {
    title: 'merging across merges each row of its own',
    run: onSheet(`
  const range = sheet.getRange('A1:C2')
  range.values = [['a', 'b', 'c'], ['d', 'e', 'f']]
  range.merge(true)
  range.load('values')
  const merged = range.getMergedAreasOrNullObject().load('areaCount')
  await context.sync()
  return [range.values, merged.areaCount]`),
    expect: [[['a', '', ''], ['d', '', '']], 2],
  },
  {
    title: 'unmerging leaves no merged areas',
    run: onSheet(`
  const range = sheet.getRange('A1:B2')
  range.merge()
  await context.sync()
  range.unmerge()
  const merged = range.getMergedAreasOrNullObject()
  await context.sync()
  return merged.isNullObject`),
    expect: true,
  },
  {
    title: 'hidden rows and columns say so; a mix is null',
    run: onSheet(`
  sheet.getRange('2:3').rowHidden = true
  sheet.getRange('B:B').columnHidden = true
  const hidden = sheet.getRange('A2:A3').load('rowHidden')
  const mixed = sheet.getRange('A1:A3').load('rowHidden')
  const shown = sheet.getRange('A5:A6').load('rowHidden')
  const columns = ['B1', 'A1:B1', 'C1'].map((address) => sheet.getRange(address).load('columnHidden'))
  await context.sync()
  return [hidden.rowHidden, mixed.rowHidden, shown.rowHidden, columns.map((column) => column.columnHidden)]`),
    expect: [true, null, false, [true, null, false]],
  },
  {
    title: 'hidden rows can be shown again',
    run: onSheet(`
  sheet.getRange('2:4').rowHidden = true
  await context.sync()
  sheet.getRange('A1:A9').rowHidden = false
  const range = sheet.getRange('2:4').load('rowHidden,hidden')
  await context.sync()
  return [range.rowHidden, range.hidden]`),
    expect: [false, false],
  },
  {
    title: 'a hyperlink to a web page sets the text shown',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.hyperlink = { address: 'https://example.com/list', textToDisplay: 'The list', screenTip: 'Open it' }
  range.load('values,hyperlink')
  await context.sync()
  return [range.values, range.hyperlink.address, range.hyperlink.textToDisplay, range.hyperlink.screenTip]`),
    expect: [[['The list']], 'https://example.com/list', 'The list', 'Open it'],
  },
  {
    title: 'a hyperlink to a place in the workbook keeps its reference',
    run: onSheet(`
  context.workbook.worksheets.add('Data')
  const range = sheet.getRange('A1')
  range.hyperlink = { documentReference: 'Data!B2', textToDisplay: 'Go' }
  range.load('values,hyperlink')
  await context.sync()
  return [range.values, range.hyperlink.documentReference]`),
    expect: [[['Go']], 'Data!B2'],
  },
  {
    title: 'clearing hyperlinks leaves the text',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.hyperlink = { address: 'https://example.com/list', textToDisplay: 'The list' }
  await context.sync()
  range.clear('RemoveHyperlinks')
  range.load('values,hyperlink')
  await context.sync()
  return [range.values, Boolean(range.hyperlink && range.hyperlink.address)]`),
    expect: [[['The list']], false],
  },
  {
    title: 'filling continues a series',
    needs: 'ExcelApi 1.9',
    run: onSheet(`
  sheet.getRange('A1:A2').values = [[1], [3]]
  sheet.getRange('A1:A2').autoFill('A1:A5', Excel.AutoFillType.fillSeries)
  const range = sheet.getRange('A1:A5').load('values')
  await context.sync()
  return range.values`),
    expect: [[1], [3], [5], [7], [9]],
  },
  {
    title: 'filling a formula down moves its references',
    needs: 'ExcelApi 1.9',
    run: onSheet(`
  sheet.getRange('A1:A3').values = [[1], [2], [3]]
  sheet.getRange('B1').formulas = [['=A1*2']]
  sheet.getRange('B1').autoFill('B1:B3', 'FillDefault')
  const range = sheet.getRange('B1:B3').load('formulas,values')
  await context.sync()
  return [range.formulas, range.values]`),
    expect: [[['=A1*2'], ['=A2*2'], ['=A3*2']], [[2], [4], [6]]],
  },
  {
    title: 'the visible view leaves hidden rows out',
    run: onSheet(`
  sheet.getRange('A1:A4').values = [[1], [2], [3], [4]]
  sheet.getRange('2:3').rowHidden = true
  const view = sheet.getRange('A1:A4').getVisibleView().load('values,rowCount')
  await context.sync()
  return [view.values, view.rowCount]`),
    expect: [[[1], [4]], 2],
  },
]
