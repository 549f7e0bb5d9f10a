import { REPLACED, UNFINISHED } from './marks'
import type { Own } from './own'
import type { Job, Stage } from './stage'
import { asideOf, mark, unmark } from './swap'

/**
 * After a try that failed: what was begun is turned back, or carried to its end where an old sheet is gone already.
 * @param wasLost the answer was lost, so that all may have been done
 * @returns whether all new sheets are in place after all
 */
export async function tidyUp(own: Own, { jobs, setAside, active }: Stage, wasLost: boolean): Promise<boolean> {
  own.begin()
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets, tables } = context.workbook
      worksheets.load('items/id,items/name')
      tables.load('items/name')
      await context.sync()
      const names = new Map(worksheets.items.map(({ id, name }) => [id, name]))
      const inPlace = jobs.every(({ ids, name }) => ids.sheet !== null && names.get(ids.sheet) === name)
      const goOn = inPlace && (wasLost || jobs.some(({ old }) => old !== null && !names.has(old.id)))
      context.runtime.enableEvents = false
      jobs.forEach((job, i) => (goOn ? finish : turnBack)(context.workbook, job, i, names))
      const asides = goOn ? [] : setAside.filter(({ aside }) => tables.items.some(({ name }) => name === aside))
      for (const { name, aside } of asides) tables.getItem(aside).name = name
      if (!goOn && names.has(active)) worksheets.getItem(active).activate()
      context.runtime.enableEvents = true
      await context.sync()
      return goOn
    })
  } catch {
    return false
  } finally {
    own.end()
  }
}

function finish({ worksheets, names }: Excel.Workbook, { plan, old }: Job): void {
  if (old === null) return
  worksheets.getItemOrNullObject(old.id).delete()
  unmark(names, REPLACED + plan.mark)
}

function turnBack({ worksheets, names }: Excel.Workbook, job: Job, index: number, present: ReadonlyMap<string, string>): void {
  const { plan, draft, ids, old } = job
  worksheets.getItemOrNullObject(ids.sheet ?? draft).delete()
  unmark(names, UNFINISHED + index)
  if (plan.mark !== null && old === null) unmark(names, plan.mark)
  if (old === null || present.get(old.id) !== asideOf(draft)) return
  const sheet = worksheets.getItem(old.id)
  sheet.name = old.name
  mark(names, plan.mark!, sheet)
  unmark(names, REPLACED + plan.mark)
}
