import { WorkbookFault } from '../../src/port'
import { faultOf } from './faults'

/**
 * Why the host denied a change: it says only that it did, so protection is looked at.
 * @param sheets the ids of the sheets that were to be changed
 */
export async function explainDenied(error: unknown, sheets: readonly string[]): Promise<WorkbookFault> {
  const { detail } = faultOf(error).facts
  const facts = detail === undefined ? {} : { detail }
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { workbook } = context
      workbook.protection.load('protected')
      workbook.worksheets.load('items/id,items/name,items/protection/protected')
      await context.sync()
      const guarded = workbook.worksheets.items.find(({ id, protection }) => protection.protected && sheets.includes(id))
      if (guarded) return new WorkbookFault('protected-sheet', { ...facts, sheet: guarded.name })
      return new WorkbookFault(workbook.protection.protected ? 'protected-workbook' : 'read-only', facts)
    })
  } catch {
    return new WorkbookFault('read-only', facts)
  }
}
