import { beforeAll, describe, expect, it } from 'vitest'
import { valueOf, type BookPlan, type RowPlan, type SheetPlan } from '../../src/sheets'
import { packOf } from '../support/example-pack'
import { book, phoneOf } from '../support/grids'
import { calls, dials, roster, visits } from '../support/lines'
import { MON, SUN, TUE, WED } from '../support/weeks'
import { exampleBooks } from '../support/workbooks'

const sheetOf = ({ sheets }: BookPlan, name: string): SheetPlan => sheets.find((sheet) => sheet.name === name)!
const texts = ({ cells }: RowPlan): (string | number | null)[] => cells.map(valueOf)

/** The rows of a sheet as records by head; of two heads the lower. */
function records(sheet: SheetPlan): { role: string; by: Record<string, string | number | null> }[] {
  const heads = sheet.rows.slice(2, sheet.bodyRow).map(texts)
  const names = sheet.columns.map((_, i) => String(heads.at(-1)![i] ?? heads[0]![i]))
  return sheet.rows.slice(sheet.bodyRow).map(({ role, cells }) => ({
    role,
    by: Object.fromEntries(names.map((name, i) => [name, valueOf(cells[i])])),
  }))
}

const rowsOf = (plan: BookPlan, name: string, role = 'body') =>
  records(sheetOf(plan, name)).filter((row) => row.role === role).map(({ by }) => by)

const [ONE, TWO] = [phoneOf(1), phoneOf(2)]

describe('the weekly pack of a small office', () => {
  let plan: BookPlan
  beforeAll(async () => {
    const first = book(
      '一组',
      calls(...dials('陈霞', MON, 88), { date: TUE, caller: '陈霞', phone: ONE, result: '接通', grade: 'A', need: '高层', customer: '何先生' }),
      visits(
        { date: MON, caller: '陈霞', phone: ONE, dealDate: TUE, product: '高层', units: 2 },
        { date: TUE, caller: '陈霞', phone: TWO, signed: '否' },
        { date: TUE, caller: '陈霞', phone: '1234567', arrived: null },
      ),
      roster({ caller: '陈霞', group: '一组', hired: '2012-01-01', openingVisits: 9, openingMissed: 3 }),
    )
    const second = book('二组', calls(...dials('周敏', MON, 100, 200)), visits({ date: WED, caller: '周敏', phone: ONE }))
    ;({ plan } = await packOf([first, second]))
  })

  it('has its nine sheets, each with project and week in its title', () => {
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      '电开台帐', '到访反馈', '周汇总', '人员周报', '渠道效果', '意向客户', '撞客', '奖惩', '数据问题',
    ])
    for (const sheet of plan.sheets) {
      expect(valueOf(sheet.rows[0]!.cells[0])).toBe(`天津八里洲碧桂园 ${sheet.name}（2013-04-22 至 2013-04-28）`)
      expect(sheet.footer).toContain('按制度计算，待审核')
    }
  })

  it('C14 C44: tells a caller’s day with its shortfall, fine and origin', () => {
    const [monday, tuesday] = rowsOf(plan, '电开台帐')
    expect(monday).toMatchObject({ 组别: '一组', 电开人员: '陈霞', 考勤: '出勤', 定额: 100, 电开数量: 88, 可拨通: 88, 欠数: 12, '扣款（元）': 12, 到访: 1 })
    expect(monday!['出处']).toBe('一组.xlsx 电开效果管控表 第 2–89 行')
    expect(tuesday).toMatchObject({ A: 1, 'A+B': 1, 高层: 2, '奖金（元）': 400 })
  })

  it('C46: names a missing group, and gives it no figure', () => {
    const missing = rowsOf(plan, '电开台帐').filter((row) => row['日期'] === '未交登记册')
    expect(missing.map((row) => row['组别'])).toEqual(['三组', '四组', '五组', '六组'])
    expect(missing.every((row) => Object.values(row).filter((value) => value !== null).length === 2)).toBe(true)
    expect(rowsOf(plan, '周汇总').slice(2, 6).map((row) => row['人数'])).toEqual(Array(4).fill('未交登记册'))
  })

  it('C17–C19: says of each visit whether it counts, or why not', () => {
    expect(rowsOf(plan, '到访反馈').map((row) => [row['电开人员'], row['是否计数'], row['说明']])).toEqual([
      ['陈霞', '是', '计数'],
      ['陈霞', '否', '接访人员未签字'],
      ['周敏', '否', '撞客，归先登记者 陈霞'],
    ])
  })

  it('shows the claims of a conflict side by side, who owns and why', () => {
    const [row] = sheetOf(plan, '撞客').rows.slice(4).map(texts)
    expect(row!.slice(0, 4)).toEqual([ONE, '', '陈霞', '登记最早'])
    expect([row![4], row![7]]).toEqual(['陈霞', '周敏'])
    expect(row![9]).toBe('二组.xlsx 意向客户邀约到访登记表!C2')
  })

  it('C14 C16 C20 C21: proposes, with rule and figures, and leaves room for review', () => {
    const chen = rowsOf(plan, '奖惩').filter((row) => row['电开人员'] === '陈霞')
    expect(chen[0]).toMatchObject({ 类别: '扣款', 日期: MON, 规则: 'C14', 计算: '定额 100，可拨通 88，欠 12 × 1 元', '金额（元）': -12, 复核意见: null })
    expect(chen.find((row) => row['规则'] === 'C21')).toMatchObject({ 类别: '奖金', 计算: '高层 2 套 × 200 元', '金额（元）': 400 })
    expect(chen.find((row) => row['规则'] === 'C20')).toMatchObject({ 计算: '到访累计 9 → 10，每 10 组半天，得 1 个半天' })
    expect(chen.find((row) => row['规则'] === 'C16')).toMatchObject({ 类别: '辞退建议', 计算: '连续 4 周到访不足 10 组' })
  })

  it('carries the closing balances on (C16 C20)', () => {
    expect(rowsOf(plan, '人员周报')[0]).toMatchObject({ 电开人员: '陈霞', 到访累计: 10, '连续未达标（周）': 4, 到访达标: '否' })
  })

  it('S24: shows phones in full where they are needed, and masked among the problems', () => {
    expect(rowsOf(plan, '意向客户')).toMatchObject([{ 客户姓名: '何先生', 联系电话: ONE, 等级: 'A' }])
    const found = rowsOf(plan, '数据问题').map((row) => row['现值'])
    expect(found).toContain('123****')
    expect(JSON.stringify(sheetOf(plan, '数据问题'))).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/)
  })
})

