import { onSheet, type Script } from './script'

export const scripts: Script[] = [
  {
    title: 'a comment is found at its cell',
    needs: 'ExcelApi 1.10',
    run: onSheet(`
  context.workbook.comments.add('Sheet1!B2', 'Check this.')
  const comment = context.workbook.comments.getItemByCell('Sheet1!B2').load('content,resolved')
  const cell = comment.getLocation().load('address')
  const count = context.workbook.comments.getCount()
  await context.sync()
  return [comment.content, comment.resolved, cell.address, count.value]`),
    expect: ['Check this.', false, 'Sheet1!B2', 1],
  },
  {
    title: 'a comment can be put on a range object and reached from its sheet',
    needs: 'ExcelApi 1.10',
    run: onSheet(`
  const other = context.workbook.worksheets.add('Other')
  context.workbook.comments.add(other.getRange('A1'), 'There')
  const here = sheet.comments.getCount()
  const there = other.comments.getItemAt(0).load('content')
  await context.sync()
  return [here.value, there.content]`),
    expect: [0, 'There'],
  },
  {
    title: 'a comment can be changed and resolved',
    needs: 'ExcelApi 1.11',
    run: onSheet(`
  const comment = context.workbook.comments.add(sheet.getRange('A1'), 'First')
  await context.sync()
  comment.content = 'Second'
  comment.resolved = true
  comment.load('content,resolved')
  await context.sync()
  return [comment.content, comment.resolved]`),
    expect: ['Second', true],
  },
  {
    title: 'replies stand in the order they were given',
    needs: 'ExcelApi 1.10',
    run: onSheet(`
  const comment = context.workbook.comments.add(sheet.getRange('A1'), 'Question')
  comment.replies.add('Answer')
  comment.replies.add('Thanks')
  comment.replies.load('items/content')
  const count = comment.replies.getCount()
  await context.sync()
  return [comment.replies.items.map((reply) => reply.content), count.value]`),
    expect: [['Answer', 'Thanks'], 2],
  },
  {
    title: 'a deleted comment takes its replies along',
    needs: 'ExcelApi 1.10',
    run: onSheet(`
  const comment = context.workbook.comments.add(sheet.getRange('A1'), 'Question')
  comment.replies.add('Answer')
  comment.load('id')
  await context.sync()
  comment.delete()
  const none = context.workbook.comments.getItemOrNullObject(comment.id)
  const count = context.workbook.comments.getCount()
  await context.sync()
  return [none.isNullObject, count.value]`),
    expect: [true, 0],
  },
  {
    title: 'a cell without a comment has none to get',
    needs: 'ExcelApi 1.10',
    run: onSheet(`
  context.workbook.comments.getItemByCell('Sheet1!A1').load('content')
  await context.sync()`),
    error: { code: 'ItemNotFound', location: 'CommentCollection.getItemByCell' },
  },
  {
    title: 'a comment moves with the rows inserted above it',
    needs: 'ExcelApi 1.10',
    run: onSheet(`
  const comment = context.workbook.comments.add(sheet.getRange('B2'), 'Here')
  await context.sync()
  sheet.getRange('1:1').insert('Down')
  const cell = comment.getLocation().load('address')
  await context.sync()
  return cell.address`),
    expect: 'Sheet1!B3',
  },
]
