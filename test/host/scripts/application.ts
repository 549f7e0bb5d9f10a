import { onSheet, type Script } from './script'

export const scripts: Script[] = [
  {
    title: 'calculation is automatic until set otherwise',
    run: onSheet(`
  const application = context.workbook.application.load('calculationMode')
  await context.sync()
  const before = application.calculationMode
  application.calculationMode = Excel.CalculationMode.manual
  application.load('calculationMode')
  await context.sync()
  return [before, application.calculationMode]`),
    expect: ['Automatic', 'Manual'],
  },
  {
    title: 'in manual mode formulas keep their results until calculated',
    run: onSheet(`
  const { application } = context.workbook
  sheet.getRange('A1:B1').formulas = [[1, '=A1*2']]
  application.calculationMode = 'Manual'
  await context.sync()
  sheet.getRange('A1').values = [[5]]
  const range = sheet.getRange('B1').load('values')
  await context.sync()
  const stale = range.values
  application.calculate('Recalculate')
  range.load('values')
  await context.sync()
  return [stale, range.values]`),
    expect: [[[2]], [[10]]],
  },
  {
    title: 'a new formula has its result at once in manual mode too',
    run: onSheet(`
  context.workbook.application.calculationMode = 'Manual'
  const range = sheet.getRange('A1')
  range.formulas = [['=1+1']]
  range.load('values')
  await context.sync()
  return range.values`),
    expect: [[2]],
  },
  {
    title: 'back in automatic mode what waited is calculated',
    run: onSheet(`
  const { application } = context.workbook
  sheet.getRange('A1:B1').formulas = [[1, '=A1*2']]
  application.calculationMode = 'Manual'
  await context.sync()
  sheet.getRange('A1').values = [[5]]
  await context.sync()
  application.calculationMode = 'Automatic'
  const range = sheet.getRange('B1').load('values')
  await context.sync()
  return range.values`),
    expect: [[10]],
  },
  {
    title: 'a full calculation and a rebuild can be asked for',
    run: onSheet(`
  const { application } = context.workbook
  sheet.getRange('A1:B1').formulas = [[3, '=A1^2']]
  application.calculate(Excel.CalculationType.full)
  application.calculate(Excel.CalculationType.fullRebuild)
  const range = sheet.getRange('B1').load('values')
  application.load('calculationState')
  await context.sync()
  return [range.values, application.calculationState]`),
    expect: [[[9]], 'Done'],
  },
  {
    title: 'calculation suspended until the next sync is stale in that batch and done after it',
    // https://learn.microsoft.com/office/dev/add-ins/excel/performance "Suspend calculation temporarily"
    run: onSheet(`
  sheet.getRange('A1:C1').values = [[1, 2, '=SUM(A1:B1)']]
  await context.sync()
  context.workbook.application.suspendApiCalculationUntilNextSync()
  sheet.getRange('A1:B1').values = [[10, 20]]
  const range = sheet.getRange('A1:C1').load('values')
  context.workbook.application.load('calculationMode')
  await context.sync()
  const stale = range.values
  range.load('values')
  await context.sync()
  return [stale, context.workbook.application.calculationMode, range.values]`),
    expect: [[[10, 20, 3]], 'Automatic', [[10, 20, 30]]],
  },
  {
    title: 'a suspended screen does not change what is written',
    run: onSheet(`
  context.workbook.application.suspendScreenUpdatingUntilNextSync()
  sheet.getRange('A1').values = [[7]]
  const range = sheet.getRange('A1').load('values')
  await context.sync()
  return range.values`),
    expect: [[7]],
  },
  {
    title: 'decimals are written with a point, thousands with a comma',
    needs: 'ExcelApi 1.11',
    run: onSheet(`
  const application = context.workbook.application.load('decimalSeparator,thousandsSeparator')
  await context.sync()
  return [application.decimalSeparator, application.thousandsSeparator]`),
    expect: ['.', ','],
  },
  {
    title: 'the page is in Excel and knows its requirement sets',
    run: `
const { host, requirements } = Office.context
return [host, requirements.isSetSupported('ExcelApi', '1.1'), requirements.isSetSupported('NoSuchApi', '1.1')]`,
    expect: ['Excel', true, false],
  },
  {
    title: 'a workbook has a name and is not read-only',
    run: onSheet(`
  const workbook = context.workbook.load('name,readOnly')
  await context.sync()
  return [typeof workbook.name === 'string' && workbook.name.length > 0, workbook.readOnly]`),
    expect: [true, false],
  },
]
