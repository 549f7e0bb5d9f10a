import { onSheet, type Script } from './script'

/** Arrays that spill. */
export const scripts: Script[] = [
  {
    title: 'an array spills into the cells around it',
    needs: 'ExcelApi 1.12',
    run: onSheet(`
  const anchor = sheet.getRange('B2')
  anchor.formulas = [['=SEQUENCE(3,2)']]
  const spill = anchor.getSpillingToRange().load('address,values,hasSpill')
  const parent = sheet.getRange('C4').getSpillParent().load('address')
  await context.sync()
  return [spill.address, spill.values, spill.hasSpill, parent.address]`),
    expect: ['Sheet1!B2:C4', [[1, 2], [3, 4], [5, 6]], true, 'Sheet1!B2'],
  },
  {
    title: 'cells without a spill have no spill range',
    needs: 'ExcelApi 1.12',
    run: onSheet(`
  sheet.getRange('A1').values = [[1]]
  const range = sheet.getRange('A1').load('hasSpill')
  const to = sheet.getRange('A1').getSpillingToRangeOrNullObject()
  const parent = sheet.getRange('A1').getSpillParentOrNullObject()
  await context.sync()
  return [range.hasSpill, to.isNullObject, parent.isNullObject]`),
    expect: [false, true, true],
  },
  {
    title: 'a spill that finds its cells taken is an error until they are free',
    needs: 'ExcelApi 1.12',
    run: onSheet(`
  sheet.getRange('A3').values = [['taken']]
  const anchor = sheet.getRange('A1')
  anchor.formulas = [['=SEQUENCE(3)']]
  anchor.load('values')
  await context.sync()
  const blocked = anchor.values
  sheet.getRange('A3').clear()
  const range = sheet.getRange('A1:A3').load('values')
  await context.sync()
  return [blocked, range.values]`),
    expect: [[['#SPILL!']], [[1], [2], [3]]],
  },
  {
    title: 'arithmetic over a range spills',
    needs: 'ExcelApi 1.12',
    run: onSheet(`
  sheet.getRange('A1:A3').values = [[1], [2], [3]]
  sheet.getRange('C1').formulas = [['=A1:A3*10']]
  const range = sheet.getRange('C1:C3').load('values')
  await context.sync()
  return range.values`),
    expect: [[10], [20], [30]],
  },
  {
    title: 'a spill grows and shrinks with its source',
    needs: 'ExcelApi 1.12',
    run: onSheet(`
  sheet.getRange('A1:A4').values = [['a'], ['b'], ['a'], ['c']]
  const anchor = sheet.getRange('C1')
  anchor.formulas = [['=UNIQUE(A1:A4)']]
  const before = anchor.getSpillingToRange().load('values')
  await context.sync()
  sheet.getRange('A4').values = [['b']]
  const after = anchor.getSpillingToRange().load('values')
  const left = sheet.getRange('C3').load('values')
  await context.sync()
  return [before.values, after.values, left.values]`),
    expect: [[['a'], ['b'], ['c']], [['a'], ['b']], [['']]],
  },
  {
    title: 'filtered and sorted arrays',
    needs: 'ExcelApi 1.12',
    run: onSheet(`
  sheet.getRange('A1:B4').values = [['pear', 2], ['apple', 10], ['plum', 4], ['fig', 7]]
  sheet.getRange('D1').formulas = [['=SORT(FILTER(A1:B4,B1:B4>3),2,-1)']]
  const range = sheet.getRange('D1').getSpillingToRange().load('values')
  await context.sync()
  return range.values`),
    expect: [['apple', 10], ['fig', 7], ['plum', 4]],
  },
  {
    title: 'a spilled array is referred to by its anchor and a hash sign',
    needs: 'ExcelApi 1.12',
    run: onSheet(`
  sheet.getRange('A1').formulas = [['=SEQUENCE(4)']]
  const range = sheet.getRange('C1')
  range.formulas = [['=SUM(A1#)']]
  range.load('values,formulas')
  await context.sync()
  return [range.values, range.formulas]`),
    expect: [[[10]], [['=SUM(A1#)']]],
  },
]
