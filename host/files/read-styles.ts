import type { Edge, StyleData } from '../book'
import { Palette } from './color'
import { given, givenOrNone, ifTrue } from './given'
import type { Notes } from './note'
import { builtInFormat } from './number-format'
import { DEFAULT_FONT, HORIZONTAL, LINES, STACKED, UNDERLINES, VERTICAL } from './style-words'
import type { XmlNode } from './xml'

type Font = NonNullable<StyleData['font']>
type Borders = NonNullable<StyleData['borders']>

/** The looks of a file: what a cell's number stands for, and what conditions and filters lay over it. */
export class StylesReader {
  /** each look once, without Excel's default */
  readonly styles: StyleData[] = []
  private readonly indexOf: (number | undefined)[]
  private readonly formats: Map<number, string>
  private readonly differential: readonly XmlNode[]

  constructor(
    root: XmlNode | undefined,
    readonly palette: Palette,
    private readonly notes: Notes,
  ) {
    const list = (name: string, item: string): XmlNode[] => root?.child(name)?.all(item) ?? []
    this.formats = new Map(list('numFmts', 'numFmt').map((node) => [node.number('numFmtId') ?? 0, node.get('formatCode') ?? '']))
    this.differential = list('dxfs', 'dxf')
    const fonts = list('fonts', 'font').map((node) => this.font(node))
    const fills = list('fills', 'fill').map((node) => this.fill(node))
    const borders = list('borders', 'border').map((node) => this.borders(node))
    const known = new Map<string, number>()
    this.indexOf = list('cellXfs', 'xf').map((xf) => {
      const style = given({
        numberFormat: this.format(xf.number('numFmtId') ?? 0),
        font: fonts[xf.number('fontId') ?? 0],
        fill: fills[xf.number('fillId') ?? 0],
        borders: borders[xf.number('borderId') ?? 0],
        ...readAlignment(xf.child('alignment')),
        ...readLock(xf.child('protection')),
      })
      if (Object.keys(style).length === 0) return undefined
      const key = JSON.stringify(style)
      if (!known.has(key)) known.set(key, this.styles.push(style) - 1)
      return known.get(key)
    })
    this.noteDefaults(fonts[0], list('cellStyles', 'cellStyle'))
  }

  /** Index into `styles` of a cell's `s`; `undefined` for Excel's default look. */
  index(number: number | undefined): number | undefined {
    return this.indexOf[number ?? 0]
  }

  /** The look that a condition or a filter names. */
  overlay(number: number | undefined): StyleData {
    const node = this.differential[number ?? -1]
    return node ? this.overlayOf(node) : {}
  }

  /** The look in an element of its own. */
  overlayOf(node: XmlNode): StyleData {
    const fill = node.child('fill')
    const format = node.child('numFmt')
    return given({
      numberFormat: format && (format.get('formatCode') || builtInFormat(format.number('numFmtId') ?? 0)),
      font: this.font(node.child('font'), false),
      fill: fill && this.overlayFill(fill),
      borders: this.borders(node.child('border')),
      ...readAlignment(node.child('alignment')),
      ...readLock(node.child('protection')),
    })
  }

  private format(id: number): string | undefined {
    const code = this.formats.get(id)
    return code === undefined ? builtInFormat(id) : /^general$/i.test(code) ? undefined : code
  }

  private font(node: XmlNode | undefined, whole = true): Font | undefined {
    if (!node) return undefined
    const is = (name: string): true | undefined => ifTrue(node.child(name)?.flag('val', true))
    const name = (node.child('name') ?? node.child('rFont'))?.get('val')
    const size = node.child('sz')?.number('val')
    const position = node.child('vertAlign')?.get('val')
    return givenOrNone({
      name: whole && name === DEFAULT_FONT.name ? undefined : name,
      size: whole && size === DEFAULT_FONT.size ? undefined : size,
      bold: is('b'),
      italic: is('i'),
      strikethrough: is('strike'),
      underline: underlineOf(node.child('u')),
      color: this.textColor(node.child('color')),
      subscript: ifTrue(position === 'subscript'),
      superscript: ifTrue(position === 'superscript'),
    })
  }

