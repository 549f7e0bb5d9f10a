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

describe('borders of a range', () => {
  it('are read as items by their sides, each with what it has', async () => {
    const found = await run(`
      const borders = sheet.getRange('B2:C3').format.borders
      borders.getItem('InsideVertical').style = 'Continuous'
      borders.load('items/sideIndex,items/style,count')
      await context.sync()
      return [borders.count, borders.items.filter((each) => each.style !== 'None').map((each) => each.sideIndex)]`)
    expect(found).toEqual([8, ['InsideVertical']])
  })

  it('keep the last line set where two cells meet', async () => {
    const found = await run(`
      sheet.getRange('B2').format.borders.getItem('EdgeBottom').style = 'Double'
      sheet.getRange('B3').format.borders.getItem('EdgeTop').style = 'Dash'
      const line = sheet.getRange('B2').format.borders.getItem('EdgeBottom').load('style')
      sheet.getRange('B3').format.borders.getItem('EdgeTop').load('style')
      await context.sync()
      return line.style`)
    expect(found).toBe('Dash')
  })

  it('come with a weight or a colour alone', async () => {
    const found = await run(`
      const borders = sheet.getRange('B2').format.borders
      borders.getItem('EdgeLeft').weight = 'Thick'
      borders.getItem('EdgeTop').color = 'red'
      const [left, top] = ['EdgeLeft', 'EdgeTop'].map((side) => borders.getItem(side).load('style,weight,color'))
      await context.sync()
      return [[left.style, left.weight], [top.style, top.color]]`)
    expect(found).toEqual([['Continuous', 'Thick'], ['Continuous', '#FF0000']])
  })

  it('differ along a range as null', async () => {
    const found = await run(`
      sheet.getRange('B2').format.borders.getItem('EdgeTop').style = 'Continuous'
      const line = sheet.getRange('B2:C2').format.borders.getItem('EdgeTop').load('style')
      await context.sync()
      return line.style`)
    expect(found).toBe(null)
  })
})

describe('formats of whole rows and columns', () => {
  it('are common only where no cell, row or column differs', async () => {
    const found = await run(`
      sheet.getRange('B:B').format.fill.color = '#FFC000'
      const before = sheet.getRange('B:B').format.fill.load('color')
      const beside = sheet.getRange('A:B').format.fill.load('color')
      await context.sync()
      const first = [before.color, beside.color]
      sheet.getRange('B7').format.fill.clear()
      const after = sheet.getRange('B:B').format.fill.load('color')
      await context.sync()
      return [...first, after.color]`)
    expect(found).toEqual(['#FFC000', null, null])
  })

  it('add up to positions and sizes in points', async () => {
    const found = await run(`
      sheet.getRange('A:A').format.columnWidth = 100
      sheet.getRange('2:2').rowHidden = true
      const range = sheet.getRange('B3:C4').load('left,top,width,height,hidden')
      const all = sheet.getRange('A:A').load('height')
      await context.sync()
      return [range.left, range.top, range.width, range.height, range.hidden, all.height]`)
    expect(found).toEqual([100, 15, 96, 30, false, 1_048_575 * 15])
  })
})

describe('formats', () => {
  it('that Excel refuses are refused', async () => {
    expect(await code(`sheet.getRange('A1').format.font.name = 'x'.repeat(32)`)).toBe('InvalidArgument')
    expect(await code(`sheet.getRange('A1').format.font.color = '#12345'`)).toBe('InvalidArgument')
    expect(await code(`sheet.getRange('A1').format.borders.getItem('EdgeMiddle').style = 'Dash'`)).toBe('InvalidArgument')
  })

  it('that this host does not have are told, never passed over', async () => {
    expect(await code(`sheet.getRange('A1').format.fill.tintAndShade = 0.5`)).toBe('NotImplemented')
    expect(await code(`sheet.getRange('A1').style = 'My style'`)).toBe('NotImplemented')
    expect(await code(`sheet.getRange('A1').format.readingOrder = 'RightToLeft'`)).toBe('NotImplemented')
  })

  it('are undone step by step', async () => {
    const host = await startHost()
    const color = `const fill = context.workbook.worksheets.getItem('Sheet1').getRange('A1').format.fill.load('color'); await context.sync(); return fill.color`
    await host.runScript(`return Excel.run(async context => { const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1'); range.format.fill.color = 'red'; await context.sync(); range.format.fill.color = 'blue' })`)
    const { undo } = await import('../../../host/engine')
    undo(host.engine)
    const before = await host.runScript(`return Excel.run(async context => { ${color} })`)
    await host.stop()
    expect(before).toBe('#FF0000')
  })

  it('of cells are set with their borders as a list', async () => {
    const found = await run(`
      sheet.getRange('A1:B1').setCellProperties([[{ format: { borders: { bottom: { style: 'Double', color: 'red' } }, horizontalAlignment: 'Center' } }, {}]])
      const cells = sheet.getRange('A1:B1').getCellProperties({ format: { borders: { style: true, color: true }, horizontalAlignment: true } })
      await context.sync()
      return cells.value[0].map(({ format }) => [format.borders.bottom.style, format.borders.bottom.color, format.borders.right.style, format.horizontalAlignment])`)
    expect(found).toEqual([['Double', '#FF0000', 'None', 'Center'], ['None', '#000000', 'None', 'General']])
  })
})

describe('a hyperlink', () => {
  it('shows its target in a blank cell and looks like one', async () => {
    const found = await run(`
      const range = sheet.getRange('A1')
      range.hyperlink = { address: 'https://example.com/' }
      range.load('values,hyperlink,format/font/underline')
      await context.sync()
      return [range.values, range.hyperlink, range.format.font.underline]`)
    expect(found).toEqual([[['https://example.com/']], { address: 'https://example.com/', textToDisplay: 'https://example.com/' }, 'Single'])
  })

  it('leads somewhere', async () => {
    expect(await code(`sheet.getRange('A1').hyperlink = { textToDisplay: 'nowhere' }`)).toBe('InvalidArgument')
  })
})
