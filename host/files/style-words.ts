import type { LineStyle, LineWeight, StyleData } from '../book'
import { reverse } from './given'

/** A border's line in a file, in Excel's words. */
export const LINES: Record<string, { style: LineStyle; weight: LineWeight }> = {
  hair: { style: 'Continuous', weight: 'Hairline' },
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  dashed: { style: 'Dash', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
  dotted: { style: 'Dot', weight: 'Thin' },
  double: { style: 'Double', weight: 'Thick' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
}

/** The file's word for a line; a weight that its style does not come in gives way. */
export function lineWord(style: LineStyle, weight: LineWeight | undefined): string | undefined {
  const words = Object.keys(LINES).filter((word) => LINES[word]!.style === style)
  const wanted = weight ?? 'Thin'
  const heavy = wanted === 'Medium' || wanted === 'Thick' ? words.at(-1) : words[0]
  return words.find((word) => LINES[word]!.weight === wanted) ?? heavy
}

export const HORIZONTAL = {
  left: 'Left', center: 'Center', right: 'Right', fill: 'Fill', justify: 'Justify', centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
} as const satisfies Record<string, NonNullable<StyleData['horizontalAlignment']>>
export const HORIZONTAL_WORDS = reverse(HORIZONTAL)

export const VERTICAL = { top: 'Top', center: 'Center', justify: 'Justify', distributed: 'Distributed' } as const
export const VERTICAL_WORDS = reverse(VERTICAL)

export const UNDERLINES = {
  single: 'Single', double: 'Double', singleAccounting: 'SingleAccountant', doubleAccounting: 'DoubleAccountant',
} as const
export const UNDERLINE_WORDS = reverse(UNDERLINES)

/** Excel's own font, in which the file need say nothing. */
export const DEFAULT_FONT = { name: 'Calibri', size: 11 } as const
/** Stacked letters, in a file and in Excel's words. */
export const STACKED = { file: 255, book: 180 } as const
