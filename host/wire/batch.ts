import { Refusal } from '../engine'
import { HostError, notImplemented, itemOf } from '../model'
import type { ClassTable, Instance, MethodMember, WorkbookHost } from '../model'
import { At, at, guard, guardAsync } from './location'
import { identity, query } from './query'
import type { References } from './references'

/** A batch as the client sends it. */
export interface BatchRequest {
  Actions: Action[]
  ObjectPaths: Record<string, ObjectPath>
}

interface Action {
  Id: number
  ActionType: number
  Name?: string
  ObjectPathId: number
  QueryInfo?: { Select?: string[]; Expand?: string[]; Top?: number; Skip?: number }
  ArgumentInfo?: ArgumentInfo
}

interface ObjectPath {
  Id: number
  ObjectPathType: number
  Name: string
  ParentObjectPathId?: number
  ArgumentInfo?: ArgumentInfo
}

interface ArgumentInfo {
  Arguments?: unknown[]
  ReferencedObjectPathIds?: unknown[] | null
}

/** A batch as the client wants it answered: what was done until the first error, and the error. */
export interface BatchResponse {
  Results: { ActionId: number; Value: unknown }[]
  TraceIds: number[]
  Error?: { Code: string; Message: string; HttpStatusCode: number; Location: string; ActionIndex: number }
}

const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, null: 7 } as const
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, ensureUnchanged: 8 } as const

/**
 * What an object path leads to; null for a null object, on which calls and settings do nothing.
 * Source: Microsoft's samples delete `getItemOrNullObject(…)` unseen, github.com/OfficeDev/office-js-snippets.
 */
type Resolved = Instance | null

/**
 * Does a batch, action by action. The first error ends it; what came before stays done, as in Excel.
 * Object paths are followed when an action first needs them, each once.
 */
export async function runBatch(request: BatchRequest, host: WorkbookHost, references: References): Promise<BatchResponse> {
  const response: BatchResponse = { Results: [], TraceIds: [] }
  const batch = new Batch(request, host, references)
  let position = 0
  try {
    for (const action of request.Actions) {
      response.Results.push({ ActionId: action.Id, Value: await batch.act(action) })
      if (action.ActionType === ACTION.trace) response.TraceIds.push(action.Id)
      position++
    }
    host.flush()
  } catch (error) {
    response.Error = { ...describeError(error), ActionIndex: position }
    host.flush()
  } finally {
    host.endBatch()
  }
  return response
}

class Batch {
  private readonly resolved = new Map<number, Resolved>()

  constructor(
    private readonly request: BatchRequest,
    private readonly host: WorkbookHost,
    private readonly references: References,
  ) {}

