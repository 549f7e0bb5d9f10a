import { failing, onSheet, type Script } from './script'

export const scripts: Script[] = [
  {
    title: 'a sheet is not protected until it is',
    run: onSheet(`
  const protection = sheet.protection.load('protected')
  await context.sync()
  const before = protection.protected
  protection.protect()
  protection.load('protected')
  await context.sync()
  const during = protection.protected
  protection.unprotect()
  protection.load('protected')
  await context.sync()
  return [before, during, protection.protected]`),
    expect: [false, true, false],
  },
  {
    title: 'values cannot be written to a protected sheet',
    run: onSheet(`
  sheet.protection.protect()
  await context.sync()
  sheet.getRange('A1').values = [[1]]
  await context.sync()`),
    error: { code: 'AccessDenied', location: 'Range.values' },
  },
  {
    title: 'a protected sheet can be read',
    run: onSheet(`
  sheet.getRange('A1').values = [[1]]
  sheet.protection.protect()
  const range = sheet.getRange('A1').load('values')
  await context.sync()
  return range.values`),
    expect: [[1]],
  },
  {
    title: 'unlocked cells of a protected sheet can be written',
    run: failing(`
  sheet.getRange('B2').format.protection.locked = false
  sheet.protection.protect()
  await context.sync()
  const unlocked = await fails((sheet) => { sheet.getRange('B2').values = [['fine']] })
  const locked = await fails((sheet) => { sheet.getRange('B3').values = [['no']] })
  const mixed = await fails((sheet) => { sheet.getRange('B2:B3').values = [['no'], ['no']] })
  const range = sheet.getRange('B2:B3').load('values')
  await context.sync()
  return [unlocked, locked, mixed, range.values]`),
    expect: [false, true, true, [['fine'], ['']]],
  },
  {
    title: 'options allow what protection forbids',
    run: failing(`
  sheet.protection.protect({ allowFormatCells: true, allowInsertRows: true })
  sheet.protection.load('options')
  await context.sync()
  const { options } = sheet.protection
  const refused = [
    await fails((sheet) => { sheet.getRange('A1').format.fill.color = '#FF0000' }),
    await fails((sheet) => sheet.getRange('2:2').insert('Down')),
    await fails((sheet) => sheet.getRange('B:B').insert('Right')),
    await fails((sheet) => sheet.getRange('2:2').delete('Up')),
    await fails((sheet) => { sheet.getRange('A1').values = [[1]] }),
  ]
  return [[options.allowFormatCells, options.allowInsertRows, options.allowInsertColumns, options.allowSort], refused]`),
    expect: [[true, true, false, false], [false, false, true, true, true]],
  },
  {
    title: 'without options formats, rows and columns cannot be changed',
    run: failing(`
  sheet.protection.protect()
  await context.sync()
  return [
    await fails((sheet) => { sheet.getRange('A1').format.font.bold = true }),
    await fails((sheet) => { sheet.getRange('A1').format.columnWidth = 100 }),
    await fails((sheet) => sheet.getRange('2:2').insert('Down')),
    await fails((sheet) => sheet.getRange('2:2').delete('Up')),
    await fails((sheet) => sheet.getRange('A1').clear()),
  ]`),
    expect: [true, true, true, true, true],
  },
  {
    title: 'a table on a protected sheet takes no rows',
    run: failing(`
  sheet.getRange('A1:B2').values = [['Name', 'Qty'], ['pear', 1]]
  sheet.tables.add('A1:B2', true).name = 'Sales'
  sheet.protection.protect()
  await context.sync()
  const refused = await fails((sheet) => sheet.tables.getItem('Sales').rows.add(null, [['fig', 2]]))
  const count = sheet.tables.getItem('Sales').rows.getCount()
  await context.sync()
  return [refused, count.value]`),
    expect: [true, 1],
  },
  {
    title: 'a password is needed to take protection away',
    run: failing(`
  sheet.protection.protect({}, 'secret')
  await context.sync()
  const refused = [
    await fails((sheet) => sheet.protection.unprotect('wrong')),
    await fails((sheet) => sheet.protection.unprotect()),
  ]
  sheet.protection.load('protected')
  await context.sync()
  const still = sheet.protection.protected
  const right = await fails((sheet) => sheet.protection.unprotect('secret'))
  sheet.protection.load('protected')
  await context.sync()
  return [refused, still, right, sheet.protection.protected]`),
    expect: [[true, true], true, false, false],
  },
  {
    title: 'protection of one sheet leaves the others free',
    run: onSheet(`
  const other = context.workbook.worksheets.add('Other')
  sheet.protection.protect()
  other.getRange('A1').values = [[1]]
  const range = other.getRange('A1').load('values')
  await context.sync()
  return range.values`),
    expect: [[1]],
  },
  {
    title: 'formulas on a protected sheet are still calculated',
    run: onSheet(`
  const other = context.workbook.worksheets.add('Other')
  sheet.getRange('A1').formulas = [['=Other!A1*2']]
  sheet.protection.protect()
  await context.sync()
  other.getRange('A1').values = [[21]]
  const range = sheet.getRange('A1').load('values')
  await context.sync()
  return range.values`),
    expect: [[42]],
  },
  {
    title: 'a protected workbook takes no new sheets and no other names for its own',
    needs: 'ExcelApi 1.7',
    run: failing(`
  const protection = context.workbook.protection
  protection.protect()
  protection.load('protected')
  await context.sync()
  const during = protection.protected
  const refused = [
    await fails((sheet, other) => other.workbook.worksheets.add('New')),
    await fails((sheet) => { sheet.name = 'Renamed' }),
    await fails((sheet) => { sheet.getRange('A1').values = [[1]] }),
  ]
  protection.unprotect()
  protection.load('protected')
  await context.sync()
  return [during, refused, protection.protected]`),
    expect: [true, [true, true, false], false],
  },
]
