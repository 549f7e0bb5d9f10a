import type { BookData, NameData } from '../book'
import { formatAbsolute } from '../text'
import type { FormulaWriter } from './formula'
import { given, ifText } from './given'
import type { Notes } from './note'
import { printNames, type PrintNames } from './page'
import { pointsOutside, shownFormula } from './read-cells'
import { escapeText, readSpelled, spell, xml, type XmlNode } from './xml'

const BUILT_IN = '_xlnm.'

export interface NamesRead {
  names: NameData[]
  /** by sheet */
  print: PrintNames[]
}

/**
 * The names of a workbook; those that say what is printed belong to the pages.
 * @param sheetOf the index of a sheet from the one in the file, which counts chart sheets too
 */
export function readNames(list: XmlNode | undefined, sheetOf: (index: number) => number | undefined, notes: Notes): NamesRead {
  const read: NamesRead = { names: [], print: [] }
  for (const node of list?.all('definedName') ?? []) {
    const [name, formula, scope] = [node.get('name') ?? '', readSpelled(node.text.trim()), node.number('localSheetId')]
    const sheet = scope === undefined ? undefined : sheetOf(scope)
    const builtIn = name.toLowerCase().startsWith(BUILT_IN) ? name.slice(BUILT_IN.length) : undefined
    const lost = builtIn !== undefined || isLost(node, formula) || (scope !== undefined && sheet === undefined)
    if (builtIn === '_FilterDatabase') continue
    if ((builtIn === 'Print_Area' || builtIn === 'Print_Titles') && sheet !== undefined) (read.print[sheet] ??= {})[builtIn] = formula
    else if (lost) notes.add('defined-name', {}, name)
    else {
      const [visible, comment] = [!node.flag('hidden'), ifText(node.spelled('comment'))]
      read.names.push(given({ name, formula: shownFormula(formula), sheet, visible, comment }))
    }
  }
  return read
}

/** Names of macros, and of what stands in other files. */
function isLost(node: XmlNode, formula: string): boolean {
  return formula === '' || pointsOutside(formula) || node.flag('function') || node.flag('vbProcedure')
}

/** All names of a workbook: its own, and those in which it keeps what is printed and filtered. */
export function namesXml({ names, sheets }: BookData, formulas: FormulaWriter): string {
  const own = names.map(({ name, formula, sheet, visible, comment }) => {
    const attributes = { name, comment: ifText(spell(comment ?? '')), localSheetId: sheet, hidden: visible ? undefined : true }
    return xml('definedName', attributes, escapeText(formulas.plain(formula)))
  })
  const ofSheets = sheets.flatMap(({ name: sheetName, page, filter }, localSheetId) => {
    const builtIn = (name: string, formula: string, hidden?: true): string =>
      xml('definedName', { name: BUILT_IN + name, localSheetId, hidden }, escapeText(formula))
    const print = Object.entries(printNames(page, sheetName) as Record<string, string>)
    const filtered = filter ? [builtIn('_FilterDatabase', formatAbsolute(filter.area, sheetName), true)] : []
    return [...filtered, ...print.map(([name, formula]) => builtIn(name, formula))]
  })
  const all = [...own, ...ofSheets].join('')
  return all === '' ? '' : xml('definedNames', {}, all)
}
