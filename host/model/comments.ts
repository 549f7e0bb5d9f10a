import { addNote, changeNote, deleteNote, listNotes, sheetIds } from '../engine'
import type { Note } from '../engine'
import { parseAddress } from '../text'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { assertUnprotected, columnCount, rangeOf, rowCount } from './ranges'
import type { RangeState } from './ranges'
import { setExtra } from './set-extra'
import { collectionMembers, method, object, value } from './table'
import type { ClassTable, Member } from './table'
import { either, flag, instance, oneOf, optional, text } from './types'
import { findSheet } from './worksheets'

/** The comments of a sheet, or of all sheets. */
interface CommentsState {
  sheetId?: string
}

interface CommentState {
  sheetId: string
  id: string
}

const MOST_CHARACTERS = 32_767
const cell = either(instance<RangeState>('Range'), text)

/** The links to comments, by the class that has them. */
export const commentLinks: { workbook: Record<string, Member<unknown>>; worksheet: Record<string, Member<string>> } = {
  workbook: { comments: object('CommentCollection', (): CommentsState => ({})) },
  worksheet: { comments: object('CommentCollection', (sheetId): CommentsState => ({ sheetId })) },
}

const items: NonNullable<ClassTable<CommentsState>['items']> = {
  type: 'Comment',
  all: commentsOf,
  find: (self, id, host) => commentsOf(self, host).find((comment) => comment.id === id),
}

function commentsOf({ sheetId }: CommentsState, host: WorkbookHost): CommentState[] {
  const sheets = sheetId === undefined ? sheetIds(host.engine) : [sheetId]
  return sheets.flatMap((each) => listNotes(host.engine, each).map(({ id }) => ({ sheetId: each, id })))
}

const collectionTable: ClassTable<CommentsState> = {
  name: 'CommentCollection',
  items,
  members: {
    ...collectionMembers(items),
    add: method([cell, text, optional(oneOf('Plain', 'Mention'))], 'Comment', (self: CommentsState, [at, content, kind], host) => {
      if (kind === 'Mention') throw new HostError('NotImplemented', 'Comments with mentions are not in this host.')
      const { sheetId, area } = cellOf(self, at, host)
      assertUnprotected(host, sheetId, 'allowEditObjects')
      const author = host.engine.extras.properties.author ?? ''
      return { sheetId, id: addNote(host.engine, sheetId, { row: area.top, column: area.left, author, text: checked(content) }) } satisfies CommentState
    }),
    getItemByCell: method([cell], 'Comment', (self: CommentsState, [at], host) => {
      const { sheetId, area } = cellOf(self, at, host)
      const note = self.sheetId === undefined || self.sheetId === sheetId ? listNotes(host.engine, sheetId).find(({ row, column }) => row === area.top && column === area.left) : undefined
      if (!note) throw new HostError('ItemNotFound', 'The cell has no comment.')
      return { sheetId, id: note.id } satisfies CommentState
    }),
  },
}

/**
 * One cell, as a range or by its address; the workbook's comments want the sheet's name in it.
 * Source: Excel.CommentCollection.add in the API reference; Microsoft's samples of comments, github.com/OfficeDev/office-js-snippets.
 * @throws HostError InvalidArgument
 */
function cellOf(self: CommentsState, at: RangeState | string, host: WorkbookHost): RangeState {
  const range = typeof at === 'string' ? addressed(self, at, host) : at
  if (rowCount(range) > 1 || columnCount(range) > 1) throw new HostError('InvalidArgument', 'A comment stands on one cell.')
  return range
}

function addressed(self: CommentsState, address: string, host: WorkbookHost): RangeState {
  const parsed = parseAddress(address)
  const sheetId = parsed?.sheet === undefined ? self.sheetId : findSheet(host, parsed.sheet)
  if (!parsed || sheetId === undefined) throw new HostError('InvalidArgument', `${JSON.stringify(address)} is not an address with its worksheet's name.`)
  return rangeOf(sheetId, parsed.area)
}

function checked(content: string): string {
  if (content === '' || content.length > MOST_CHARACTERS) throw new HostError('InvalidArgument', `A comment has 1 to ${MOST_CHARACTERS} characters.`)
  return content
}

function noteOf({ sheetId, id }: CommentState, host: WorkbookHost): Note {
  const note = listNotes(host.engine, sheetId).find((each) => each.id === id)
  if (!note) throw new HostError('ItemNotFound', 'The comment is gone.')
  return note
}

const content = (self: CommentState, host: WorkbookHost): string => noteOf(self, host).text

const commentTable: ClassTable<CommentState> = {
  name: 'Comment',
  identity: ({ id }) => id,
  members: {
    id: value('string', ({ id }) => id),
    content: value('string', content, text, (self: CommentState, given, host) => {
      assertUnprotected(host, self.sheetId, 'allowEditObjects')
      changeNote(host.engine, self.sheetId, self.id, checked(given))
    }),
    richContent: value('string', content),
    contentType: value('string', () => 'Plain'),
    mentions: value('object[]', () => []),
    authorName: value('string', (self, host) => noteOf(self, host).author),
    authorEmail: value('string', () => ''),
    /** as of comments that once were notes */
    creationDate: value('string', () => null),
    /** kept while the workbook is open: its file has plain notes */
    resolved: value('boolean', isResolved, flag, (self: CommentState, resolved, host) => {
      noteOf(self, host)
      setExtra(host, ['sheets', self.sheetId, 'resolvedComments', self.id], resolved || undefined)
    }),
    delete: method([], undefined, (self: CommentState, _args, host) => {
      assertUnprotected(host, self.sheetId, 'allowEditObjects')
      deleteNote(host.engine, self.sheetId, self.id)
    }),
    getLocation: method([], 'Range', (self: CommentState, _args, host) => {
      const { row, column } = noteOf(self, host)
      return rangeOf(self.sheetId, { top: row, left: column, bottom: row, right: column })
    }),
  },
}

function isResolved(self: CommentState, host: WorkbookHost): boolean {
  noteOf(self, host)
  const { resolvedComments = {} } = (host.engine.extras.sheets[self.sheetId] ?? {}) as { resolvedComments?: Record<string, boolean> }
  return resolvedComments[self.id] ?? false
}

/** The classes of comments. */
export const commentTables = [collectionTable, commentTable] as ClassTable[]
