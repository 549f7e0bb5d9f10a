import { failing, onSheet, type Script } from './script'

/** https://support.microsoft.com/office/1672db73-8c91-40bb-8ccc-4e00d9f2d2dd is the page of specifications and limits. */
export const scripts: Script[] = [
  {
    title: 'a cell holds 32,767 characters',
    run: onSheet(`
  const text = 'x'.repeat(32767)
  const range = sheet.getRange('A1')
  range.values = [[text]]
  range.load('values')
  await context.sync()
  return range.values[0][0] === text`),
    expect: true,
  },
  {
    title: 'a cell does not hold 32,768 characters',
    run: failing(`
  const refused = await fails((sheet) => { sheet.getRange('A1').values = [['x'.repeat(32768)]] })
  const range = sheet.getRange('A1').load('values')
  await context.sync()
  return [refused, range.values]`),
    expect: [true, [['']]],
  },
  {
    title: 'a formula has at most 8,192 characters',
    run: failing(`
  return [
    await fails((sheet) => { sheet.getRange('A1').formulas = [['=LEN("' + 'x'.repeat(200) + '")' + '+1'.repeat(900)]] }),
    await fails((sheet) => { sheet.getRange('A2').formulas = [['=1' + '+1'.repeat(4200)]] }),
  ]`),
    expect: [false, true],
  },
  {
    title: 'text in a formula has at most 255 characters',
    // the message Excel shows: "Text values in formulas are limited to 255 characters"
    run: failing(`
  return [
    await fails((sheet) => { sheet.getRange('A1').formulas = [['="' + 'x'.repeat(255) + '"']] }),
    await fails((sheet) => { sheet.getRange('A2').formulas = [['="' + 'x'.repeat(256) + '"']] }),
  ]`),
    expect: [false, true],
  },
  {
    title: 'a sheet name has at most 31 characters',
    // Worksheet.name: "The name must be fewer than 32 characters"
    run: onSheet(`
  const name = 'n'.repeat(31)
  const added = context.workbook.worksheets.add(name).load('name')
  await context.sync()
  return added.name === name`),
    expect: true,
  },
  {
    title: 'a sheet name of 32 characters is refused',
    run: onSheet(`
  context.workbook.worksheets.add('n'.repeat(32))
  await context.sync()`),
    error: { code: 'InvalidArgument', location: 'WorksheetCollection.add' },
  },
  {
    title: 'the last cell of a sheet is XFD1048576',
    run: onSheet(`
  const range = sheet.getCell(1048575, 16383)
  range.values = [['end']]
  range.load('address,values')
  const used = sheet.getUsedRange().load('address')
  await context.sync()
  return [range.address, range.values, used.address]`),
    expect: ['Sheet1!XFD1048576', [['end']], 'Sheet1!XFD1048576'],
  },
  {
    title: 'there are no cells beyond the last',
    run: failing(`
  return [
    await fails((sheet) => sheet.getCell(1048576, 0).load('address')),
    await fails((sheet) => sheet.getCell(0, 16384).load('address')),
    await fails((sheet) => sheet.getCell(-1, 0).load('address')),
    await fails((sheet) => sheet.getRangeByIndexes(1048575, 0, 2, 1).load('address')),
    await fails((sheet) => sheet.getRange('A1048577').load('address')),
    await fails((sheet) => sheet.getRange('XFE1').load('address')),
    await fails((sheet) => sheet.getRange('XFD1').getColumnsAfter().load('address')),
    await fails((sheet) => sheet.getRange('A1').getRowsAbove().load('address')),
  ]`),
    expect: [true, true, true, true, true, true, true, true],
  },
  {
    title: 'a request of more than 5 MB is refused',
    // https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
    run: onSheet(`
  const text = 'x'.repeat(30000)
  sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => [text])
  await context.sync()`),
    error: { code: 'RequestPayloadSizeLimitExceeded' },
  },
  {
    title: 'a request of several MB below the limit is taken',
    run: onSheet(`
  const text = 'x'.repeat(30000)
  const range = sheet.getRange('A1:A100')
  range.values = Array.from({ length: 100 }, () => [text])
  await context.sync()
  const last = sheet.getRange('A100').load('values')
  await context.sync()
  return last.values[0][0].length`),
    expect: 30000,
  },
  {
    title: 'an answer of more than 5 MB is refused',
    // https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
    run: onSheet(`
  const text = 'x'.repeat(30000)
  for (const column of ['A', 'B']) {
    sheet.getRange(column + '1:' + column + '100').values = Array.from({ length: 100 }, () => [text])
    await context.sync()
  }
  sheet.getRange('A1:B100').load('values')
  await context.sync()`),
    error: { code: 'ResponsePayloadSizeLimitExceeded' },
  },
  {
    title: 'a large block may be written in parts, each with its own sync',
    run: onSheet(`
  for (let start = 0; start < 6000; start += 2000) {
    sheet.getRangeByIndexes(start, 0, 2000, 5).values =
      Array.from({ length: 2000 }, (_, row) => Array.from({ length: 5 }, (_, column) => (start + row) * 5 + column))
    await context.sync()
  }
  const last = sheet.getRange('E6000').load('values')
  const used = sheet.getUsedRange().load('address')
  await context.sync()
  return [last.values, used.address]`),
    expect: [[[29999]], 'Sheet1!A1:E6000'],
  },
  {
    title: 'more than five million cells are not read at once',
    // https://learn.microsoft.com/office/dev/add-ins/excel/performance "In some cases, Range.values returns null instead"
    run: onSheet(`
  const range = sheet.getRange('A1:Z1000000').load('values')
  try {
    await context.sync()
    return range.values === null
  } catch (error) {
    return ['RangeExceedsLimit', 'ResponsePayloadSizeLimitExceeded', 'InvalidArgument', 'InvalidOperation'].includes(error.code)
  }`),
    expect: true,
  },
  {
    title: 'sizes of fonts, rows, columns, indents and angles have bounds',
    // RangeFormat.indentLevel: "from 0 to 250", textOrientation: "from -90 to 90, or 180"
    // the page of limits: fonts to 409 points, rows to 409 points, columns to 255 characters
    run: failing(`
  return [
    await fails((sheet) => { sheet.getRange('A1').format.font.size = 410 }),
    await fails((sheet) => { sheet.getRange('A1').format.font.size = 0 }),
    await fails((sheet) => { sheet.getRange('A1').format.rowHeight = 410 }),
    await fails((sheet) => { sheet.getRange('A1').format.rowHeight = -1 }),
    await fails((sheet) => { sheet.getRange('A1').format.columnWidth = 5000 }),
    await fails((sheet) => { sheet.getRange('A1').format.indentLevel = 251 }),
    await fails((sheet) => { sheet.getRange('A1').format.textOrientation = 91 }),
    await fails((sheet) => { sheet.pageLayout.zoom = { scale: 401 } }),
    await fails((sheet) => { sheet.pageLayout.zoom = { scale: 9 } }),
  ]`),
    expect: [true, true, true, true, true, true, true, true, true],
  },
  {
    title: 'an address of several areas with an empty or unfinished one is refused',
    run: failing(`
  return await fails((sheet) => sheet.getRanges('A1,,B2:').load('address'))`),
    expect: true,
  },
]
