import { onSheet, type Script } from './script'

export const scripts: Script[] = [
  {
    title: 'a page is upright until turned',
    run: onSheet(`
  const layout = sheet.pageLayout.load('orientation')
  await context.sync()
  const before = layout.orientation
  layout.orientation = Excel.PageOrientation.landscape
  layout.load('orientation')
  await context.sync()
  return [before, layout.orientation]`),
    expect: ['Portrait', 'Landscape'],
  },
  {
    title: 'paper has a size',
    run: onSheet(`
  sheet.pageLayout.paperSize = Excel.PaperType.a3
  sheet.pageLayout.load('paperSize')
  await context.sync()
  return sheet.pageLayout.paperSize`),
    expect: 'A3',
  },
  {
    title: 'margins are points, and may be set in inches',
    run: onSheet(`
  const layout = sheet.pageLayout
  layout.leftMargin = 36
  layout.setPrintMargins('Inches', { top: 1, bottom: 0.5 })
  layout.load('leftMargin,topMargin,bottomMargin')
  await context.sync()
  return [layout.leftMargin, layout.topMargin, layout.bottomMargin]`),
    expect: [36, 72, 36],
  },
  {
    title: 'a page is scaled by percent or fitted to pages',
    run: onSheet(`
  const layout = sheet.pageLayout
  layout.zoom = { scale: 80 }
  layout.load('zoom')
  await context.sync()
  const scaled = layout.zoom.scale
  layout.zoom = { horizontalFitToPages: 1 }
  layout.load('zoom')
  await context.sync()
  return [scaled, layout.zoom.horizontalFitToPages]`),
    expect: [80, 1],
  },
  {
    title: 'a page may be centred, in black and white, with gridlines and headings',
    run: onSheet(`
  const layout = sheet.pageLayout
  layout.centerHorizontally = true
  layout.centerVertically = true
  layout.blackAndWhite = true
  layout.printGridlines = true
  layout.printHeadings = true
  layout.printOrder = 'OverThenDown'
  layout.load('centerHorizontally,centerVertically,blackAndWhite,printGridlines,printHeadings,printOrder')
  await context.sync()
  return [layout.centerHorizontally, layout.centerVertically, layout.blackAndWhite, layout.printGridlines, layout.printHeadings,
    layout.printOrder]`),
    expect: [true, true, true, true, true, 'OverThenDown'],
  },
  {
    title: 'a print area is set as areas',
    run: onSheet(`
  const none = sheet.pageLayout.getPrintAreaOrNullObject()
  await context.sync()
  sheet.pageLayout.setPrintArea('A1:D20')
  const area = sheet.pageLayout.getPrintArea().load('areaCount,areas/items/address')
  await context.sync()
  return [none.isNullObject, area.areaCount, area.areas.items[0].address]`),
    expect: [true, 1, 'Sheet1!A1:D20'],
  },
  {
    title: 'a sheet without a print area has none to get',
    // PageLayout.getPrintArea: "If there is no print area, an ItemNotFound error will be thrown"
    run: onSheet(`
  sheet.pageLayout.getPrintArea().load('address')
  await context.sync()`),
    error: { code: 'ItemNotFound', location: 'PageLayout.getPrintArea' },
  },
  {
    title: 'title rows and columns are repeated on every page',
    run: onSheet(`
  const none = sheet.pageLayout.getPrintTitleRowsOrNullObject()
  await context.sync()
  sheet.pageLayout.setPrintTitleRows('$1:$2')
  sheet.pageLayout.setPrintTitleColumns('$A:$A')
  const rows = sheet.pageLayout.getPrintTitleRows().load('rowIndex,rowCount')
  const columns = sheet.pageLayout.getPrintTitleColumns().load('columnIndex,columnCount')
  await context.sync()
  return [none.isNullObject, rows.rowIndex, rows.rowCount, columns.columnIndex, columns.columnCount]`),
    expect: [true, 0, 2, 0, 1],
  },
  {
    title: 'headers and footers have three parts',
    run: onSheet(`
  const page = sheet.pageLayout.headersFooters.defaultForAllPages
  page.leftHeader = 'Week 17'
  page.centerHeader = '&A'
  page.rightFooter = '&P / &N'
  page.load('leftHeader,centerHeader,rightFooter,leftFooter')
  await context.sync()
  return [page.leftHeader, page.centerHeader, page.rightFooter, page.leftFooter]`),
    expect: ['Week 17', '&A', '&P / &N', ''],
  },
  {
    title: 'the layout of one sheet is not that of another',
    run: onSheet(`
  const other = context.workbook.worksheets.add('Other')
  sheet.pageLayout.orientation = 'Landscape'
  other.pageLayout.load('orientation')
  await context.sync()
  return other.pageLayout.orientation`),
    expect: 'Portrait',
  },
  {
    title: 'page breaks stand before a cell’s row or column, in order',
    // PageBreakCollection.add: "Adds a page break before the top-left cell of the range specified"
    run: onSheet(`
  sheet.horizontalPageBreaks.add('A20')
  sheet.horizontalPageBreaks.add(sheet.getRange('C10:D12'))
  sheet.verticalPageBreaks.add('F1')
  sheet.horizontalPageBreaks.load('items/rowIndex')
  sheet.verticalPageBreaks.load('items/columnIndex')
  const cell = sheet.horizontalPageBreaks.getItem(0).getCellAfterBreak().load('address')
  const count = sheet.horizontalPageBreaks.getCount()
  await context.sync()
  return [sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex), sheet.verticalPageBreaks.items.map(({ columnIndex }) => columnIndex), cell.address, count.value]`),
    expect: [[9, 19], [5], 'Sheet1!A10', 2],
  },
  {
    title: 'page breaks go one by one and all at once',
    run: onSheet(`
  for (const row of [5, 10, 15]) sheet.horizontalPageBreaks.add('A' + row)
  sheet.verticalPageBreaks.add('C1')
  await context.sync()
  sheet.horizontalPageBreaks.getItem(1).delete()
  sheet.horizontalPageBreaks.load('items/rowIndex')
  await context.sync()
  const left = sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)
  sheet.horizontalPageBreaks.removePageBreaks()
  const rows = sheet.horizontalPageBreaks.getCount()
  const columns = sheet.verticalPageBreaks.getCount()
  await context.sync()
  return [left, rows.value, columns.value]`),
    expect: [[4, 14], 0, 1],
  },
  {
    title: 'page breaks stay before their rows when rows are inserted',
    run: onSheet(`
  sheet.horizontalPageBreaks.add('A10')
  sheet.getRange('2:4').insert('Down')
  sheet.horizontalPageBreaks.load('items/rowIndex')
  await context.sync()
  return sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)`),
    expect: [12],
  },
]
