import type { PageData } from '../book'
import type { WorkbookHost } from './host'
import { pageOf, setPage } from './page-layout'
import { object, value } from './table'
import type { ClassTable, Member } from './table'
import { oneOf, text } from './types'

type Part = keyof NonNullable<PageData['headersFooters']>
const PARTS: readonly Part[] = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter']

/** Of a sheet's id: one header and footer for all pages. */
export const headerFooterGroupTable: ClassTable<string> = {
  name: 'HeaderFooterGroup',
  members: {
    /** another state than the one for all pages is refused */
    state: value('HeaderFooterState', () => 'Default', oneOf('Default'), () => undefined),
    defaultForAllPages: object('HeaderFooter'),
  },
}

export const headerFooterTable: ClassTable<string> = {
  name: 'HeaderFooter',
  members: Object.fromEntries(PARTS.map((part) => [part, partMember(part)])),
}

function partMember(part: Part): Member<string> {
  return value('string', (id, host) => headersOf(host, id)[part] ?? '', text, (id, given: string, host) => setPage(host, id, { headersFooters: { ...headersOf(host, id), [part]: given } }))
}

function headersOf(host: WorkbookHost, id: string): NonNullable<PageData['headersFooters']> {
  return pageOf(host, id).headersFooters ?? {}
}
