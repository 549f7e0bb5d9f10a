import { describe, expect, it } from 'vitest'
import { wordingOf } from '../../src/i18n'
import { makePolicy } from '../../src/policy'
import { readRegisters, type VisitRow } from '../../src/registers'
import { printScale, rowHeight, valueOf, visitsPrint, type SheetPlan } from '../../src/sheets'
import { serialOf } from '../../src/text'
import type { CellValue } from '../../src/workbook'
import { day } from '../support/days'
import { book, grid, phoneOf } from '../support/grids'
import { MON, SUN } from '../support/weeks'

const HEADS = ['登记日期', '电开人员', '客户姓名', '联系电话', '资源来源', '产品需求', '预约到访时间', '实际到访时间', '到访联系电开人员', '接访人员', '接访签字', '备注']
const GROUPS: Record<string, string> = { 陈霞: '一组', 罗伟: '二组', 王芳: '二组' }
const line = (caller: string, n: number, appointed: CellValue = '2013-04-27', more: CellValue[] = []): CellValue[] => [
  MON, caller, `客户${n}`, phoneOf(n), '派单', '高层', appointed, null, null, null, null, ...more,
]

function printOf(lines: CellValue[][], language: 'zh-CN' | 'en-US' = 'zh-CN'): SheetPlan {
  const { visits } = readRegisters([book('电开登记册', grid('意向客户邀约到访登记表', [HEADS, ...lines]))])
  const groupOf = ({ caller }: VisitRow): string => GROUPS[caller] ?? ''
  return visitsPrint({ words: wordingOf(language), policy: makePolicy(), day: day(SUN), from: day(MON), to: day(SUN), rows: visits, groupOf })
}

/** The pages of a print, each as the values of its rows. */
function pagesOf({ rows, print }: SheetPlan): (string | number | null)[][][] {
  const starts = [0, ...print!.breaks]
  return starts.map((start, i) => rows.slice(start, starts[i + 1]).map(({ cells }) => cells.map(valueOf)))
}

describe('the print of the visit register (C40–C43)', () => {
  const plan = printOf([line('陈霞', 1), line('陈霞', 2)])

  it('is two labelled copies, each on its page, with title, heads, the same rows and boxes to sign', () => {
    const pages = pagesOf(plan)
    expect(pages).toHaveLength(2)
    expect(pages.map((page) => page[1]![0])).toEqual(['组长联 · 一组 · 第 1 张，共 1 张', '电开人员联 · 一组 陈霞 · 第 1 张，共 1 张'])
    for (const page of pages) {
      expect(page[0]).toEqual(['天津八里洲碧桂园 意向客户邀约到访登记表（2013-04-22 至 2013-04-28）'])
      expect(page[2]).toEqual(['序号', '电开人员', '登记日期', '客户姓名', '联系电话', '资源来源', '产品需求', '预约到访时间', '实际到访时间', '到访联系电开人员', '接访人员', '接访人员签字', '备注'])
      expect(page.slice(3, 5).map((row) => [row[0], row[1], row[3], row[4]])).toEqual([[1, '陈霞', '客户1', phoneOf(1)], [2, '陈霞', '客户2', phoneOf(2)]])
      expect(page.at(-1)!.filter(Boolean)).toEqual(['组长签字：', '电开人员签字：', '日期：'])
    }
  })

  it('is marked, so that it is no register, and numbers its pages', () => {
    expect(plan.mark).toBe('print_visits')
    expect(plan.footer).toContain('&P')
    expect(plan.print!.orientation).toBe('landscape')
  })

  it('gives a leader all callers of the group, and a caller nothing of another', () => {
    const pages = pagesOf(printOf([line('陈霞', 1), line('罗伟', 2), line('王芳', 3)]))
    expect(pages.map((page) => [page[1]![0], page.slice(3, -2).map((row) => row[1])])).toEqual([
      ['组长联 · 一组 · 第 1 张，共 1 张', ['陈霞']],
      ['组长联 · 二组 · 第 1 张，共 1 张', ['罗伟', '王芳']],
      ['电开人员联 · 一组 陈霞 · 第 1 张，共 1 张', ['陈霞']],
      ['电开人员联 · 二组 罗伟 · 第 1 张，共 1 张', ['罗伟']],
      ['电开人员联 · 二组 王芳 · 第 1 张，共 1 张', ['王芳']],
    ])
  })

  it('goes on, numbered, on a next page with title and heads where rows are many', () => {
    const pages = pagesOf(printOf(Array.from({ length: 40 }, (_, i) => line('陈霞', i))))
    expect(pages.map((page) => page[1]![0])).toEqual(
      ['组长联 · 一组', '电开人员联 · 一组 陈霞'].flatMap((copy) => [1, 2, 3].map((n) => `${copy} · 第 ${n} 张，共 3 张`)),
    )
    expect(pages.slice(0, 3).flatMap((page) => page.slice(3, -2).map((row) => row[0]))).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
  })

  it('fits its rows on a landscape A4 page at its scale', () => {
    const full = printOf(Array.from({ length: 40 }, (_, i) => line('陈霞', i)))
    const starts = [0, ...full.print!.breaks, full.rows.length]
    const heights = starts.slice(1).map((end, i) => {
      let height = 0
      for (let row = starts[i]!; row < end; row++) height += rowHeight(full, row) ?? 15
      return height
    })
    const page = (8.27 - 1.2) * 72
    expect(Math.max(...heights) * (printScale(full) / 100)).toBeLessThan(page)
    expect(printScale(full)).toBeGreaterThan(70)
  })

  it('has what was typed: times of day, words for a date, a phone that is none', () => {
    const serial = serialOf(day('2013-04-27'))
    const [page] = pagesOf(printOf([
      line('陈霞', 1, serial), line('陈霞', 2, serial + 14.5 / 24), line('陈霞', 3, '周六下午'), [MON, '陈霞', '何', '13812', '派单', '高层'],
    ]))
    expect(page!.slice(3, 7).map((row) => row[7])).toEqual([day('2013-04-27'), '2013-04-27 14:30', '周六下午', null])
    expect(page![6]![4]).toBe('13812')
  })

  it('names who is missing: no group, no caller', () => {
    const labels = pagesOf(printOf([line('', 1), line('新人', 2)])).map((page) => page[1]![0])
    expect(labels).toEqual([
      '组长联 · （组别不明） · 第 1 张，共 1 张', '电开人员联 · （组别不明） （未填电开人员） · 第 1 张，共 1 张', '电开人员联 · （组别不明） 新人 · 第 1 张，共 1 张',
    ])
  })

  it('speaks English', () => {
    const [page] = pagesOf(printOf([line('陈霞', 1)], 'en-US'))
    expect(page![1]).toEqual(["Leader's copy · 一组 · page 1 of 1"])
    expect(page!.at(-1)!.filter(Boolean)).toEqual(['Leader signs:', 'Caller signs:', 'Date:'])
  })
})
