import { attribute, child, children, ManifestError, required } from './xml'
import type { Element } from './xml'

/** What a `resid` stands for, in one language. */
export type Resources = (resid: string) => string

/** The value for a language: its override, else the default. */
export function localized(element: Element | undefined, locale: string, where: string): string {
  const override = children(element, 'Override').find((item) => attribute(item, 'Locale')?.toLowerCase() === locale.toLowerCase())
  return override ? required(override, 'Value', where) : required(element, 'DefaultValue', where)
}

/** Reads `<Resources>`. The answer throws ManifestError for a resid that is not there. */
export function readResources(overrides: Element | undefined, locale: string): Resources {
  const resources = child(overrides, 'Resources')
  const values = new Map<string, string>()
  for (const [list, item] of [['Images', 'Image'], ['Urls', 'Url'], ['ShortStrings', 'String'], ['LongStrings', 'String']] as const) {
    for (const element of children(child(resources, list), item)) {
      const id = required(element, 'id', `<${item}>`)
      values.set(id, localized(element, locale, `resource ${id}`))
    }
  }
  return (resid) => {
    const value = values.get(resid)
    if (value === undefined) throw new ManifestError(`resource ${resid} is not defined`)
    return value
  }
}

/** What an element's `resid` stands for; nothing where there is no element. */
export function resolve(element: Element | undefined, resources: Resources): string | undefined {
  const resid = attribute(element, 'resid')
  return resid === undefined ? undefined : resources(resid)
}

/** @throws ManifestError where the element or its resid is missing */
export function resolveRequired(element: Element | undefined, resources: Resources, where: string): string {
  return resources(required(element, 'resid', where))
}
