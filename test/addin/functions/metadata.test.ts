import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FORMULAS, PARAMETERS, type FormulaName } from '../../../src/formulas'
import { makeFunctionsDocs } from '../../../scripts/functions-docs.mjs'
import { METADATA } from './held'

const byId = new Map(METADATA.map((one) => [one.id, one]))

describe('functions.json', () => {
  it('has every function, and nothing else', () => {
    expect([...byId.keys()].sort()).toEqual(Object.keys(FORMULAS).sort())
    expect(METADATA).toHaveLength(byId.size)
  })

  it('names them as they are called, with names that Excel takes: letters, three or more, no cell', () => {
    for (const { id, name } of METADATA) {
      expect(name).toBe(id)
      expect(name).toMatch(/^[A-Z]{3,}$/)
    }
  })

  it('calls parameters what the errors call them', () => {
    const words = new Set<string>(Object.values(PARAMETERS))
    for (const { parameters } of METADATA) for (const { name } of parameters) expect(words.has(name), name).toBe(true)
  })

  it('has the parameters in the order in which the formulas take them', () => {
    const order: Record<FormulaName, string> = {
      CALLFINE: '可拨通 [定额] [每组元] [规则] [日期]',
      CALLQUOTA: '考勤 [规则] [日期]',
      CALLGRADE: '等级',
      GRADECLASS: '等级',
      CALLPHONE: '电话',
      MASKPHONE: '电话',
      DAYTOTALS: '管控表 日期 电开人员 [规则]',
      DAYLEDGER: '管控表 登记表 花名册 考勤 [开始日期] [结束日期] [规则] [撞客裁定]',
      VISITCOUNTS: '登记表 电开人员 开始日期 结束日期 [撞客裁定]',
      DEALBONUS: '产品 [套数] [规则] [日期]',
      LEAVEHALFDAYS: '此前累计 现在累计 [每半天组数] [规则] [日期]',
      WEEKSMISSED: '每周到访 [定额] [规则] [日期]',
      CALLRANK: '邀约 成交',
      SOURCEFUNNEL: '管控表 登记表 [规则] [撞客裁定]',
      RECALLDATE: '日期 等级 [间隔月数] [规则]',
      MONTHBONUS: '实际业绩 目标业绩 基本奖金 [超额起点] [超额比例] [规则] [日期]',
    }
    const shown = METADATA.map(({ id, parameters }) => [id, parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(' ')])
    expect(Object.fromEntries(shown)).toEqual(order)
  })

  it('describes everything in Chinese', () => {
    for (const { description, parameters } of METADATA) {
      for (const text of [description, ...parameters.map((one) => one.description)]) expect(text).toMatch(/\p{Script=Han}/u)
      expect(description.length).toBeLessThan(120)
    }
  })

  it('takes errors in areas as cells, and leaves them to Excel where there is no area', () => {
    for (const { parameters, allowErrorForDataTypeAny } of METADATA) {
      const area = parameters.some(({ dimensionality }) => dimensionality === 'matrix')
      expect(allowErrorForDataTypeAny ?? false).toBe(area)
      expect(parameters.filter(({ type }) => type !== 'any')).toEqual([])
    }
  })

  it('has no null in it', () => {
    expect(JSON.stringify(METADATA)).not.toContain('null')
  })
})

describe('docs/functions.md', () => {
  it('is what npm run functions:docs makes of it', async () => {
    const file = readFileSync(new URL('../../../docs/functions.md', import.meta.url), 'utf8')
    expect(file).toBe(await makeFunctionsDocs())
  })
})
