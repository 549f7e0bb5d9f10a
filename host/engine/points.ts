/** Univer measures in pixels, Excel in points: 96 and 72 to the inch. */
const PIXELS_PER_POINT = 96 / 72
/** more than any file's figures, less than the error of the division */
const DECIMALS = 1e6

export const DEFAULT_ROW_PIXELS = 20
export const DEFAULT_COLUMN_PIXELS = 64

export function toPixels(points: number): number {
  return points * PIXELS_PER_POINT
}

export function toPoints(pixels: number): number {
  return Math.round((pixels / PIXELS_PER_POINT) * DECIMALS) / DECIMALS
}
