import { failing, onSheet, type Script } from './script'

/** https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling lists the codes. */
export const scripts: Script[] = [
  {
    title: 'a sheet that is not there',
    run: onSheet(`
  context.workbook.worksheets.getItem('Nowhere').load('name')
  await context.sync()`),
    error: { code: 'ItemNotFound', location: 'WorksheetCollection.getItem' },
  },
  {
    title: 'a range of a sheet that is not there',
    run: onSheet(`
  context.workbook.worksheets.getItem('Nowhere').getRange('A1').values = [[1]]
  await context.sync()`),
    error: { code: 'ItemNotFound', location: 'WorksheetCollection.getItem' },
  },
  {
    title: 'an address that is none',
    // https://github.com/OfficeDev/office-js/issues/1561
    run: onSheet(`
  sheet.getRange('no such address').load('address')
  await context.sync()`),
    error: { code: 'InvalidArgument', location: 'Worksheet.getRange' },
  },
  {
    title: 'too few values for the range',
    run: onSheet(`
  sheet.getRange('A1:B2').values = [[1, 2]]
  await context.sync()`),
    error: { code: 'InvalidArgument', location: 'Range.values' },
  },
  {
    title: 'too many values for the range',
    run: onSheet(`
  sheet.getRange('A1').values = [[1, 2], [3, 4]]
  await context.sync()`),
    error: { code: 'InvalidArgument', location: 'Range.values' },
  },
  {
    title: 'rows of different lengths',
    run: failing(`
  return await fails((sheet) => { sheet.getRange('A1:B2').values = [[1, 2], [3]] })`),
    expect: true,
  },
  {
    title: 'formulas and number formats of another size than the range',
    run: failing(`
  return [
    await fails((sheet) => { sheet.getRange('A1:B1').formulas = [['=1']] }),
    await fails((sheet) => { sheet.getRange('A1:B1').numberFormat = [['0', '0', '0']] }),
  ]`),
    expect: [true, true],
  },
  {
    title: 'an array of one dimension',
    run: failing(`
  return await fails((sheet) => { sheet.getRange('A1:B1').values = [1, 2] })`),
    expect: true,
  },
  {
    title: 'a sheet name with characters not allowed',
    // https://support.microsoft.com/office/3f1f7148-ee83-404d-8ef0-9ff99fbad1f9 "Rename a worksheet"
    run: failing(`
  const refused = []
  for (const name of ['a/b', 'a\\\\b', 'a?b', 'a*b', 'a[b', 'a]b', 'a:b', "'ab", "ab'", ''])
    refused.push(await fails((sheet) => { sheet.name = name }))
  sheet.load('name')
  await context.sync()
  return [refused.every(Boolean), sheet.name]`),
    expect: [true, 'Sheet1'],
  },
  {
    title: 'a new sheet with a name not allowed',
    run: onSheet(`
  context.workbook.worksheets.add('week/17')
  await context.sync()`),
    error: { code: 'InvalidArgument', location: 'WorksheetCollection.add' },
  },
  {
    title: 'a table with the name of another',
    // https://github.com/OfficeDev/office-js/issues/551
    run: onSheet(`
  sheet.tables.add('A1:B2', true).name = 'Sales'
  await context.sync()
  sheet.tables.add('D1:E2', true).name = 'Sales'
  await context.sync()`),
    error: { code: 'InvalidArgument', location: 'Table.name' },
  },
  {
    title: 'a name that exists already',
    // https://github.com/OfficeDev/office-js/issues/2875
    run: onSheet(`
  context.workbook.names.add('Rate', '=1')
  await context.sync()
  context.workbook.names.add('Rate', '=2')
  await context.sync()`),
    error: { code: 'ItemAlreadyExists', location: 'NamedItemCollection.add' },
  },
  {
    title: 'a name that is not there',
    run: onSheet(`
  context.workbook.names.getItem('Nothing').load('name')
  await context.sync()`),
    error: { code: 'ItemNotFound', location: 'NamedItemCollection.getItem' },
  },
  {
    title: 'a property read before it was loaded',
    run: onSheet(`
  const range = sheet.getRange('A1')
  await context.sync()
  return range.values`),
    error: { code: 'PropertyNotLoaded', location: 'Range.values' },
  },
  {
    title: 'a property read before the sync',
    run: onSheet(`
  const range = sheet.getRange('A1').load('values')
  return range.values`),
    error: { code: 'PropertyNotLoaded', location: 'Range.values' },
  },
  {
    title: 'a result read before the sync',
    run: onSheet(`
  const count = context.workbook.worksheets.getCount()
  return count.value`),
    error: { code: 'ValueNotLoaded' },
  },
  {
    title: 'an object of another batch',
    run: `
const other = await Excel.run(async (context) => context.workbook.worksheets.getActiveWorksheet().getRange('A1'))
return await Excel.run(async (context) => {
  context.load(other, 'values')
  await context.sync()
})`,
    error: { code: 'InvalidRequestContext' },
  },
  {
    title: 'a value that is not of the list of values',
    run: failing(`
  return [
    await fails((sheet) => { sheet.getRange('A1').format.horizontalAlignment = 'Middle' }),
    await fails((sheet) => { sheet.visibility = 'Away' }),
    await fails((sheet) => { sheet.getRange('A1').format.borders.getItem('EdgeTop').style = 'Wavy' }),
    await fails((sheet) => { sheet.getRange('A1').format.fill.color = 'nosuchcolour' }),
  ]`),
    expect: [true, true, true, true],
  },
  {
    title: 'a property that a class does not have cannot be loaded',
    needs: 'unsure: whether an unknown name is refused or passed over',
    run: failing(`
  return await fails((sheet) => sheet.getRange('A1').load('colour'))`),
    expect: true,
  },
  {
    title: 'what came before the failing action of a batch stays done, what comes after is not done',
    run: `
let code
try {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1')
    sheet.getRange('A1').values = [['before']]
    context.workbook.worksheets.getItem('Nowhere').getRange('A1').values = [['never']]
    sheet.getRange('A2').values = [['after']]
    await context.sync()
  })
} catch (error) {
  code = error.code
}
return await Excel.run(async (context) => {
  const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2').load('values')
  await context.sync()
  return [code, range.values]
})`,
    expect: ['ItemNotFound', [['before'], ['']]],
  },
  {
    title: 'after a failed batch the next one of the same context works',
    run: onSheet(`
  try {
    sheet.getRange('A1:B1').values = [[1]]
    await context.sync()
  } catch (error) {
    const range = sheet.getRange('A1')
    range.values = [['fine']]
    range.load('values')
    await context.sync()
    return [error.code, range.values]
  }`),
    expect: ['InvalidArgument', [['fine']]],
  },
  {
    title: 'an error has a code, a message, a place and is an Office error',
    run: onSheet(`
  try {
    sheet.getRange('A1:B1').values = [[1]]
    await context.sync()
  } catch (error) {
    return [error instanceof OfficeExtension.Error, error instanceof Error, error.name, error.code === error.debugInfo.code,
      typeof error.message, error.message.length > 0, error.debugInfo.errorLocation]
  }`),
    expect: [true, true, 'RichApi.Error', true, 'string', true, 'Range.values'],
  },
  {
    title: 'an error of the script itself goes through as it is',
    run: `
try {
  await Excel.run(async () => {
    throw new RangeError('mine')
  })
} catch (error) {
  return [error instanceof RangeError, error.message]
}`,
    expect: [true, 'mine'],
  },
  {
    title: 'a deleted object is not there any more',
    run: failing(`
  context.workbook.worksheets.add('Other')
  await context.sync()
  return await fails(async (sheet, other) => {
    const gone = other.workbook.worksheets.getItem('Other')
    gone.load('name')
    await other.sync()
    gone.delete()
    await other.sync()
    gone.load('name')
  })`),
    expect: true,
  },
  {
    title: 'a comment on several cells',
    // CommentCollection.add: "An InvalidArgument error is thrown if the provided range is larger than one cell"
    run: onSheet(`
  sheet.comments.add(sheet.getRange('A1:B2'), 'too wide')
  await context.sync()`),
    error: { code: 'InvalidArgument', location: 'CommentCollection.add' },
  },
  {
    title: 'cells pushed off the end of the sheet',
    run: onSheet(`
  sheet.getRange('A1048576').values = [['last']]
  await context.sync()
  sheet.getRange('A1').insert('Down')
  await context.sync()`),
    error: { code: 'NonBlankCellOffSheet', location: 'Range.insert' },
  },
]
