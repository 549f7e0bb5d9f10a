/** A formula with other names for sheets and tables. */
export type Renamed = (formula: string) => string

type Pairs = readonly (readonly [from: string, to: string])[]

/** A text, a quoted sheet, brackets of a table's columns, or a word: what a formula is made of, as far as names go. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\[[^\]]*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*!?/gu

/** Renames sheets (before `!`) and tables (any other word that is no function) in formulas; texts stay as they are. */
export function renamer(sheets: Pairs, tables: Pairs): Renamed {
  const sheetNames = new Map(sheets.filter(([from, to]) => from !== to).map(([from, to]) => [from.toLowerCase(), `'${to.replace(/'/g, "''")}'!`]))
  const tableNames = new Map(tables.filter(([from, to]) => from !== to).map(([from, to]) => [from.toLowerCase(), to]))
  if (sheetNames.size === 0 && tableNames.size === 0) return (formula) => formula
  return (formula) =>
    formula.replace(TOKEN, (token: string, at: number) => {
      if (token.startsWith('"') || token.startsWith('[')) return token
      if (token.endsWith('!')) return sheetNames.get(nameOf(token).toLowerCase()) ?? token
      return formula[at + token.length] === '(' ? token : (tableNames.get(token.toLowerCase()) ?? token)
    })
}

function nameOf(token: string): string {
  const name = token.slice(0, -1)
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name
}