  async act(action: Action): Promise<unknown> {
    if (action.ActionType === ACTION.trace) return null
    const target = await this.resolve(action.ObjectPathId)
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identify(target)
      case ACTION.query:
        return target && query(target, action.QueryInfo ?? {}, this.host, this.references)
      case ACTION.method:
        return this.call(target, action)
      case ACTION.set:
        return this.set(target, action)
      case ACTION.ensureUnchanged:
        return null
      default:
        throw notImplemented(target?.table.name ?? 'null object', `action ${action.ActionType}`)
    }
  }

  private async resolve(id: number): Promise<Resolved> {
    const known = this.resolved.get(id)
    if (known !== undefined) return known
    const path = this.request.ObjectPaths[id]
    if (!path) throw new HostError('InvalidReference', `The batch has no object path ${id}.`)
    const found = await this.follow(path)
    this.resolved.set(id, found)
    return found
  }

  private async follow(path: ObjectPath): Promise<Resolved> {
    if (path.ObjectPathType === PATH.null) return null
    if (path.ObjectPathType === PATH.root) return this.host.root
    if (path.ObjectPathType === PATH.service) return this.service(path.Name)
    if (path.ObjectPathType === PATH.reference) return this.references.get(path.Name)
    const parent = await this.resolve(path.ParentObjectPathId ?? -1)
    if (!parent) return null
    const args = await this.argumentsOf(path.ArgumentInfo)
    if (path.ObjectPathType === PATH.indexer) return this.item(parent, args[0])
    if (path.ObjectPathType === PATH.method) return this.callForObject(parent, path.Name, args)
    return this.link(parent, path.Name)
  }

  private service(name: string): Resolved {
    try {
      return this.host.service(name)
    } catch (error) {
      throw new At(name, error)
    }
  }

  private link(parent: Instance, wireName: string): Resolved {
    const name = memberName(wireName)
    const member = parent.table.members[name]
    if (member?.kind !== 'object') throw at(parent.table, name, notImplemented(parent.table.name, name))
    return guard(parent.table, name, () => this.wrap(member.type, member.get(parent.self, this.host)))
  }

  private item(parent: Instance, key: unknown): Resolved {
    const items = parent.table.items
    if (!items) throw at(parent.table, 'item', notImplemented(parent.table.name, 'item'))
    return guard(parent.table, 'getItem', () => this.wrap(items.type, itemOf(items, parent.self, key, this.host)))
  }

  private async callForObject(parent: Instance, wireName: string, args: unknown[]): Promise<Resolved> {
    const asked = memberName(wireName)
    const { name, orNull, member } = findMethod(parent.table, asked)
    if (member.returns === undefined) throw at(parent.table, asked, notImplemented(parent.table.name, asked))
    try {
      return this.wrap(member.returns, await this.invoke(parent, name, member, args))
    } catch (error) {
      if (orNull && isNotFound(error)) return null
      throw error
    }
  }

  private async call(target: Resolved, action: Action): Promise<unknown> {
    const asked = memberName(action.Name ?? '')
    if (asked === '_KeepReference') return target && this.references.keep(target)
    if (asked === '_RemoveReference') return this.release(await this.argumentsOf(action.ArgumentInfo))
    if (!target) return null
    if (asked !== VALIDATE_SIZE) this.host.flush()
    const { name, member } = findMethod(target.table, asked)
    const answer = await this.invoke(target, name, member, await this.argumentsOf(action.ArgumentInfo))
    return answer === undefined ? null : answer
  }

  private release([id]: unknown[]): null {
    this.references.remove(String(id))
    return null
  }

  private async invoke(target: Instance, name: string, member: MethodMember<unknown>, args: unknown[]): Promise<unknown> {
    if (member.calculated) await this.host.settle()
    return guardAsync(target.table, name, async () => {
      const read = member.parameters.map((parameter, position) => parameter.read(args[position]))
      return member.call(target.self, read as never, this.host)
    })
  }

  private async set(target: Resolved, action: Action): Promise<null> {
    const name = memberName(action.Name ?? '')
    if (!target) return null
    const member = target.table.members[name]
    const [value] = await this.argumentsOf(action.ArgumentInfo)
    if (member?.kind !== 'value' || !member.set) throw at(target.table, name, member ? new HostError('InvalidOperation', `${name} cannot be set.`) : notImplemented(target.table.name, name))
    await guardAsync(target.table, name, async () => member.set?.(target.self, value, this.host))
    return null
  }

  private async argumentsOf(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const values = info?.Arguments ?? []
    const ids = info?.ReferencedObjectPathIds
    if (!ids) return Promise.all(values.map((value) => (isRecord(value) ? this.withObjects(value) : value)))
    return Promise.all(values.map((value, position) => this.argument(value, ids[position])))
  }

  /** An argument is a value, an object by its path, or an array or record with such objects inside. */
  private async argument(value: unknown, id: unknown): Promise<unknown> {
    if (typeof id === 'number' && id > 0) return this.resolve(id)
    if (Array.isArray(id) && Array.isArray(value)) return Promise.all(value.map((item, position) => this.argument(item, id[position])))
    return isRecord(value) ? this.withObjects(value) : value
  }

  /** A record may hold objects at any depth: the client sends them as `{_ObjectPathId}`. */
  private async withObjects(value: Record<string, unknown>): Promise<unknown> {
    if (typeof value._ObjectPathId === 'number') return this.resolve(value._ObjectPathId)
    const entries = Object.entries(value).map(async ([key, inner]) => [key, isRecord(inner) ? await this.withObjects(inner) : inner] as const)
    return Object.fromEntries(await Promise.all(entries))
  }

  private wrap(className: string, self: unknown): Resolved {
    if (self === null || self === undefined) return null
    return { table: this.host.classOf(className), self }
  }

  private identify(target: Resolved): unknown {
    if (!target) return null
    return identity(target, this.host, this.references)
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `GetRange` on the wire is `getRange` in the table; the client's private members keep their underscore. */
export function memberName(wireName: string): string {
  return wireName.startsWith('_') ? wireName : wireName.charAt(0).toLowerCase() + wireName.slice(1)
}

const OR_NULL = 'OrNullObject'
/** stands between the pieces of a large array, which are joined */
const VALIDATE_SIZE = '_ValidateArraySize'

function findMethod(table: ClassTable, asked: string): { name: string; orNull: boolean; member: MethodMember<unknown> } {
  const own = table.members[asked]
  if (own?.kind === 'method') return { name: asked, orNull: false, member: own }
  const base = asked.endsWith(OR_NULL) ? table.members[asked.slice(0, -OR_NULL.length)] : undefined
  if (base?.kind === 'method') return { name: asked, orNull: true, member: base }
  throw at(table, asked, notImplemented(table.name, asked))
}

function isNotFound(error: unknown): boolean {
  return error instanceof At && asHostError(error.reason).code === 'ItemNotFound'
}

/** The engine refuses in plain words; what it did not foresee is Excel's internal error. */
function asHostError(reason: unknown): HostError {
  if (reason instanceof HostError) return reason
  if (reason instanceof Refusal) return new HostError(reason.code, reason.message)
  return new HostError('GeneralException', reason instanceof Error ? reason.message : String(reason))
}

function describeError(error: unknown): { Code: string; Message: string; HttpStatusCode: number; Location: string } {
  const location = error instanceof At ? error.location : ''
  const reason = error instanceof At ? error.reason : error
  const known = asHostError(reason)
  return { Code: known.code, Message: known.message, HttpStatusCode: known.httpStatus, Location: location }
}
