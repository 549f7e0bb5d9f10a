import type { AddinManifest, CustomFunctionsPoint, RequirementSet, RibbonTab, Runtime } from './manifest'
import { localized, readResources, resolve, resolveRequired } from './resources'
import type { Resources } from './resources'
import { readTabs } from './ribbon'
import { attribute, child, childNames, children, descend, ManifestError, readXml, required, textOf } from './xml'
import type { Element } from './xml'

/**
 * Reads an add-in-only manifest of a task pane add-in for workbooks, in one language (`zh-CN`); where the manifest has no wording
 * for it, in the manifest's default language. Rules: the schema of Office add-in manifests, `TaskPaneApp` with `VersionOverrides`.
 * @throws ManifestError for text that is no such manifest
 */
export function parseManifest(xml: string, locale: string): AddinManifest {
  const root = readXml(xml, 'OfficeApp')
  if (attribute(root, 'type') !== 'TaskPaneApp') throw new ManifestError('only task pane add-ins (TaskPaneApp) are known')
  const overrides = innermostOverrides(root)
  const resources = readResources(overrides, locale)
  const host = children(child(overrides, 'Hosts'), 'Host').find((item) => attribute(item, 'type') === 'Workbook')
  const unsupported: string[] = []
  return {
    id: textOf(child(root, 'Id')),
    version: textOf(child(root, 'Version')),
    provider: textOf(child(root, 'ProviderName')),
    name: localized(child(root, 'DisplayName'), locale, '<DisplayName>'),
    description: localized(child(root, 'Description'), locale, '<Description>'),
    sourceLocation: localized(descend(root, 'DefaultSettings', 'SourceLocation'), locale, '<SourceLocation>'),
    ...optionalAddresses(root, locale),
    requirements: [...readRequirements(root), ...readRequirements(overrides)],
    runtimes: readRuntimes(host, resources),
    ...readFunctionFile(host, resources),
    ...readCustomFunctions(host, resources),
    tabs: readSurfaces(host, resources, unsupported),
    unsupported,
  }
}

/** Newer overrides stand inside older ones; the innermost holds. */
function innermostOverrides(element: Element): Element | undefined {
  const inner = child(element, 'VersionOverrides')
  return inner && (innermostOverrides(inner) ?? inner)
}

function optionalAddresses(root: Element, locale: string): Pick<AddinManifest, 'iconUrl' | 'supportUrl' | 'shortcutsUrl'> {
  const icon = child(root, 'IconUrl')
  const support = child(root, 'SupportUrl')
  const shortcutsUrl = attribute(child(root, 'ExtendedOverrides'), 'Url')
  return {
    ...(icon ? { iconUrl: localized(icon, locale, '<IconUrl>') } : {}),
    ...(support ? { supportUrl: localized(support, locale, '<SupportUrl>') } : {}),
    ...(shortcutsUrl === undefined ? {} : { shortcutsUrl }),
  }
}

function readRequirements(element: Element | undefined): RequirementSet[] {
  const sets = descend(element, 'Requirements', 'Sets')
  const fallback = attribute(sets, 'DefaultMinVersion') ?? '1.1'
  return children(sets, 'Set').map((set) => ({
    name: required(set, 'Name', '<Set>'),
    minVersion: attribute(set, 'MinVersion') ?? fallback,
  }))
}

function readRuntimes(host: Element | undefined, resources: Resources): Runtime[] {
  return children(child(host, 'Runtimes'), 'Runtime').map((runtime) => ({
    url: resolveRequired(runtime, resources, '<Runtime>'),
    lifetime: attribute(runtime, 'lifetime') === 'long' ? 'long' : 'short',
  }))
}

function readFunctionFile(host: Element | undefined, resources: Resources): { functionFile?: string } {
  const functionFile = resolve(descend(host, 'DesktopFormFactor', 'FunctionFile'), resources)
  return functionFile === undefined ? {} : { functionFile }
}

function readCustomFunctions(host: Element | undefined, resources: Resources): { customFunctions?: CustomFunctionsPoint } {
  const point = children(child(host, 'AllFormFactors'), 'ExtensionPoint').find((item) => attribute(item, 'type') === 'CustomFunctions')
  if (!point) return {}
  const location = (name: string) => descend(point, name, 'SourceLocation')
  const script = resolve(location('Script'), resources)
  const page = resolve(location('Page'), resources)
  const namespace = resolve(child(point, 'Namespace'), resources)
  return {
    customFunctions: {
      metadata: resolveRequired(location('Metadata'), resources, 'the metadata of the custom functions'),
      ...(script === undefined ? {} : { script }),
      ...(page === undefined ? {} : { page }),
      ...(namespace === undefined ? {} : { namespace }),
    },
  }
}

function readSurfaces(host: Element | undefined, resources: Resources, unsupported: string[]): RibbonTab[] {
  const known = ['GetStarted', 'FunctionFile', 'ExtensionPoint']
  const desktop = child(host, 'DesktopFormFactor')
  if (desktop) unsupported.push(...childNames(desktop).filter((name) => !known.includes(name)))
  return children(desktop, 'ExtensionPoint').flatMap((point) => {
    if (attribute(point, 'type') === 'PrimaryCommandSurface') return readTabs(point, resources, unsupported)
    unsupported.push(attribute(point, 'type') ?? 'ExtensionPoint')
    return []
  })
}
