import { onSheet, type Script } from './script'

export const scripts: Script[] = [
  {
    title: 'formulas are read in capitals with the spaces they were written with',
    run: onSheet(`
  const range = sheet.getRange('C1')
  range.formulas = [['=sum(a1:a2) * 2']]
  range.load('formulas')
  await context.sync()
  return range.formulas`),
    expect: [['=SUM(A1:A2) * 2']],
  },
  {
    title: 'a formula follows the cells it depends on',
    run: onSheet(`
  sheet.getRange('A1:C1').formulas = [[1, '=A1+1', '=B1+1']]
  await context.sync()
  sheet.getRange('A1').values = [[10]]
  const range = sheet.getRange('B1:C1').load('values')
  await context.sync()
  return range.values`),
    expect: [[11, 12]],
  },
  {
    title: 'a formula read in the batch that wrote it has its result',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.formulas = [['=2^10']]
  range.load('values')
  sheet.getRange('B1').formulas = [['=A1&"!"']]
  const next = sheet.getRange('B1').load('values')
  await context.sync()
  return [range.values, next.values]`),
    expect: [[[1024]], [['1024!']]],
  },
  {
    title: 'arithmetic, percent, concatenation and comparison',
    run: onSheet(`
  const range = sheet.getRange('A1:H1')
  range.formulas = [['=1+2*3', '=(1+2)*3', '=-2^2', '=50%', '="a"&1', '="a"="A"', '=2<>3', '=7/2']]
  range.load('values')
  await context.sync()
  return range.values`),
    expect: [[7, 9, 4, 0.5, 'a1', true, true, 3.5]],
  },
  {
    title: 'common functions over numbers',
    run: onSheet(`
  sheet.getRange('A1:A5').values = [[1], [2], ['x'], [''], [6]]
  const range = sheet.getRange('C1:C9')
  range.formulas = [
    ['=SUM(A1:A5)'], ['=AVERAGE(A1:A5)'], ['=COUNT(A1:A5)'], ['=COUNTA(A1:A5)'], ['=COUNTBLANK(A1:A5)'],
    ['=MAX(A1:A5)'], ['=MIN(A1:A5)'], ['=ROUND(2.345,2)'], ['=MOD(-3,2)'],
  ]
  range.load('values')
  await context.sync()
  return range.values.flat()`),
    expect: [9, 3, 3, 4, 1, 6, 1, 2.35, 1],
  },
  {
    title: 'conditional counts and sums',
    run: onSheet(`
  sheet.getRange('A1:B4').values = [['east', 1], ['west', 2], ['east', 3], ['East side', 4]]
  const range = sheet.getRange('D1:D5')
  range.formulas = [
    ['=COUNTIF(A1:A4,"east")'], ['=COUNTIFS(A1:A4,"east*",B1:B4,">1")'], ['=SUMIF(A1:A4,"east",B1:B4)'],
    ['=SUMIFS(B1:B4,A1:A4,"<>east")'], ['=AVERAGEIF(A1:A4,"east",B1:B4)'],
  ]
  range.load('values')
  await context.sync()
  return range.values.flat()`),
    expect: [2, 2, 4, 6, 2],
  },
  {
    title: 'lookups',
    run: onSheet(`
  sheet.getRange('A1:B3').values = [['a', 10], ['b', 20], ['c', 30]]
  const range = sheet.getRange('D1:D5')
  range.formulas = [
    ['=VLOOKUP("b",A1:B3,2,FALSE)'], ['=INDEX(B1:B3,MATCH("c",A1:A3,0))'], ['=XLOOKUP("a",A1:A3,B1:B3)'],
    ['=XLOOKUP("z",A1:A3,B1:B3,"none")'], ['=VLOOKUP("z",A1:B3,2,FALSE)'],
  ]
  range.load('values')
  await context.sync()
  return range.values.flat()`),
    expect: [20, 30, 10, 'none', '#N/A'],
  },
  {
    title: 'text functions',
    run: onSheet(`
  const range = sheet.getRange('A1:A9')
  range.formulas = [
    ['=LEN("电开台帐")'], ['=LEFT("abcdef",2)'], ['=MID("abcdef",3,2)'], ['=UPPER("abc")'], ['=TRIM("  a  b ")'],
    ['=SUBSTITUTE("a-b-c","-","+")'], ['=TEXT(0.256,"0.0%")'], ['=TEXTJOIN(",",TRUE,"a","","b")'], ['=FIND("c","abc")'],
  ]
  range.load('values')
  await context.sync()
  return range.values.flat()`),
    expect: [4, 'ab', 'cd', 'ABC', 'a b', 'a+b+c', '25.6%', 'a,b', 3],
  },
  {
    title: 'dates are serials',
    run: onSheet(`
  const range = sheet.getRange('A1:A6')
  range.formulas = [
    ['=DATE(2013,4,22)'], ['=YEAR(41386)'], ['=MONTH(41386)'], ['=DAY(41386)'], ['=WEEKDAY(41386,2)'],
    ['=TEXT(41386,"yyyy-mm-dd")'],
  ]
  range.load('values')
  await context.sync()
  return range.values.flat()`),
    expect: [41386, 2013, 4, 22, 1, '2013-04-22'],
  },
  {
    title: 'decisions and caught errors',
    run: onSheet(`
  const range = sheet.getRange('A1:A6')
  range.formulas = [
    ['=IF(1>2,"yes","no")'], ['=IFERROR(1/0,"caught")'], ['=IFNA(NA(),"none")'], ['=AND(TRUE,1>0)'], ['=ISERROR(1/0)'],
    ['=IFS(FALSE,1,TRUE,2)'],
  ]
  range.load('values')
  await context.sync()
  return range.values.flat()`),
    expect: ['no', 'caught', 'none', true, true, 2],
  },
  {
    title: 'cells of other sheets are used by name',
    run: onSheet(`
  context.workbook.worksheets.add('My Data').getRange('A1:A2').values = [[4], [5]]
  context.workbook.worksheets.add('数据').getRange('B1').values = [[6]]
  const range = sheet.getRange('A1')
  range.formulas = [["=SUM('My Data'!A1:A2)+数据!B1"]]
  range.load('values,formulas')
  await context.sync()
  return [range.values, range.formulas]`),
    expect: [[[15]], [["=SUM('My Data'!A1:A2)+数据!B1"]]],
  },
  {
    title: 'whole columns are summed',
    run: onSheet(`
  sheet.getRange('A1:A3').values = [[1], [2], [3]]
  sheet.getRange('A900').values = [[4]]
  const range = sheet.getRange('C1')
  range.formulas = [['=SUM(A:A)']]
  range.load('values')
  await context.sync()
  return range.values`),
    expect: [[10]],
  },
  {
    title: 'LET names a part of a formula',
    run: onSheet(`
  const range = sheet.getRange('A1')
  range.formulas = [['=LET(x,5,y,x*2,x+y)']]
  range.load('values')
  await context.sync()
  return range.values`),
    expect: [[15]],
  },
  {
    title: 'structured references use the columns of a table by name',
    run: onSheet(`
  sheet.getRange('A1:B4').values = [['Name', 'Qty'], ['pear', 2], ['apple', 10], ['plum', 4]]
  sheet.tables.add('A1:B4', true).name = 'Sales'
  const range = sheet.getRange('D1:D5')
  range.formulas = [
    ['=SUM(Sales[Qty])'], ['=ROWS(Sales)'], ['=COUNTA(Sales[#Headers])'], ['=ROWS(Sales[#All])'], ['=INDEX(Sales[Name],2)'],
  ]
  range.load('values,formulas')
  await context.sync()
  return [range.values.flat(), range.formulas[0]]`),
    expect: [[16, 3, 2, 4, 'apple'], ['=SUM(Sales[Qty])']],
  },
  {
    title: 'a formula in a table uses the cells of its own row',
    run: onSheet(`
  sheet.getRange('A1:C3').values = [['Qty', 'Price', 'Total'], [2, 5, ''], [10, 3, '']]
  sheet.tables.add('A1:C3', true).name = 'Sales'
  const range = sheet.getRange('C2:C3')
  range.formulas = [['=[@Qty]*[@Price]'], ['=[@Qty]*[@Price]']]
  range.load('values,formulas')
  await context.sync()
  return [range.values, range.formulas]`),
    expect: [[[10], [30]], [['=[@Qty]*[@Price]'], ['=[@Qty]*[@Price]']]],
  },
  {
    title: 'structured references follow renamed tables and columns',
    run: onSheet(`
  sheet.getRange('A1:B3').values = [['Name', 'Qty'], ['pear', 2], ['apple', 10]]
  const table = sheet.tables.add('A1:B3', true)
  table.name = 'Sales'
  const range = sheet.getRange('D1')
  range.formulas = [['=SUM(Sales[Qty])']]
  await context.sync()
  table.name = 'Orders'
  table.columns.getItem('Qty').name = 'Amount'
  range.load('formulas,values')
  await context.sync()
  return [range.formulas, range.values]`),
    expect: [[['=SUM(Orders[Amount])']], [[12]]],
  },
  {
    title: 'structured references grow with their table',
    run: onSheet(`
  sheet.getRange('A1:A3').values = [['Qty'], [1], [2]]
  const table = sheet.tables.add('A1:A3', true)
  table.name = 'Sales'
  const range = sheet.getRange('C1')
  range.formulas = [['=SUM(Sales[Qty])']]
  await context.sync()
  table.rows.add(null, [[10], [20]])
  range.load('values,formulas')
  await context.sync()
  return [range.values, range.formulas]`),
    expect: [[[33]], [['=SUM(Sales[Qty])']]],
  },
  {
    title: 'when a table becomes a range, formulas get addresses for its columns',
    run: onSheet(`
  sheet.getRange('A1:A3').values = [['Qty'], [1], [2]]
  const table = sheet.tables.add('A1:A3', true)
  table.name = 'Sales'
  const range = sheet.getRange('C1')
  range.formulas = [['=SUM(Sales[Qty])']]
  await context.sync()
  table.convertToRange()
  range.load('values,formulas')
  await context.sync()
  return [range.values, range.formulas[0][0].replace('Sheet1!', '')]`),
    expect: [[[3]], '=SUM($A$2:$A$3)'],
  },
  {
    title: 'a formula that cannot be read is refused',
    run: onSheet(`
  sheet.getRange('A1').formulas = [['=1+*2']]
  await context.sync()`),
    error: { code: 'InvalidArgument', location: 'Range.formulas' },
  },
  {
    title: 'worksheet functions can be called without a cell',
    run: onSheet(`
  sheet.getRange('A1:A3').values = [[1], [2], [3]]
  const sum = context.workbook.functions.sum(sheet.getRange('A1:A3'), 10).load('value')
  const found = context.workbook.functions.vlookup(2, sheet.getRange('A1:A3'), 1, false).load('value,error')
  await context.sync()
  return [sum.value, found.value]`),
    expect: [16, 2],
    needs: 'workbook.functions',
  },
  {
    title: 'calculating a range brings it up to date',
    run: onSheet(`
  context.workbook.application.calculationMode = 'Manual'
  sheet.getRange('A1:B1').formulas = [[1, '=A1*2']]
  await context.sync()
  sheet.getRange('A1').values = [[4]]
  sheet.getRange('A1:B1').calculate()
  const range = sheet.getRange('B1').load('values')
  await context.sync()
  return range.values`),
    expect: [[8]],
  },
]
