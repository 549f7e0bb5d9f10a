import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { sheetsToRead, type OpenSheets } from '../../../src/jobs'
import type { Day } from '../../../src/text'
import { usePane } from '../shell/pane-context'
import { useBook } from '../store/use-book'
import { Desk, type DeskState } from './desk'
import type { OpenPart } from './messages'
import { startWorker } from './start-worker'

/** The desk of this page, and how the open workbook and the choices stand. */
export interface WeekDesk {
  desk: Desk
  state: DeskState
  /** what the open workbook has to read; `null` before it is read, or when it cannot be */
  own: OpenSheets | null
  takesPart: boolean
  setTakesPart(takesPart: boolean): void
  week: Day | null
  setWeek(week: Day | null): void
}

/** A desk that follows the open workbook while the page is looked at. */
export function useDesk(): WeekDesk {
  const { words, language, tab } = usePane()
  const { open } = useBook()
  const [desk] = useState(() => new Desk(startWorker, words, language))
  const state = useSyncExternalStore(desk.subscribe, desk.getState)
  const [ticked, setTakesPart] = useState(true)
  const [week, setWeek] = useState<Day | null>(null)
  const version = open?.version
  const own = useMemo(() => (open ? sheetsToRead(open.book) : null), [version])
  const part: OpenPart = !own ? 'nothing' : ticked && own.registers.length > 0 ? 'registers' : own.rulings.length > 0 ? 'rulings' : 'nothing'
  const shown = tab === 'week'

  useEffect(() => {
    if (shown) desk.set({ open: open?.book ?? null, part, week })
  }, [desk, shown, version, part, week])
  useEffect(() => () => desk.dispose(), [desk])

  return { desk, state, own, takesPart: ticked, setTakesPart, week, setWeek }
}
