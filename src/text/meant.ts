import { plainDashes, squeeze, tidy } from './clean'
import { dayOf, readDate, type DateSystem, type Day } from './date'
import { readGrade, type Grade } from './grade'
import { readPhone } from './phone'
import { readNeed, readResult, readSource, readStatus, type Result, type Status } from './vocabulary'
import { readYesNo } from './yes-no'

/** Marks that say nothing; a question mark does. */
const MARKS = /[,，.。、;；:：!！"'“”‘’~～·*]/g
const DECORATION = /^已|[了的]$/g

const RESULT_WORDS: Partial<Record<string, Result>> = {
  接听: '接通', 通话: '接通', 无人接: '无人接听', 没人接: '无人接听', 没人接听: '无人接听', 无人应答: '无人接听', 拒绝接听: '拒接',
  正在通话中: '占线', 用户忙: '占线', 忙线: '占线', 关机中: '关机', 停机中: '停机', 欠费停机: '停机', 号码不存在: '空号', 打错: '错号', 号码错误: '错号',
}
const STATUS_WORDS: Partial<Record<string, Status>> = {
  上班: '出勤', 正常: '出勤', 正常出勤: '出勤', 正常上班: '出勤', 在岗: '出勤', 到岗: '出勤', 轮休: '休息', 公休: '休息', 休: '休息',
  事假: '请假', 病假: '请假', 年假: '请假', 请事假: '请假', 请病假: '请假', 上半天: '半天', 半天班: '半天',
}
const NEED_WORDS: Partial<Record<string, string>> = { 高层住宅: '高层', 店铺: '商铺', 铺面: '商铺', 门面: '商铺', 停车位: '车位' }
const YES_NO_WORDS: Partial<Record<string, boolean>> = {
  对: true, 发: true, 发送: true, 联系: true, 签: true, 签字: true,
  不是: false, 不: false, 没: false, 未发: false, 没发: false, 未发送: false, 未联系: false, 没联系: false, 未签字: false, 没签: false, 没签字: false,
}

/** A word without marks and, tried after that, without 已, 了 and 的 around it. */
function forms(value: string | number): string[] {
  const word = squeeze(String(value)).replace(MARKS, '')
  return [word, word.replace(DECORATION, '')]
}

function firstOf<T>(words: readonly string[], read: (word: string) => T | null | undefined): T | null {
  for (const word of words) {
    const found = word === '' ? null : read(word)
    if (found !== null && found !== undefined) return found
  }
  return null
}

const known = <T>(words: Partial<Record<string, T>>, word: string): T | null => (Object.hasOwn(words, word) ? words[word]! : null)

/** The result that a word surely means although it is none of the eight; `null` where that is not certain. */
export function meantResult(value: string | number): Result | null {
  return firstOf(forms(value), (word) => readResult(word) ?? known(RESULT_WORDS, word))
}

/** The attendance that a word surely means. */
export function meantStatus(value: string | number): Status | null {
  return firstOf(forms(value), (word) => readStatus(word) ?? known(STATUS_WORDS, word))
}

/** The need that a word surely means. */
export function meantNeed(value: string | number): string | null {
  return firstOf([...forms(value), ...forms(value).map((word) => word.replace(/(?:类|类型|产品)$/, ''))], (word) => {
    const need = readNeed(word)
    return need.known ? need.value : known(NEED_WORDS, word)
  })
}

/** The source that a word surely means: 酒店资源, 短信, 来电. */
export function meantSource(value: string | number): string | null {
  const words = forms(value)
  const bare = words.map((word) => word.replace(/(?:资源|客户|渠道|来源|电话)$/, ''))
  return firstOf([...words, ...bare, ...words.map((word) => word + '资源'), ...words.map((word) => word + '留电')], (word) => {
    const source = readSource(word)
    return source.known ? source.value : null
  })
}

/** The yes or no that a word surely means. */
export function meantYesNo(value: string | number): boolean | null {
  return firstOf(forms(value), (word) => readYesNo(word) ?? known(YES_NO_WORDS, word))
}

/** The grade that a text surely means: `A类客户`, `B。`, `意向C`. */
export function meantGrade(value: string | number): Grade | null {
  const [word] = forms(value) as [string]
  return readGrade(word.toUpperCase().replace(/^(?:意向|客户)/, '').replace(/(?:意向)?客户$/, ''))
}

/** The phone that a text surely means: behind a label, or with the `.0` of an export. */
export function meantPhone(value: string | number): string | null {
  const text = tidy(String(value)).replace(/^(?:联系电话|手机号码|手机号|手机|电话|tel|mobile|phone)\s*[:.]?/i, '').replace(/\.0+$/, '')
  return readPhone(text)
}

/** The day that a text surely means: with odd marks between its numbers, or with the year last where only one order fits. */
export function meantDay(value: string | number, system: DateSystem): Day | null {
  const text = plainDashes(tidy(String(value))).replace(/ *[,、;_\\~·] */g, '.').replace(/ +/g, '')
  const yearLast = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text)
  if (yearLast) {
    const [first, second, year] = yearLast.slice(1).map(Number) as [number, number, number]
    if (first === second || second > 12) return dayOf(year, first, second)
    return first > 12 ? dayOf(year, second, first) : null
  }
  const written = /^[\d./年月日号-]+$/.test(text) && !/^\d+\.\d+$/.test(text) ? readDate(text, system) : null
  return written && 'day' in written ? written.day : null
}