  /** The theme's own black is what text has without saying so. */
  private textColor(node: XmlNode | undefined): string | undefined {
    const color = this.palette.color(node)
    return node?.number('theme') === 1 && color === '#000000' ? undefined : color
  }

  private fill(node: XmlNode): string | undefined {
    const pattern = node.child('patternFill')
    const kind = pattern?.get('patternType') ?? (pattern ? 'none' : 'gradient')
    if (kind === 'none') return undefined
    if (kind === 'solid') return this.palette.color(pattern?.child('fgColor'))
    // The second of every file's fills, which no cell need have.
    if (kind === 'gray125' && !pattern?.child('fgColor')) return undefined
    this.notes.add('pattern-fill', {}, kind)
    const stop = node.child('gradientFill')?.child('stop')?.child('color')
    return this.palette.color(stop ?? pattern?.child('bgColor'))
  }

  /** In a differential look the colour of a solid fill is its background. */
  private overlayFill(node: XmlNode): string | undefined {
    const pattern = node.child('patternFill')
    if (!pattern || !['solid', undefined].includes(pattern.get('patternType'))) return this.fill(node)
    return this.palette.color(pattern.child('bgColor')) ?? this.palette.color(pattern.child('fgColor'))
  }

  private borders(node: XmlNode | undefined): Borders | undefined {
    if (!node) return undefined
    const diagonal = this.line(node.child('diagonal'))
    const edges: Record<Edge, Borders[Edge] | undefined> = {
      EdgeTop: this.line(node.child('top')),
      EdgeBottom: this.line(node.child('bottom')),
      EdgeLeft: this.line(node.child('left') ?? node.child('start')),
      EdgeRight: this.line(node.child('right') ?? node.child('end')),
      DiagonalDown: node.flag('diagonalDown') ? diagonal : undefined,
      DiagonalUp: node.flag('diagonalUp') ? diagonal : undefined,
    }
    return givenOrNone(edges)
  }

  private line(node: XmlNode | undefined): Borders[Edge] | undefined {
    const line = LINES[node?.get('style') ?? '']
    return line && given({ ...line, color: this.palette.color(node?.child('color')) })
  }

  private noteDefaults(font: Font | undefined, named: readonly XmlNode[]): void {
    if (font?.name || font?.size) {
      this.notes.add('default-font', {}, `${font.name ?? DEFAULT_FONT.name} ${font.size ?? DEFAULT_FONT.size}`)
    }
    for (const style of named) {
      if (style.number('builtinId') !== 0) this.notes.add('cell-style', {}, style.get('name') ?? '')
    }
  }
}

function underlineOf(node: XmlNode | undefined): Font['underline'] {
  return node && UNDERLINES[(node.get('val') ?? 'single') as keyof typeof UNDERLINES]
}

function readAlignment(node: XmlNode | undefined): Partial<StyleData> {
  if (!node) return {}
  const turn = node.number('textRotation') ?? 0
  return given({
    horizontalAlignment: HORIZONTAL[node.get('horizontal') as keyof typeof HORIZONTAL],
    verticalAlignment: VERTICAL[node.get('vertical') as keyof typeof VERTICAL],
    wrapText: node.flag('wrapText') || undefined,
    shrinkToFit: node.flag('shrinkToFit') || undefined,
    indent: node.number('indent') || undefined,
    textOrientation: turn === 0 ? undefined : turn === STACKED.file ? STACKED.book : turn > 90 ? 90 - turn : turn,
  })
}

function readLock(node: XmlNode | undefined): Partial<StyleData> {
  if (!node) return {}
  return given({
    locked: node.flag('locked', true) ? undefined : false,
    formulaHidden: node.flag('hidden') || undefined,
  })
}
