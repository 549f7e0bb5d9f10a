import { waiting, type Script } from './script'

export const scripts: Script[] = [
  {
    title: 'a change of one cell tells its address and the values before and after',
    run: waiting(`
  const seen = []
  sheet.getRange('A1').values = [[1]]
  sheet.load('id')
  await context.sync()
  sheet.onChanged.add(async (event) => { seen.push(event) })
  await context.sync()
  sheet.getRange('A1').values = [['pear']]
  await context.sync()
  await until(() => seen.length)
  const [{ address, changeType, source, type, worksheetId, details }] = seen
  return [address, changeType, source, type, worksheetId === sheet.id,
    [details.valueBefore, details.valueAfter, details.valueTypeBefore, details.valueTypeAfter]]`),
    expect: ['A1', 'RangeEdited', 'Local', 'WorksheetChanged', true, [1, 'pear', 'Double', 'String']],
  },
  {
    title: 'a change from empty and back has an empty string and the type Empty',
    run: waiting(`
  const seen = []
  sheet.onChanged.add(async ({ details }) => {
    seen.push([details.valueBefore, details.valueTypeBefore, details.valueAfter, details.valueTypeAfter])
  })
  await context.sync()
  sheet.getRange('B2').values = [[5]]
  await context.sync()
  sheet.getRange('B2').values = [['']]
  await context.sync()
  await until(() => seen.length === 2)
  return seen`),
    expect: [['', 'Empty', 5, 'Double'], [5, 'Double', '', 'Empty']],
  },
  {
    title: 'a change of several cells is one event without details',
    // WorksheetChangedEventArgs.details: "If the changed event is triggered on multiple cells, this property cannot be retrieved"
    run: waiting(`
  const seen = []
  sheet.onChanged.add(async (event) => { seen.push([event.address, event.changeType, event.details == null]) })
  await context.sync()
  sheet.getRange('B2:C4').values = [[1, 2], [3, 4], [5, 6]]
  await context.sync()
  await until(() => seen.length)
  return seen`),
    expect: [['B2:C4', 'RangeEdited', true]],
  },
  {
    title: 'a change made by the add-in says so',
    needs: 'ExcelApi 1.14',
    run: waiting(`
  const seen = []
  sheet.onChanged.add(async (event) => { seen.push(event.triggerSource) })
  await context.sync()
  sheet.getRange('A1').values = [[1]]
  await context.sync()
  await until(() => seen.length)
  return seen`),
    expect: ['ThisLocalAddin'],
  },
  {
    title: 'a block of ten thousand cells written at once is one event',
    run: waiting(`
  const seen = []
  sheet.onChanged.add(async (event) => { seen.push(event.address) })
  await context.sync()
  sheet.getRange('A1:J1000').values = Array.from({ length: 1000 }, () => Array(10).fill(1))
  await context.sync()
  sheet.getRange('L1').values = [['done']]
  await context.sync()
  await until(() => seen.includes('L1'))
  return seen`),
    expect: ['A1:J1000', 'L1'],
    needs: 'unsure: the client sends large blocks in parts, and Excel may tell each part',
  },
  {
    title: 'inserted and deleted rows, columns and cells have change types of their own',
    run: waiting(`
  const seen = []
  sheet.getRange('A1:C3').values = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
  await context.sync()
  sheet.onChanged.add(async (event) => { seen.push([event.changeType, event.address]) })
  await context.sync()
  const steps = [
    () => sheet.getRange('2:2').insert('Down'),
    () => sheet.getRange('2:2').delete('Up'),
    () => sheet.getRange('B:B').insert('Right'),
    () => sheet.getRange('B:B').delete('Left'),
    () => sheet.getRange('A2').insert('Down'),
    () => sheet.getRange('A2').delete('Up'),
  ]
  for (const [index, step] of steps.entries()) {
    step()
    await context.sync()
    await until(() => seen.length > index)
  }
  return seen`),
    expect: [
      ['RowInserted', '2:2'], ['RowDeleted', '2:2'], ['ColumnInserted', 'B:B'], ['ColumnDeleted', 'B:B'], ['CellInserted', 'A2'],
      ['CellDeleted', 'A2'],
    ],
  },
  {
    title: 'the changed range can be got from the event',
    run: waiting(`
  const seen = []
  sheet.onChanged.add((event) => Excel.run(async (inner) => {
    const range = event.getRange(inner).load('address,values')
    await inner.sync()
    seen.push([range.address, range.values])
  }))
  await context.sync()
  sheet.getRange('C3').values = [['pear']]
  await context.sync()
  await until(() => seen.length)
  return seen`),
    expect: [['Sheet1!C3', [['pear']]]],
  },
  {
    title: 'a change on another sheet is not told to this one, but to the collection',
    run: waiting(`
  const here = []
  const all = []
  const other = context.workbook.worksheets.add('Other').load('id')
  await context.sync()
  sheet.onChanged.add(async (event) => { here.push(event.address) })
  context.workbook.worksheets.onChanged.add(async (event) => { all.push([event.worksheetId, event.address]) })
  await context.sync()
  other.getRange('B2').values = [[1]]
  await context.sync()
  await until(() => all.length)
  return [here, all.map(([id, address]) => [id === other.id, address])]`),
    expect: [[], [[true, 'B2']]],
  },
  {
    title: 'a removed handler hears no more',
    run: waiting(`
  const removed = []
  const kept = []
  const handler = sheet.onChanged.add(async (event) => { removed.push(event.address) })
  sheet.onChanged.add(async (event) => { kept.push(event.address) })
  await context.sync()
  sheet.getRange('A1').values = [[1]]
  await context.sync()
  await until(() => removed.length && kept.length)
  handler.remove()
  await context.sync()
  sheet.getRange('A2').values = [[2]]
  await context.sync()
  await until(() => kept.length === 2)
  return [removed, kept]`),
    expect: [['A1'], ['A1', 'A2']],
  },
  {
    title: 'a handler may be removed in a later batch of its own context',
    run: waiting(`
  const seen = []
  const kept = []
  sheet.onChanged.add(async (event) => { kept.push(event.address) })
  await context.sync()
  const handler = await Excel.run(async (first) => {
    const added = first.workbook.worksheets.getItem('Sheet1').onChanged.add(async (event) => { seen.push(event.address) })
    await first.sync()
    return added
  })
  sheet.getRange('A1').values = [[1]]
  await context.sync()
  await until(() => seen.length && kept.length)
  await Excel.run(handler.context, async (same) => {
    handler.remove()
    await same.sync()
  })
  sheet.getRange('A2').values = [[2]]
  await context.sync()
  await until(() => kept.length === 2)
  return seen`),
    expect: ['A1'],
  },
  {
    title: 'events can be switched off for a while',
    run: waiting(`
  const seen = []
  context.runtime.load('enableEvents')
  sheet.onChanged.add(async (event) => { seen.push(event.address) })
  await context.sync()
  const before = context.runtime.enableEvents
  context.runtime.enableEvents = false
  await context.sync()
  sheet.getRange('A1').values = [[1]]
  await context.sync()
  context.runtime.enableEvents = true
  await context.sync()
  sheet.getRange('A2').values = [[2]]
  await context.sync()
  await until(() => seen.length)
  return [before, seen]`),
    expect: [true, ['A2']],
  },
  {
    title: 'calculated results are no changes',
    run: waiting(`
  const seen = []
  sheet.getRange('A1:B1').formulas = [[1, '=A1*2']]
  await context.sync()
  sheet.onChanged.add(async (event) => { seen.push(event.address) })
  await context.sync()
  sheet.getRange('A1').values = [[5]]
  await context.sync()
  sheet.getRange('D1').values = [['done']]
  await context.sync()
  await until(() => seen.includes('D1'))
  return seen`),
    expect: ['A1', 'D1'],
  },
  {
    title: 'a formula changed tells the formula before',
    needs: 'ExcelApi 1.13',
    run: waiting(`
  const seen = []
  sheet.getRange('A1').formulas = [['=1+1']]
  await context.sync()
  sheet.onFormulaChanged.add(async (event) => {
    seen.push(event.formulaDetails.map((detail) => [detail.cellAddress, detail.previousFormula]))
  })
  await context.sync()
  sheet.getRange('A1').formulas = [['=2+2']]
  await context.sync()
  await until(() => seen.length)
  return seen`),
    expect: [[['A1', '=1+1']]],
  },
  {
    title: 'a new selection tells its address',
    run: waiting(`
  const seen = []
  sheet.load('id')
  sheet.onSelectionChanged.add(async (event) => { seen.push([event.address, event.type, event.worksheetId === sheet.id]) })
  await context.sync()
  sheet.getRange('B2:C3').select()
  await context.sync()
  await until(() => seen.length)
  return seen`),
    expect: [['B2:C3', 'WorksheetSelectionChanged', true]],
  },
  {
    title: 'the workbook hears of selections too',
    run: waiting(`
  const seen = []
  context.workbook.onSelectionChanged.add(async () => { seen.push('changed') })
  await context.sync()
  sheet.getRange('B2').select()
  await context.sync()
  await until(() => seen.length)
  return seen[0]`),
    expect: 'changed',
  },
]
