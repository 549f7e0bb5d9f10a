import type { CommandTarget } from '../../commands'
import type { PaneContext } from './pane-context'

/** The pane as the commands see it: they show it first, for progress and faults are told there. */
export function commandTarget(pane: () => PaneContext): CommandTarget {
  const show: CommandTarget['show'] = async (tab) => {
    if (tab) pane().goTo(tab)
    // A host that shows the pane already, or cannot, does the command all the same.
    await Office.addin.showAsTaskpane().catch(() => undefined)
  }
  const actions = () => import('../today/actions')
  return {
    show,
    async newRegisters() {
      await show('today')
      await (await actions()).newRegisters(pane())
    },
    async buildLedger() {
      await show('today')
      await (await actions()).buildThisWeek(pane())
    },
    async printVisits() {
      await show('today')
      await (await actions()).printVisits(pane())
    },
  }
}
