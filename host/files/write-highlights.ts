import type { Area, HighlightData, StyleData } from '../book'
import { formatAddress } from '../text'
import { colorAttributes } from './color'
import type { FormulaWriter } from './formula'
import { AVERAGES, iconSetToFile, isNewerSet, MEASURE_WORDS, PRESETS, TEXT_OPERATORS, TEXT_RULE_WORDS } from './highlight-words'
import type { Notes } from './note'
import { areasText, COMPARISON_WORDS } from './validation'
import type { StylesWriter } from './write-styles'
import { escapeText, spell, textXml, xml, type XmlAttributes } from './xml'

type Rule = HighlightData['rule']
type Of<T extends Rule['type']> = Extract<Rule, { type: T }>
interface Measure {
  type: string
  formula?: string
}

const CONTINUED = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}'
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'

/** Conditional formats in the two places where a file keeps them. */
export interface HighlightsXml {
  /** among the sheet's own elements */
  older: string
  /** inside an extension, for what only newer Excels know; empty when there is none */
  newer: string
}

/** Writes the conditional formats of a sheet. */
export class HighlightsWriter {
  constructor(
    private readonly sheetIndex: number,
    private readonly styles: StylesWriter,
    private readonly formulas: FormulaWriter,
  ) {}

  write(highlights: readonly HighlightData[], sheet: string, notes: Notes): HighlightsXml {
    const written = highlights.flatMap((highlight, i) => {
      if (isKnown(highlight.rule)) return [this.one(highlight, i + 1)]
      notes.add('conditional-format', { sheet, cell: areasText(highlight.areas) }, highlight.rule.type)
      return []
    })
    return { older: written.map(({ older }) => older).join(''), newer: written.map(({ newer }) => newer).join('') }
  }

  private one({ areas, stopIfTrue, rule }: HighlightData, priority: number): HighlightsXml {
    const sqref = areasText(areas)
    const common = { priority, stopIfTrue: stopIfTrue || undefined }
    const older = (inside: string): string => xml('conditionalFormatting', { sqref }, inside)
    const newer = (inside: string): string => xml('x14:conditionalFormatting', {}, inside, textXml('xm:sqref', sqref))
    if (rule.type === 'IconSet' && isNewerSet(rule.set)) {
      const id = this.id(priority)
      return { older: '', newer: newer(xml('x14:cfRule', { type: 'iconSet', ...common, id }, this.icons(rule, 'x14:'))) }
    }
    if (rule.type !== 'DataBar') return { older: older(this.rule(rule, common, cornerOf(areas))), newer: '' }
    const id = this.id(priority)
    const link = xml('extLst', {}, xml('ext', { uri: CONTINUED, 'xmlns:x14': X14 }, textXml('x14:id', id)))
    return {
      older: older(xml('cfRule', { type: 'dataBar', ...common }, this.bar(rule), link)),
      newer: newer(xml('x14:cfRule', { type: 'dataBar', id }, this.newerBar(rule))),
    }
  }

