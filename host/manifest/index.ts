export type {
  AddinManifest,
  Button,
  ButtonAction,
  Control,
  CustomFunctionsPoint,
  Icons,
  Menu,
  RequirementSet,
  RibbonGroup,
  RibbonTab,
  Runtime,
} from './manifest'
export { ManifestError } from './xml'
export { parseManifest } from './parse'
export { isPressed, parseShortcuts } from './shortcuts'
export type { PressedKeys, Shortcut } from './shortcuts'
