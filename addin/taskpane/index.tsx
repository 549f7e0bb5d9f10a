import { createRoot } from 'react-dom/client'
import { associateCommands } from '../commands'
import { openWorkbook } from '../excel'
import { registerFunctions } from '../functions'
import { App } from './app'
import { paneTarget } from './shell/pane-target'

/** The add-in's only page: with the shared runtime it also answers the ribbon, the keys and the custom functions. */
if (typeof CustomFunctions !== 'undefined') registerFunctions()

void Office.onReady(() => {
  associateCommands(paneTarget)
  createRoot(document.getElementById('root')!).render(<App workbook={openWorkbook()} />)
})
