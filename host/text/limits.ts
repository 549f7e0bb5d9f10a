import { FORMULA_LENGTH } from './check'

/**
 * What Excel has room for.
 * Source of all but the last three: "Excel specifications and limits", support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3.
 */
export const LIMITS = {
  /** characters in a cell */
  cellText: 32_767,
  /** line feeds in a cell */
  lineFeeds: 253,
  /** characters of a formula, with `=` */
  formula: FORMULA_LENGTH,
  /** points; the page says 409, Excel takes a half more */
  rowHeight: 409.5,
  /** characters of the default font */
  columnWidth: 255,
  /** characters of each of the six parts together with their codes */
  headerFooter: 255,
  /** on one sheet */
  hyperlinks: 65_530,
  /** percent */
  zoom: { least: 10, most: 400 },
  /** the largest and the smallest number that can be typed */
  number: { largest: 9.999_999_999_999_99e307, smallest: 2.2251e-308 },
  /** digits that a typed number keeps */
  precision: 15,
  /** 9999-12-31 in the 1900 system */
  lastDate: 2_958_465,
  /** different cell styles in a workbook */
  styles: 65_490,
  /** items that a filter's list shows */
  filterItems: 10_000,
  /** characters of a list typed into a validation: [MS-XLSB] BrtDVal, learn.microsoft.com/openspecs/office_file_formats/ms-xlsb */
  listLiteral: 255,
  /** characters of a validation's titles and messages: VBA's Validation.Add, learn.microsoft.com/office/vba/api/excel.validation.add */
  validationTitle: 32,
  validationMessage: 255,
} as const
