import { loggedWorkbook } from '../../../src/jobs'
import type { Workbook } from '../../../src/port'
import { RECORDS } from '../../../src/registers'
import { timeNow, todayNow } from './clock'
import type { PaneContext } from './pane-context'
import { whoNow } from './who'

/** S11: the open workbook for a job that changes people's own sheets: what it changes is put on 改动记录, under the name given once. */
export function logged({ workbook, store, words, notify }: Pick<PaneContext, 'workbook' | 'store' | 'words' | 'notify'>, job: string): Workbook {
  const { open } = store.getState()
  const { changes } = words.reviews
  return loggedWorkbook(workbook, {
    who: whoNow() || changes.nobody,
    now: timeNow,
    job,
    book: open?.book ?? null,
    project: open?.policy.text('projectName', todayNow()) ?? '',
    words,
    failed: () => notify({ intent: 'warning', title: changes.failed(RECORDS.changes.sheet), text: changes.failedText }),
  })
}
