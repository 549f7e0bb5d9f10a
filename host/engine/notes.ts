import type { CommentData } from '../book'
import type { Engine } from './engine'
import { newId } from './ids'
import { Refusal } from './refusal'
import { addChange, emptyStep, perform } from './undo'
import { univer } from './univer'

/** A note as it stands now. */
export interface Note extends CommentData {
  id: string
  /** ISO instant; not known of those from files */
  created?: string
}

interface OwnNote {
  id: string
  row: number
  col: number
  width: number
  height: number
  note: string
  author?: string
  created?: string
}

const WIDTH = 220
const HEIGHT = 100

/** A sheet's notes, by rows. */
export function listNotes(engine: Engine, sheetId: string): Note[] {
  const notes = engine.injector.get(univer.sheetsNote.SheetsNoteModel).getSheetNotes(engine.unitId, sheetId)?.values() ?? []
  return [...notes]
    .map((note): Note => {
      const { author = '', created } = note as OwnNote
      return { id: note.id, row: note.row, column: note.col, author, text: note.note, ...(created !== undefined && { created }) }
    })
    .sort((a, b) => a.row - b.row || a.column - b.column)
}

/** The note of a cell, if it has one. */
export function noteAt(engine: Engine, sheetId: string, row: number, column: number): Note | undefined {
  return listNotes(engine, sheetId).find((note) => note.row === row && note.column === column)
}

/** Adds a note. @returns its id. @throws Refusal when the cell has one */
export function addNote(engine: Engine, sheetId: string, note: CommentData): string {
  if (noteAt(engine, sheetId, note.row, note.column)) throw new Refusal('ItemAlreadyExists', 'the cell has a note')
  const own: OwnNote = { id: newId(), row: note.row, col: note.column, width: WIDTH, height: HEIGHT, note: note.text, author: note.author, created: new Date().toISOString() }
  const step = emptyStep()
  addChange(step, setting(engine, sheetId, own), removing(engine, sheetId, own))
  perform(engine, step)
  return own.id
}

/** Changes a note's text. @throws Refusal ItemNotFound */
export function changeNote(engine: Engine, sheetId: string, id: string, text: string): void {
  const own = ownNote(engine, sheetId, id)
  const step = emptyStep()
  addChange(step, setting(engine, sheetId, { ...own, note: text }), setting(engine, sheetId, own))
  perform(engine, step)
}

/** @throws Refusal ItemNotFound */
export function deleteNote(engine: Engine, sheetId: string, id: string): void {
  const own = ownNote(engine, sheetId, id)
  const step = emptyStep()
  addChange(step, removing(engine, sheetId, own), setting(engine, sheetId, own))
  perform(engine, step)
}

function ownNote(engine: Engine, sheetId: string, id: string): OwnNote {
  const own = engine.injector.get(univer.sheetsNote.SheetsNoteModel).getSheetNotes(engine.unitId, sheetId)?.get(id)
  if (!own) throw new Refusal('ItemNotFound', `no note ${id}`)
  return { ...own }
}

function setting(engine: Engine, sheetId: string, note: OwnNote): { id: string; params: object } {
  return { id: univer.sheetsNote.UpdateNoteMutation.id, params: { unitId: engine.unitId, sheetId, row: note.row, col: note.col, note } }
}

function removing(engine: Engine, sheetId: string, note: OwnNote): { id: string; params: object } {
  return {
    id: univer.sheetsNote.RemoveNoteMutation.id,
    params: { unitId: engine.unitId, sheetId, row: note.row, col: note.col, noteId: note.id },
  }
}
