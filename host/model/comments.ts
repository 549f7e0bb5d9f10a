import { addNote, changeNote, deleteNote, listNotes, sheetIds } from '../engine'
import { parseAddress } from '../text'
import { dropReplies, repliesOf, replyTables } from './comment-replies'
import { assertCommentable, checkedContent, noteOf, placeOfComment, tellComment } from './comment-state'
import type { CommentState } from './comment-state'
import { HostError } from './errors'
import { WORKBOOK_TARGET } from './events'
import { eventMembers } from './events-of'
import type { WorkbookHost } from './host'
import { columnCount, rangeOf, rowCount } from './ranges'
import type { RangeState } from './ranges'
import { setExtra } from './set-extra'
import { collectionMembers, method, object, value } from './table'
import type { ClassTable, Member } from './table'
import { anything, either, flag, instance, optional, text } from './types'
import { findSheet } from './worksheets'

/** The comments of a sheet, or of all sheets. */
interface CommentsState {
  sheetId?: string
}

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
    add: method([cell, anything, optional(text)], 'Comment', (self: CommentsState, [at, content, kind], host) => {
      const checked = checkedContent(content, kind)
      const { sheetId, area } = cellOf(self, at, host)
      assertCommentable(host, sheetId)
      const author = host.engine.extras.properties.author ?? ''
      const comment: CommentState = { sheetId, id: addNote(host.engine, sheetId, { row: area.top, column: area.left, author, text: checked }) }
      tellComment(host, 'commentAdded', comment)
      return comment
    }),
    getItemByCell: method([cell], 'Comment', (self: CommentsState, [at], host) => {
      const { sheetId, area } = cellOf(self, at, host)
      const note = self.sheetId === undefined || self.sheetId === sheetId ? listNotes(host.engine, sheetId).find(({ row, column }) => row === area.top && column === area.left) : undefined
      if (!note) throw new HostError('ItemNotFound', 'The cell has no comment.')
      return { sheetId, id: note.id } satisfies CommentState
    }),
    getItemByReplyId: method([text], 'Comment', (self: CommentsState, [replyId], host) => {
      const comment = commentsOf(self, host).find((each) => repliesOf(host, each).some(({ id }) => id === replyId))
      if (!comment) throw new HostError('ItemNotFound', 'There is no such reply.')
      return comment
    }),
    ...eventMembers<CommentsState>({ AddedEvent: 'commentAdded', ChangedEvent: 'commentChanged', DeletedEvent: 'commentDeleted' }, ({ sheetId }) => sheetId ?? WORKBOOK_TARGET),
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

const content = (self: CommentState, host: WorkbookHost): string => noteOf(self, host).text

const commentTable: ClassTable<CommentState> = {
  name: 'Comment',
  identity: ({ id }) => id,
  members: {
    id: value('string', ({ id }) => id),
    content: value('string', content, text, (self: CommentState, given, host) => {
      assertCommentable(host, self.sheetId)
      changeNote(host.engine, self.sheetId, self.id, checkedContent(given))
      tellComment(host, 'commentChanged', self, { changeType: 'CommentEdited' })
    }),
    richContent: value('string', content),
    contentType: value('string', () => 'Plain'),
    mentions: value('object[]', () => []),
    authorName: value('string', (self, host) => noteOf(self, host).author),
    authorEmail: value('string', () => ''),
    /** null of comments that once were notes */
    creationDate: value('Date', (self, host) => noteOf(self, host).created ?? null),
    /** kept while the workbook is open: its file has plain notes */
    resolved: value('boolean', isResolved, flag, (self: CommentState, resolved, host) => {
      noteOf(self, host)
      setExtra(host, ['sheets', self.sheetId, 'resolvedComments', self.id], resolved || undefined)
      tellComment(host, 'commentChanged', self, { changeType: resolved ? 'CommentResolved' : 'CommentReopened' })
    }),
    delete: method([], undefined, (self: CommentState, _args, host) => {
      assertCommentable(host, self.sheetId)
      deleteNote(host.engine, self.sheetId, self.id)
      const replyIds = repliesOf(host, self).map(({ id }) => id)
      dropReplies(host, self)
      tellComment(host, 'commentDeleted', self, { replyIds })
    }),
    replies: object('CommentReplyCollection'),
    getLocation: method([], 'Range', (self: CommentState, _args, host) => placeOfComment(self, host)),
  },
}

function isResolved(self: CommentState, host: WorkbookHost): boolean {
  noteOf(self, host)
  return host.engine.extras.sheets[self.sheetId]?.resolvedComments?.[self.id] ?? false
}

/** The classes of comments. */
export const commentTables = [collectionTable, commentTable, ...replyTables] as ClassTable[]
