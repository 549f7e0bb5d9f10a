import { it } from 'vitest'
import { openBook, provideUniver, toBook, undo } from '../../../host/engine'
import { deleteCells, insertCells } from '../../../host/engine/structure'
import { requireUniver } from '../../../host/node/univer'
import { bookOf, emptySheet, cellsOf } from './books'
import { areaAt, idOf } from './sheet-book'
provideUniver(requireUniver())
const t = async (n: string, f: () => unknown) => { const a = performance.now(); await f(); console.log(n, Math.round(performance.now() - a)) }
it('perf', async () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => [i, `t${i}`, i * 2, process.env.F ? `=A${i + 1}+C${i + 1}` : 1])
  const engine = openBook(bookOf([emptySheet('Sheet1', { cells: cellsOf(rows) })]))
  await t('calc', () => engine.calculation.calculate(true))
  const id = idOf(engine)
  await t('insert row 2', () => insertCells(engine, id, areaAt('2:2'), 'Down'))
  await t('settle', () => engine.calculation.settle())
  await t('undo', () => undo(engine))
  await t('settle', () => engine.calculation.settle())
  await t('insert A2', () => insertCells(engine, id, areaAt('A2'), 'Down'))
  await t('settle', () => engine.calculation.settle())
  await t('delete row 2', () => deleteCells(engine, id, areaAt('2:2'), 'Up'))
  await t('settle', () => engine.calculation.settle())
  await t('delete rows 2:50000', () => deleteCells(engine, id, areaAt('2:50000'), 'Up'))
  await t('settle', () => engine.calculation.settle())
  await t('delete col B', () => deleteCells(engine, id, areaAt('B:B'), 'Left'))
  await t('settle', () => engine.calculation.settle())
}, 600_000)
it('small', async () => {
  const engine = openBook(bookOf([emptySheet('Sheet1', { cells: cellsOf([[1, 2, 3], ['=SUM(A1:A3)']]) })]))
  await t('calc', () => engine.calculation.calculate(true))
  const id = idOf(engine)
  await t('insert row 2', () => insertCells(engine, id, areaAt('2:2'), 'Down'))
  await t('settle', () => engine.calculation.settle())
  await t('toBook', () => toBook(engine))
  await t('insert col', () => insertCells(engine, id, areaAt('B:B'), 'Right'))
  await t('settle', () => engine.calculation.settle())
  await t('insert A2', () => insertCells(engine, id, areaAt('A2'), 'Down'))
  await t('settle', () => engine.calculation.settle())
  await t('undo', () => undo(engine))
  await t('settle', () => engine.calculation.settle())
}, 600_000)
