import type { XmlNode } from './xml'

/** Excel's 64 indexed colours (ECMA-376 part 1, 18.8.27): eight, the same eight again, 48 more. */
const FIRST_EIGHT = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF'
const INDEXED = `${FIRST_EIGHT} ${FIRST_EIGHT}
800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF
000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/)
/** The theme that Office takes where a file brings none. */
const OFFICE_THEME = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ')
/** A cell's theme index counts in this order (18.8.3). */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink']

/** Turns colours of a file, also those of its theme or palette, to `#RRGGBB`. */
export class Palette {
  private readonly theme: string[]
  private readonly indexed: string[]

  /**
   * @param theme the root of the theme's part
   * @param styles the root of the styles' part
   */
  constructor(theme?: XmlNode, styles?: XmlNode) {
    const scheme = theme?.child('themeElements')?.child('clrScheme')
    this.theme = THEME_ORDER.map((name, i) => themeColor(scheme?.child(name)) ?? OFFICE_THEME[i]!)
    const own = styles?.child('colors')?.child('indexedColors')?.all('rgbColor')
    this.indexed = INDEXED.map((color, i) => own?.[i]?.get('rgb')?.slice(-6) ?? color)
  }

  /** A colour, or `undefined` for the automatic one. */
  color(node: XmlNode | undefined): string | undefined {
    if (!node) return undefined
    const base = this.base(node)
    const tint = node.number('tint') ?? 0
    return base && /^[0-9a-f]{6}$/i.test(base) ? `#${(tint === 0 ? base : tinted(base, tint)).toUpperCase()}` : undefined
  }

  private base(node: XmlNode): string | undefined {
    const [rgb, theme, indexed] = [node.get('rgb'), node.number('theme'), node.number('indexed')]
    if (rgb !== undefined) return rgb.slice(-6)
    return theme === undefined ? this.indexed[indexed ?? -1] : this.theme[theme]
  }
}

function themeColor(node: XmlNode | undefined): string | undefined {
  return node?.child('srgbClr')?.get('val') ?? node?.child('sysClr')?.get('lastClr')
}

/** Darker (below 0) or lighter (above 0) by luminance (18.8.19). */
function tinted(rgb: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [number, number, number]
  const [max, min] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  const luminance = (max + min) / 2
  const saturation = max === min ? 0 : (max - min) / (1 - Math.abs(2 * luminance - 1))
  const changed = tint < 0 ? luminance * (1 + tint) : luminance + (1 - luminance) * tint
  const chroma = (1 - Math.abs(2 * changed - 1)) * saturation
  const hue = hueOf(red, green, blue, max, max - min)
  const second = chroma * (1 - Math.abs((hue % 2) - 1))
  const sector = SECTORS[Math.floor(hue) % 6]!
  return sector.map((which) => hex([0, second, chroma][which]! + changed - chroma / 2)).join('')
}

/** By sixth of the colour wheel: which of nothing, the second largest and the largest part red, green and blue have. */
const SECTORS = [[2, 1, 0], [1, 2, 0], [0, 2, 1], [0, 1, 2], [1, 0, 2], [2, 0, 1]] as const

/** From 0 to 6. */
function hueOf(red: number, green: number, blue: number, max: number, span: number): number {
  if (span === 0) return 0
  if (max === red) return ((green - blue) / span + 6) % 6
  return max === green ? (blue - red) / span + 2 : (red - green) / span + 4
}

function hex(part: number): string {
  return Math.round(Math.min(1, Math.max(0, part)) * 255).toString(16).padStart(2, '0')
}

/** `#RRGGBB` as a file holds it. */
export function colorAttributes(color: string): { rgb: string } {
  return { rgb: `FF${color.slice(1).toUpperCase()}` }
}
