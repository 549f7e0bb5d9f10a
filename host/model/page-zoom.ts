import type { PageData } from '../book'
import { HostError } from './errors'

const LEAST_SCALE = 10
const MOST_SCALE = 400
const MOST_PAGES = 32_767

/**
 * Excel.PageLayoutZoomOptions: a scale in percent, or how many pages wide and high.
 * @throws HostError InvalidArgument, for both at once too
 */
export function readZoom({ scale, horizontalFitToPages, verticalFitToPages }: Record<string, unknown>): NonNullable<PageData['zoom']> {
  const across = within(horizontalFitToPages, 0, MOST_PAGES)
  const down = within(verticalFitToPages, 0, MOST_PAGES)
  const percent = within(scale, LEAST_SCALE, MOST_SCALE)
  if (percent !== undefined && (across !== undefined || down !== undefined)) throw new HostError('InvalidArgument', 'A page is scaled or fitted, not both.')
  if (percent !== undefined) return { scale: percent }
  return { ...(across !== undefined && { horizontalFitToPages: across }), ...(down !== undefined && { verticalFitToPages: down }) }
}

function within(given: unknown, least: number, most: number): number | undefined {
  if (given === undefined || given === null) return undefined
  if (!Number.isInteger(given) || (given as number) < least || (given as number) > most) throw new HostError('InvalidArgument', `${JSON.stringify(given)} is not from ${least} to ${most}.`)
  return given as number
}
