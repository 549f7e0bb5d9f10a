// docs/rules.md: every rule, its figures, where it shows and which tests prove it. Made from the product's own data and its tests' names.
import { build } from 'esbuild'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))

const INTRO = `# 制度条款对照

本文由 \`npm run rules:docs\` 生成：每条制度是什么、默认数字、在哪里看得到、由哪个测试证明。数字都可在“规则”表里按日期改；扣款、处分、辞退都只是建议，须经审核。

| 编号 | 条款 | 出处 | 数字（默认） | 在哪里 | 测试 |
|---|---|---|---|---|---|
`
const KINDS = { context: '仅作背景' }
/** So many tests are named for a rule. */
const NAMED = 2

/** The ids of rules that names of tests tell, with the tests: `C40–C43` is four. */
export function provenRules() {
  const proofs = new Map()
  for (const file of testFiles('test')) {
    const lines = readFileSync(join(root, file), 'utf8').split('\n')
    for (const line of lines) {
      const name = /^\s*(?:it|describe)(?:\.\w+\(.*\))?\(\s*(['"`])(.*?)\1/.exec(line)?.[2] ?? /\]\)\(\s*(['"`])(.*?)\1/.exec(line)?.[2]
      for (const id of name ? idsIn(name) : []) proofs.set(id, [...(proofs.get(id) ?? []), { file, name }])
    }
  }
  return proofs
}

function testFiles(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? testFiles(`${folder}/${entry.name}`) : /\.test\.tsx?$/.test(entry.name) ? [`${folder}/${entry.name}`] : []))
    .sort()
}

function idsIn(text) {
  const ids = new Set()
  for (const [, letter, from, to] of text.matchAll(/\b([CS])(\d\d)(?:[–-][CS]?(\d\d))?/g)) {
    for (let n = +from; n <= +(to ?? from); n++) ids.add(letter + String(n).padStart(2, '0'))
  }
  return ids
}

/** The text of docs/rules.md. */
export async function makeRulesDocs() {
  const { CLAUSES, DEAL_BONUSES, RULEBOOK } = await loadPolicy()
  const proofs = provenRules()
  const rows = CLAUSES.map(({ id, text, place, kind, shows }) => {
    const figures = [...RULEBOOK, ...DEAL_BONUSES].filter((rule) => rule.id === id || rule.id.startsWith(`${id}.`)).map(figureText)
    const named = (proofs.get(id) ?? []).slice(0, NAMED).map(({ file, name }) => `${file}：${name.replaceAll('|', '\\|')}`)
    const proof = KINDS[kind] ?? (named.length > 0 ? named.join('<br>') : '尚无以编号命名的测试')
    return `| ${[id, text, place, figures.join('<br>') || '—', shows.join('、'), proof].join(' | ')} |`
  })
  return INTRO + rows.join('\n') + '\n'
}

function figureText({ id, kind, value, unit }) {
  const text = kind === 'percent' ? `${Math.round(value * 1000) / 10}%` : Array.isArray(value) ? value.join('、') : `${value} ${unit}`.trim()
  return `${id} = ${text}`
}

async function loadPolicy() {
  const { outputFiles } = await build({ stdin: { contents: "export * from './src/policy'", resolveDir: root, loader: 'ts' }, bundle: true, write: false, format: 'esm', platform: 'node', target: 'node20' })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(new URL('../docs/rules.md', import.meta.url), await makeRulesDocs())
