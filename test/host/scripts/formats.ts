import { onSheet, type Script } from './script'

export const scripts: Script[] = [
  {
    title: 'a new cell has black 11 point text, no fill, no borders and general alignment',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.load('format/font,format/fill/color,format/horizontalAlignment,format/wrapText,format/indentLevel,format/textOrientation')
  const border = range.format.borders.getItem('EdgeBottom').load('style')
  await context.sync()
  const { font, fill, horizontalAlignment, wrapText, indentLevel, textOrientation } = range.format
  return [
    [font.bold, font.italic, font.underline, font.strikethrough, font.color, font.size],
    [fill.color, horizontalAlignment, wrapText, indentLevel, textOrientation, border.style],
  ]`),
    expect: [[false, false, 'None', false, '#000000', 11], ['#FFFFFF', 'General', false, 0, 0, 'None']],
  },
  {
    title: 'what is set on a font is read back',
    run: onSheet(`
  const font = sheet.getRange('A1:B2').format.font
  font.name = 'Arial'
  font.size = 14
  font.bold = true
  font.italic = true
  font.underline = 'Double'
  font.strikethrough = true
  font.color = '#1F4E78'
  font.load('name,size,bold,italic,underline,strikethrough,color')
  await context.sync()
  return [font.name, font.size, font.bold, font.italic, font.underline, font.strikethrough, font.color]`),
    expect: ['Arial', 14, true, true, 'Double', true, '#1F4E78'],
  },
  {
    title: 'colours may be named or in small letters and are read in capitals',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.format.font.color = 'red'
  range.format.fill.color = '#ffc000'
  range.load('format/font/color,format/fill/color')
  await context.sync()
  return [range.format.font.color, range.format.fill.color]`),
    expect: ['#FF0000', '#FFC000'],
  },
  {
    title: 'properties that differ within a range are null',
    // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values
    run: onSheet(`
  const first = sheet.getRange('A1').format
  first.font.color = '#FF0000'
  first.font.bold = true
  first.font.size = 20
  first.wrapText = true
  first.horizontalAlignment = 'Center'
  const range = sheet.getRange('A1:A2')
  range.load('format/font/color,format/font/bold,format/font/size,format/wrapText,format/horizontalAlignment')
  await context.sync()
  const { font, wrapText, horizontalAlignment } = range.format
  return [font.color, font.bold, font.size, wrapText, horizontalAlignment]`),
    expect: [null, null, null, null, null],
  },
  {
    title: 'a cleared fill is white again',
    run: onSheet(`
  const fill = sheet.getRange('A1').format.fill
  fill.color = '#00FF00'
  await context.sync()
  fill.clear()
  fill.load('color')
  await context.sync()
  return fill.color`),
    expect: '#FFFFFF',
  },
  {
    title: 'alignment, wrapping and indent are read back',
    run: onSheet(`
  const format = sheet.getRange('A1').format
  format.horizontalAlignment = Excel.HorizontalAlignment.left
  format.verticalAlignment = 'Top'
  format.wrapText = true
  format.indentLevel = 2
  format.load('horizontalAlignment,verticalAlignment,wrapText,indentLevel')
  await context.sync()
  return [format.horizontalAlignment, format.verticalAlignment, format.wrapText, format.indentLevel]`),
    expect: ['Left', 'Top', true, 2],
  },
  {
    title: 'text can be turned either way, and its letters stacked',
    // RangeFormat.textOrientation: "an integer either from -90 to 90, or 180 for vertically-oriented text"
    run: onSheet(`
  const angles = [45, -30, 180]
  const cells = angles.map((angle, column) => {
    const format = sheet.getCell(0, column).format
    format.textOrientation = angle
    return format.load('textOrientation')
  })
  await context.sync()
  return cells.map((format) => format.textOrientation)`),
    expect: [45, -30, 180],
  },
  {
    title: 'a border has a style, a weight and a colour',
    run: onSheet(`
  const border = sheet.getRange('B2:C3').format.borders.getItem('EdgeBottom')
  border.style = 'Continuous'
  border.weight = 'Thick'
  border.color = '#FF0000'
  border.load('style,weight,color,sideIndex')
  const above = sheet.getRange('B2').format.borders.getItem('EdgeBottom').load('style')
  const last = sheet.getRange('C3').format.borders.getItem('EdgeBottom').load('style')
  await context.sync()
  return [border.style, border.weight, border.color, border.sideIndex, above.style, last.style]`),
    expect: ['Continuous', 'Thick', '#FF0000', 'EdgeBottom', 'None', 'Continuous'],
  },
  {
    title: 'inside borders stand between the cells only',
    run: onSheet(`
  const borders = sheet.getRange('B2:C3').format.borders
  borders.getItem('InsideHorizontal').style = 'Continuous'
  borders.getItem('InsideVertical').style = 'Dash'
  const read = (address, side) => sheet.getRange(address).format.borders.getItem(side).load('style')
  const found = [read('B2', 'EdgeBottom'), read('B3', 'EdgeTop'), read('B2', 'EdgeRight'), read('B2', 'EdgeTop'), read('B3', 'EdgeBottom')]
  await context.sync()
  return found.map((border) => border.style)`),
    expect: ['Continuous', 'Continuous', 'Dash', 'None', 'None'],
  },
  {
    title: 'the line under a cell is the line over the cell below',
    run: onSheet(`
  sheet.getRange('B2').format.borders.getItem('EdgeBottom').style = 'Double'
  const below = sheet.getRange('B3').format.borders.getItem('EdgeTop').load('style')
  await context.sync()
  return below.style`),
    expect: 'Double',
  },
  {
    title: 'a border can be taken away',
    run: onSheet(`
  const border = sheet.getRange('A1').format.borders.getItem('EdgeTop')
  border.style = 'Continuous'
  await context.sync()
  border.style = Excel.BorderLineStyle.none
  border.load('style')
  await context.sync()
  return border.style`),
    expect: 'None',
  },
  {
    title: 'widths and heights are points',
    run: onSheet(`
  const format = sheet.getRange('B2:C3').format
  format.columnWidth = 75
  format.rowHeight = 30
  format.load('columnWidth,rowHeight')
  const beside = sheet.getRange('C9').load('format/columnWidth')
  await context.sync()
  return [Math.round(format.columnWidth), format.rowHeight, Math.round(beside.format.columnWidth)]`),
    expect: [75, 30, 75],
  },
  {
    title: 'widths and heights that differ are null',
    run: onSheet(`
  sheet.getRange('A:A').format.columnWidth = 150
  sheet.getRange('1:1').format.rowHeight = 40
  const format = sheet.getRange('A1:B2').format.load('columnWidth,rowHeight')
  await context.sync()
  return [format.columnWidth, format.rowHeight]`),
    expect: [null, null],
  },
  {
    title: 'a column fitted to long text is wider than before, one fitted to short text narrower',
    run: onSheet(`
  sheet.getRange('A1:B1').values = [['a text that needs much more room than the width a new column has', 'x']]
  const before = sheet.getRange('A1').load('format/columnWidth')
  await context.sync()
  const width = before.format.columnWidth
  sheet.getRange('A:B').format.autofitColumns()
  const long = sheet.getRange('A1').load('format/columnWidth')
  const short = sheet.getRange('B1').load('format/columnWidth')
  await context.sync()
  return [long.format.columnWidth > width, short.format.columnWidth < width]`),
    expect: [true, true],
  },
  {
    title: 'a row fitted to lines of text is higher than before',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.values = [['one\\ntwo\\nthree']]
  range.format.wrapText = true
  range.format.rowHeight = 15
  range.format.autofitRows()
  range.load('format/rowHeight')
  await context.sync()
  return range.format.rowHeight > 30`),
    expect: true,
  },
  {
    title: 'cells are locked until unlocked',
    run: onSheet(`
  const first = sheet.getRange('A1').format.protection.load('locked,formulaHidden')
  await context.sync()
  const before = [first.locked, first.formulaHidden]
  sheet.getRange('A1').format.protection.locked = false
  sheet.getRange('A1').format.protection.formulaHidden = true
  first.load('locked,formulaHidden')
  const both = sheet.getRange('A1:A2').format.protection.load('locked')
  await context.sync()
  return [before, [first.locked, first.formulaHidden], both.locked]`),
    expect: [[true, false], [false, true], null],
  },
  {
    title: 'a format set on a whole column holds for its cells and those written later',
    run: onSheet(`
  const column = sheet.getRange('B:B')
  column.numberFormat = '0.00'
  column.format.font.bold = true
  await context.sync()
  sheet.getRange('B500').values = [[1]]
  const range = sheet.getRange('B500').load('text,format/font/bold')
  await context.sync()
  return [range.text, range.format.font.bold]`),
    expect: [[['1.00']], true],
    needs: 'unsure: whether a number format may be set on a whole column',
  },
  {
    title: 'a fill set on a whole row holds for its cells',
    run: onSheet(`
  sheet.getRange('3:3').format.fill.color = '#DDEBF7'
  const range = sheet.getRange('Z3').load('format/fill/color')
  const other = sheet.getRange('Z4').load('format/fill/color')
  await context.sync()
  return [range.format.fill.color, other.format.fill.color]`),
    expect: ['#DDEBF7', '#FFFFFF'],
  },
  {
    title: 'an inserted row takes its format from the row above',
    run: onSheet(`
  sheet.getRange('A1:B1').format.fill.color = '#FFFF00'
  sheet.getRange('A2:B2').format.fill.color = '#00FF00'
  sheet.getRange('2:2').insert('Down')
  const range = sheet.getRange('A2').load('format/fill/color')
  await context.sync()
  return range.format.fill.color`),
    expect: '#FFFF00',
  },
  {
    title: 'properties of every cell are read at once',
    needs: 'ExcelApi 1.9',
    run: onSheet(`
  sheet.getRange('A1').format.fill.color = '#FF0000'
  sheet.getRange('B1').format.font.bold = true
  const cells = sheet.getRange('A1:B1').getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } })
  await context.sync()
  return cells.value[0].map((cell) => [cell.address, cell.format.fill.color, cell.format.font.bold])`),
    expect: [['Sheet1!A1', '#FF0000', false], ['Sheet1!B1', '#FFFFFF', true]],
  },
  {
    title: 'properties of every cell are set at once',
    needs: 'ExcelApi 1.9',
    run: onSheet(`
  sheet.getRange('A1:B2').setCellProperties([
    [{ format: { fill: { color: '#FF0000' } } }, { format: { font: { bold: true } } }],
    [{}, { format: { font: { color: '#0000FF' } } }],
  ])
  const look = 'format/fill/color,format/font/bold,format/font/color'
  const read = ['A1', 'B1', 'A2', 'B2'].map((address) => sheet.getRange(address).load(look))
  await context.sync()
  return read.map(({ format }) => [format.fill.color, format.font.bold, format.font.color])`),
    expect: [['#FF0000', false, '#000000'], ['#FFFFFF', true, '#000000'], ['#FFFFFF', false, '#000000'], ['#FFFFFF', false, '#0000FF']],
  },
  {
    title: 'properties of columns and rows are set as lists',
    needs: 'ExcelApi 1.9',
    run: onSheet(`
  sheet.getRange('A1:B1').setColumnProperties([{ columnHidden: true }, { format: { columnWidth: 120 } }])
  sheet.getRange('A1:A2').setRowProperties([{ format: { rowHeight: 33 } }, { rowHidden: true }])
  const first = sheet.getRange('A1').load('columnHidden,format/rowHeight')
  const second = sheet.getRange('B2').load('rowHidden,format/columnWidth')
  await context.sync()
  return [first.columnHidden, first.format.rowHeight, second.rowHidden, Math.round(second.format.columnWidth)]`),
    expect: [true, 33, true, 120],
  },
  {
    title: 'a number format does not change the value',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.values = [[3.14159]]
  range.numberFormat = [['0.0']]
  range.load('values,text,numberFormat')
  await context.sync()
  return [range.values, range.text, range.numberFormat]`),
    expect: [[[3.14159]], [['3.1']], [['0.0']]],
  },
  {
    title: 'a built-in style brings its look',
    needs: 'ExcelApi 1.7',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.load('style')
  await context.sync()
  const before = range.style
  range.style = Excel.BuiltInStyle.percent
  range.values = [[0.25]]
  range.load('style,text')
  await context.sync()
  return [before, range.style, range.text]`),
    expect: ['Normal', 'Percent', [['25%']]],
  },
]