  private rule(rule: Exclude<Rule, Of<'DataBar'>>, common: XmlAttributes, cell: string): string {
    switch (rule.type) {
      case 'ColorScale': return xml('cfRule', { type: 'colorScale', ...common }, this.scale(rule))
      case 'IconSet': return xml('cfRule', { type: 'iconSet', ...common }, this.icons(rule, ''))
      case 'Custom': return this.condition(rule, common, { type: 'expression' }, [this.formulas.plain(rule.formula)])
      case 'CellValue': {
        const formulas = [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])]
        const attributes = { type: 'cellIs', operator: COMPARISON_WORDS[rule.operator] }
        return this.condition(rule, common, attributes, formulas.map((formula) => this.formulas.plain(formula)))
      }
      case 'ContainsText': {
        const attributes = { type: TEXT_RULE_WORDS[rule.operator], operator: TEXT_OPERATORS[rule.operator], text: spell(rule.text) }
        return this.condition(rule, common, attributes, [textFormula(rule, cell)])
      }
      case 'TopBottom': {
        const [bottom, percent] = [rule.from.startsWith('Bottom') || undefined, rule.from.endsWith('Percent') || undefined]
        return this.condition(rule, common, { type: 'top10', percent, bottom, rank: rule.rank }, [])
      }
      case 'PresetCriteria': return this.preset(rule, common, cell)
    }
  }

  private preset(rule: Of<'PresetCriteria'>, common: XmlAttributes, cell: string): string {
    const average = AVERAGES[rule.criterion]
    if (average) {
      const attributes = {
        type: 'aboveAverage',
        aboveAverage: average.below ? false : undefined,
        stdDev: average.deviations || undefined,
        equalAverage: average.equal || undefined,
      }
      return this.condition(rule, common, attributes, [])
    }
    const { type, period, formula } = PRESETS[rule.criterion]!
    return this.condition(rule, common, { type, timePeriod: period }, formula ? [formula(cell)] : [])
  }

  private condition(
    { format }: { format: StyleData }, common: XmlAttributes, { type, ...more }: XmlAttributes, formulas: readonly string[],
  ): string {
    const dxfId = this.styles.overlay(format)
    return xml('cfRule', { type, dxfId, ...common, ...more }, ...formulas.map((formula) => textXml('formula', formula)))
  }

  private scale({ points }: Of<'ColorScale'>): string {
    const colors = points.map(({ color }) => xml('color', colorAttributes(color)))
    return xml('colorScale', {}, ...points.map((point, i) => this.measure(point, i === 0 ? 'min' : 'max')), ...colors)
  }

  private bar({ color, lower, upper, showBarOnly }: Of<'DataBar'>): string {
    const showValue = showBarOnly ? false : undefined
    return xml('dataBar', { showValue }, this.measure(lower, 'min'), this.measure(upper, 'max'), xml('color', colorAttributes(color)))
  }

  private newerBar({ lower, upper, showBarOnly, color }: Of<'DataBar'>): string {
    return xml(
      'x14:dataBar', { minLength: 0, maxLength: 100, showValue: showBarOnly ? false : undefined, gradient: true },
      this.newerMeasure(lower, 'autoMin'),
      this.newerMeasure(upper, 'autoMax'),
      xml('x14:fillColor', colorAttributes(color)),
      xml('x14:negativeFillColor', colorAttributes('#FF0000')),
      xml('x14:axisColor', colorAttributes('#000000')),
    )
  }

  private icons({ set, reverse, showIconOnly, criteria }: Of<'IconSet'>, prefix: '' | 'x14:'): string {
    const measures = criteria.map((criterion) => {
      const gte = criterion.operator === 'GreaterThan' ? false : undefined
      return prefix === '' ? this.measure(criterion, 'num', gte) : this.newerMeasure(criterion, 'num', gte)
    })
    const showValue = showIconOnly ? false : undefined
    return xml(`${prefix}iconSet`, { iconSet: iconSetToFile(set), showValue, reverse: reverse || undefined }, ...measures)
  }

  /** @param automatic the word for what Excel finds by itself */
  private measure(measure: Measure, automatic: string, gte?: boolean): string {
    return xml('cfvo', { type: MEASURE_WORDS[measure.type] ?? automatic, val: this.valueOf(measure), gte })
  }

  private newerMeasure(measure: Measure, automatic: string, gte?: boolean): string {
    const value = this.valueOf(measure)
    const inside = value === undefined ? '' : `<xm:f>${escapeText(value)}</xm:f>`
    return xml('x14:cfvo', { type: MEASURE_WORDS[measure.type] ?? automatic, gte }, inside)
  }

  private valueOf({ type, formula }: Measure): string | undefined {
    return type === 'Formula' && formula !== undefined ? this.formulas.plain(formula) : formula
  }

  /** A rule's name, unlike any other's in the book. */
  private id(priority: number): string {
    const part = (value: number, length: number): string => value.toString(16).toUpperCase().padStart(length, '0')
    return `{00000000-0000-4000-${part(0x8000 + this.sheetIndex, 4)}-${part(priority, 12)}}`
  }
}

/** Whether files have a word for it. */
function isKnown(rule: Rule): boolean {
  return rule.type !== 'PresetCriteria' || rule.criterion in PRESETS || rule.criterion in AVERAGES
}

/** The cell that a condition's relative references start from: the corner of all its areas together. */
function cornerOf(areas: readonly Area[]): string {
  const [row, column] = [Math.min(...areas.map(({ top }) => top)), Math.min(...areas.map(({ left }) => left))]
  return formatAddress({ top: row, left: column, bottom: row, right: column })
}

/** The formula in which a file repeats a condition about text. */
function textFormula({ operator, text }: Of<'ContainsText'>, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`
  switch (operator) {
    case 'Contains': return `NOT(ISERROR(SEARCH(${quoted},${cell})))`
    case 'NotContains': return `ISERROR(SEARCH(${quoted},${cell}))`
    case 'BeginsWith': return `LEFT(${cell},LEN(${quoted}))=${quoted}`
    case 'EndsWith': return `RIGHT(${cell},LEN(${quoted}))=${quoted}`
  }
}
