/** A column's width in a file counts digits of the default font: Calibri 11 at 96 dpi, 7 pixels the widest (ECMA-376 part 1, 18.3.1.13). */
const DIGIT_PIXELS = 7
const POINTS_PER_PIXEL = 0.75
const POINTS_PER_INCH = 72

/** Excel's own, in points. */
export const DEFAULT_COLUMN_WIDTH = 48
export const DEFAULT_ROW_HEIGHT = 15

/** A column's width in the file, to points in whole pixels. */
export function widthToPoints(width: number): number {
  return Math.round(width * DIGIT_PIXELS) * POINTS_PER_PIXEL
}

/** Points, to a column's width in the file. */
export function pointsToWidth(points: number): number {
  return round(points / POINTS_PER_PIXEL / DIGIT_PIXELS, 8)
}

export function inchesToPoints(inches: number): number {
  return round(inches * POINTS_PER_INCH, 6)
}

export function pointsToInches(points: number): number {
  return round(points / POINTS_PER_INCH, 10)
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
