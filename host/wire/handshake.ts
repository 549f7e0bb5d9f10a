import type { WorkbookHost } from '../model'

/** What the host truly has, by requirement set; docs/host.md lists the members. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.17',
  ExcelApiOnline: '1.1',
  SharedRuntime: '1.1',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.5',
  AddinCommands: '1.1',
  RibbonApi: '1.1',
  KeyboardShortcuts: '1.1',
  DialogApi: '1.1',
  DialogOrigin: '1.1',
  Settings: '1.1',
  DelayForCellEdit: '1.1',
}

const EXCEL = 16
const EDIT_MODE = 0
const TASKPANE = 1
const TASKPANE_SHOWN = 2
const SHARED_APP_AND_CUSTOM_FUNCTIONS = 3

/** The name of the add-in's frame: the client reads there who its host is. It must be set before the frame is inserted. */
export function frameName({ number, origin, locale }: { number: number; origin: string; locale: string }): string {
  return JSON.stringify({
    baseFrameName: `frame_addin-${number}`,
    hostInfo: `Excel$Web$16.00$${locale}$session-${number}$$disableLogging$${SHARED_APP_AND_CUSTOM_FUNCTIONS}`,
    xdmInfo: `conversation-${number}|addin-${number}|${origin}`,
    serializerVersion: '1',
    flights: '[]',
  })
}

/** The answer to the client's first question. */
export function appContext({ number, locale, document }: { number: number; locale: string; document: WorkbookHost }): object {
  return {
    _id: `addin-${number}`,
    _appName: EXCEL,
    _appVersion: '16.0',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: document.name,
    _clientMode: EDIT_MODE,
    _settings: document.settingsList(),
    _reason: 'documentOpened',
    _osfControlType: TASKPANE,
    _appInstanceId: `instance-${number}`,
    _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
    _initialDisplayMode: TASKPANE_SHOWN,
  }
}
