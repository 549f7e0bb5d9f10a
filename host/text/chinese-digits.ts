/** The digits and units that `[DBNum1]`, `[DBNum2]` and `[DBNum3]` write for Chinese. */
interface Script {
  digits: string
  /** of ten, a hundred, a thousand */
  units: string
  /** of ten thousands and hundreds of millions */
  myriads: string
}

const SCRIPTS: Record<string, Script> = {
  '1': { digits: '〇一二三四五六七八九', units: '十百千', myriads: '万亿' },
  '2': { digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟', myriads: '万亿' },
  '3': { digits: '０１２３４５６７８９', units: '十百千', myriads: '万亿' },
}

/**
 * A shown number or date with its digits in Chinese, where the pattern asks for it: `[DBNum1]` 二〇一三年四月二十二日,
 * `[DBNum2]` 壹仟贰佰叁拾肆, `[DBNum3]` with full-width digits. Numbers in General are spelt with units, four digits of a date and
 * digits under a pattern of `0` one by one.
 * Source: ECMA-376-1 18.8.31 numFmts (DBNum, Chinese).
 */
export function withChineseDigits(text: string, pattern: string, kind: 'general' | 'date' | 'number'): string {
  const number = /\[DBNum([123])\]/i.exec(pattern)?.[1]
  const script = number === undefined ? undefined : SCRIPTS[number]
  if (!script) return text
  return text.replace(/\d+/g, (run, at: number) => {
    const spelt = kind === 'general' ? text[at - 1] !== '.' : kind === 'date' && run.length < 3 && !run.startsWith('0')
    if (!spelt) return digitsOf(run, script)
    const words = spell(run, script)
    return kind === 'date' && number !== '2' ? words.replace(/^[一１](?=十)/, '') : words
  })
}

function digitsOf(run: string, { digits }: Script): string {
  return [...run].map((digit) => digits[Number(digit)]).join('')
}

/** 1,2034 is 一万二千〇三十四: groups of four digits, one zero for any run of zeros between digits. */
function spell(run: string, script: Script): string {
  const groups = run.replace(/^0+(?=\d)/, '').match(/\d{1,4}(?=(?:\d{4})*$)/g) ?? []
  if (groups.length > script.myriads.length + 1) return digitsOf(run, script)
  const zero = script.digits[0]!
  let words = ''
  for (const [index, group] of groups.entries()) {
    const spelt = spellGroup(group, script)
    if (spelt === '') continue
    const gap = words !== '' && (group.startsWith('0') || /0000$/.test(groups.slice(0, index).join('')))
    words += (gap ? zero : '') + spelt + (script.myriads[groups.length - index - 2] ?? '')
  }
  return words === '' ? zero : words
}

function spellGroup(group: string, { digits, units }: Script): string {
  let words = ''
  for (const [index, digit] of [...group].entries()) {
    if (digit === '0') continue
    const gap = words !== '' && group[index - 1] === '0'
    words += (gap ? digits[0]! : '') + digits[Number(digit)]! + (units[group.length - index - 2] ?? '')
  }
  return words
}
