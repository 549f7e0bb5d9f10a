import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const { generateCustomFunctionsMetadata } = createRequire(import.meta.url)('custom-functions-metadata')
const path = (name) => fileURLToPath(new URL(`../addin/functions/${name}.ts`, import.meta.url))
/** The files with functions, in the order in which people read of them. */
const FILES = ['calls', 'visits', 'money'].map(path)

/**
 * What functions.json says of the add-in's functions, read from their JSDoc.
 * A function that takes an area also takes cells with errors in it (the generator never says so): such a cell is a problem of its
 * own and not the end of the function.
 * @returns {Promise<{ functions: object[] }>}
 */
export async function makeFunctionsMetadata() {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(FILES)
  if (errors.length > 0) throw new Error(errors.join('\n'))
  const { functions } = JSON.parse(metadataJson)
  return {
    functions: functions.map((one) => ({
      ...one,
      ...(one.parameters.some(({ dimensionality }) => dimensionality === 'matrix') ? { allowErrorForDataTypeAny: true } : {}),
    })),
  }
}

/**
 * What the JSDoc says beside: the rules that a function applies, examples, and what its result is.
 * @returns {Map<string, { rules: { id: string, title: string }[], examples: string[], returns: string }>} by the function's id
 */
export function readFunctionNotes() {
  const notes = new Map()
  for (const file of FILES) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
    for (const node of source.statements.filter(ts.isFunctionDeclaration)) {
      const tags = ts.getJSDocTags(node).map((tag) => [tag.tagName.text.toLowerCase(), ts.getTextOfJSDocComment(tag.comment)?.trim() ?? ''])
      const all = (name) => tags.filter(([tag]) => tag === name).map(([, text]) => text)
      const [id] = all('customfunction')
      if (id) notes.set(id, { rules: all('rule').map(readRule), examples: all('example'), returns: all('returns')[0] })
    }
  }
  return notes
}

function readRule(text) {
  const [id, title] = text.split(/\s+/)
  return { id, title }
}
