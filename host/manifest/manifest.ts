/** An add-in's manifest as plain data in one language: what a host needs of an add-in-only XML manifest. */
export interface AddinManifest {
  id: string
  version: string
  provider: string
  name: string
  description: string
  /** the page of the task pane where no command names another */
  sourceLocation: string
  iconUrl?: string
  supportUrl?: string
  requirements: RequirementSet[]
  runtimes: Runtime[]
  /** the page whose functions the ribbon calls */
  functionFile?: string
  customFunctions?: CustomFunctionsPoint
  tabs: RibbonTab[]
  /** the JSON file of keyboard shortcuts */
  shortcutsUrl?: string
  /** what the manifest asks for and this reader does not know, by the name of its element */
  unsupported: string[]
}

export interface RequirementSet {
  name: string
  minVersion: string
}

/** `long`: one page for pane, commands and custom functions, alive as long as the workbook is open. */
export interface Runtime {
  url: string
  lifetime: 'short' | 'long'
}

export interface CustomFunctionsPoint {
  script?: string
  page?: string
  /** functions.json */
  metadata: string
  namespace?: string
}

export interface RibbonTab {
  id: string
  /** one of Office's own tabs (`TabHome`): it brings no label */
  office: boolean
  label?: string
  groups: RibbonGroup[]
}

export interface RibbonGroup {
  id: string
  label: string
  icons: Icons
  controls: Control[]
}

export type Control = Button | Menu

export interface Button {
  type: 'Button'
  id: string
  label: string
  superTip: { title: string; description: string }
  icons: Icons
  enabled: boolean
  action: ButtonAction
}

export type ButtonAction =
  | { type: 'ExecuteFunction'; functionName: string }
  | { type: 'ShowTaskpane'; taskpaneId?: string; sourceLocation: string; title?: string }

export interface Menu {
  type: 'Menu'
  id: string
  label: string
  superTip: { title: string; description: string }
  icons: Icons
  items: Button[]
}

/** Addresses of pictures by their size in pixels. */
export type Icons = Record<number, string>
