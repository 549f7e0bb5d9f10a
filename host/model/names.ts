import { addName, changeName, deleteName, evaluate, listNames, readValues, typeOfValue } from '../engine'
import type { Name, Value } from '../engine'
import { checkFormula, formatAbsolute, parseAddress } from '../text'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { findRange } from './named-ranges'
import { inSheet } from './ranges'
import type { RangeState } from './ranges'
import { calculated, collectionMembers, method, object, value } from './table'
import type { ClassTable } from './table'
import { rangeOrAddress } from './tables'
import { flag, optional, text } from './types'

/** The names of the workbook, or of one sheet. */
interface NamesState {
  sheetId?: string
}

/** A comment is at most so long. Source: Excel.NamedItem in the API reference; "Names in formulas", support.microsoft.com. */
const MOST_CHARACTERS = 255

const items: NonNullable<ClassTable<NamesState>['items']> = {
  type: 'NamedItem',
  all: (self, host) => namesIn(host, self).map(({ id }) => id),
  find: (self, key, host) => namesIn(host, self).find(({ name }) => name.toLowerCase() === String(key).toLowerCase())?.id,
}

function namesIn(host: WorkbookHost, { sheetId }: NamesState): Name[] {
  return listNames(host.engine).filter((name) => name.sheetId === sheetId)
}

export const namedItemCollectionTable: ClassTable<NamesState> = {
  name: 'NamedItemCollection',
  items,
  members: {
    ...collectionMembers(items, { getItemAt: false }),
    add: method([text, rangeOrAddress, optional(text)], 'NamedItem', (self: NamesState, [name, reference, comment], host) =>
      add(host, self, name, typeof reference === 'string' ? formulaOf(host, self, reference) : `=${absolute(host, reference)}`, comment),
    ),
    addFormulaLocal: method([text, text, optional(text)], 'NamedItem', (self: NamesState, [name, formula, comment], host) => add(host, self, name, formulaOf(host, self, formula), comment)),
  },
}

function add(host: WorkbookHost, { sheetId }: NamesState, name: string, formula: string, comment: string | undefined): string {
  const visible = true
  return addName(host.engine, { name, formula, visible, ...(comment && { comment: checkComment(comment) }), ...(sheetId !== undefined && { sheetId }) })
}

function checkComment(comment: string): string {
  if (comment.length > MOST_CHARACTERS) throw new HostError('InvalidArgument', `A comment has at most ${MOST_CHARACTERS} characters.`)
  return comment
}

function absolute(host: WorkbookHost, { sheetId, area }: RangeState): string {
  return formatAbsolute(area, host.engine.sheet(sheetId).getName())
}

/**
 * What a name stands for, with `=`: a text without it is a text; an address without a sheet is one of the name's sheet, or of the active one.
 * @throws HostError InvalidArgument
 */
function formulaOf(host: WorkbookHost, { sheetId }: NamesState, given: string): string {
  if (!given.startsWith('=')) return `="${given.replaceAll('"', '""')}"`
  const parsed = parseAddress(given.slice(1))
  if (parsed && parsed.sheet === undefined) return `=${absolute(host, { sheetId: sheetId ?? host.engine.workbook.getActiveSheet().getSheetId(), area: parsed.area })}`
  const fault = checkFormula(given)
  if (fault) throw new HostError('InvalidArgument', `${JSON.stringify(given)} is not a formula: ${JSON.stringify(fault)}`)
  return given
}

/** A name's state is its id. */
export const namedItemTable: ClassTable<string> = {
  name: 'NamedItem',
  identity: (id, host) => nameById(host, id).name,
  members: {
    name: value('string', (id, host) => nameById(host, id).name),
    formula: value('any', (id, host) => nameById(host, id).formula, text, (id, formula: string, host) => {
      changeName(host.engine, id, { formula: formulaOf(host, nameById(host, id), formula) })
    }),
    visible: value('boolean', (id, host) => nameById(host, id).visible, flag, (id, visible: boolean, host) => changeName(host.engine, id, { visible })),
    comment: value('string', (id, host) => nameById(host, id).comment ?? '', text, (id, comment: string, host) => changeName(host.engine, id, { comment: checkComment(comment) })),
    scope: value('NamedItemScope', (id, host) => (nameById(host, id).sheetId === undefined ? 'Workbook' : 'Worksheet')),
    type: calculated(value('NamedItemType', typeOf)),
    value: calculated(value('any', valueOf)),
    arrayValues: object('NamedItemArrayValues'),
    worksheet: object('Worksheet', (id, host) => {
      const { sheetId, name } = nameById(host, id)
      if (sheetId === undefined) throw new HostError('ItemNotFound', `${name} belongs to the workbook.`)
      return sheetId
    }),
    worksheetOrNullObject: object('Worksheet', (id, host) => nameById(host, id).sheetId ?? null),
    getRange: method([], 'Range', (id: string, _args, host) => {
      const range = rangeOfName(host, id)
      if (!range) throw new HostError('ItemNotFound', 'The name stands for no range.')
      return inSheet(range.sheetId, range.area)
    }),
    delete: method([], undefined, (id: string, _args, host) => deleteName(host.engine, id)),
  },
}

export const namedItemArrayValuesTable: ClassTable<string> = {
  name: 'NamedItemArrayValues',
  members: {
    values: calculated(value('any[][]', (id, host) => matrixOf(host, id))),
    types: calculated(value('NamedItemType[][]', async (id, host) => (await matrixOf(host, id)).map((row) => row.map(typeOfValue)))),
  },
}

function nameById(host: WorkbookHost, id: string): Name {
  const name = listNames(host.engine).find((each) => each.id === id)
  if (!name) throw new HostError('ItemNotFound', 'The name was deleted.')
  return name
}

function rangeOfName(host: WorkbookHost, id: string): RangeState | undefined {
  const { formula, sheetId } = nameById(host, id)
  return findRange(host, formula, sheetId ?? host.engine.workbook.getActiveSheet().getSheetId())
}

async function matrixOf(host: WorkbookHost, id: string): Promise<Value[][]> {
  const range = rangeOfName(host, id)
  if (range) return readValues(host.engine, range.sheetId, range.area)
  const { formula, sheetId } = nameById(host, id)
  const found = await evaluate(host.engine, sheetId ?? host.engine.workbook.getActiveSheet().getSheetId(), formula, { top: 0, left: 0, bottom: 0, right: 0 })
  return found[0]?.[0] ?? []
}

async function typeOf(id: string, host: WorkbookHost): Promise<string> {
  if (rangeOfName(host, id)) return 'Range'
  const matrix = await matrixOf(host, id)
  return matrix.length > 1 || (matrix[0]?.length ?? 0) > 1 ? 'Array' : typeOfValue(matrix[0]?.[0])
}

/** Of a range its address, absolute. */
async function valueOf(id: string, host: WorkbookHost): Promise<unknown> {
  const range = rangeOfName(host, id)
  if (range) return absolute(host, range)
  const matrix = await matrixOf(host, id)
  return matrix.length > 1 || (matrix[0]?.length ?? 0) > 1 ? matrix : (matrix[0]?.[0] ?? '')
}