describe('the totals of the example’s pack', () => {
  let plan: BookPlan
  beforeAll(async () => ({ plan } = await packOf(exampleBooks())))

  it('are the sums of the rows above them, in every sheet', () => {
    for (const name of ['电开台帐', '周汇总', '人员周报', '渠道效果', '奖惩']) {
      const sheet = sheetOf(plan, name)
      const body = sheet.rows.slice(0, sheet.endRow).filter(({ role }) => role === 'body')
      const total = sheet.rows.find(({ role }) => role === 'total')!
      const summed = total.cells.flatMap((cell, i) => (typeof cell === 'object' && cell?.formula?.startsWith('SUM') ? [i] : []))
      expect(summed.length, name).toBeGreaterThan(0)
      for (const column of summed) {
        const sum = body.reduce((all, { cells }) => all + (Number(valueOf(cells[column])) || 0), 0)
        expect(valueOf(total.cells[column]), `${name} ${column}`).toBe(sum)
      }
    }
  })

  it('agree between the ledger, the groups and the callers', () => {
    const totals = ['电开台帐', '周汇总', '人员周报'].map((name) => rowsOf(plan, name, 'total')[0]!)
    for (const head of ['电开数量', '可拨通', '有效电话', '登记', '到访', '欠数', '扣款（元）', '奖金（元）']) {
      expect(new Set(totals.map((total) => total[head])).size, head).toBe(1)
    }
  })

  it('end with the week: nothing stands after Sunday', () => {
    const days = rowsOf(plan, '电开台帐').map((row) => row['日期']).filter((day) => typeof day === 'number')
    expect(Math.max(...days)).toBe(Date.parse(SUN) / 86_400_000)
  })
})
