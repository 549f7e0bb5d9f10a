import { waiting, type Script } from './script'

/** The start of a script: `answer(range)` waits until no cell of the range is busy, then gives its values. */
const answering = (body: string): string =>
  waiting(`
  const busy = ['#BUSY!', '#GETTING_DATA']
  const answer = async (range) => {
    await until(async () => {
      range.load('values')
      await context.sync()
      return !range.values.flat().some((value) => busy.includes(value))
    })
    return range.values
  }${body}`)

export const scripts: Script[] = [
  {
    title: 'a function answers in the cell',
    run: answering(`
  CustomFunctions.associate('ADDONE', (number) => number + 1)
  sheet.getRange('A1').values = [[41]]
  const range = sheet.getRange('B1')
  range.formulas = [['=ADDONE(A1)']]
  return await answer(range)`),
    expect: [[42]],
  },
  {
    title: 'a formula with a function reads as it was written, its name in capitals',
    run: answering(`
  CustomFunctions.associate('ADDONE', (number) => number + 1)
  const range = sheet.getRange('A1')
  range.formulas = [['=addone(1)*2']]
  const values = await answer(range)
  range.load('formulas')
  await context.sync()
  return [values, range.formulas]`),
    expect: [[[4]], [['=ADDONE(1)*2']]],
  },
  {
    title: 'a function may take its time',
    run: answering(`
  CustomFunctions.associate('LATER', async (text) => {
    await new Promise((done) => setTimeout(done, 50))
    return text + '!'
  })
  const range = sheet.getRange('A1')
  range.formulas = [['=LATER("pear")']]
  return await answer(range)`),
    expect: [['pear!']],
  },
  {
    title: 'several functions are associated at once',
    run: answering(`
  CustomFunctions.associate({ ALWAYSONE: () => 1, LENGTHOF: (text) => text.length })
  const range = sheet.getRange('A1:A2')
  range.formulas = [['=ALWAYSONE()'], ['=LENGTHOF("abc")']]
  return await answer(range)`),
    expect: [[1], [3]],
  },
  {
    title: 'text, numbers and booleans go in and come out as they are',
    run: answering(`
  CustomFunctions.associate('KINDOF', (value) => typeof value)
  CustomFunctions.associate('ECHOED', (value) => value)
  const range = sheet.getRange('A1:B3')
  range.formulas = [['=KINDOF("a")', '=ECHOED("a")'], ['=KINDOF(1.5)', '=ECHOED(1.5)'], ['=KINDOF(TRUE)', '=ECHOED(TRUE)']]
  return await answer(range)`),
    expect: [['string', 'a'], ['number', 1.5], ['boolean', true]],
  },
  {
    title: 'a function follows the cells it depends on',
    run: answering(`
  CustomFunctions.associate('ADDONE', (number) => number + 1)
  sheet.getRange('A1').values = [[1]]
  const range = sheet.getRange('B1')
  range.formulas = [['=ADDONE(A1)']]
  const before = await answer(range)
  sheet.getRange('A1').values = [[10]]
  await context.sync()
  await until(async () => (await answer(range))[0][0] === 11)
  return [before, range.values]`),
    expect: [[[2]], [[11]]],
  },
  {
    title: 'functions stand within functions, built-in ones too',
    run: answering(`
  CustomFunctions.associate('ADDONE', (number) => number + 1)
  const range = sheet.getRange('A1:C1')
  range.formulas = [['=ADDONE(ADDONE(1))', '=SUM(ADDONE(1),10)', '=IF(ADDONE(1)=2,"yes","no")']]
  return await answer(range)`),
    expect: [[3, 12, 'yes']],
  },
  {
    title: 'a range goes in as rows of cells',
    run: answering(`
  CustomFunctions.associate('TOTALOF', (cells) => cells.flat().reduce((sum, value) => sum + value, 0))
  CustomFunctions.associate('SIZEOF', (cells) => cells.length + 'x' + cells[0].length)
  sheet.getRange('A1:B3').values = [[1, 2], [3, 4], [5, 6]]
  const range = sheet.getRange('D1:E1')
  range.formulas = [['=TOTALOF(A1:B3)', '=SIZEOF(A1:B3)']]
  return await answer(range)`),
    expect: [[21, '3x2']],
  },
  {
    title: 'an array spills from the cell',
    run: answering(`
  CustomFunctions.associate('GRIDOF', (rows, columns) =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => row * columns + column)))
  const anchor = sheet.getRange('B2')
  anchor.formulas = [['=GRIDOF(2,3)']]
  await answer(anchor)
  const spill = anchor.getSpillingToRange().load('address,values')
  await context.sync()
  return [spill.address, spill.values]`),
    expect: ['Sheet1!B2:D3', [[0, 1, 2], [3, 4, 5]]],
  },
  {
    title: 'a spill that finds its cells taken is an error',
    run: answering(`
  CustomFunctions.associate('DOWNWARD', () => [[1], [2], [3]])
  sheet.getRange('A3').values = [['taken']]
  const range = sheet.getRange('A1')
  range.formulas = [['=DOWNWARD()']]
  return await answer(range)`),
    expect: [['#SPILL!']],
  },
  {
    title: 'a function may answer with an error of the sheet',
    // https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-errors
    run: answering(`
  const { Error: CellError, ErrorCode } = CustomFunctions
  const codes = ['notAvailable', 'invalidValue', 'divisionByZero', 'invalidNumber', 'nullReference']
  codes.forEach((code, index) => CustomFunctions.associate('FAILING.' + 'ABCDE'[index], () => { throw new CellError(ErrorCode[code]) }))
  const range = sheet.getRange('A1:A5')
  range.formulas = codes.map((_, index) => ['=FAILING.' + 'ABCDE'[index] + '()'])
  return await answer(range)`),
    expect: [['#N/A'], ['#VALUE!'], ['#DIV/0!'], ['#NUM!'], ['#NULL!']],
  },
  {
    title: 'an error may be returned, too, and bring a message',
    run: answering(`
  CustomFunctions.associate('NOTFOUND', () => new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'no such week'))
  const range = sheet.getRange('A1:B1')
  range.formulas = [['=NOTFOUND()', '=IFNA(NOTFOUND(),"none")']]
  return await answer(range)`),
    expect: [['#N/A', 'none']],
  },
  {
    title: 'any other error is a value error',
    // https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-errors "By default, Excel returns #VALUE! for unhandled errors"
    run: answering(`
  CustomFunctions.associate('BROKEN', () => { throw new TypeError('oops') })
  CustomFunctions.associate('REJECTED', () => Promise.reject(new Error('oops')))
  const range = sheet.getRange('A1:B1')
  range.formulas = [['=BROKEN()', '=REJECTED()']]
  return await answer(range)`),
    expect: [['#VALUE!', '#VALUE!']],
  },
  {
    title: 'a spilled array may hold errors among its values',
    run: answering(`
  CustomFunctions.associate('MIXTURE', () => [[1], [new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber)], [3]])
  const anchor = sheet.getRange('A1')
  anchor.formulas = [['=MIXTURE()']]
  await answer(anchor)
  const range = sheet.getRange('A1:A3').load('values')
  await context.sync()
  return range.values`),
    expect: [[1], ['#NUM!'], [3]],
  },
  {
    title: 'a name no function answers to is a name error',
    run: answering(`
  const range = sheet.getRange('A1')
  range.formulas = [['=NOBODYKNOWS(1)']]
  return await answer(range)`),
    expect: [['#NAME?']],
  },
  {
    title: 'many cells are answered',
    run: answering(`
  CustomFunctions.associate('ADDONE', (number) => number + 1)
  sheet.getRange('A1:A200').values = Array.from({ length: 200 }, (_, row) => [row])
  const range = sheet.getRange('B1:B200')
  range.formulas = Array.from({ length: 200 }, (_, row) => ['=ADDONE(A' + (row + 1) + ')'])
  const values = await answer(range)
  return values.every(([value], row) => value === row + 1)`),
    expect: true,
  },
  {
    title: 'the same function with the same arguments answers in every cell',
    run: answering(`
  CustomFunctions.associate('ADDONE', (number) => number + 1)
  const range = sheet.getRange('A1:A3')
  range.formulas = [['=ADDONE(1)'], ['=ADDONE(1)'], ['=ADDONE(1)+ADDONE(2)']]
  return await answer(range)`),
    expect: [[2], [2], [5]],
  },
  {
    title: 'Chinese text goes in and comes out',
    run: answering(`
  CustomFunctions.associate('GREETING', (name) => name + '，你好')
  const range = sheet.getRange('A1')
  range.formulas = [['=GREETING("陈霞")']]
  return await answer(range)`),
    expect: [['陈霞，你好']],
  },
  {
    title: 'a function works on other sheets and with names and tables',
    run: answering(`
  CustomFunctions.associate('TOTALOF', (cells) => cells.flat().reduce((sum, value) => sum + value, 0))
  sheet.getRange('A1:A3').values = [['Qty'], [1], [2]]
  sheet.tables.add('A1:A3', true).name = 'Sales'
  context.workbook.names.add('Numbers', sheet.getRange('A2:A3'))
  const range = context.workbook.worksheets.add('Other').getRange('A1:C1')
  range.formulas = [['=TOTALOF(Sheet1!A2:A3)', '=TOTALOF(Sales[Qty])', '=TOTALOF(Numbers)']]
  return await answer(range)`),
    expect: [[3, 3, 3]],
  },
  {
    title: 'an array of a formula goes in as rows of cells',
    run: answering(`
  CustomFunctions.associate('TOTALOF', (cells) => cells.flat().reduce((sum, value) => sum + value, 0))
  const range = sheet.getRange('A1:B1')
  range.formulas = [['=TOTALOF(SEQUENCE(4))', '=TOTALOF({1,2;3,4})']]
  return await answer(range)`),
    expect: [[10, 10]],
  },
]
