import { onSheet, type Script } from './script'

export const scripts: Script[] = [
  {
    title: 'every type of conditional format can be added and knows its type',
    run: onSheet(`
  const types = ['Custom', 'DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria', 'ContainsText', 'CellValue']
  const formats = types.map((type, column) => sheet.getCell(0, column).conditionalFormats.add(type).load('type'))
  await context.sync()
  return formats.map((format) => format.type)`),
    expect: ['Custom', 'DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria', 'ContainsText', 'CellValue'],
  },
  {
    title: 'a format by formula keeps its formula and look',
    run: onSheet(`
  const range = sheet.getRange('B8:E13')
  const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom)
  format.custom.rule.formula = '=B8>A8'
  format.custom.format.font.color = '#00B050'
  format.custom.format.fill.color = '#FFFFCC'
  format.custom.format.font.bold = true
  format.load('custom/rule/formula,custom/format/font/color,custom/format/font/bold,custom/format/fill/color')
  await context.sync()
  const { rule, format: look } = format.custom
  return [rule.formula, look.font.color, look.font.bold, look.fill.color]`),
    expect: ['=B8>A8', '#00B050', true, '#FFFFCC'],
  },
  {
    title: 'a format by cell value keeps operator and bounds',
    run: onSheet(`
  const format = sheet.getRange('A1:A9').conditionalFormats.add('CellValue')
  format.cellValue.format.font.color = '#FF0000'
  format.cellValue.rule = { formula1: '=1', formula2: '=5', operator: 'Between' }
  format.load('cellValue/rule,cellValue/format/font/color')
  await context.sync()
  const { formula1, formula2, operator } = format.cellValue.rule
  return [formula1, formula2, operator, format.cellValue.format.font.color]`),
    expect: ['=1', '=5', 'Between', '#FF0000'],
  },
  {
    title: 'a format by text keeps operator and text',
    run: onSheet(`
  const format = sheet.getRange('A1:A9').conditionalFormats.add(Excel.ConditionalFormatType.containsText)
  format.textComparison.format.font.color = '#FF0000'
  format.textComparison.rule = { operator: Excel.ConditionalTextOperator.beginsWith, text: '迟到' }
  format.load('type,textComparison/rule')
  await context.sync()
  return [format.type, format.textComparison.rule.operator, format.textComparison.rule.text]`),
    expect: ['ContainsText', 'BeginsWith', '迟到'],
  },
  {
    title: 'a format of the top items keeps rank and kind',
    run: onSheet(`
  const format = sheet.getRange('A1:A9').conditionalFormats.add('TopBottom')
  format.topBottom.format.fill.color = '#00FF00'
  format.topBottom.rule = { rank: 3, type: 'TopItems' }
  format.load('topBottom/rule')
  await context.sync()
  return [format.topBottom.rule.rank, format.topBottom.rule.type]`),
    expect: [3, 'TopItems'],
  },
  {
    title: 'a format of duplicates keeps its criterion',
    run: onSheet(`
  const format = sheet.getRange('A1:A9').conditionalFormats.add('PresetCriteria')
  format.preset.format.font.color = '#FF0000'
  format.preset.rule = { criterion: Excel.ConditionalFormatPresetCriterion.duplicateValues }
  format.load('preset/rule')
  await context.sync()
  return format.preset.rule.criterion`),
    expect: 'DuplicateValues',
  },
  {
    title: 'a colour scale has two or three points',
    run: onSheet(`
  const range = sheet.getRange('A1:A9')
  const format = range.conditionalFormats.add('ColorScale')
  format.colorScale.criteria = {
    minimum: { formula: null, type: 'LowestValue', color: '#0000FF' },
    midpoint: { formula: '50', type: 'Percent', color: '#FFFF00' },
    maximum: { formula: null, type: 'HighestValue', color: '#FF0000' },
  }
  format.load('colorScale/criteria,colorScale/threeColorScale')
  await context.sync()
  const { minimum, midpoint, maximum } = format.colorScale.criteria
  return [format.colorScale.threeColorScale, minimum.type, minimum.color, midpoint.type, midpoint.color, maximum.type, maximum.color]`),
    expect: [true, 'LowestValue', '#0000FF', 'Percent', '#FFFF00', 'HighestValue', '#FF0000'],
  },
  {
    title: 'a data bar has a direction and bounds, and may hide the numbers',
    run: onSheet(`
  const bar = sheet.getRange('A1:A9').conditionalFormats.add('DataBar').dataBar
  bar.barDirection = Excel.ConditionalDataBarDirection.leftToRight
  bar.showDataBarOnly = true
  bar.positiveFormat.fillColor = '#00FF00'
  bar.lowerBoundRule = { type: 'Number', formula: '=0' }
  bar.load('barDirection,showDataBarOnly,lowerBoundRule,positiveFormat/fillColor')
  await context.sync()
  return [bar.barDirection, bar.showDataBarOnly, bar.lowerBoundRule.type, bar.positiveFormat.fillColor]`),
    expect: ['LeftToRight', true, 'Number', '#00FF00'],
  },
  {
    title: 'an icon set has a style and as many criteria as icons',
    run: onSheet(`
  const icons = sheet.getRange('A1:A9').conditionalFormats.add('IconSet').iconSet
  icons.style = Excel.IconSet.fourTrafficLights
  icons.showIconOnly = true
  icons.load('style,showIconOnly,criteria')
  await context.sync()
  return [icons.style, icons.showIconOnly, icons.criteria.length]`),
    expect: ['FourTrafficLights', true, 4],
  },
  {
    title: 'the newest conditional format comes first',
    // ConditionalFormatCollection.add: "Adds a new conditional format to the collection at the first/top priority"
    run: onSheet(`
  const formats = sheet.getRange('A1:A9').conditionalFormats
  formats.add('Custom').custom.rule.formula = '=A1>1'
  formats.add('TopBottom').topBottom.rule = { rank: 1, type: 'TopItems' }
  const count = formats.getCount()
  const first = formats.getItemAt(0).load('type,priority')
  const second = formats.getItemAt(1).load('type,priority')
  await context.sync()
  return [count.value, [first.type, first.priority], [second.type, second.priority]]`),
    expect: [2, ['TopBottom', 0], ['Custom', 1]],
  },
  {
    title: 'a conditional format moved to the front makes the others follow',
    run: onSheet(`
  const formats = sheet.getRange('A1:A9').conditionalFormats
  for (const type of ['Custom', 'TopBottom', 'CellValue']) formats.add(type)
  formats.getItemAt(2).priority = 0
  formats.load('items/type,items/priority')
  await context.sync()
  return formats.items.map((item) => [item.priority, item.type]).sort()`),
    expect: [[0, 'Custom'], [1, 'CellValue'], [2, 'TopBottom']],
  },
  {
    title: 'a conditional format may stop those after it; data bars cannot',
    // ConditionalFormat.stopIfTrue: "Value is null on data bars, icon sets, and color scales"
    run: onSheet(`
  const custom = sheet.getRange('A1').conditionalFormats.add('Custom')
  custom.stopIfTrue = true
  custom.load('stopIfTrue')
  const bar = sheet.getRange('B1').conditionalFormats.add('DataBar').load('stopIfTrue')
  await context.sync()
  return [custom.stopIfTrue, bar.stopIfTrue]`),
    expect: [true, null],
  },
  {
    title: 'a range has the conditional formats that touch it',
    run: onSheet(`
  sheet.getRange('A1:C3').conditionalFormats.add('Custom').custom.rule.formula = '=A1>1'
  const counts = ['B2', 'C3:F9', 'E5'].map((address) => sheet.getRange(address).conditionalFormats.getCount())
  const where = sheet.getRange('B2').conditionalFormats.getItemAt(0).getRange().load('address')
  await context.sync()
  return [counts.map((count) => count.value), where.address]`),
    expect: [[1, 1, 0], 'Sheet1!A1:C3'],
  },
  {
    title: 'a conditional format is found by its id and deleted',
    run: onSheet(`
  const formats = sheet.getRange('A1:A9').conditionalFormats
  const first = formats.add('Custom').load('id')
  formats.add('DataBar')
  await context.sync()
  formats.getItem(first.id).delete()
  const none = formats.getItemOrNullObject(first.id)
  formats.load('items/type')
  await context.sync()
  return [none.isNullObject, formats.items.map((item) => item.type)]`),
    expect: [true, ['DataBar']],
  },
  {
    title: 'clearing takes all conditional formats off the range',
    run: onSheet(`
  const range = sheet.getRange('A1:A9')
  range.conditionalFormats.add('Custom')
  range.conditionalFormats.add('DataBar')
  await context.sync()
  range.conditionalFormats.clearAll()
  const count = range.conditionalFormats.getCount()
  await context.sync()
  return count.value`),
    expect: 0,
  },
  {
    title: 'clearing on a part leaves the rest of the range its conditional format',
    run: onSheet(`
  sheet.getRange('A1:A9').conditionalFormats.add('Custom').custom.rule.formula = '=A1>1'
  await context.sync()
  sheet.getRange('A1:A4').conditionalFormats.clearAll()
  const cleared = sheet.getRange('A2').conditionalFormats.getCount()
  const where = sheet.getRange('A9').conditionalFormats.getItemAt(0).getRange().load('address')
  await context.sync()
  return [cleared.value, where.address]`),
    expect: [0, 'Sheet1!A5:A9'],
  },
  {
    title: 'clear of the formats takes conditional formats away',
    run: onSheet(`
  const range = sheet.getRange('A1:A9')
  range.conditionalFormats.add('Custom')
  await context.sync()
  range.clear('Formats')
  const count = range.conditionalFormats.getCount()
  await context.sync()
  return count.value`),
    expect: 0,
  },
  {
    title: 'the parts of another type are null objects',
    run: onSheet(`
  const format = sheet.getRange('A1').conditionalFormats.add('Custom')
  const bar = format.dataBarOrNullObject.load('barDirection')
  const custom = format.customOrNullObject.load('rule/formula')
  await context.sync()
  return [bar.isNullObject, custom.isNullObject]`),
    expect: [true, false],
  },
  {
    title: 'conditional formats do not change the formats of the cells',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.values = [[5]]
  const format = range.conditionalFormats.add('Custom')
  format.custom.rule.formula = '=A1>1'
  format.custom.format.fill.color = '#FF0000'
  range.load('format/fill/color')
  await context.sync()
  return range.format.fill.color`),
    expect: '#FFFFFF',
  },
]
