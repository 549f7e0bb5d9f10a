import type { HighlightData } from '../book'
import { given } from './given'
import { AVERAGES, iconSetFromFile, MEASURES, PRESETS, TEXT_RULES } from './highlight-words'
import type { Notes } from './note'
import { shownFormula } from './read-cells'
import type { StylesReader } from './read-styles'
import { areasText, COMPARISONS, readAreas } from './validation'
import { readSpelled, type XmlNode } from './xml'

type Rule = HighlightData['rule']
interface Found {
  areas: HighlightData['areas']
  node: XmlNode
}

/** The conditional formats of a sheet in their order, also those that newer Excels keep apart. */
export function readHighlights(sheet: XmlNode, name: string, styles: StylesReader, notes: Notes): HighlightData[] {
  const newer = findRules(extensions(sheet, 'conditionalFormattings'))
  const byId = new Map(newer.map((rule) => [rule.node.get('id') ?? '', rule.node]))
  const older = findRules([sheet])
  const continued = new Set(older.map(({ node }) => idOf(node)))
  const all = [...older, ...newer.filter(({ node }) => !continued.has(node.get('id') ?? ''))]
  return all
    .sort((a, b) => (a.node.number('priority') ?? Infinity) - (b.node.number('priority') ?? Infinity) || 0)
    .flatMap(({ areas, node }) => {
      const rule = areas.length > 0 ? readRule(node, byId.get(idOf(node) ?? ''), styles) : undefined
      if (rule) return [{ areas, stopIfTrue: node.flag('stopIfTrue'), rule }]
      notes.add('conditional-format', { sheet: name, ...(areas.length > 0 && { cell: areasText(areas) }) }, node.get('type') ?? '')
      return []
    })
}

function extensions(sheet: XmlNode, name: string): XmlNode[] {
  return (sheet.child('extLst')?.all('ext') ?? []).flatMap((ext) => ext.all(name))
}

function findRules(places: readonly XmlNode[]): Found[] {
  return places.flatMap((place) =>
    place.all('conditionalFormatting').flatMap((format) => {
      const areas = readAreas(format.get('sqref') ?? format.child('sqref')?.text ?? '')
      return format.all('cfRule').map((node) => ({ areas, node }))
    }),
  )
}

/** What a rule is called where its newer part goes on. */
function idOf(node: XmlNode): string | undefined {
  return node.child('extLst')?.child('ext')?.child('id')?.text
}

/** @param more the newer part of the same rule */
function readRule(node: XmlNode, more: XmlNode | undefined, styles: StylesReader): Rule | undefined {
  const type = node.get('type')
  switch (type) {
    case 'colorScale': return readScale(node.child('colorScale'), styles)
    case 'dataBar': return readBar(node.child('dataBar'), more?.child('dataBar'), styles)
    case 'iconSet': return readIcons(node.child('iconSet'))
    case 'top10': {
      const from = `${node.flag('bottom') ? 'Bottom' : 'Top'}${node.flag('percent') ? 'Percent' : 'Items'}` as const
      return { type: 'TopBottom', from, rank: node.number('rank') ?? 10, format: formatOf(node, styles) }
    }
    default: return readCondition(node, type, styles)
  }
}

function readCondition(node: XmlNode, type: string | undefined, styles: StylesReader): Rule | undefined {
  const [formula1, formula2] = formulasOf(node)
  const format = formatOf(node, styles)
  const operator = TEXT_RULES[type as keyof typeof TEXT_RULES]
  const text = node.get('text')
  if (operator && text !== undefined) return { type: 'ContainsText', operator, text: readSpelled(text), format }
  if ((type === 'expression' || operator) && formula1 !== undefined) return { type: 'Custom', formula: formula1, format }
  if (type === 'cellIs' && formula1 !== undefined) {
    const comparison = COMPARISONS[node.get('operator') as keyof typeof COMPARISONS]
    return comparison && given({ type: 'CellValue', operator: comparison, formula1, formula2, format } as const)
  }
  const criterion = presetOf(node, type)
  return criterion === undefined ? undefined : { type: 'PresetCriteria', criterion, format }
}

function presetOf(node: XmlNode, type: string | undefined): string | undefined {
  if (type === 'aboveAverage') {
    const [below, equal, deviations] = [!node.flag('aboveAverage', true), node.flag('equalAverage'), node.number('stdDev') ?? 0]
    return Object.keys(AVERAGES).find((name) => {
      const average = AVERAGES[name]!
      return average.below === below && average.equal === equal && average.deviations === deviations
    })
  }
  return Object.keys(PRESETS).find((name) => PRESETS[name]!.type === type && PRESETS[name]!.period === node.get('timePeriod'))
}

/** A newer rule holds its formulas in `f` and its look itself. */
function formulasOf(node: XmlNode): string[] {
  return [...node.all('formula'), ...node.all('f')].map((formula) => shownFormula(readSpelled(formula.text.trim())))
}

function formatOf(node: XmlNode, styles: StylesReader): ReturnType<StylesReader['overlay']> {
  const own = node.child('dxf')
  return own ? styles.overlayOf(own) : styles.overlay(node.number('dxfId'))
}

function readScale(node: XmlNode | undefined, styles: StylesReader): Rule | undefined {
  const colors = node?.all('color') ?? []
  const points = measuresOf(node).map((measure, i) => ({ ...measure, color: styles.palette.color(colors[i]) ?? '#FFFFFF' }))
  return points.length >= 2 ? { type: 'ColorScale', points } : undefined
}

function readBar(node: XmlNode | undefined, more: XmlNode | undefined, styles: StylesReader): Rule | undefined {
  const [lower, upper] = measuresOf(more).length === 2 ? measuresOf(more) : measuresOf(node)
  const color = styles.palette.color(node?.child('color') ?? more?.child('fillColor'))
  if (!lower || !upper || !color) return undefined
  return { type: 'DataBar', color, lower, upper, showBarOnly: !(node ?? more)!.flag('showValue', true) }
}

function readIcons(node: XmlNode | undefined): Rule | undefined {
  if (!node || node.flag('custom')) return undefined
  const thresholds = node.all('cfvo').map((cfvo) => (cfvo.flag('gte', true) ? 'GreaterThanOrEqual' : 'GreaterThan'))
  const criteria = measuresOf(node).map(({ type, formula = '' }, i) => ({ type, operator: thresholds[i]!, formula }))
  const set = iconSetFromFile(node.get('iconSet') ?? '3TrafficLights1')
  return { type: 'IconSet', set, reverse: node.flag('reverse'), showIconOnly: !node.flag('showValue', true), criteria }
}

function measuresOf(node: XmlNode | undefined): { type: string; formula?: string }[] {
  return (node?.all('cfvo') ?? []).map((cfvo) => {
    const word = cfvo.get('type') ?? 'num'
    const type = MEASURES[word as keyof typeof MEASURES] ?? 'Number'
    const value = cfvo.get('val') ?? cfvo.child('f')?.text
    const said = ['LowestValue', 'HighestValue', 'Automatic'].includes(type) ? undefined : value
    return given({ type, formula: said === undefined || type !== 'Formula' ? said : shownFormula(said) })
  })
}
