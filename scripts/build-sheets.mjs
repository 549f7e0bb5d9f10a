// The functions for Google Sheets: one file to paste into a spreadsheet's script.
import { build } from 'esbuild'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeFunctionsMetadata, readFunctionNotes } from './functions-metadata.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))

const HEAD = `/**
 * 电开台帐：Google 表格的自定义函数，与 Excel 加载项同名、同数。
 * 用法：在表格里打开“扩展程序 > Apps 脚本”，用本文件的全部内容替换 Code.gs，保存后回到表格即可使用。
 * 脚本和表格的时区要相同（“项目设置”与“文件 > 设置”）。
 */
`

/**
 * Writes the functions as a script for Google Sheets: bare functions over the same domain.
 * @param {string} [outfile] relative to the project
 * @returns {Promise<string>} the file
 */
export async function buildSheets(outfile = 'dist/sheets/Code.gs') {
  const target = resolve(root, outfile)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, await makeSheetsScript())
  return target
}

/** The script's text. */
export async function makeSheetsScript() {
  const { outputFiles } = await build({
    entryPoints: [resolve(root, 'addin/functions/google.ts')],
    bundle: true,
    write: false,
    platform: 'neutral',
    format: 'iife',
    globalName: 'CallLedger',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
  })
  const { functions } = await makeFunctionsMetadata()
  const notes = readFunctionNotes()
  return [HEAD, outputFiles[0].text, ...functions.map((one) => functionText(one, notes.get(one.id)))].join('\n')
}

/** Excel's way to name a table is left out. */
const plain = (text) => text.replace(/，如 \S+\[#All\]/g, '')

function functionText({ id, description, parameters }, { returns }) {
  const names = parameters.map(({ name }) => name).join(', ')
  const areas = parameters.map(({ dimensionality }) => dimensionality === 'matrix')
  const lines = parameters.map(({ name, optional, description: text }) => ` * @param ${name} ${optional ? '（可不写）' : ''}${plain(text)}`)
  return `/**
 * ${description}
 *
${lines.join('\n')}
 * @return ${returns}
 * @customfunction
 */
function ${id}(${names}) {
  return CallLedger.answer('${id}', [${areas.join(', ')}], arguments)
}
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await buildSheets())
