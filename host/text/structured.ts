/** `#This Row` is Excel's `@`. */
export type TableItem = '#All' | '#Data' | '#Headers' | '#Totals' | '#This Row'

/** A structured reference, taken apart; the names of tables and columns without their escapes. */
export interface StructuredReference {
  /** without it: the table that the formula stands in */
  table?: string
  items: TableItem[]
  /** one column, or the first of several */
  first?: string
  /** the last of several columns */
  last?: string
}

const ITEMS: readonly TableItem[] = ['#All', '#Data', '#Headers', '#Totals', '#This Row']
/** Characters that ask for brackets of their own after `@`. */
const SPECIAL = /[\s,:.[\]#'"{}$^&*+=\-><@()|\\!%;/?`~]/
const ESCAPED = /[[\]#'@]/g

/**
 * Takes apart a `structured` token: `表[列]`, `表[[#Headers],[列 a]:[列 b]]`, `[@列]`, `表[@[列 a]:[列 b]]`, `表[]`, `表[@]`.
 * `undefined` when what stands in the brackets follows no rule.
 * Sources: "Using structured references with Excel tables", support.microsoft.com/office/f5ed2452-2337-4f71-bed3-c8ae6d2b276e;
 * its grammar, learn.microsoft.com/openspecs/office_standards/ms-oe376/bcd72180-31a3-423b-8f83-d224b2286da3.
 */
export function parseStructured(text: string): StructuredReference | undefined {
  const open = text.indexOf('[')
  const inner = text.slice(open + 1, -1)
  const own = open > 0 ? { table: text.slice(0, open) } : {}
  const content = inner.trim()
  if (content === '') return { ...own, items: [] }
  if (content.startsWith('@')) return withColumns({ ...own, items: ['#This Row'] }, content.slice(1).trim())
  if (content.startsWith('[')) return parseParts(own, content)
  const item = itemOf(content)
  if (item) return { ...own, items: [item] }
  return withColumns({ ...own, items: [] }, inner)
}

/**
 * A structured reference as text: `shown` as Excel shows it (`表[@列]`), `stored` as files hold it (`表[[#This Row],[列]]`).
 * Files escape with `'` as the formula bar does.
 */
export function formatStructured(reference: StructuredReference, form: 'shown' | 'stored'): string {
  const { table = '', items, first, last } = reference
  const columns = [first, last].flatMap((name) => (name === undefined ? [] : [`[${escapeColumn(name)}]`])).join(':')
  if (form === 'shown' && items.length === 1 && items[0] === '#This Row') {
    const bare = first !== undefined && last === undefined && !SPECIAL.test(first)
    return `${table}[@${bare ? first : columns}]`
  }
  if (items.length === 0) return columns === '' ? `${table}[]` : last === undefined ? table + columns : `${table}[${columns}]`
  if (items.length === 1 && columns === '') return `${table}[${items[0]}]`
  return `${table}[${[...items.map((item) => `[${item}]`), ...(columns === '' ? [] : [columns])].join(',')}]`
}

/** A column's name as it stands in brackets: `'` before `[ ] # ' @`. */
export function escapeColumn(name: string): string {
  return name.replace(ESCAPED, "'$&")
}

function unescapeColumn(text: string): string {
  return text.replace(/'([\s\S])/g, '$1')
}

function itemOf(text: string): TableItem | undefined {
  return ITEMS.find((item) => item.toLowerCase() === text.toLowerCase())
}

/** `[#Headers],[#Data],[列 a]:[列 b]` */
function parseParts(own: { table?: string }, content: string): StructuredReference | undefined {
  const parts = splitParts(content)
  if (!parts) return undefined
  const items: TableItem[] = []
  for (const [index, part] of parts.entries()) {
    const item = itemOf(unwrap(part) ?? '')
    if (item) items.push(item)
    else return index === parts.length - 1 ? withColumns({ ...own, items }, part) : undefined
  }
  return { ...own, items }
}

/** `列`, `[列 a]`, `[列 a]:[列 b]` or nothing. */
function withColumns(reference: StructuredReference, text: string): StructuredReference | undefined {
  if (text === '') return reference
  if (!text.startsWith('[')) return isPlain(text) ? { ...reference, first: unescapeColumn(text) } : undefined
  const end = bracketEnd(text)
  if (end === undefined) return undefined
  const first = unescapeColumn(text.slice(1, end))
  const rest = text.slice(end + 1).trim()
  if (rest === '') return { ...reference, first }
  const second = rest.startsWith(':') ? unwrap(rest.slice(1).trim()) : undefined
  return second === undefined ? undefined : { ...reference, first, last: unescapeColumn(second) }
}

/** No bracket stands in it without its escape. */
function isPlain(text: string): boolean {
  return !/[[\]]/.test(text.replace(/'[\s\S]/g, ''))
}

/** What stands between a text's brackets, when they are its first and last characters. */
function unwrap(text: string): string | undefined {
  return text.startsWith('[') && bracketEnd(text) === text.length - 1 ? text.slice(1, -1) : undefined
}

/** Index of the bracket that closes the one a text starts with. */
function bracketEnd(text: string): number | undefined {
  for (let at = 1; at < text.length; at++) {
    if (text[at] === "'") at++
    else if (text[at] === ']') return at
    else if (text[at] === '[') return undefined
  }
  return undefined
}

/** At commas outside brackets. */
function splitParts(content: string): string[] | undefined {
  const parts: string[] = []
  let inside = false
  let start = 0
  for (let at = 0; at < content.length; at++) {
    const char = content[at]
    if (char === "'") at++
    else if (char === '[' || char === ']') inside = char === '['
    else if (char === ',' && !inside) {
      parts.push(content.slice(start, at).trim())
      start = at + 1
    }
  }
  parts.push(content.slice(start).trim())
  return parts.every((part) => part.startsWith('[')) ? parts : undefined
}
