import { onSheet, type Script } from './script'

/** What cells show by their number formats. */
export const scripts: Script[] = [
  {
    title: 'a single number format is set to every cell',
    run: onSheet(`
  const range = sheet.getRange('A1:B2')
  range.numberFormat = '0.00'
  range.load('numberFormat')
  await context.sync()
  return range.numberFormat`),
    expect: [['0.00', '0.00'], ['0.00', '0.00']],
  },
  {
    title: 'an empty number format goes back to General',
    // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.numberFormat = [['0.00']]
  range.numberFormat = [['']]
  range.load('numberFormat')
  await context.sync()
  return range.numberFormat`),
    expect: [['General']],
  },
  {
    title: 'text shows numbers as their format has it',
    run: onSheet(`
  const range = sheet.getRange('A1:F1')
  range.values = [[1234.5, 0.256, 42, 1234567, 12345, 1234.5]]
  range.numberFormat = [['#,##0.00', '0%', '0000', '#,##0,', '0.00E+00', '¥#,##0.00']]
  range.load('text,values')
  await context.sync()
  return [range.text, range.values]`),
    expect: [[['1,234.50', '26%', '0042', '1,235', '1.23E+04', '¥1,234.50']], [[1234.5, 0.256, 42, 1234567, 12345, 1234.5]]],
  },
  {
    title: 'text shows dates and times as their format has it',
    run: onSheet(`
  const range = sheet.getRange('A1:E1')
  range.values = [[41386, 41386, 41386.75, 0.5, 1.5]]
  range.numberFormat = [['yyyy-mm-dd', 'yyyy"年"m"月"d"日"', 'yyyy-mm-dd hh:mm', 'h:mm', '[h]:mm']]
  range.load('text')
  await context.sync()
  return range.text`),
    expect: [['2013-04-22', '2013年4月22日', '2013-04-22 18:00', '12:00', '36:00']],
  },
  {
    title: 'text follows the sections of a format for positive, negative, zero and text',
    run: onSheet(`
  const range = sheet.getRange('A1:D1')
  range.values = [[1.25, -2, 0, 'pear']]
  range.numberFormat = '0.0;(0.0);"-";"<"@">"'
  range.load('text')
  await context.sync()
  return range.text`),
    expect: [['1.3', '(2.0)', '-', '<pear>']],
  },
  {
    title: 'serial 60 is shown as the 29th of February 1900',
    // https://learn.microsoft.com/office/troubleshoot/excel/wrongly-assumes-1900-is-leap-year
    run: onSheet(`
  const range = sheet.getRange('A1:C1')
  range.values = [[59, 60, 61]]
  range.numberFormat = 'yyyy-mm-dd'
  range.load('text')
  await context.sync()
  return range.text`),
    expect: [['1900-02-28', '1900-02-29', '1900-03-01']],
  },
  {
    title: 'text in the General format has at most eleven places',
    run: onSheet(`
  const range = sheet.getRange('A1:E1')
  range.formulas = [['=1/3', 12345678901, 123456789012, 0.1, true]]
  range.load('text')
  await context.sync()
  return range.text`),
    expect: [['0.333333333', '12345678901', '1.23457E+11', '0.1', 'TRUE']],
  },
  {
    title: 'text does not depend on the width of the column',
    // Range.text: "The text value will not depend on the cell width"
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.values = [[1234567]]
  range.numberFormat = [['#,##0.00']]
  range.format.columnWidth = 15
  range.load('text')
  await context.sync()
  return range.text`),
    expect: [['1,234,567.00']],
  },
  {
    title: 'the categories of number formats are told',
    run: onSheet(`
  const range = sheet.getRange('A1:D1')
  range.numberFormat = [['General', '0.00', '0.00%', '@']]
  range.load('numberFormatCategories')
  await context.sync()
  return range.numberFormatCategories`),
    expect: [['General', 'Number', 'Percentage', 'Text']],
  },
]
