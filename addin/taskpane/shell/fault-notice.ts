import type { Wording } from '../../../src/i18n'
import { WorkbookFault } from '../../../src/port'
import type { Notice } from './pane-context'

/** What a person is told of a job that did not end well: what happened, why, what next. */
export function noticeOfFault(error: unknown, label: string, words: Wording): Notice {
  const fault = error instanceof WorkbookFault ? error : new WorkbookFault('unexpected', { detail: String(error) })
  if (fault.code === 'cancelled') return { intent: 'info', title: words.shell.cancelled(label), text: words.shell.cancelledText }
  return { intent: 'error', title: words.shell.failed(label, words.faults.codes[fault.code].title), text: faultText(fault, words) }
}

/** Why a workbook would not, where, and what to do next. What the host itself said is never shown. */
export function faultText({ code, facts }: WorkbookFault, { faults }: Wording): string {
  const { why, next } = faults.codes[code]
  const { sheet, cell } = facts
  const where = sheet && cell ? faults.atCell(sheet, cell) : sheet ? faults.at(sheet) : ''
  return [why, where, next].filter(Boolean).join('\n')
}
