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

  /** The colour of a drawing's `solidFill` (ECMA-376 part 1, 20.1.2.3); `undefined` where it is none that can be told. */
  drawn(fill: XmlNode | undefined): string | undefined {
    const node = fill?.children[0]
    const base = node && this.drawnBase(node)
    if (!base || !/^[0-9a-f]{6}$/i.test(base)) return undefined
    const [times, plus] = [percent(node, 'lumMod') ?? 1, percent(node, 'lumOff') ?? 0]
    return `#${(times === 1 && plus === 0 ? base : relit(base, (luminance) => luminance * times + WHOLE * plus)).toUpperCase()}`
  }

  private drawnBase(node: XmlNode): string | undefined {
    const value = node.get('val') ?? ''
    if (node.name === 'srgbClr') return value
    return node.name === 'sysClr' ? node.get('lastClr') : node.name === 'schemeClr' ? this.scheme(value) : undefined
  }

  private scheme(name: string): string | undefined {
    const same: Record<string, string> = { tx1: 'dk1', tx2: 'dk2', bg1: 'lt1', bg2: 'lt2' }
    return this.theme[THEME_ORDER.indexOf(same[name] ?? name)]
  }

  private base(node: XmlNode): string | undefined {
    const [rgb, theme, indexed] = [node.get('rgb'), node.number('theme'), node.number('indexed')]
    if (rgb !== undefined) return rgb.slice(-6)
    return theme === undefined ? this.indexed[indexed ?? -1] : this.theme[theme]
  }
}

/** A hundred thousandths, as drawings count. */
function percent(node: XmlNode, name: string): number | undefined {
  const part = node.child(name)?.number('val')
  return part === undefined ? undefined : part / 100_000
}

function themeColor(node: XmlNode | undefined): string | undefined {
  return node?.child('srgbClr')?.get('val') ?? node?.child('sysClr')?.get('lastClr')
}

/**
 * Darker (below 0) or lighter (above 0) by luminance (18.8.19). Excel reckons in whole 240ths, as Windows does for hue, luminance and
 * saturation: `4F81BD` darker by a quarter is `366092`.
 */
function tinted(rgb: string, tint: number): string {
  return relit(rgb, (luminance) => (tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + WHOLE * tint))
}

/** A colour of another luminance, in 240ths. */
function relit(rgb: string, light: (luminance: number) => number): string {
  const { hue, luminance, saturation } = toHls([0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16)) as Rgb)
  // A tint of 35% stands in files as 0.349986.
  const changed = Math.min(WHOLE, Math.trunc(light(luminance) + 0.01))
  const high = changed <= WHOLE / 2 ? part(changed * (WHOLE + saturation), WHOLE) : changed + saturation - part(changed * saturation, WHOLE)
  const low = 2 * changed - high
  return [hue + WHOLE / 3, hue, hue - WHOLE / 3].map((at) => hex(part(along(low, high, at) * 255, WHOLE))).join('')
}

type Rgb = [red: number, green: number, blue: number]
interface Hls {
  hue: number
  luminance: number
  saturation: number
}

const WHOLE = 240
const SIXTH = WHOLE / 6

/** A quotient in whole numbers, rounded. */
function part(dividend: number, divisor: number): number {
  return Math.trunc((dividend + Math.trunc(divisor / 2)) / divisor)
}

function toHls(rgb: Rgb): Hls {
  const [max, min] = [Math.max(...rgb), Math.min(...rgb)]
  const luminance = part((max + min) * WHOLE, 510)
  if (max === min) return { hue: 0, luminance, saturation: 0 }
  const saturation = part((max - min) * WHOLE, luminance <= WHOLE / 2 ? max + min : 510 - max - min)
  const [red, green, blue] = rgb.map((one) => part((max - one) * SIXTH, max - min)) as Rgb
  const hue = rgb[0] === max ? blue - green : rgb[1] === max ? WHOLE / 3 + red - blue : (2 * WHOLE) / 3 + green - red
  return { hue, luminance, saturation }
}

/** How much of a colour there is at a place of the wheel. */
function along(low: number, high: number, place: number): number {
  const at = (place + WHOLE) % WHOLE
  if (at < SIXTH) return low + part((high - low) * at, SIXTH)
  if (at < WHOLE / 2) return high
  return at < (2 * WHOLE) / 3 ? low + part((high - low) * ((2 * WHOLE) / 3 - at), SIXTH) : low
}

function hex(value: number): string {
  return Math.min(255, Math.max(0, value)).toString(16).padStart(2, '0')
}

/** `#RRGGBB` as a file holds it. */
export function colorAttributes(color: string): { rgb: string } {
  return { rgb: `FF${color.slice(1).toUpperCase()}` }
}
