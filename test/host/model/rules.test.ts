import { describe, expect, it } from 'vitest'
import { startHost } from '../../../host/node'

async function run(body: string): Promise<unknown> {
  const host = await startHost()
  try {
    return await host.runScript(`return Excel.run(async context => {
      const sheet = context.workbook.worksheets.getItem('Sheet1')
      ${body}
    })`)
  } finally {
    await host.stop()
  }
}

const code = async (body: string): Promise<unknown> => run(`${body}\nawait context.sync()`).then(() => 'none', (error: { code?: unknown }) => error.code)
const rule = (given: string): Promise<unknown> => code(`sheet.getRange('A1:A3').dataValidation.rule = ${given}`)

describe('a rule of data validation', () => {
  it('is given back with formulas for its bounds', async () => {
    const found = await run(`
      const rules = [
        { wholeNumber: { formula1: 1, formula2: '10', operator: 'Between' } },
        { date: { formula1: '2013-04-22', operator: 'GreaterThan' } },
        { time: { formula1: '12:00', operator: 'LessThan' } },
        { textLength: { formula1: sheet.getRange('D1'), operator: 'EqualTo' } },
      ]
      const cells = rules.map((each, row) => {
        const validation = sheet.getCell(row, 0).dataValidation
        validation.rule = each
        return validation.load('rule')
      })
      await context.sync()
      return cells.map((each) => each.rule)`)
    expect(found).toEqual([
      { wholeNumber: { formula1: '=1', formula2: '=10', operator: 'Between' } },
      { date: { formula1: '=41386', operator: 'GreaterThan' } },
      { time: { formula1: '=0.5', operator: 'LessThan' } },
      { textLength: { formula1: '=$D$1', operator: 'EqualTo' } },
    ])
  })

  it('that Excel refuses is refused', async () => {
    expect(await rule(`{ list: { inCellDropDown: true, source: '${'字'.repeat(256)}' } }`)).toBe('InvalidArgument')
    expect(await rule(`{ list: { inCellDropDown: true, source: sheet.getRange('D1:E2') } }`)).toBe('InvalidArgument')
    expect(await rule(`{ list: { source: '=Sales[Name]' } }`)).toBe('InvalidArgument')
    expect(await rule(`{ wholeNumber: { formula1: 1, operator: 'Between' } }`)).toBe('InvalidArgument')
    expect(await rule(`{ wholeNumber: { formula1: 1.5, operator: 'EqualTo' } }`)).toBe('InvalidArgument')
    expect(await rule(`{ decimal: { formula1: 'pear', operator: 'EqualTo' } }`)).toBe('InvalidArgument')
    expect(await rule(`{ date: { formula1: '2013-02-30', operator: 'EqualTo' } }`)).toBe('InvalidArgument')
    expect(await rule(`{ custom: { formula: '=SUM(' } }`)).toBe('InvalidArgument')
    expect(await rule(`{}`)).toBe('InvalidArgument')
    expect(await rule(`{ list: { source: '${'字'.repeat(255)}' } }`)).toBe('none')
  })

  it('has a prompt and an alert of bounded length', async () => {
    const given = (name: string, texts: string) => code(`sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=TRUE' } }; sheet.getRange('A1').dataValidation.${name} = ${texts}`)
    expect(await given('prompt', `{ title: 'x'.repeat(33), message: '', showPrompt: true }`)).toBe('InvalidArgument')
    expect(await given('prompt', `{ title: 'x'.repeat(32), message: 'x'.repeat(255), showPrompt: true }`)).toBe('none')
    expect(await given('errorAlert', `{ title: '', message: 'x'.repeat(226), showAlert: true, style: 'Stop' }`)).toBe('InvalidArgument')
    expect(await given('errorAlert', `{ title: '', message: '', showAlert: true, style: 'Loud' }`)).toBe('InvalidArgument')
  })

  it('over a part of a range or beside another is told as such', async () => {
    const found = await run(`
      sheet.getRange('A1:A2').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }
      sheet.getRange('A3').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'EqualTo' } }
      const read = ['A1:A2', 'A1:A3', 'A1:A4', 'B1'].map((address) => sheet.getRange(address).dataValidation.load('type,rule'))
      await context.sync()
      return read.map((each) => [each.type, each.rule])`)
    expect(found).toEqual([['List', { list: { inCellDropDown: true, source: 'a,b' } }], ['Inconsistent', null], ['MixedCriteria', null], ['None', {}]])
  })

  it('keeps its prompt when its criteria change, and its formula follows a part of its cells', async () => {
    const found = await run(`
      const validation = sheet.getRange('B1:B9').dataValidation
      validation.rule = { custom: { formula: '=B1>A1' } }
      validation.prompt = { title: 'T', message: 'M', showPrompt: true }
      sheet.getRange('B3:B4').dataValidation.ignoreBlanks = false
      const part = sheet.getRange('B4').dataValidation.load('rule,prompt,ignoreBlanks')
      await context.sync()
      return [part.rule.custom.formula, part.prompt.title, part.ignoreBlanks]`)
    expect(found).toEqual(['=B4>A4', 'T', false])
  })
})

