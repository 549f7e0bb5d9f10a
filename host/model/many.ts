import type { WorkbookHost } from './host'
import type { ClassTable, Member, ValueMember } from './table'

/**
 * The class of several objects of a class, taken as one: what they have in common is read, and all of them are changed. Objects that they
 * lead to, and items of collections, are several too; methods that answer an object are left out.
 * @returns a class named `Name[]`, whose state is the list of the objects' states
 */
export function many<S>(table: ClassTable<S>): ClassTable<readonly S[]> {
  const members = Object.entries(table.members).flatMap(([name, member]) => {
    const ofMany = manyMember(member)
    return ofMany ? [[name, ofMany] as const] : []
  })
  const { items, identity } = table
  return {
    name: `${table.name}[]`,
    members: Object.fromEntries(members),
    ...(identity && { identity: (all: readonly S[], host: WorkbookHost) => identity(all[0] as S, host) }),
    ...(items && {
      items: {
        type: `${items.type}[]`,
        all: (all: readonly S[], host: WorkbookHost) => transposed(all.map((self) => items.all(self, host))),
        find: (all: readonly S[], key: unknown, host: WorkbookHost) => all.map((self) => items.find?.(self, key, host)),
      },
    }),
  }
}

function manyMember<S>(member: Member<S>): Member<readonly S[]> | undefined {
  if (member.kind === 'object') return { ...member, type: `${member.type}[]`, get: (all, host) => all.map((self) => member.get(self, host)) }
  if (member.kind === 'value') return manyValue(member)
  if (member.returns !== undefined) return undefined
  return {
    ...member,
    async call(all, args, host) {
      for (const self of all) await member.call(self, args, host)
    },
  }
}

function manyValue<S>({ set, ...member }: ValueMember<S>): ValueMember<readonly S[]> {
  const get = (all: readonly S[], host: WorkbookHost): unknown => inCommon(all.map((self) => member.get(self, host)))
  if (!set) return { ...member, get }
  return {
    ...member,
    get,
    async set(all, given, host) {
      for (const self of all) await set(self, given, host)
    },
  }
}

/** What several objects say, where all say the same; otherwise null. */
async function inCommon(told: readonly unknown[]): Promise<unknown> {
  const [first, ...rest] = await Promise.all(told)
  const said = JSON.stringify(first)
  return rest.every((other) => JSON.stringify(other) === said) ? (first ?? null) : null
}

function transposed(lists: readonly (readonly unknown[])[]): unknown[][] {
  return (lists[0] ?? []).map((_, at) => lists.map((list) => list[at]))
}
