import type { Edge, StyleData } from '../book'
import { colorAttributes } from './color'
import { builtInNumber, FIRST_OWN_FORMAT } from './number-format'
import { DEFAULT_FONT, HORIZONTAL_WORDS, lineWord, STACKED, UNDERLINE_WORDS, VERTICAL_WORDS } from './style-words'
import { listXml, xml } from './xml'

type Borders = NonNullable<StyleData['borders']>

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const NO_FILL = xml('fill', {}, xml('patternFill', { patternType: 'none' }))
/** Excel takes the second fill for this one, whatever it is. */
const SECOND_FILL = xml('fill', {}, xml('patternFill', { patternType: 'gray125' }))

/** Items of a list, each once, by their XML. */
class Pool {
  readonly items: string[] = []
  private readonly indexes = new Map<string, number>()

  constructor(...first: string[]) {
    for (const item of first) this.index(item)
  }

  index(item: string): number {
    const known = this.indexes.get(item)
    if (known !== undefined) return known
    this.indexes.set(item, this.items.length)
    return this.items.push(item) - 1
  }
}

/** Gathers the looks of a book for its file. */
export class StylesWriter {
  private readonly formats = new Pool()
  private readonly fonts = new Pool(fontXml({}, true))
  private readonly fills = new Pool(NO_FILL, SECOND_FILL)
  private readonly borders = new Pool(bordersXml({}))
  private readonly overlays = new Pool()
  private readonly cells: string[]

  /** @param styles the book's, whose indexes cells refer to */
  constructor(styles: readonly StyleData[]) {
    this.cells = [this.cellXml({}), ...styles.map((style) => this.cellXml(style))]
  }

  /** The number that stands for a style's index in the file. */
  number(index: number | undefined): number | undefined {
    return index === undefined || index + 1 >= this.cells.length ? undefined : index + 1
  }

  /** The number of a look that a condition or a filter lays over a cell. */
  overlay({ numberFormat, font, fill, borders, ...rest }: StyleData): number {
    const format = numberFormat === undefined ? '' : xml('numFmt', { numFmtId: this.formatId(numberFormat), formatCode: numberFormat })
    const pattern = fill === undefined ? '' : xml('fill', {}, xml('patternFill', { patternType: 'solid' }, overlayFillXml(fill)))
    return this.overlays.index(
      xml('dxf', {}, font && fontXml(font, false), format, pattern, alignmentXml(rest), borders && bordersXml(borders), lockXml(rest)),
    )
  }

  xml(): string {
    const formats = this.formats.items.map((formatCode, i) => xml('numFmt', { numFmtId: FIRST_OWN_FORMAT + i, formatCode }))
    return xml(
      'styleSheet', { xmlns: MAIN },
      listXml('numFmts', formats),
      listXml('fonts', this.fonts.items),
      listXml('fills', this.fills.items),
      listXml('borders', this.borders.items),
      listXml('cellStyleXfs', [xml('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
      listXml('cellXfs', this.cells),
      listXml('cellStyles', [xml('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
      xml('dxfs', { count: this.overlays.items.length }, ...this.overlays.items),
      xml('tableStyles', { count: 0, defaultTableStyle: 'TableStyleMedium2', defaultPivotStyle: 'PivotStyleLight16' }),
    )
  }

  private formatId(code: string): number {
    return builtInNumber(code) ?? FIRST_OWN_FORMAT + this.formats.index(code)
  }

  private cellXml(style: StyleData): string {
    const numFmtId = this.formatId(style.numberFormat ?? 'General')
    const fontId = this.fonts.index(fontXml(style.font ?? {}, true))
    const fillId = style.fill === undefined ? 0 : this.fills.index(fillXml(style.fill))
    const borderId = this.borders.index(bordersXml(style.borders ?? {}))
    const [alignment, lock] = [alignmentXml(style), lockXml(style)]
    return xml(
      'xf',
      {
        numFmtId, fontId, fillId, borderId, xfId: 0,
        applyNumberFormat: numFmtId > 0 || undefined,
        applyFont: fontId > 0 || undefined,
        applyFill: fillId > 0 || undefined,
        applyBorder: borderId > 0 || undefined,
        applyAlignment: alignment !== '' || undefined,
        applyProtection: lock !== '' || undefined,
      },
      alignment, lock,
    )
  }
}

/** @param whole a cell's font has a name and a size; one laid over it only what differs */
function fontXml(font: NonNullable<StyleData['font']>, whole: boolean): string {
  const { name, size } = whole ? { ...DEFAULT_FONT, ...font } : font
  const position = font.subscript ? 'subscript' : font.superscript ? 'superscript' : undefined
  return xml(
    'font', {},
    font.bold ? '<b/>' : '',
    font.italic ? '<i/>' : '',
    font.strikethrough ? '<strike/>' : '',
    font.underline && xml('u', { val: UNDERLINE_WORDS[font.underline] }),
    position && xml('vertAlign', { val: position }),
    size === undefined ? '' : xml('sz', { val: size }),
    font.color && xml('color', colorAttributes(font.color)),
    name === undefined ? '' : xml('name', { val: name }),
  )
}

function fillXml(color: string): string {
  const colors = xml('fgColor', colorAttributes(color)) + xml('bgColor', { indexed: 64 })
  return xml('fill', {}, xml('patternFill', { patternType: 'solid' }, colors))
}

/** A condition takes the background, a filter by colour the foreground: both are said. */
function overlayFillXml(color: string): string {
  return xml('fgColor', colorAttributes(color)) + xml('bgColor', colorAttributes(color))
}

function bordersXml(borders: Borders): string {
  const { DiagonalDown, DiagonalUp } = borders
  const side = (name: string, line: Borders[Edge]): string => {
    const style = line && lineWord(line.style, line.weight)
    return xml(name, { style }, style && line.color && xml('color', colorAttributes(line.color)))
  }
  return xml(
    'border', { diagonalUp: DiagonalUp ? true : undefined, diagonalDown: DiagonalDown ? true : undefined },
    side('left', borders.EdgeLeft),
    side('right', borders.EdgeRight),
    side('top', borders.EdgeTop),
    side('bottom', borders.EdgeBottom),
    side('diagonal', DiagonalDown ?? DiagonalUp),
  )
}

function alignmentXml(style: StyleData): string {
  const turn = style.textOrientation ?? 0
  const attributes = {
    horizontal: style.horizontalAlignment && HORIZONTAL_WORDS[style.horizontalAlignment],
    vertical: style.verticalAlignment && VERTICAL_WORDS[style.verticalAlignment as keyof typeof VERTICAL_WORDS],
    textRotation: turn === 0 ? undefined : turn === STACKED.book ? STACKED.file : turn < 0 ? 90 - turn : turn,
    wrapText: style.wrapText || undefined,
    indent: style.indent || undefined,
    shrinkToFit: style.shrinkToFit || undefined,
  }
  return Object.values(attributes).some((value) => value !== undefined) ? xml('alignment', attributes) : ''
}

function lockXml(style: StyleData): string {
  const attributes = { locked: style.locked === false ? false : undefined, hidden: style.formulaHidden || undefined }
  return Object.values(attributes).some((value) => value !== undefined) ? xml('protection', attributes) : ''
}
