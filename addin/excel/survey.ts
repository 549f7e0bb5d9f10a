import type { Span } from '../../src/sheets'
import type { DateSystem } from '../../src/text'
import { parseAddress } from './address'
import { askProbe, systemOfProbe } from './date-system'
import { brief, type Talk } from './talk'

/** The corner of each sheet that is read at once: it tells how long the texts are, and small sheets are done with it. */
export const CORNER: Span = { top: 0, left: 0, bottom: 39, right: 51 }

/** What the first round trip tells of a sheet. */
export interface SheetFacts {
  id: string
  name: string
  visible: boolean
  isProtected: boolean
  /** where its values are; `null` when it has none; `undefined` when it was not looked at */
  used: Span | null | undefined
  /** the values in its corner, and where they begin; `null` when there is none */
  corner: { span: Span; values: unknown[][] } | null
}

export interface Survey {
  file: string
  sheets: SheetFacts[]
  /** names of the workbook and of its sheets, with what they refer to */
  names: { name: string; formula: string }[]
  /** tables by the name of their sheet */
  tables: { name: string; sheet: string }[]
  /** how the workbook's own functions count days */
  probe: DateSystem
}

interface Link {
  sheet: Excel.Worksheet
  used: Excel.Range
  corner: Excel.Range
}

/**
 * All that one round trip can tell of a workbook that is not known yet: its sheets follow one another from the first on, and
 * where the last one has been passed the host gives null objects.
 * @param most how many sheets are looked at
 */
export async function survey({ context, trip }: Talk, most: number): Promise<Survey> {
  const { workbook } = context
  workbook.load('name')
  workbook.worksheets.load('items/id,items/name,items/visibility,items/protection/protected,items/names/items/name,items/names/items/formula')
  workbook.names.load('items/name,items/formula')
  workbook.tables.load('items/name,items/worksheet/name')
  const probe = askProbe(workbook)
  const links = follow(workbook.worksheets, most)
  await trip()
  const looked = new Map(links.filter(({ sheet }) => !sheet.isNullObject).map((link) => [link.sheet.id, link]))
  return {
    file: workbook.name,
    sheets: workbook.worksheets.items.map((sheet) => factsOf(sheet, looked.get(sheet.id))),
    names: [workbook.names, ...workbook.worksheets.items.map(({ names }) => names)].flatMap(({ items }) =>
      items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    ),
    tables: workbook.tables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.name })),
    probe: systemOfProbe(probe),
  }
}

function follow(worksheets: Excel.WorksheetCollection, count: number): Link[] {
  const links: Link[] = []
  while (links.length < count) {
    const sheet = (links.at(-1)?.sheet.getNextOrNullObject() ?? worksheets.getFirst()).load('id')
    links.push({ sheet, ...lookAt(sheet) })
  }
  return links
}

/** Asks where a sheet's values are, and for those in its corner. */
export function lookAt(sheet: Excel.Worksheet): Pick<Link, 'used' | 'corner'> {
  const area = brief(sheet.getRangeByIndexes(CORNER.top, CORNER.left, CORNER.bottom + 1, CORNER.right + 1))
  return {
    used: brief(sheet.getUsedRangeOrNullObject(true)).load('address'),
    corner: brief(area.getUsedRangeOrNullObject(true)).load('address,values'),
  }
}

function factsOf({ id, name, visibility, protection }: Excel.Worksheet, link: Link | undefined): SheetFacts {
  return { id, name, visible: visibility === 'Visible', isProtected: protection.protected, ...seen(link) }
}

/** What `lookAt` has found. */
export function seen(link: Pick<Link, 'used' | 'corner'> | undefined): Pick<SheetFacts, 'used' | 'corner'> {
  if (!link) return { used: undefined, corner: null }
  return {
    used: link.used.isNullObject ? null : parseAddress(link.used.address),
    corner: link.corner.isNullObject ? null : { span: parseAddress(link.corner.address), values: link.corner.values as unknown[][] },
  }
}
