/** The port over Office.js: the open workbook, in Excel or in whatever stands in for it. */
export { openWorkbook } from './open-workbook'
