import { readCellStyle, writeCellStyle } from './cell-styles'
import { hyperlinkMember } from './hyperlinks'
import { rangeLines } from './range-lines'
import { rangeProperties } from './range-properties'
import type { RangeState } from './ranges'
import { object, value } from './table'
import type { Member } from './table'
import { anything } from './types'

/** What a range says of how its cells look, besides its number formats. */
export const rangeFormatting: Record<string, Member<RangeState>> = {
  format: object('RangeFormat'),
  dataValidation: object('DataValidation'),
  conditionalFormats: object('ConditionalFormatCollection'),
  style: value('string', readCellStyle, anything, writeCellStyle),
  hyperlink: hyperlinkMember,
  ...rangeLines,
  ...rangeProperties,
}
