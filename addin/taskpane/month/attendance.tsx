import { Button } from '@fluentui/react-components'
import { writeAttendance } from '../../../src/jobs'
import { isoDate, type Day } from '../../../src/text'
import { todayNow } from '../shell/clock'
import { usePane } from '../shell/pane-context'
import { showSheet } from '../today/actions'

/**
 * C22 S18: writes 考勤汇总 of a month.
 * @param month the month's first day
 */
export function Attendance({ month }: { month: Day }) {
  const pane = usePane()
  const { workbook, store, words, run, notify, busy } = pane
  const write = async (): Promise<void> => {
    const written = await run(words.attendance.button, (progress) => writeAttendance(workbook, { month, today: todayNow(), words }, progress))
    if (written === undefined) return
    if (written === null) {
      notify({ intent: 'warning', title: words.attendance.writtenNone(isoDate(month).slice(0, 7)) })
      return
    }
    await store.reload()
    await showSheet(pane, written.sheet)
    notify({ intent: 'success', title: words.attendance.written(written.sheet, written.callers) })
  }
  return <Button disabledFocusable={busy} onClick={() => void write()}>{words.attendance.button}</Button>
}
