import type { EventName } from './events'
import type { WorkbookHost } from './host'
import { method } from './table'
import type { Member } from './table'

/**
 * The private members with which the client asks for events of a class, and stops.
 * @param names the client's word for each event (`DataChanged` of `_RegisterDataChangedEvent`, or the whole end of the member's name)
 * @param target who must hear it
 */
export function eventMembers<S>(names: Readonly<Record<string, EventName>>, target: (self: S, host: WorkbookHost) => string): Record<string, Member<S>> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([ending, event]) => [
      [`_Register${ending}`, method<S, []>([], undefined, (self, _args, host) => host.events.register(event, target(self, host)))],
      [`_Unregister${ending}`, method<S, []>([], undefined, (self, _args, host) => host.events.unregister(event, target(self, host)))],
    ]),
  )
}
