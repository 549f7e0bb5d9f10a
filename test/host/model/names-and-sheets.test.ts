import { describe, expect, it } from 'vitest'
import { startHost } from '../../../host/node'
import { openWorkbook, saveWorkbook } from '../../../host/files'
import { toBook } from '../../../host/engine'
import { onSheet } from './on-sheet'

describe('names', () => {
  it('of a sheet are the sheet’s in its formulas, and the workbook’s elsewhere, also behind a sheet’s name', async () => {
    const answer = await onSheet(`
      const other = context.workbook.worksheets.add('别')
      context.workbook.names.add('Rate', '=1')
      other.names.add('rate', '=2')
      sheet.getRange('A1:A3').formulas = [['=Rate'], ['=别!Rate*10'], ['=LET(Rate,5,Rate)']]
      other.getRange('A1').formulas = [['=RATE+0']]
      const here = sheet.getRange('A1:A3').load('values,formulas')
      const there = other.getRange('A1').load('values')
      await context.sync()
      const before = [here.values, there.values, here.formulas]
      other.names.getItem('Rate').delete()
      here.load('values')
      there.load('values')
      await context.sync()
      return [before, here.values, there.values]`)
    expect(answer).toEqual([
      [[[1], [20], [5]], [[2]], [['=Rate'], ['=别!Rate*10'], ['=LET(Rate,5,Rate)']]],
      [[1], [10], [5]],
      [[1]],
    ])
  })

  it('that stand for names are calculated when the last of them changes', async () => {
    const answer = await onSheet(`
      const base = context.workbook.names.add('Base', '=2')
      context.workbook.names.add('Twice', '=Base*2')
      sheet.getRange('A1').formulas = [['=twice+0']]
      const cell = sheet.getRange('A1').load('values')
      await context.sync()
      const before = cell.values
      base.formula = '=5'
      cell.load('values')
      await context.sync()
      return [before, cell.values]`)
    expect(answer).toEqual([[[4]], [[10]]])
  })

  it('are found by formulas that were there before them', async () => {
    const answer = await onSheet(`
      const cell = sheet.getRange('A1')
      cell.formulas = [['=Later+1']]
      cell.load('values')
      await context.sync()
      const before = cell.values
      context.workbook.names.add('Later', '=41')
      cell.load('values')
      await context.sync()
      return [before, cell.values]`)
    expect(answer).toEqual([[['#NAME?']], [[42]]])
  })

  it('tell the kinds of what they stand for', async () => {
    const answer = await onSheet(`
      sheet.getRange('A1').values = [[7]]
      const names = [['Text', '="甲"'], ['Number', '=1/4'], ['Truth', '=TRUE'], ['Cell', '=$A$1'], ['Wrong', '=1/0']].map(([name, formula]) => context.workbook.names.add(name, formula).load('type,value,formula'))
      await context.sync()
      return names.map(({ type, value, formula }) => [type, value, formula])`)
    expect(answer).toEqual([
      ['String', '甲', '="甲"'],
      ['Double', 0.25, '=1/4'],
      ['Boolean', true, '=TRUE'],
      ['Range', 'Sheet1!$A$1', '=Sheet1!$A$1'],
      ['Error', '#DIV/0!', '=1/0'],
    ])
  })
})

describe('what sheets and the workbook hold besides cells', () => {
  it('is saved with the file and read again: protection with its password, pages, settings, properties', async () => {
    const host = await startHost()
    await host.runScript(`return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst()
      sheet.protection.protect({ allowSort: true }, '密码 1')
      context.workbook.protection.protect('门')
      sheet.pageLayout.orientation = 'Landscape'
      sheet.pageLayout.firstPageNumber = 5
      sheet.pageLayout.setPrintArea('A1:B2,D4')
      context.workbook.settings.add('周', { of: [1, 2] })
      context.workbook.properties.title = '台帐'
      context.workbook.properties.custom.add('周', 17)
      await context.sync()
    })`)
    const { bytes } = await saveWorkbook(toBook(host.engine))
    await host.stop()
    const { book } = await openWorkbook('book.xlsx', bytes)
    const again = await startHost({ workbook: book })
    try {
      expect(
        await again.runScript(`return Excel.run(async (context) => {
          const { workbook } = context
          const sheet = workbook.worksheets.getFirst()
          const fails = async (job) => { try { job(); await context.sync(); return false } catch (error) { return error.code } }
          const refused = [await fails(() => sheet.protection.unprotect('密码 2')), await fails(() => workbook.protection.unprotect()), await fails(() => workbook.worksheets.add('新'))]
          sheet.protection.load('options')
          const area = sheet.pageLayout.load('orientation,firstPageNumber').getPrintArea().load('address')
          const setting = workbook.settings.getItem('周').load('value')
          const title = workbook.properties.load('title')
          const custom = workbook.properties.custom.getItem('周').load('value,type')
          await context.sync()
          const allowed = sheet.protection.options.allowSort
          sheet.protection.unprotect('密码 1')
          workbook.protection.unprotect('门')
          sheet.protection.load('protected,options')
          workbook.protection.load('protected')
          await context.sync()
          return [refused, allowed, sheet.pageLayout.orientation, sheet.pageLayout.firstPageNumber, area.address, setting.value, title.title, custom.value, custom.type,
            sheet.protection.protected, sheet.protection.options, workbook.protection.protected]
        })`),
      ).toEqual([['InvalidArgument', 'InvalidArgument', 'AccessDenied'], true, 'Landscape', 5, 'Sheet1!A1:B2,Sheet1!D4', { of: [1, 2] }, '台帐', 17, 'Number', false, null, false])
    } finally {
      await again.stop()
    }
  })

  it('is refused where Excel refuses it', async () => {
    const code = (body: string) => onSheet(`${body}\nawait context.sync()`)
    expect(await code('sheet.protection.protect(); sheet.protection.protect()')).toEqual({ code: 'AccessDenied' })
    expect(await code('sheet.pageLayout.zoom = { scale: 5 }')).toEqual({ code: 'InvalidArgument' })
    expect(await code('sheet.pageLayout.leftMargin = -1')).toEqual({ code: 'InvalidArgument' })
    expect(await code("context.workbook.properties.custom.add('x', { a: 1 })")).toEqual({ code: 'InvalidArgument' })
    expect(await code('sheet.pageLayout.headersFooters.firstPage.load()')).toEqual({ code: 'NotImplemented' })
    expect(await code("sheet.freezePanes.getLocation().load('address')")).toEqual({ code: 'ItemNotFound' })
  })

  it('freezes rows and columns each for themselves', async () => {
    const answer = await onSheet(`
      const panes = sheet.freezePanes
      const seen = []
      const look = async () => { const range = panes.getLocationOrNullObject().load('address'); await context.sync(); seen.push(range.isNullObject ? null : range.address) }
      panes.freezeRows(2); await look()
      panes.freezeColumns(1); await look()
      panes.freezeRows(0); await look()
      panes.freezeAt(sheet.getRange('A1:C4')); await look()
      panes.unfreeze(); await look()
      return seen`)
    expect(answer).toEqual(['Sheet1!1:2', 'Sheet1!A1:A2', 'Sheet1!A:A', 'Sheet1!A1:C4', null])
  })
})
