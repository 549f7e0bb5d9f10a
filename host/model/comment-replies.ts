import { newId } from '../engine'
import { assertCommentable, checkedContent, noteOf, placeOfComment, tellComment } from './comment-state'
import type { CommentState } from './comment-state'
import { HostError } from './errors'
import type { WorkbookHost } from './host'
import { setExtra } from './set-extra'
import { collectionMembers, method, value } from './table'
import type { ClassTable } from './table'
import { anything, optional, text } from './types'

/** An answer to a comment: kept while the workbook is open, since its file has plain notes. */
interface Reply {
  id: string
  author: string
  text: string
  /** ISO instant */
  created: string
}

interface ReplyState {
  comment: CommentState
  id: string
}

export function repliesOf(host: WorkbookHost, { sheetId, id }: CommentState): readonly Reply[] {
  return host.engine.extras.sheets[sheetId]?.replies?.[id] ?? []
}

function put(host: WorkbookHost, { sheetId, id }: CommentState, replies: readonly Reply[] | undefined): void {
  setExtra(host, ['sheets', sheetId, 'replies', id], replies?.length ? replies : undefined)
}

/** Takes a comment's replies along when it goes. */
export function dropReplies(host: WorkbookHost, comment: CommentState): void {
  if (repliesOf(host, comment).length) put(host, comment, undefined)
}

const items: NonNullable<ClassTable<CommentState>['items']> = {
  type: 'CommentReply',
  all: (comment, host) => repliesOf(host, comment).map(({ id }): ReplyState => ({ comment, id })),
  find: (comment, key, host) => (repliesOf(host, comment).some(({ id }) => id === key) ? ({ comment, id: String(key) } satisfies ReplyState) : undefined),
}

const collectionTable: ClassTable<CommentState> = {
  name: 'CommentReplyCollection',
  items,
  members: {
    ...collectionMembers(items),
    add: method([anything, optional(text)], 'CommentReply', (comment: CommentState, [content, kind], host): ReplyState => {
      const checked = checkedContent(content, kind)
      assertCommentable(host, comment.sheetId)
      noteOf(comment, host)
      const reply: Reply = { id: newId(), author: host.engine.extras.properties.author ?? '', text: checked, created: new Date().toISOString() }
      put(host, comment, [...repliesOf(host, comment), reply])
      tellComment(host, 'commentChanged', comment, { changeType: 'ReplyAdded', replyIds: [reply.id] })
      return { comment, id: reply.id }
    }),
  },
}

function replyOf({ comment, id }: ReplyState, host: WorkbookHost): Reply {
  noteOf(comment, host)
  const reply = repliesOf(host, comment).find((each) => each.id === id)
  if (!reply) throw new HostError('ItemNotFound', 'The reply is gone.')
  return reply
}

const content = (self: ReplyState, host: WorkbookHost): string => replyOf(self, host).text

const replyTable: ClassTable<ReplyState> = {
  name: 'CommentReply',
  identity: ({ id }) => id,
  members: {
    id: value('string', ({ id }) => id),
    content: value('string', content, text, (self: ReplyState, given, host) => {
      const reply = replyOf(self, host)
      assertCommentable(host, self.comment.sheetId)
      const changed = { ...reply, text: checkedContent(given) }
      put(host, self.comment, repliesOf(host, self.comment).map((each) => (each.id === self.id ? changed : each)))
      tellComment(host, 'commentChanged', self.comment, { changeType: 'ReplyEdited', replyIds: [self.id] })
    }),
    richContent: value('string', content),
    contentType: value('string', () => 'Plain'),
    mentions: value('object[]', () => []),
    authorName: value('string', (self, host) => replyOf(self, host).author),
    authorEmail: value('string', () => ''),
    creationDate: value('Date', (self, host) => replyOf(self, host).created),
    resolved: value('boolean', ({ comment: { sheetId, id } }, host) => host.engine.extras.sheets[sheetId]?.resolvedComments?.[id] ?? false),
    getLocation: method([], 'Range', (self: ReplyState, _args, host) => placeOfComment(self.comment, host)),
    getParentComment: method([], 'Comment', ({ comment }: ReplyState) => comment),
    delete: method([], undefined, (self: ReplyState, _args, host) => {
      replyOf(self, host)
      assertCommentable(host, self.comment.sheetId)
      put(host, self.comment, repliesOf(host, self.comment).filter(({ id }) => id !== self.id))
      tellComment(host, 'commentChanged', self.comment, { changeType: 'ReplyDeleted', replyIds: [self.id] })
    }),
  },
}

/** The classes of replies to comments. */
export const replyTables = [collectionTable, replyTable] as ClassTable[]
