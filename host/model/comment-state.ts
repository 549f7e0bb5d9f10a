import { listNotes } from '../engine'
import type { Note } from '../engine'
import { HostError } from './errors'
import { WORKBOOK_TARGET } from './events'
import type { WorkbookHost } from './host'
import { assertUnprotected, rangeOf } from './ranges'
import type { RangeState } from './ranges'

/** A comment: a note of Univer. */
export interface CommentState {
  sheetId: string
  id: string
}

const MOST_CHARACTERS = 32_767

/** @throws HostError ItemNotFound */
export function noteOf({ sheetId, id }: CommentState, host: WorkbookHost): Note {
  const note = listNotes(host.engine, sheetId).find((each) => each.id === id)
  if (!note) throw new HostError('ItemNotFound', 'The comment is gone.')
  return note
}

export function placeOfComment(self: CommentState, host: WorkbookHost): RangeState {
  const { row, column } = noteOf(self, host)
  return rangeOf(self.sheetId, { top: row, left: column, bottom: row, right: column })
}

/** @throws HostError AccessDenied */
export function assertCommentable(host: WorkbookHost, sheetId: string): void {
  assertUnprotected(host, sheetId, 'allowEditObjects')
}

/** What a comment says. @throws HostError InvalidArgument for no text, NotImplemented for mentions */
export function checkedContent(content: unknown, kind = 'Plain'): string {
  if (kind.toLowerCase() === 'mention') throw new HostError('NotImplemented', 'Comments with mentions are not in this host.')
  if (kind.toLowerCase() !== 'plain' || typeof content !== 'string' || content === '' || content.length > MOST_CHARACTERS) {
    throw new HostError('InvalidArgument', `A comment has 1 to ${MOST_CHARACTERS} characters.`)
  }
  return content
}

type CommentChange = 'CommentEdited' | 'CommentResolved' | 'CommentReopened' | 'ReplyAdded' | 'ReplyDeleted' | 'ReplyEdited'

/** Tells add-ins what happened to a comment. Source: Excel.CommentChangedEventArgs in the API reference. */
export function tellComment(
  host: WorkbookHost,
  event: 'commentAdded' | 'commentDeleted' | 'commentChanged',
  { sheetId, id }: CommentState,
  { changeType, replyIds = [] }: { changeType?: CommentChange; replyIds?: readonly string[] } = {},
): void {
  host.events.emit(event, [sheetId, WORKBOOK_TARGET], { ...(changeType && { changeType }), commentDetails: [{ commentId: id, replyIds }], source: 'Local', worksheetId: sheetId })
}
