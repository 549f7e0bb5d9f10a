// docs/functions.md: what the functions do, for those who type them. Made from their metadata; every result is worked out.
import { build } from 'esbuild'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makeFunctionsMetadata, readFunctionNotes } from './functions-metadata.mjs'
import { SAMPLE } from './functions-sample.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))

const INTRO = `# 自定义函数

本文由 \`npm run functions:docs\` 按函数的说明生成，例子的得数都是算出来的。

在 Microsoft 365、网页版 Excel、Excel 2021 或更新的版本里装上加载项即可使用；没有加载项的电脑上显示 \`#NAME?\`。
同样的函数也可以放进 Google 表格，见 [deploy.md](deploy.md)。

- **表要连表头一起选**，如 \`管控表[#All]\`。列按表头认，次序不限，别名和文件里一样认；合计、空行和重复的表头自动略过。
- **空白**：文本和日期列里的 0 按空白。只有表头的表得 0 或只有表头的结果，不算错。
- **出错的单元格**（如 \`#N/A\`）在表里只使那一行或那一项不计；单独作参数时，得数就是这个错误。
- **规则**：不写时用制度原来的数字；写 \`规则[#All]\` 时用本单位的规则，并按“日期”取当天有效的一版，不写日期取最新的一版。直接写的数字（如每组元）最优先。
- **参数不对**：得 \`#VALUE!\`；不认得的考勤、等级、电话得 \`#N/A\`。单元格的错误提示里有一句话说明怎么改。
- **溢出的函数**第一行是表头，列固定；放在表格（超级表）里会得 \`#SPILL!\`。日期是序列号，请设成日期格式。
- 组别在花名册或“组别”列里写明：函数看不到文件名，不能从文件名认组。
- 扣款、奖金、名次都是按制度计算的建议，须经审核。
`

const SAMPLES = `## 例子用的表

人名、号码都是虚构的。
`

const END = { value: '#VALUE!', na: '#N/A' }

/** The text of docs/functions.md. */
export async function makeFunctionsDocs() {
  const { functions } = await makeFunctionsMetadata()
  const notes = readFunctionNotes()
  const domain = await loadDomain()
  const list = functions.map(({ id, description }) => `| [${id}](#${id.toLowerCase()}) | ${firstSentence(description)} |`)
  return [
    INTRO,
    ['| 函数 | 得什么 |', '|---|---|', ...list, ''].join('\n'),
    ...functions.map((one) => sectionOf(one, notes.get(one.id), domain)),
    SAMPLES,
    ...Object.entries(SAMPLE).map(([name, rows]) => `${name}：\n\n${tableOf(rows)}\n`),
  ].join('\n').trimEnd() + '\n'
}

/** The examples of every function with their results: a value, rows, or `{ error, message }`. */
export async function workedExamples() {
  const domain = await loadDomain()
  return [...readFunctionNotes().values()].flatMap(({ examples }) => examples.map((formula) => ({ formula, result: resultOf(formula, domain) })))
}

function sectionOf({ id, description, parameters }, { rules, examples, returns }, domain) {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name))
  return [
    `## ${id}`, '',
    `\`=${id}(${names.join(', ')})\``, '',
    description, '',
    '| 参数 | 说明 |', '|---|---|',
    ...parameters.map(({ name, optional, description: text }) => `| ${name}${optional ? '（可不写）' : ''} | ${text} |`), '',
    `得数：${returns}。`, '',
    `依据：${rules.map((rule) => ruleText(rule, domain)).join('；')}。`, '',
    ...examples.flatMap((formula) => exampleText(formula, domain)),
  ].join('\n')
}

/** A rule, and where it has a figure: which, and the clause it comes from. */
function ruleText({ id, title }, { RULEBOOK, DEAL_BONUSES }) {
  const isNumber = ({ value }) => typeof value === 'number'
  const rows = [...RULEBOOK, ...DEAL_BONUSES].filter((row) => row.id === id || (row.id.startsWith(`${id}.`) && isNumber(row)))
  if (rows.length === 0) return `${id} ${title}`
  return `${id} ${title}（默认 ${rows.map((row) => `${row.id === id ? '' : `${row.id} `}${figureText(row)}`).join('，')}；${rows[0].clause}）`
}

function figureText({ kind, value, unit }) {
  if (kind === 'percent') return `${value * 100}%`
  return Array.isArray(value) ? value.join('、') : `${value} ${unit}`
}

function exampleText(formula, domain) {
  const result = resultOf(formula, domain)
  if (Array.isArray(result)) return [`\`${formula}\` 得：`, '', tableOf(result), '']
  if (typeof result === 'object') return [`\`${formula}\` 得 \`${result.error}\`：${result.message}`, '']
  return [result === '' ? `\`${formula}\` 得空白` : `\`${formula}\` 得 \`${result}\``, '']
}

const tableOf = (rows) => {
  const lines = rows.map((row) => `| ${row.join(' | ')} |`)
  return [lines[0], `|${'---|'.repeat(rows[0].length)}`, ...lines.slice(1)].join('\n')
}

const firstSentence = (text) => text.split(/[。；：]/)[0]

/** An example's result; days as `2013-4-22`. */
function resultOf(formula, { FORMULAS, FormulaFault, present, isoDate, wordingOf }) {
  const { name, args } = readExample(formula)
  try {
    return present(FORMULAS[name](...args), (day) => isoDate(day).replace(/-0?/g, '-'))
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error
    return { error: END[error.code], message: wordingOf('zh-CN').formulas.faults[error.key](...error.facts) }
  }
}

/** An example's function and what it is given: values, rows, serial numbers of dates, `null` for nothing. */
export function readExample(formula) {
  const [, name, inside] = /^=(\w+)\((.*)\)$/.exec(formula)
  return { name, args: splitArguments(inside).map(argumentOf) }
}

function splitArguments(text) {
  const parts = ['']
  let depth = 0
  let quoted = false
  for (const character of text) {
    if (character === '"') quoted = !quoted
    if (!quoted && '({['.includes(character)) depth++
    if (!quoted && ')}]'.includes(character)) depth--
    if (character === ',' && depth === 0 && !quoted) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts
}

/** A literal, a constant array, a DATE or one of the sample's tables. */
function argumentOf(text) {
  if (text === '') return null
  const table = /^(.+)\[#All\]$/.exec(text)
  if (table) return SAMPLE[table[1]]
  const date = /^DATE\((\d+),(\d+),(\d+)\)$/.exec(text)
  if (date) return Date.UTC(+date[1], +date[2] - 1, +date[3]) / 86_400_000 + 25_569
  if (text.startsWith('{')) return text.slice(1, -1).split(';').map((row) => row.split(',').map((cell) => JSON.parse(cell)))
  return JSON.parse(text)
}

async function loadDomain() {
  const contents = "export * from './src/formulas'; export { isoDate } from './src/text'; export { wordingOf } from './src/i18n'; export { DEAL_BONUSES, RULEBOOK } from './src/policy'"
  const { outputFiles } = await build({ stdin: { contents, resolveDir: root, loader: 'ts' }, bundle: true, write: false, format: 'esm', platform: 'node', target: 'node20' })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(new URL('../docs/functions.md', import.meta.url), await makeFunctionsDocs())
