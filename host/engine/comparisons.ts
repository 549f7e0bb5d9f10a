import { univer } from './univer'

type Cached = ReturnType<typeof univer.formula.CELL_INVERTED_INDEX_CACHE.canUseCache>

/**
 * Univer answers `A5=""` from what it has noted of the column, where that was compared before in the same run, and then gives no
 * answer at all for a cell that is not equal: an AND over it holds. A single cell is looked at itself.
 */
export function compareSingleCells(): void {
  const noted = univer.formula.CELL_INVERTED_INDEX_CACHE as typeof univer.formula.CELL_INVERTED_INDEX_CACHE & { ofUniver?: (...where: Parameters<typeof univer.formula.CELL_INVERTED_INDEX_CACHE.canUseCache>) => Cached }
  const own = (noted.ofUniver ??= noted.canUseCache.bind(noted))
  noted.canUseCache = (unitId, sheetId, column, startRow, endRow) =>
    startRow === endRow ? { rowsInCache: [], rowsNotInCache: [] } : own(unitId, sheetId, column, startRow, endRow)
}
