import type { InvocationResult } from '../engine'
import { method } from './table'
import type { ClassTable } from './table'
import { anything, listOf, oneOf } from './types'

/** Results are faster with this feature: the client hands them over every 200 ms instead of 500. */
const QUICK_RESULTS = 2

/** What the client's custom functions runtime says to its host. */
export const customFunctionsTable: ClassTable<string> = {
  name: 'CustomFunctions',
  members: {
    _SetOsfControlContainerReadyForCustomFunctions: method([], undefined, (_self, _args, host) => {
      host.functions.begin()
      return null
    }),
    _GetEnabledFeatures: method([], undefined, () => [QUICK_RESULTS]),
    setInvocationArrayResults: method([listOf(listOf(anything))], undefined, (_self, [results], host) => {
      host.functions.resolve(results.map((result) => readResult(result as never)))
      return null
    }),
  },
}

function readResult([id, ok, value, code = 0]: [number, boolean, unknown, number?]): InvocationResult {
  return ok ? { id, ok, value } : { id, ok: false, code, message: typeof value === 'string' ? value : '' }
}

/** What the client tells its host of the add-in as a whole. */
export const addinServiceTable: ClassTable<string> = {
  name: 'AddinInternalService',
  members: {
    notifyActionHandlerReady: method([], undefined, () => null),
  },
}

const runtimeState = oneOf('Inactive', 'Background', 'Visible')

/** `Office.addin.showAsTaskpane()` and `hide()`. */
export const appRuntimeTable: ClassTable<string> = {
  name: 'AppRuntimeService',
  members: {
    getAppRuntimeState: method([], undefined, (_self, _args, host) => (host.pane.isVisible ? 'Visible' : 'Background')),
    setAppRuntimeState: method([runtimeState], undefined, (_self, [state], host) => {
      host.pane.show(state === 'Visible')
      return null
    }),
  },
}

/** `Office.addin.setStartupBehavior()`: kept with the document, as Excel does. */
export const startupTable: ClassTable<string> = {
  name: 'AppRuntimePersistenceService',
  members: {
    getAppRuntimeStartState: method([], undefined, (_self, _args, host) => host.pane.startState),
    setAppRuntimeStartState: method([runtimeState], undefined, (_self, [state], host) => {
      host.pane.startState = state
      return null
    }),
  },
}

/** Class of each service by its name on the wire. */
export const services: Readonly<Record<string, string>> = {
  'Microsoft.ExcelServices.CustomFunctions': 'CustomFunctions',
  'Microsoft.InternalService.AddinInternalService': 'AddinInternalService',
  'Microsoft.AppRuntime.AppRuntimeService': 'AppRuntimeService',
  'Microsoft.AppRuntime.AppRuntimePersistenceService': 'AppRuntimePersistenceService',
}
