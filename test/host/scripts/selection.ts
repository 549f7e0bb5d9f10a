import { onSheet, type Script } from './script'

export const scripts: Script[] = [
  {
    title: 'a new workbook has its first cell selected',
    run: onSheet(`
  const selected = context.workbook.getSelectedRange().load('address')
  const active = context.workbook.getActiveCell().load('address')
  await context.sync()
  return [selected.address, active.address]`),
    expect: ['Sheet1!A1', 'Sheet1!A1'],
  },
  {
    title: 'a selected range is the selection, its first cell the active one',
    run: onSheet(`
  sheet.getRange('B2:C5').select()
  const selected = context.workbook.getSelectedRange().load('address')
  const active = context.workbook.getActiveCell().load('address')
  await context.sync()
  return [selected.address, active.address]`),
    expect: ['Sheet1!B2:C5', 'Sheet1!B2'],
  },
  {
    title: 'selecting on another sheet activates it',
    run: onSheet(`
  const other = context.workbook.worksheets.add('Other')
  other.getRange('D4').select()
  const active = context.workbook.worksheets.getActiveWorksheet().load('name')
  const selected = context.workbook.getSelectedRange().load('address')
  await context.sync()
  return [active.name, selected.address]`),
    expect: ['Other', 'Other!D4'],
  },
  {
    title: 'each sheet keeps its selection',
    run: onSheet(`
  const other = context.workbook.worksheets.add('Other')
  sheet.getRange('B2').select()
  other.getRange('D4').select()
  sheet.activate()
  const selected = context.workbook.getSelectedRange().load('address')
  await context.sync()
  return selected.address`),
    expect: 'Sheet1!B2',
  },
  {
    title: 'the selection can be written to',
    run: onSheet(`
  sheet.getRange('C3').select()
  await context.sync()
  const selected = context.workbook.getSelectedRange()
  selected.values = [['here']]
  selected.format.fill.color = '#FFFF00'
  const cell = sheet.getRange('C3').load('values,format/fill/color')
  await context.sync()
  return [cell.values, cell.format.fill.color]`),
    expect: [[['here']], '#FFFF00'],
  },
  {
    title: 'the selection as areas has one area for one range',
    needs: 'ExcelApi 1.9',
    run: onSheet(`
  sheet.getRange('B2:C3').select()
  const areas = context.workbook.getSelectedRanges().load('areaCount,cellCount')
  await context.sync()
  return [areas.areaCount, areas.cellCount]`),
    expect: [1, 4],
  },
  {
    title: 'a whole column can be selected',
    run: onSheet(`
  sheet.getRange('B:B').select()
  const selected = context.workbook.getSelectedRange().load('address,isEntireColumn')
  const active = context.workbook.getActiveCell().load('address')
  await context.sync()
  return [selected.address, selected.isEntireColumn, active.address]`),
    expect: ['Sheet1!B:B', true, 'Sheet1!B1'],
  },
]
