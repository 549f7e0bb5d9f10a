import { useEffect, useRef } from 'react'
import { faultText } from './fault-notice'
import { hasFunctions } from './has-functions'
import { keep, recall } from './kept'
import type { PaneContext } from './pane-context'

/** What the host lacks, told once on this computer; and that the workbook cannot be read, as often as it happens. */
export function useHostNotices({ store, words, notify }: PaneContext): void {
  useEffect(() => {
    if (hasFunctions() || recall('no-functions')) return
    keep('no-functions', 'told')
    notify({ intent: 'info', title: words.shell.noFunctions, text: words.shell.noFunctionsText })
  }, [words, notify])

  const told = useRef<unknown>(null)
  useEffect(() => {
    const tell = (): void => {
      const { fault } = store.getState()
      if (!fault || fault === told.current) return
      told.current = fault
      notify({
        intent: 'error',
        title: words.shell.readFailed,
        text: faultText(fault, words),
        action: { label: words.shell.readAgain, perform: () => void store.reload() },
      })
    }
    tell()
    return store.subscribe(tell)
  }, [store, words, notify])
}
