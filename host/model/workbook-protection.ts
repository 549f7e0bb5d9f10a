import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { matchesPassword } from './password'
import { setExtra } from './set-extra'
import { method, value } from './table'
import type { ClassTable, MethodMember, ValueMember } from './table'
import { optional, text } from './types'

/** Of the workbook's structure: which sheets there are, what they are called, where they stand. */
export const workbookProtectionTable: ClassTable = {
  name: 'WorkbookProtection',
  members: {
    protected: value('boolean', (_self, host) => host.engine.extras.protection !== undefined),
    protect: method([optional(text)], undefined, (_self, [password], host) => {
      assertStructureFree(host)
      setExtra(host, ['protection'], { ...(password && { password }) })
    }),
    unprotect: method([optional(text)], undefined, async (_self, [password], host) => {
      const { protection } = host.engine.extras
      if (!protection) return
      if (!(await matchesPassword(protection.password, password))) throw new HostError('InvalidArgument', 'The password is wrong.')
      setExtra(host, ['protection'], undefined)
    }),
  },
}

/** A protected workbook takes no change of its sheets as such. @throws HostError AccessDenied */
export function assertStructureFree(host: WorkbookHost): void {
  if (host.engine.extras.protection) throw new HostError('AccessDenied', 'The workbook is protected.')
}

/** A member that changes which sheets there are, their names, order or sight. */
export function structural<S>(member: ValueMember<S>): ValueMember<S>
export function structural<S>(member: MethodMember<S>): MethodMember<S>
export function structural<S>(member: ValueMember<S> | MethodMember<S>): ValueMember<S> | MethodMember<S> {
  if (member.kind === 'method') {
    const { call } = member
    return {
      ...member,
      call(self, args, host) {
        assertStructureFree(host)
        return call(self, args, host)
      },
    }
  }
  const { set } = member
  if (!set) return member
  return {
    ...member,
    set(self, given, host) {
      assertStructureFree(host)
      set(self, given, host)
    },
  }
}
