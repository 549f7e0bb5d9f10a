import type { Button, ButtonAction, Control, Icons, Menu, RibbonGroup, RibbonTab } from './manifest'
import { attribute, child, childNames, children, descend, ManifestError, required, textOf } from './xml'
import type { Element } from './xml'
import { resolve, resolveRequired } from './resources'
import type { Resources } from './resources'

/** Reads the tabs of a `PrimaryCommandSurface`; what is not known is named in `unsupported`. */
export function readTabs(point: Element, resources: Resources, unsupported: string[]): RibbonTab[] {
  return [
    ...children(point, 'OfficeTab').map((element) => readTab(element, true, resources, unsupported)),
    ...children(point, 'CustomTab').map((element) => readTab(element, false, resources, unsupported)),
  ]
}

function readTab(element: Element, office: boolean, resources: Resources, unsupported: string[]): RibbonTab {
  const id = required(element, 'id', '<OfficeTab> or <CustomTab>')
  unsupported.push(...childNames(element).filter((name) => !['Group', 'ControlGroup', 'Label'].includes(name)))
  const label = office ? undefined : resolveRequired(child(element, 'Label'), resources, `the label of tab ${id}`)
  return {
    id,
    office,
    ...(label === undefined ? {} : { label }),
    groups: children(element, 'Group').map((group) => readGroup(group, resources, unsupported)),
  }
}

function readGroup(element: Element, resources: Resources, unsupported: string[]): RibbonGroup {
  const id = required(element, 'id', '<Group>')
  unsupported.push(...childNames(element).filter((name) => name === 'OfficeControl'))
  return {
    id,
    label: resolveRequired(child(element, 'Label'), resources, `the label of group ${id}`),
    icons: readIcons(element, resources),
    controls: children(element, 'Control').map((control) => readControl(control, resources)),
  }
}

function readControl(element: Element, resources: Resources): Control {
  const type = attribute(element, 'type')
  if (type === 'Button') return readButton(element, resources)
  if (type === 'Menu') return readMenu(element, resources)
  throw new ManifestError(`control ${attribute(element, 'id') ?? ''} is neither Button nor Menu`)
}

function readMenu(element: Element, resources: Resources): Menu {
  const items = children(child(element, 'Items'), 'Item').map((item) => readButton(item, resources))
  return { type: 'Menu', ...readFace(element, resources), items }
}

function readButton(element: Element, resources: Resources): Button {
  return {
    type: 'Button',
    ...readFace(element, resources),
    enabled: textOf(child(element, 'Enabled')) !== 'false',
    action: readAction(child(element, 'Action'), resources, required(element, 'id', '<Control>')),
  }
}

/** What buttons and menus show. */
function readFace(element: Element, resources: Resources): Pick<Button, 'id' | 'label' | 'superTip' | 'icons'> {
  const id = required(element, 'id', '<Control>')
  const tip = child(element, 'Supertip')
  return {
    id,
    label: resolveRequired(child(element, 'Label'), resources, `the label of ${id}`),
    superTip: {
      title: resolveRequired(child(tip, 'Title'), resources, `the super tip of ${id}`),
      description: resolveRequired(child(tip, 'Description'), resources, `the super tip of ${id}`),
    },
    icons: readIcons(element, resources),
  }
}

function readAction(element: Element | undefined, resources: Resources, id: string): ButtonAction {
  const type = attribute(element, 'type')
  if (type === 'ExecuteFunction') {
    const functionName = textOf(child(element, 'FunctionName'))
    if (!functionName) throw new ManifestError(`the action of ${id} has no FunctionName`)
    return { type, functionName }
  }
  if (type !== 'ShowTaskpane') throw new ManifestError(`the action of ${id} is neither ExecuteFunction nor ShowTaskpane`)
  const taskpaneId = textOf(child(element, 'TaskpaneId'))
  const title = resolve(child(element, 'Title'), resources)
  return {
    type,
    sourceLocation: resolveRequired(child(element, 'SourceLocation'), resources, `the action of ${id}`),
    ...(taskpaneId ? { taskpaneId } : {}),
    ...(title === undefined ? {} : { title }),
  }
}

function readIcons(element: Element, resources: Resources): Icons {
  const images = children(descend(element, 'Icon'), 'Image')
  return Object.fromEntries(images.map((image) => [Number(required(image, 'size', '<Image>')), resolveRequired(image, resources, '<Image>')]))
}
