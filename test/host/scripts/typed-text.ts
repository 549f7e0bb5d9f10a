import { onSheet, type Script } from './script'

/** Text written as values, as Excel reads what is typed. */
export const scripts: Script[] = [
  {
    title: 'a value that starts with an equal sign is a formula',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.values = [['=1+1']]
  range.load('values,formulas')
  await context.sync()
  return [range.values, range.formulas]`),
    expect: [[[2]], [['=1+1']]],
  },
  {
    title: 'an ISO date written as text becomes a date serial',
    // Range.values: "use a locale-neutral format like ISO (YYYY-MM-DD)"
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.values = [['2013-04-22']]
  range.load('values,valueTypes,numberFormat')
  await context.sync()
  return [range.values, range.valueTypes, range.numberFormat[0][0] !== 'General']`),
    expect: [[[41386]], [['Double']], true],
  },
  {
    title: 'a time written as text becomes a part of a day',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.values = [['12:30']]
  range.load('values,text')
  await context.sync()
  return [Math.round(range.values[0][0] * 1440), range.text[0][0]]`),
    expect: [750, '12:30'],
  },
  {
    title: 'percentages written as text become numbers with a percent format',
    run: onSheet(`
  const range = sheet.getRange('A1:B1')
  range.values = [['50%', '12.5%']]
  range.load('values,numberFormat')
  await context.sync()
  return [range.values, range.numberFormat]`),
    expect: [[[0.5, 0.125]], [['0%', '0.00%']]],
  },
  {
    title: 'numbers with thousands separators written as text become numbers with that format',
    run: onSheet(`
  const range = sheet.getRange('A1:B1')
  range.values = [['1,234', '1,234.50']]
  range.load('values,numberFormat')
  await context.sync()
  return [range.values, range.numberFormat]`),
    expect: [[[1234, 1234.5]], [['#,##0', '#,##0.00']]],
  },
  {
    title: 'text that looks like a number becomes a number',
    run: onSheet(`
  const range = sheet.getRange('A1:D1')
  range.values = [['007', '1.50', '-5', '1e3']]
  range.load('values,valueTypes')
  await context.sync()
  return [range.values, range.valueTypes]`),
    expect: [[[7, 1.5, -5, 1000]], [['Double', 'Double', 'Double', 'Double']]],
  },
  {
    title: 'TRUE and false written as text become booleans',
    run: onSheet(`
  const range = sheet.getRange('A1:B1')
  range.values = [['TRUE', 'false']]
  range.load('values,valueTypes,text')
  await context.sync()
  return [range.values, range.valueTypes, range.text]`),
    expect: [[[true, false]], [['Boolean', 'Boolean']], [['TRUE', 'FALSE']]],
  },
  {
    title: 'an error written as text becomes an error',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.values = [['#N/A']]
  range.load('values,valueTypes')
  await context.sync()
  return [range.values, range.valueTypes]`),
    expect: [[['#N/A']], [['Error']]],
  },
  {
    title: 'a leading apostrophe keeps text as text and is no part of it',
    run: onSheet(`
  const range = sheet.getRange('A1:C1')
  range.values = [["'00123", "'=1+1", "'2013-04-22"]]
  range.load('values,valueTypes,text')
  await context.sync()
  return [range.values, range.valueTypes, range.text]`),
    expect: [[['00123', '=1+1', '2013-04-22']], [['String', 'String', 'String']], [['00123', '=1+1', '2013-04-22']]],
  },
  {
    title: 'a cell with the text format keeps digits as text',
    run: onSheet(`
  const range = sheet.getRange('A1:B1')
  range.numberFormat = [['@', '@']]
  range.values = [['00123', '2013-04-22']]
  range.load('values,valueTypes')
  await context.sync()
  return [range.values, range.valueTypes]`),
    expect: [[['00123', '2013-04-22']], [['String', 'String']]],
  },
  {
    title: 'a cell with the text format keeps a formula as text',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.numberFormat = [['@']]
  range.values = [['=1+1']]
  range.load('values,valueTypes')
  await context.sync()
  return [range.values, range.valueTypes]`),
    expect: [[['=1+1']], [['String']]],
  },
  {
    title: 'the text format set afterwards does not turn a number into text',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.values = [[123]]
  range.numberFormat = [['@']]
  range.load('values,valueTypes')
  await context.sync()
  return [range.values, range.valueTypes]`),
    expect: [[[123]], [['Double']]],
  },
  {
    title: 'digits after the fifteenth of a number written as text become zeros',
    // https://support.microsoft.com/office/1672db73-8c91-40bb-8ccc-4e00d9f2d2dd "Number precision: 15 digits"
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.values = [['110101199001011234']]
  range.load('values')
  await context.sync()
  return range.values[0][0] === 110101199001011000`),
    expect: true,
  },
  {
    title: 'line breaks and spaces within text are kept',
    run: onSheet(`
  const range = sheet.getRange('A1:B1')
  range.values = [['first\\nsecond', '  pear  ']]
  range.load('values')
  await context.sync()
  return range.values`),
    expect: [['first\nsecond', '  pear  ']],
  },
]
