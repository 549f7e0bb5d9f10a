import { HostError } from '../model'
import type { Instance } from '../model'

/** The objects that the client asked to keep: it names them by a reference in later batches, until it lets them go. */
export class References {
  private readonly kept = new Map<string, Instance>()
  private readonly ids = new WeakMap<object, string>()
  private next = 1

  keep(instance: Instance): null {
    const state = instance.self as object
    const id = this.ids.get(state) ?? `ref${this.next++}`
    this.ids.set(state, id)
    this.kept.set(id, instance)
    return null
  }

  /** The reference of a kept object. */
  idOf(instance: Instance): string | undefined {
    const id = this.ids.get(instance.self as object)
    return id !== undefined && this.kept.has(id) ? id : undefined
  }

  /** @throws HostError InvalidReference for an object that was let go */
  get(id: string): Instance {
    const found = this.kept.get(id)
    if (!found) throw new HostError('InvalidReference', 'The object is no longer tracked: use it within one Excel.run, or track it.')
    return found
  }

  remove(id: string): void {
    this.kept.delete(id)
  }

  /** The states of all that the client still holds. */
  *states(): Iterable<unknown> {
    for (const instance of this.kept.values()) yield instance.self
  }
}
