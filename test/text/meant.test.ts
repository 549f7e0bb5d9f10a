import { describe, expect, it } from 'vitest'
import {
  isoDate, meantDay, meantGrade, meantNeed, meantPhone, meantResult, meantSource, meantStatus, meantYesNo,
  readGrade, readNeed, readPhone, readResult, readSource, readStatus, readYesNo, RESULTS, SOURCES, STATUSES,
} from '../../src/text'

const day = (text: string): string | null => {
  const found = meantDay(text, 1900)
  return found === null ? null : isoDate(found)
}

describe('what surely is meant', () => {
  it.each([
    [meantResult, '接通了', '接通'], [meantResult, '已接通。', '接通'], [meantResult, '没人接', '无人接听'], [meantResult, '已关机', '关机'],
    [meantResult, '号码不存在', '空号'], [meantResult, '用户忙', '占线'],
    [meantStatus, '上班', '出勤'], [meantStatus, '病假', '请假'], [meantStatus, '轮休', '休息'],
    [meantNeed, '高层。', '高层'], [meantNeed, '别墅类', '别墅'], [meantNeed, '停车位', '车位'],
    [meantSource, '短信', '策划短信资源'], [meantSource, '来电', '来电来访留电'], [meantSource, '酒店资源', '小组-酒店'], [meantSource, '派单客户', '小组-派单'],
    [meantYesNo, '已发', true], [meantYesNo, '发了', true], [meantYesNo, '没发', false], [meantYesNo, '未联系', false], [meantYesNo, '是的', true],
    [meantGrade, 'A类客户', 'A'], [meantGrade, 'b。', 'B'], [meantGrade, '意向Ｃ', 'C'],
    [meantPhone, '电话：138 0000 0001', '13800000001'], [meantPhone, '13800000001.0', '13800000001'],
    [day, '2013,4,22', '2013-04-22'], [day, '2013、4、22', '2013-04-22'], [day, '2013_04_22', '2013-04-22'], [day, '4/22/2013', '2013-04-22'], [day, '22.4.2013', '2013-04-22'],
  ] as [(text: string) => unknown, string, unknown][])('%o %s is %s', (meant, text, value) => {
    expect(meant(text)).toBe(value)
  })

  it.each([
    [meantResult, '打通了'], [meantResult, '未接'], [meantResult, '接通?'], [meantResult, '接通/占线'], [meantResult, ''], [meantResult, '了'],
    [meantStatus, '半天假'], [meantStatus, '缺勤'], [meantNeed, '写字楼'], [meantNeed, '类'], [meantSource, '老带新'], [meantSource, '资源'], [meantSource, '客户'],
    [meantYesNo, '也许'], [meantYesNo, '?'], [meantGrade, 'A+'], [meantGrade, 'B/C'], [meantGrade, 'AB'], [meantGrade, 'E类'],
    [meantPhone, '1.38E+10'], [meantPhone, '1380000000'], [meantPhone, '13800000001 13800000002'], [meantPhone, '电话'],
    [day, '2013.4.31'], [day, '4/5/2013'], [day, '4,22'], [day, '昨天'], [day, '2013,4,22 下午3点'], [day, '13/13/2013'], [day, '41386.5'],
  ] as [(text: string) => unknown, string][])('is nothing certain: %o %s', (meant, text) => {
    expect(meant(text)).toBeNull()
  })

  it('is what can be read, where it can be read', () => {
    for (const word of RESULTS) expect(meantResult(word)).toBe(readResult(word))
    for (const word of STATUSES) expect(meantStatus(word)).toBe(readStatus(word))
    for (const word of SOURCES) expect(meantSource(word)).toBe(readSource(word).value)
    for (const word of ['高层', ' 别墅']) expect(meantNeed(word)).toBe(readNeed(word).value)
    for (const word of ['是', '√', '×', '0']) expect(meantYesNo(word)).toBe(readYesNo(word))
    for (const word of ['a', 'Ｂ级']) expect(meantGrade(word)).toBe(readGrade(word))
    for (const word of ['138-0000-0001', '+86 13800000001', '022 6666 7777']) expect(meantPhone(word)).toBe(readPhone(word))
  })

  it('counts days in the workbook’s own date system', () => {
    expect(meantDay('2013,4,22', 1904)).toBe(meantDay('2013,4,22', 1900))
  })
})
