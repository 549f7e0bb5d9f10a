import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ClassTable } from '../../../host/model'
import { hostReport } from '../../../host/report'
import { readReference } from '../../../host/report/reference'
import { report } from '../../../host/report/report'

const declarations = `
declare namespace Excel {
  class Sheet extends OfficeExtension.ClientObject {
    context: RequestContext;
    /** @remarks [Api set: ExcelApi 1.1] */
    name: string;
    /** @remarks [Api set: ExcelApi 1.2] */
    readonly size: number;
    /** @remarks [Api set: ExcelApi 1.4] */
    getPart(): Part;
    /** @remarks [Api set: ExcelApi 1.4] */
    getPartOrNullObject(): Part;
    /** @remarks [Api set: ExcelApi BETA (PREVIEW ONLY)] */
    soon(): void;
  }
  class Part extends OfficeExtension.ClientObject {
    /** @remarks [Api set: ExcelApi 1.4] */
    delete(): void;
  }
  class Plain { x: number }
}`

const sheet = {
  name: 'Sheet',
  members: {
    name: { kind: 'value', type: 'string', get: () => '', set: () => undefined, calculated: false },
    getPart: { kind: 'method', parameters: [], returns: 'Part', call: () => null, calculated: false },
  },
} as unknown as ClassTable

describe('the list of members', () => {
  it('reads classes of client objects, their members and the sets that brought them, without previews', () => {
    const [first, second, ...others] = readReference(declarations)
    expect([...first!.members]).toEqual([['name', 'ExcelApi 1.1'], ['size', 'ExcelApi 1.2'], ['getPart', 'ExcelApi 1.4'], ['getPartOrNullObject', 'ExcelApi 1.4']])
    expect(second!.name).toBe('Part')
    expect(others).toEqual([])
  })

  it('says what is there, what can be set, what is not there, and counts', () => {
    const text = report([sheet], readReference(declarations), { ExcelApi: '1.4' })
    expect(text).toContain('3 of 5 members, in 1 of 2 classes.')
    expect(text).toContain('3 of 4: name (set), getPart, getPartOrNullObject.')
    expect(text).toContain('Not there: size.')
    expect(text).toContain('| ExcelApi 1.4 | 2 | 2 | 3 |')
    expect(text).toContain('## Classes that are not there\n\nPart.')
  })

  it('is the one in docs/host.md', () => {
    expect(readFileSync('docs/host.md', 'utf8')).toBe(hostReport())
  })
})
