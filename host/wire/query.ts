import { notImplemented } from '../model'
import type { ClassTable, Instance, WorkbookHost } from '../model'
import { at, guard } from './location'
import type { References } from './references'

interface QueryInfo {
  Select?: string[]
  Expand?: string[]
  Top?: number
  Skip?: number
}

/** What is asked of an object and, by the name of each link, of the objects it leads to. */
interface Wanted {
  values: Set<string>
  links: Map<string, Wanted>
  all: boolean
}

/** The properties asked for, named as the client reads them (`RowCount`); of a collection its items under `_Items`. */
export async function query(target: Instance, info: QueryInfo, host: WorkbookHost, references: References): Promise<unknown> {
  const wanted = readWanted(info)
  if (dependsOnFormulas(target.table, wanted, host)) await host.settle()
  const asked: Asked = { host, references, pending: [] }
  const found = answer(target, wanted, info, asked)
  await Promise.all(asked.pending)
  return found
}

/**
 * Asked for, these load nothing but the object itself.
 * Source: learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model; Microsoft's samples of worksheets, github.com/OfficeDev/office-js-snippets.
 */
const NO_PROPERTIES: ReadonlySet<string> = new Set(['isNullObject', 'NoPropertiesNeeded'])

/** Whom is asked, and what has to be worked out before the answer is whole. */
interface Asked {
  host: WorkbookHost
  references: References
  pending: Promise<void>[]
}

function readWanted({ Select = [], Expand = [] }: QueryInfo): Wanted {
  const root = nothing()
  for (const path of Select) {
    const names = path.split(/[/.]/)
    const last = names.pop() ?? ''
    const node = walk(root, names)
    if (last === '*' || last === '$all') node.all = true
    else if (last !== '$none') node.values.add(last)
  }
  for (const path of Expand) walk(root, path.split(/[/.]/)).all = true
  if (!Select.length && !Expand.length) root.all = true
  return root
}

const nothing = (): Wanted => ({ values: new Set(), links: new Map(), all: false })

function walk(root: Wanted, names: string[]): Wanted {
  let node = root
  for (const name of names) {
    const next = node.links.get(name) ?? nothing()
    node.links.set(name, next)
    node = next
  }
  return node
}

function dependsOnFormulas(table: ClassTable, wanted: Wanted, host: WorkbookHost): boolean {
  const isCalculated = (name: string) => {
    const member = table.members[name]
    return member?.kind === 'value' && member.calculated
  }
  if (wanted.all ? Object.keys(table.members).some(isCalculated) : [...wanted.values].some(isCalculated)) return true
  if (table.items && dependsOnFormulas(host.classOf(table.items.type), wanted, host)) return true
  return [...wanted.links].some(([name, inner]) => {
    const member = table.members[name]
    return member?.kind === 'object' && dependsOnFormulas(host.classOf(member.type), inner, host)
  })
}

function answer(target: Instance, wanted: Wanted, info: QueryInfo, asked: Asked): unknown {
  const { table, self } = target
  const { host, references } = asked
  const result: Record<string, unknown> = {}
  const ofItems = nothing()
  ofItems.all = wanted.all
  for (const name of wanted.all ? scalars(table) : wanted.values) {
    const member = table.members[name]
    if (member?.kind === 'value') put(name, guard(table, name, () => member.get(self, host)))
    else if (member?.kind === 'object') ofLink(name, { ...nothing(), all: true })
    else if (NO_PROPERTIES.has(name)) continue
    else if (table.items) ofItems.values.add(name)
    else throw at(table, name, notImplemented(table.name, name))
  }
  for (const [name, inner] of wanted.links) ofLink(name, inner)
  if (table.items) result['_Items'] = items()
  return Object.assign(result, identity(target, host, references))

  function put(name: string, found: unknown): void {
    const keep = (value: unknown): void => void (result[wireName(name)] = value)
    if (!(found instanceof Promise)) return keep(found)
    asked.pending.push(
      found.then(keep, (error: unknown) => {
        throw at(table, name, error)
      }),
    )
  }

  function ofLink(name: string, inner: Wanted): void {
    const member = table.members[name]
    if (member?.kind === 'object') {
      const linked = guard(table, name, () => member.get(self, host))
      const instance = linked === null || linked === undefined ? null : { table: host.classOf(member.type), self: linked }
      result[wireName(name)] = instance && answer(instance, inner, {}, asked)
    } else if (table.items) {
      if (name === 'items') mergeInto(ofItems, inner)
      else ofItems.links.set(name, inner)
    } else throw at(table, name, notImplemented(table.name, name))
  }

  function items(): unknown[] {
    const source = table.items
    if (!source) return []
    const itemTable = host.classOf(source.type)
    const from = info.Skip ?? 0
    const to = info.Top === undefined ? undefined : from + info.Top
    return guard(table, 'items', () => source.all(self, host))
      .slice(from, to)
      .map((item) => answer({ table: itemTable, self: item }, ofItems, {}, asked))
  }
}

function mergeInto(target: Wanted, source: Wanted): void {
  source.values.forEach((name) => target.values.add(name))
  source.links.forEach((inner, name) => target.links.set(name, inner))
  target.all ||= source.all
}

function scalars(table: ClassTable): string[] {
  return Object.keys(table.members).filter((name) => table.members[name]?.kind === 'value' && !name.startsWith('_'))
}

/** How the client finds the object again: by reference once it is kept, by its key in a collection, or by its path. */
export function identity(target: Instance, host: WorkbookHost, references: References): object {
  if (target.table.byReference) {
    const id = references.idOf(target)
    return id === undefined ? {} : { _ReferenceId: id }
  }
  return target.table.identity ? { Id: target.table.identity(target.self, host) } : {}
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