describe('a conditional format', () => {
  it('refuses rules that Excel does not have', async () => {
    const add = (type: string, body: string) => code(`const format = sheet.getRange('A1:A9').conditionalFormats.add('${type}'); ${body}`)
    expect(await add('Custom', `format.custom.rule.formula = '=SUM('`)).toBe('InvalidArgument')
    expect(await add('CellValue', `format.cellValue.rule = { formula1: '=1', operator: 'Between' }`)).toBe('InvalidArgument')
    expect(await add('TopBottom', `format.topBottom.rule = { rank: 0, type: 'TopItems' }`)).toBe('InvalidArgument')
    expect(await add('IconSet', `format.iconSet.criteria = [{}, {}]`)).toBe('InvalidArgument')
    expect(await add('DataBar', `format.stopIfTrue = true`)).toBe('InvalidOperation')
    expect(await add('DataBar', `format.custom.load('rule/formula')`)).toBe('ItemNotFound')
    expect(await code(`sheet.getRange('A1').conditionalFormats.add('Sparkles')`)).toBe('InvalidArgument')
  })

  it('has borders, a number format and lines through its text', async () => {
    const found = await run(`
      const format = sheet.getRange('A1:A9').conditionalFormats.add('CellValue')
      const look = format.cellValue.format
      look.borders.getItem('EdgeBottom').style = 'Dash'
      look.borders.getItem('EdgeBottom').color = '#FF0000'
      look.font.strikethrough = true
      look.font.underline = 'Double'
      look.numberFormat = '0.00'
      const bottom = look.borders.bottom.load('style,color')
      look.load('numberFormat,font/strikethrough,font/underline,font/bold')
      await context.sync()
      return [bottom.style, bottom.color, look.numberFormat, look.font.strikethrough, look.font.underline, look.font.bold]`)
    expect(found).toEqual(['Dash', '#FF0000', '0.00', true, 'Double', null])
  })

  it('moves from the back by negative priorities and stops at the ends', async () => {
    const found = await run(`
      const formats = sheet.getRange('A1:A9').conditionalFormats
      for (const type of ['Custom', 'TopBottom', 'CellValue']) formats.add(type)
      formats.getItemAt(0).priority = -1
      formats.load('items/type')
      await context.sync()
      const back = formats.items.map((each) => each.type)
      formats.getItemAt(2).priority = -99
      formats.load('items/type')
      await context.sync()
      return [back, formats.items.map((each) => each.type)]`)
    expect(found).toEqual([['TopBottom', 'Custom', 'CellValue'], ['CellValue', 'TopBottom', 'Custom']])
  })
})

describe('a comment', () => {
  it('needs the worksheet in its address, one cell and some words', async () => {
    expect(await code(`context.workbook.comments.add('A1', 'words')`)).toBe('InvalidArgument')
    expect(await code(`context.workbook.comments.add('Sheet1!A1:A2', 'words')`)).toBe('InvalidArgument')
    expect(await code(`context.workbook.comments.add('Sheet1!A1', '')`)).toBe('InvalidArgument')
  })
})
