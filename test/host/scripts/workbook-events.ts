import { waiting, type Script } from './script'

/** What sheets, tables, settings and comments tell. */
export const scripts: Script[] = [
  {
    title: 'the sheet left and the sheet entered are told',
    run: waiting(`
  const seen = []
  const other = context.workbook.worksheets.add('Other').load('id')
  sheet.load('id')
  await context.sync()
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
  await context.sync()
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
  await context.sync()
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
  await context.sync()
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
  await context.sync()
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
  await context.sync()
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
  await context.sync()
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
  context.workbook.comments.onAdded.add(async (event) => {
    seen.push([event.type, event.commentDetails.map((detail) => detail.commentId)])
  })
  await context.sync()
  const comment = context.workbook.comments.add(sheet.getRange('A1'), 'Here').load('id')
  await context.sync()
  await until(() => seen.length)
  return [seen[0][0], seen[0][1].length, seen[0][1][0] === comment.id]`),
    expect: ['CommentAdded', 1, true],
  },
]
