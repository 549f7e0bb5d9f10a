import { waiting, type Script } from './script'

export const scripts: Script[] = [
  {
    title: 'a change of one cell tells its address and the values before and after',
    run: waiting(`
  const seen = []
  sheet.getRange('A1').values = [[1]]
  sheet.load('id')
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
  sheet.onChanged.add(async (event) => { seen.push([event.details.valueBefore, event.details.valueTypeBefore, event.details.valueAfter, event.details.valueTypeAfter]) })
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
    expect: [['RowInserted', '2:2'], ['RowDeleted', '2:2'], ['ColumnInserted', 'B:B'], ['ColumnDeleted', 'B:B'], ['CellInserted', 'A2'], ['CellDeleted', 'A2']],
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
  sheet.onFormulaChanged.add(async (event) => { seen.push(event.formulaDetails.map((detail) => [detail.cellAddress, detail.previousFormula])) })
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
  {
    title: 'the sheet left and the sheet entered are told',
    run: waiting(`
  const seen = []
  const other = context.workbook.worksheets.add('Other').load('id')
  sheet.load('id')
  context.workbook.worksheets.onActivated.add(async (event) => { seen.push([event.type, event.worksheetId]) })
  context.workbook.worksheets.onDeactivated.add(async (event) => { seen.push([event.type, event.worksheetId]) })
  await context.sync()
  other.activate()
  await context.sync()
  await until(() => seen.length === 2)
  const name = (id) => (id === sheet.id ? 'Sheet1' : id === other.id ? 'Other' : id)
  return seen.map(([type, id]) => [type, name(id)]).sort()`),
    expect: [['WorksheetActivated', 'Other'], ['WorksheetDeactivated', 'Sheet1']],
  },
  {
    title: 'one sheet hears of its own activation only',
    run: waiting(`
  const seen = []
  const other = context.workbook.worksheets.add('Other')
  sheet.onActivated.add(async (event) => { seen.push(event.type) })
  sheet.onDeactivated.add(async (event) => { seen.push(event.type) })
  await context.sync()
  other.activate()
  await context.sync()
  await until(() => seen.length === 1)
  sheet.activate()
  await context.sync()
  await until(() => seen.length === 2)
  return seen`),
    expect: ['WorksheetDeactivated', 'WorksheetActivated'],
  },
  {
    title: 'added and deleted sheets are told by their ids',
    run: waiting(`
  const seen = []
  context.workbook.worksheets.onAdded.add(async (event) => { seen.push([event.type, event.source, event.worksheetId]) })
  context.workbook.worksheets.onDeleted.add(async (event) => { seen.push([event.type, event.source, event.worksheetId]) })
  await context.sync()
  const other = context.workbook.worksheets.add('Other').load('id')
  await context.sync()
  await until(() => seen.length === 1)
  const id = other.id
  other.delete()
  await context.sync()
  await until(() => seen.length === 2)
  return seen.map(([type, source, which]) => [type, source, which === id])`),
    expect: [['WorksheetAdded', 'Local', true], ['WorksheetDeleted', 'Local', true]],
  },
  {
    title: 'a renamed sheet tells both names',
    needs: 'ExcelApi 1.17',
    run: waiting(`
  const seen = []
  context.workbook.worksheets.onNameChanged.add(async (event) => { seen.push([event.nameBefore, event.nameAfter, event.source]) })
  await context.sync()
  sheet.name = 'Register'
  await context.sync()
  await until(() => seen.length)
  return seen`),
    expect: [['Sheet1', 'Register', 'Local']],
  },
  {
    title: 'a hidden sheet tells both visibilities',
    needs: 'ExcelApi 1.17',
    run: waiting(`
  const seen = []
  const other = context.workbook.worksheets.add('Other')
  context.workbook.worksheets.onVisibilityChanged.add(async (event) => { seen.push([event.visibilityBefore, event.visibilityAfter]) })
  await context.sync()
  other.visibility = 'Hidden'
  await context.sync()
  await until(() => seen.length)
  return seen`),
    expect: [['Visible', 'Hidden']],
  },
  {
    title: 'a moved sheet tells both positions',
    needs: 'ExcelApi 1.17',
    run: waiting(`
  const seen = []
  for (const name of ['B', 'C']) context.workbook.worksheets.add(name)
  context.workbook.worksheets.onMoved.add(async (event) => { seen.push([event.positionBefore, event.positionAfter]) })
  await context.sync()
  context.workbook.worksheets.getItem('C').position = 0
  await context.sync()
  await until(() => seen.length)
  return seen`),
    expect: [[2, 0]],
  },
  {
    title: 'a calculation is told to its sheet',
    needs: 'ExcelApi 1.8',
    run: waiting(`
  const seen = []
  sheet.load('id')
  sheet.getRange('A1:B1').formulas = [[1, '=A1*2']]
  sheet.onCalculated.add(async (event) => { seen.push([event.type, event.worksheetId === sheet.id]) })
  await context.sync()
  sheet.getRange('A1').values = [[5]]
  await context.sync()
  await until(() => seen.length)
  return seen[0]`),
    expect: ['WorksheetCalculated', true],
  },
  {
    title: 'a format changed tells its address',
    needs: 'ExcelApi 1.9',
    run: waiting(`
  const seen = []
  sheet.onFormatChanged.add(async (event) => { seen.push([event.type, event.address]) })
  await context.sync()
  sheet.getRange('B2:C3').format.fill.color = '#FFFF00'
  await context.sync()
  await until(() => seen.length)
  return seen[0]`),
    expect: ['WorksheetFormatChanged', 'B2:C3'],
  },
  {
    title: 'hidden and shown rows are told',
    needs: 'ExcelApi 1.11',
    run: waiting(`
  const seen = []
  sheet.onRowHiddenChanged.add(async (event) => { seen.push([event.changeType, event.address]) })
  await context.sync()
  sheet.getRange('3:4').rowHidden = true
  await context.sync()
  await until(() => seen.length === 1)
  sheet.getRange('3:4').rowHidden = false
  await context.sync()
  await until(() => seen.length === 2)
  return seen`),
    expect: [['Hidden', '3:4'], ['Unhidden', '3:4']],
  },
  {
    title: 'sorted rows are told',
    needs: 'ExcelApi 1.10',
    run: waiting(`
  const seen = []
  sheet.getRange('A1:A3').values = [[3], [1], [2]]
  sheet.onRowSorted.add(async (event) => { seen.push([event.type, event.source]) })
  await context.sync()
  sheet.getRange('A1:A3').sort.apply([{ key: 0, ascending: true }])
  await context.sync()
  await until(() => seen.length)
  return seen[0]`),
    expect: ['WorksheetRowSorted', 'Local'],
  },
  {
    title: 'protection is told',
    needs: 'ExcelApi 1.14',
    run: waiting(`
  const seen = []
  sheet.onProtectionChanged.add(async (event) => { seen.push([event.isProtected, event.source]) })
  await context.sync()
  sheet.protection.protect()
  await context.sync()
  await until(() => seen.length === 1)
  sheet.protection.unprotect()
  await context.sync()
  await until(() => seen.length === 2)
  return seen`),
    expect: [[true, 'Local'], [false, 'Local']],
  },
  {
    title: 'a change within a table is told to the table',
    run: waiting(`
  const seen = []
  sheet.getRange('A1:B2').values = [['Name', 'Qty'], ['pear', 1]]
  const table = sheet.tables.add('A1:B2', true).load('id')
  table.onChanged.add(async (event) => { seen.push([event.type, event.address, event.changeType, event.tableId === table.id]) })
  await context.sync()
  sheet.getRange('D9').values = [['outside']]
  await context.sync()
  sheet.getRange('B2').values = [[2]]
  await context.sync()
  await until(() => seen.length)
  return seen`),
    expect: [['TableChanged', 'B2', 'RangeEdited', true]],
  },
  {
    title: 'a selection in a table is told, one outside too',
    run: waiting(`
  const seen = []
  sheet.getRange('A1:B2').values = [['Name', 'Qty'], ['pear', 1]]
  const table = sheet.tables.add('A1:B2', true)
  sheet.getRange('D9').select()
  await context.sync()
  table.onSelectionChanged.add(async (event) => { seen.push([event.address, event.isInsideTable]) })
  await context.sync()
  sheet.getRange('A2').select()
  await context.sync()
  await until(() => seen.length)
  return seen[0]`),
    expect: ['A2', true],
  },
  {
    title: 'added and deleted tables are told',
    needs: 'ExcelApi 1.9',
    run: waiting(`
  const seen = []
  context.workbook.tables.onAdded.add(async (event) => { seen.push([event.type, event.tableId]) })
  context.workbook.tables.onDeleted.add(async (event) => { seen.push([event.type, event.tableId, event.tableName]) })
  await context.sync()
  const table = sheet.tables.add('A1:B2', true).load('id')
  table.name = 'Sales'
  await context.sync()
  await until(() => seen.length === 1)
  const id = table.id
  table.delete()
  await context.sync()
  await until(() => seen.length === 2)
  return seen.map(([type, which, name]) => [type, which === id, name ?? null])`),
    expect: [['TableAdded', true, null], ['TableDeleted', true, 'Sales']],
  },
  {
    title: 'changed settings are told',
    run: waiting(`
  const seen = []
  context.workbook.settings.onSettingsChanged.add(async () => { seen.push('settings') })
  await context.sync()
  context.workbook.settings.add('week', 17)
  await context.sync()
  await until(() => seen.length)
  return seen[0]`),
    expect: 'settings',
  },
  {
    title: 'added comments are told by their ids',
    needs: 'ExcelApi 1.12',
    run: waiting(`
  const seen = []
  context.workbook.comments.onAdded.add(async (event) => { seen.push([event.type, event.commentDetails.map((detail) => detail.commentId)]) })
  await context.sync()
  const comment = context.workbook.comments.add(sheet.getRange('A1'), 'Here').load('id')
  await context.sync()
  await until(() => seen.length)
  return [seen[0][0], seen[0][1].length, seen[0][1][0] === comment.id]`),
    expect: ['CommentAdded', 1, true],
  },
]
