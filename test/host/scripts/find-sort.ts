import { onSheet, type Script } from './script'

export const scripts: Script[] = [
  {
    title: 'find gives the first cell that holds the text, whatever the case',
    run: onSheet(`
  sheet.getRange('A1:A4').values = [['Green apples'], ['APPLES'], ['pears'], ['apples']]
  const found = sheet.getRange('A1:A4').find('pear', {}).load('address')
  const any = sheet.getRange('A2:A4').find('apples', { matchCase: true }).load('address')
  await context.sync()
  return [found.address, any.address]`),
    expect: ['Sheet1!A3', 'Sheet1!A4'],
  },
  {
    title: 'find may ask for whole cells',
    run: onSheet(`
  sheet.getRange('A1:A3').values = [['Green apples'], ['Apples pie'], ['Apples']]
  const criteria = { completeMatch: true, matchCase: false, searchDirection: 'Forward' }
  const found = sheet.getRange('A1:A3').find('Apples', criteria).load('address')
  await context.sync()
  return found.address`),
    expect: 'Sheet1!A3',
  },
  {
    title: 'find may go backwards',
    run: onSheet(`
  sheet.getRange('A1:A5').values = [['a'], ['x'], ['b'], ['x'], ['c']]
  const forward = sheet.getRange('A1:A5').find('x', { searchDirection: Excel.SearchDirection.forward }).load('address')
  const back = sheet.getRange('A1:A5').find('x', { searchDirection: Excel.SearchDirection.backwards }).load('address')
  await context.sync()
  return [forward.address, back.address]`),
    expect: ['Sheet1!A2', 'Sheet1!A4'],
  },
  {
    title: 'text that is not there is an error or a null object',
    // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-string-match
    run: onSheet(`
  sheet.getRange('A1').values = [['pear']]
  const none = sheet.getRange('A1:A4').findOrNullObject('apple', {})
  await context.sync()
  sheet.getRange('A1:A4').find('apple', {}).load('address')
  try {
    await context.sync()
  } catch (error) {
    return [none.isNullObject, error.code, error.debugInfo.errorLocation]
  }`),
    expect: [true, 'ItemNotFound', 'Range.find'],
  },
  {
    title: 'findAll gives all cells of a sheet that hold the text',
    run: onSheet(`
  sheet.getRange('A1:B3').values = [['Complete', 'x'], ['y', 'Complete'], ['Incomplete', 'Complete']]
  const all = sheet.findAll('Complete', { completeMatch: true, matchCase: true }).load('cellCount')
  const part = sheet.findAll('complete', {}).load('cellCount')
  const none = sheet.findAllOrNullObject('nothing', {})
  await context.sync()
  return [all.cellCount, part.cellCount, none.isNullObject]`),
    expect: [3, 4, true],
  },
  {
    title: 'replaceAll changes text in place and counts',
    run: onSheet(`
  const range = sheet.getRange('A1:A4')
  range.values = [['Total 2012'], ['Total 2013'], ['2012'], ['other']]
  const count = range.replaceAll('2012', '2014', {})
  range.load('values')
  await context.sync()
  return [count.value, range.values]`),
    expect: [2, [['Total 2014'], ['Total 2013'], [2014], ['other']]],
  },
  {
    title: 'replaceAll may ask for whole cells and the same case',
    run: onSheet(`
  const range = sheet.getRange('A1:A3')
  range.values = [['no'], ['No'], ['not']]
  const count = range.replaceAll('No', 'yes', { completeMatch: true, matchCase: true })
  range.load('values')
  await context.sync()
  return [count.value, range.values]`),
    expect: [1, [['no'], ['yes'], ['not']]],
  },
  {
    title: 'replaceAll that finds nothing counts none',
    run: onSheet(`
  sheet.getRange('A1').values = [['pear']]
  const count = sheet.getRange('A1:A3').replaceAll('apple', 'fig', {})
  await context.sync()
  return count.value`),
    expect: 0,
  },
  {
    title: 'removeDuplicates keeps the first of each and pulls the rest up',
    // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-remove-duplicates
    run: onSheet(`
  const range = sheet.getRange('A1:B6')
  range.values = [['Name', 'No'], ['a', 1], ['b', 2], ['a', 3], ['c', 4], ['b', 5]]
  const result = range.removeDuplicates([0], true).load('removed,uniqueRemaining')
  range.load('values')
  await context.sync()
  return [result.removed, result.uniqueRemaining, range.values]`),
    expect: [2, 3, [['Name', 'No'], ['a', 1], ['b', 2], ['c', 4], ['', ''], ['', '']]],
  },
  {
    title: 'removeDuplicates by two columns needs both to be the same, and leaves cells beside alone',
    run: onSheet(`
  sheet.getRange('A1:C4').values = [['a', 1, 'w'], ['a', 2, 'x'], ['a', 1, 'y'], ['b', 1, 'z']]
  const result = sheet.getRange('A1:B4').removeDuplicates([0, 1], false).load('removed,uniqueRemaining')
  const range = sheet.getRange('A1:C4').load('values')
  await context.sync()
  return [result.removed, result.uniqueRemaining, range.values]`),
    expect: [1, 3, [['a', 1, 'w'], ['a', 2, 'x'], ['b', 1, 'y'], ['', '', 'z']]],
  },
  {
    title: 'a range is sorted by one of its columns',
    run: onSheet(`
  const range = sheet.getRange('A1:B4')
  range.values = [['pear', 2], ['apple', 10], ['plum', 4], ['fig', 7]]
  range.sort.apply([{ key: 1, ascending: true }])
  range.load('values')
  await context.sync()
  return range.values`),
    expect: [['pear', 2], ['plum', 4], ['fig', 7], ['apple', 10]],
  },
  {
    title: 'a header row stays where it is',
    run: onSheet(`
  const range = sheet.getRange('A1:B4')
  range.values = [['Name', 'Qty'], ['pear', 2], ['apple', 10], ['plum', 4]]
  range.sort.apply([{ key: 0, ascending: true }], false, true)
  range.load('values')
  await context.sync()
  return range.values.map(([name]) => name)`),
    expect: ['Name', 'apple', 'pear', 'plum'],
  },
  {
    title: 'a second key orders what is the same by the first',
    run: onSheet(`
  const range = sheet.getRange('A1:B5')
  range.values = [['b', 1], ['a', 1], ['b', 3], ['a', 2], ['b', 2]]
  range.sort.apply([{ key: 0, ascending: true }, { key: 1, ascending: false }])
  range.load('values')
  await context.sync()
  return range.values`),
    expect: [['a', 2], ['a', 1], ['b', 3], ['b', 2], ['b', 1]],
  },
  {
    title: 'rows with the same key keep their order',
    run: onSheet(`
  const range = sheet.getRange('A1:B5')
  range.values = [[2, 'first'], [1, 'second'], [2, 'third'], [1, 'fourth'], [2, 'fifth']]
  range.sort.apply([{ key: 0, ascending: true }])
  range.load('values')
  await context.sync()
  return range.values.map((row) => row[1])`),
    expect: ['second', 'fourth', 'first', 'third', 'fifth'],
  },
  {
    title: 'numbers come before text, text before booleans, blanks last',
    // https://support.microsoft.com/office/62d0b95d-2a90-4610-a6ae-2e545c4a4654 "default sort order"
    run: onSheet(`
  const range = sheet.getRange('A1:A6')
  range.values = [['b'], [2], [true], [''], ['a'], [1]]
  range.sort.apply([{ key: 0, ascending: true }])
  range.load('values')
  await context.sync()
  return range.values.flat()`),
    expect: [1, 2, 'a', 'b', true, ''],
  },
  {
    title: 'blanks are last in a descending sort too',
    run: onSheet(`
  const range = sheet.getRange('A1:A5')
  range.values = [[''], [2], ['a'], [''], [3]]
  range.sort.apply([{ key: 0, ascending: false }])
  range.load('values')
  await context.sync()
  return range.values.flat()`),
    expect: ['a', 3, 2, '', ''],
  },
  {
    title: 'Chinese names are sorted by pinyin',
    run: onSheet(`
  const range = sheet.getRange('A1:A4')
  range.values = [['王'], ['张'], ['李'], ['陈']]
  range.sort.apply([{ key: 0, ascending: true }], false, false, Excel.SortOrientation.rows, Excel.SortMethod.pinYin)
  range.load('values')
  await context.sync()
  return range.values.flat()`),
    expect: ['陈', '李', '王', '张'],
  },
  {
    title: 'columns can be sorted by a row',
    run: onSheet(`
  const range = sheet.getRange('A1:C2')
  range.values = [['x', 'y', 'z'], [3, 1, 2]]
  range.sort.apply([{ key: 1, ascending: true }], false, false, 'Columns')
  range.load('values')
  await context.sync()
  return range.values`),
    expect: [['y', 'z', 'x'], [1, 2, 3]],
  },
  {
    title: 'sorting moves the formats of the cells along',
    run: onSheet(`
  const range = sheet.getRange('A1:A3')
  range.values = [[3], [1], [2]]
  sheet.getRange('A1').format.fill.color = '#FFFF00'
  range.sort.apply([{ key: 0, ascending: true }])
  const last = sheet.getRange('A3').load('format/fill/color,values')
  await context.sync()
  return [last.values, last.format.fill.color]`),
    expect: [[[3]], '#FFFF00'],
  },
]
