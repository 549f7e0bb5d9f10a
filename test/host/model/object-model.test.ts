import { describe, expect, it } from 'vitest'
import { startHost } from '../../../host/node'

/** What a script on the first sheet returns, or the code of its error. */
async function run(body: string): Promise<unknown> {
  const host = await startHost()
  try {
    return await host.runScript(`return Excel.run(async (context) => {
      const workbook = context.workbook
      const sheet = workbook.worksheets.getItem('Sheet1')
      ${body}
    })`)
  } catch (error) {
    return (error as { code?: string }).code
  } finally {
    await host.stop()
  }
}

describe('a null object', () => {
  it('takes calls and settings, and does nothing', async () => {
    const found = await run(`
      const none = workbook.worksheets.getItemOrNullObject('Nowhere')
      none.name = 'Other'
      none.delete()
      const added = workbook.worksheets.add('Nowhere').load('name')
      await context.sync()
      return [none.isNullObject, added.name]`)
    expect(found).toEqual([true, 'Nowhere'])
  })
})

describe('a number format', () => {
  it('alone in its arrays is for all cells', async () => {
    const found = await run(`
      const range = sheet.getRange('A1:B2')
      range.numberFormat = [['0.00']]
      range.load('numberFormat')
      await context.sync()
      return range.numberFormat`)
    expect(found).toEqual([['0.00', '0.00'], ['0.00', '0.00']])
  })

  it('in arrays of another size is refused', async () => {
    expect(await run(`sheet.getRange('A1:B2').numberFormat = [['0.00', '0']]; await context.sync()`)).toBe('InvalidArgument')
  })
})

describe('rows added to a table', () => {
  it('fill the blank row of a table that has headers only', async () => {
    const found = await run(`
      const table = sheet.tables.add('A1:B1', true)
      table.getHeaderRowRange().values = [['a', 'b']]
      const row = table.rows.add(null, [[1, 2], [3, 4]]).load('index')
      const body = table.getDataBodyRange().load('address,values')
      await context.sync()
      return [row.index, body.address, body.values]`)
    expect(found).toEqual([0, 'Sheet1!A2:B3', [[1, 2], [3, 4]]])
  })

  it('come after a row that holds something', async () => {
    const found = await run(`
      const table = sheet.tables.add('A1:A2', true)
      table.getRange().values = [['a'], [1]]
      const row = table.rows.add(null, [[2]]).load('index')
      const body = table.getDataBodyRange().load('values')
      await context.sync()
      return [row.index, body.values]`)
    expect(found).toEqual([1, [[1], [2]]])
  })
})

describe('a range resized past its first cell', () => {
  it('reaches back to there', async () => {
    const found = await run(`
      const left = sheet.getRange('C3').getResizedRange(0, -2).load('address')
      const up = sheet.getRange('C3').getResizedRange(-1, 1).load('address')
      await context.sync()
      return [left.address, up.address]`)
    expect(found).toEqual(['Sheet1!A3:C3', 'Sheet1!C2:D3'])
  })

  it('stays on the sheet', async () => {
    expect(await run(`sheet.getRange('A1').getResizedRange(0, -1).load('address'); await context.sync()`)).toBe('InvalidArgument')
  })
})

describe('several areas', () => {
  it('have in common what all of them have, and null for the rest', async () => {
    const found = await run(`
      sheet.getRange('A1').format.fill.color = '#FF0000'
      sheet.getRange('C1').format.fill.color = '#FF0000'
      sheet.getRange('C1').format.font.bold = true
      const areas = sheet.getRanges('A1,C1').load('format/fill/color,format/font/bold')
      await context.sync()
      return [areas.format.fill.color, areas.format.font.bold]`)
    expect(found).toEqual(['#FF0000', null])
  })

  it('have their borders set together', async () => {
    const found = await run(`
      sheet.getRanges('A1,C3').format.borders.getItem('EdgeBottom').style = 'Double'
      const cells = ['A1', 'B1', 'C3'].map((address) => sheet.getRange(address).format.borders.getItem('EdgeBottom').load('style'))
      await context.sync()
      return cells.map((border) => border.style)`)
    expect(found).toEqual(['Double', 'None', 'Double'])
  })

  it('of visible cells leave out hidden rows and columns', async () => {
    const found = await run(`
      sheet.getRange('2:2').rowHidden = true
      sheet.getRange('B:B').columnHidden = true
      const areas = sheet.getRange('A1:C4').getSpecialCells('Visible').load('address')
      await context.sync()
      return areas.address`)
    expect(found).toBe('Sheet1!A1,Sheet1!C1,Sheet1!A3:A4,Sheet1!C3:C4')
  })

  it('of cells with values of one kind are few', async () => {
    const found = await run(`
      sheet.getRange('A1:B3').values = [['a', 1], ['b', 2], [true, '=1/0']]
      const kinds = [['Constants', 'Numbers'], ['Constants', 'LogicalText'], ['Formulas', 'Errors']]
      const areas = kinds.map(([kind, values]) => sheet.getRange('A1:D9').getSpecialCells(kind, values).load('address'))
      await context.sync()
      return areas.map(({ address }) => address)`)
    expect(found).toEqual(['Sheet1!B1:B2', 'Sheet1!A1:A3', 'Sheet1!B3'])
  })
})

