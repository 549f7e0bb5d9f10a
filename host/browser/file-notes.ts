import type { FileNote } from '../files'
import type { Wording } from './wording'

/** What could not be kept, a line each: what, how many, where. */
export function sayNotes(notes: readonly FileNote[], wording: Wording): string[] {
  return notes.map(({ code, sheet, cell, detail, count }) => {
    const place = [sheet, cell].filter((part) => part !== undefined).join('!')
    return wording.fileNote({ what: wording.fileNotes[code], detail, count, place })
  })
}
