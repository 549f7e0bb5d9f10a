import { Button } from '@fluentui/react-components'
import { PrintRegular } from '@fluentui/react-icons'
import { mondayOf } from '../../../src/registers'
import type { Day } from '../../../src/text'
import { usePane } from '../shell/pane-context'
import { newRegisters, printVisits } from './actions'

/** The sheets to be printed or made: the visit register of the week, the registers that are missing. */
export function PrintMenu({ day }: { day: Day }) {
  const pane = usePane()
  const { shell } = pane.words
  const monday = mondayOf(day)
  return (
    <>
      <Button icon={<PrintRegular />} disabledFocusable={pane.busy} onClick={() => void printVisits(pane, { from: monday, to: monday + 6 })}>
        {shell.commands.printVisits.label}
      </Button>
      <Button disabledFocusable={pane.busy} onClick={() => void newRegisters(pane)}>
        {shell.commands.newRegisters.label}
      </Button>
    </>
  )
}
