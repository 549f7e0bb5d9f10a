import { onSheet } from './script'

/** The start of a script: a table `sales` of three rows in A1:C4. */
export const withSales = (body: string): string =>
  onSheet(`
  sheet.getRange('A1:C4').values = [['Name', 'Qty', 'Price'], ['pear', 2, 5], ['apple', 10, 3], ['plum', 4, 7]]
  const sales = sheet.tables.add('A1:C4', true)
  sales.name = 'Sales'${body}`)
