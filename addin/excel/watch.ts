import type { SheetChange } from '../../src/port'
import { LAST_COLUMN, LAST_ROW, parseAddress } from './address'
import type { Own } from './own'
import { has } from './talk'

/** What all events have, whatever happened. */
interface Told {
  worksheetId: string
  source?: string
  triggerSource?: string
}

type Handler = OfficeExtension.EventHandlerResult<unknown>

/** Listens to what happens in the workbook and is not our own doing. */
export async function watchWorkbook(own: Own, listener: (change: SheetChange) => void): Promise<() => Promise<void>> {
  const isOurs = ({ source, triggerSource }: Told): boolean =>
    source !== 'Remote' && (triggerSource !== undefined ? triggerSource === 'ThisLocalAddin' : own.isWriting)
  const onSheets = async (told: Told): Promise<void> => {
    if (!isOurs(told)) listener({ sheet: told.worksheetId, kind: 'sheets', span: null })
  }
  const onRows = async (told: Told & { address: string }): Promise<void> => {
    if (!isOurs(told)) listener({ sheet: told.worksheetId, kind: 'rows', span: spanOf(told.address) })
  }
  const onChanged = async (told: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (isOurs(told as Told)) return
    listener({ sheet: told.worksheetId, kind: told.changeType === 'RangeEdited' ? 'cells' : 'rows', span: spanOf(told.address) })
  }
  const handlers = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook
    const added: Handler[] = [worksheets.onChanged.add(onChanged), worksheets.onAdded.add(onSheets), worksheets.onDeleted.add(onSheets)]
    if (has('1.10')) added.push(worksheets.onRowSorted.add(onRows), worksheets.onColumnSorted.add(onRows))
    if (has('1.17')) added.push(worksheets.onNameChanged.add(onSheets), worksheets.onMoved.add(onSheets))
    await context.sync()
    return added
  })
  return () => stop(handlers)
}

async function stop(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers
  if (!first) return
  await Excel.run(first.context as Excel.RequestContext, async (context) => {
    for (const handler of handlers) handler.remove()
    await context.sync()
  })
}

/** `null` for what is not one block: several areas, or no address at all. */
function spanOf(address: string | undefined): SheetChange['span'] {
  if (!address || address.includes(',')) return null
  const { top, left, bottom, right } = parseAddress(address)
  return { top, left, bottom: Math.min(bottom, LAST_ROW), right: Math.min(right, LAST_COLUMN) }
}