describe('comments', () => {
  it('of a sheet stand at an address without its name', async () => {
    const found = await run(`
      const comment = sheet.comments.add('B2', 'Here')
      const cell = comment.getLocation().load('address')
      await context.sync()
      return cell.address`)
    expect(found).toBe('Sheet1!B2')
  })

  it('are told with what happened to them and their replies', async () => {
    const found = await run(`
      const seen = []
      workbook.comments.onChanged.add(async (event) => void seen.push(event.changeType))
      workbook.comments.onDeleted.add(async (event) => void seen.push(event.commentDetails[0].replyIds.length))
      await context.sync()
      const comment = sheet.comments.add('A1', 'Question')
      const reply = comment.replies.add('Answer')
      reply.content = 'Another'
      comment.resolved = true
      comment.resolved = false
      comment.content = 'Why'
      comment.delete()
      await context.sync()
      while (seen.length < 6) await new Promise((resolve) => setTimeout(resolve, 5))
      return seen`)
    expect(found).toEqual(['ReplyAdded', 'ReplyEdited', 'CommentResolved', 'CommentReopened', 'CommentEdited', 1])
  })

  it('with mentions are told not to be there', async () => {
    expect(await run(`sheet.comments.add('A1', { mentions: [], richContent: 'x' }, 'Mention'); await context.sync()`)).toBe('NotImplemented')
  })
})

describe('worksheet functions', () => {
  it('take values, ranges and each other', async () => {
    const found = await run(`
      sheet.getRange('A1:A3').values = [[1], [2], [3]]
      const { functions } = workbook
      const results = [
        functions.sum(sheet.getRange('A1:A3'), 4),
        functions.round(functions.average(sheet.getRange('A1:A3'), 10, 1.5), 2),
        functions.upper('a"b'),
        functions.vlookup(9, sheet.getRange('A1:A3'), 1, false),
      ]
      results.forEach((result) => result.load('value,error'))
      await context.sync()
      return results.map(({ value, error }) => error ?? value)`)
    expect(found).toEqual([10, 3.5, 'A"B', '#N/A'])
  })
})

describe('precedents and dependents', () => {
  const book = `
      const other = workbook.worksheets.add('Other')
      other.getRange('A1').values = [[5]]
      workbook.names.add('Rate', other.getRange('A1'))
      sheet.getRange('A1:C1').formulas = [[1, '=A1*Rate', '=B1+1']]`

  it('are followed over sheets and names', async () => {
    const found = await run(`${book}
      const direct = sheet.getRange('C1').getDirectPrecedents().load('addresses')
      const all = sheet.getRange('C1').getPrecedents().load('addresses')
      const dependents = other.getRange('A1').getDependents().load('addresses')
      await context.sync()
      return [direct.addresses, all.addresses, dependents.addresses]`)
    expect(found).toEqual([['Sheet1!B1'], ['Sheet1!B1,Sheet1!A1', 'Other!A1'], ['Sheet1!B1,Sheet1!C1']])
  })

  it('that are not there are an error', async () => {
    expect(await run(`${book}; sheet.getRange('A1').getDirectPrecedents().load('addresses'); await context.sync()`)).toBe('ItemNotFound')
  })
})

describe('writes of single cells', () => {
  it('are told one by one to those who listen', async () => {
    const found = await run(`
      const seen = []
      sheet.onChanged.add(async (event) => void seen.push(event.address))
      await context.sync()
      for (const address of ['A1', 'C1', 'B2']) sheet.getRange(address).values = [[1]]
      await context.sync()
      while (seen.length < 3) await new Promise((resolve) => setTimeout(resolve, 5))
      return seen`)
    expect(found).toEqual(['A1', 'C1', 'B2'])
  })

  it('end with the last one of a cell', async () => {
    const found = await run(`
      const range = sheet.getRange('A1')
      range.values = [['2020-01-31']]
      sheet.getRange('C5').values = [[7]]
      range.values = [['x']]
      range.load('values')
      const far = sheet.getRange('C5').load('values')
      await context.sync()
      return [range.values, far.values]`)
    expect(found).toEqual([[['x']], [[7]]])
  })
})

describe('clear', () => {
  it('of the contents takes spilled and table formulas along, and leaves the look', async () => {
    const found = await run(`
      const range = sheet.getRange('A1')
      range.formulas = [['=SUM(B1#)']]
      range.format.font.bold = true
      await context.sync()
      range.clear('Contents')
      range.load('formulas,format/font/bold')
      await context.sync()
      return [range.formulas, range.format.font.bold]`)
    expect(found).toEqual([[['']], true])
  })
})

describe('a spilled area', () => {
  it('is followed when it grows', async () => {
    const found = await run(`
      sheet.getRange('A1').values = [[2]]
      sheet.getRange('B1').formulas = [['=SEQUENCE(A1)']]
      const sum = sheet.getRange('D1')
      sum.formulas = [['=SUM(B1#)']]
      sum.load('values')
      await context.sync()
      const before = sum.values[0][0]
      sheet.getRange('A1').values = [[4]]
      sum.load('values,formulas')
      await context.sync()
      return [before, sum.values[0][0], sum.formulas[0][0]]`)
    expect(found).toEqual([3, 10, '=SUM(B1#)'])
  })
})
