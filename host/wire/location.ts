import type { ClassTable } from '../model'

/** An error with its place in the object model, for the client's `debugInfo.errorLocation`: `Range.values`. */
export class At extends Error {
  constructor(
    readonly location: string,
    readonly reason: unknown,
  ) {
    super(location)
  }
}

/** The error at a member; the innermost place stays. */
export function at(table: ClassTable, member: string, reason: unknown): At {
  return reason instanceof At ? reason : new At(`${table.name}.${member}`, reason)
}

export function guard<T>(table: ClassTable, member: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw at(table, member, error)
  }
}

export async function guardAsync<T>(table: ClassTable, member: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw at(table, member, error)
  }
}
