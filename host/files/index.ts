/** Workbook files: `.xlsx` bytes to `BookData` and back. */
export { FileFault } from '../../src/files'
export type { FileFaultCode } from '../../src/files'
export type { FileNote, FileNoteCode } from './note'
export { openWorkbook } from './open'
export type { OpenedWorkbook } from './open'
export { saveWorkbook } from './save'
export type { SavedWorkbook } from './save'
