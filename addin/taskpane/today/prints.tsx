import { Button, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { PrintRegular } from '@fluentui/react-icons'
import { mondayOf } from '../../../src/registers'
import { isoDate, type Day } from '../../../src/text'
import { usePane } from '../shell/pane-context'
import { newRegisters, paperForm, printVisits } from './actions'

/** What can be printed of a day and its week, and the registers that are missing. */
export function Prints({ day, callers }: { day: Day; callers: readonly string[] }) {
  const pane = usePane()
  const { shell, today: { form: words } } = pane.words
  const monday = mondayOf(day)
  return (
    <>
      <Button icon={<PrintRegular />} disabledFocusable={pane.busy} onClick={() => void printVisits(pane, { from: monday, to: monday + 6 })}>
        {shell.commands.printVisits.label}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton icon={<PrintRegular />} disabledFocusable={pane.busy}>{words.button}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void paperForm(pane, null)}>{words.empty}</MenuItem>
            {callers.map((caller) => (
              <MenuItem key={caller} onClick={() => void paperForm(pane, { caller, day })}>{words.of(caller, isoDate(day))}</MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button disabledFocusable={pane.busy} onClick={() => void newRegisters(pane)}>
        {shell.commands.newRegisters.label}
      </Button>
    </>
  )
}
