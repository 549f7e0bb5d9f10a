import type { Wording } from '../../../src/i18n'
import { WorkbookFault } from '../../../src/port'
import type { Notice } from './pane-context'

/** What a person is told of a job that did not end well: what happened, why, what next. */
export function noticeOfFault(error: unknown, label: string, words: Wording): Notice {
  const fault = error instanceof WorkbookFault ? error : new WorkbookFault('unexpected', { detail: String(error) })
  if (fault.code === 'cancelled') return { intent: 'info', title: words.shell.cancelled(label), text: words.shell.cancelledText }
  return { intent: 'error', title: words.shell.failed(label), text: faultWords(fault, words) }
}

/** Why a workbook would not, and what to do next. */
export function faultWords(fault: WorkbookFault, words: Wording): string {
  void words
  return fault.code
}
