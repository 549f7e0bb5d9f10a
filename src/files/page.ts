import type { AddWorksheetOptions, Worksheet } from 'exceljs'
import { MARGINS, printScale, type SheetPlan } from '../sheets'

const A4 = 9

/** What a sheet shows on the screen and on paper. */
export function sheetOptions(plan: SheetPlan): Partial<AddWorksheetOptions> {
  const { bodyRow, bodyColumn, header, footer } = plan
  const showGridLines = plan.open === true
  return {
    views: [
      bodyRow > 0 || bodyColumn > 0
        ? { state: 'frozen', xSplit: bodyColumn, ySplit: bodyRow, showGridLines }
        : { state: 'normal', showGridLines },
    ],
    pageSetup: {
      paperSize: A4,
      orientation: plan.print?.orientation ?? 'landscape',
      ...fit(plan),
      ...(bodyRow > 0 ? { printTitlesRow: `1:${bodyRow}` } : {}),
      margins: MARGINS,
    },
    headerFooter: { oddFooter: `&L${header.replace(/&/g, '&&')}&R${footer}` },
  }
}

/** A sheet with page breaks is scaled: Excel passes over breaks where it fits pages. */
function fit(plan: SheetPlan): Partial<Worksheet['pageSetup']> {
  if (plan.print?.breaks.length && !plan.print.fitted) return { fitToPage: false, scale: printScale(plan) }
  return { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
}

/** Lets the rows of a plan's breaks begin new pages. */
export function addBreaks(worksheet: Worksheet, plan: SheetPlan): void {
  // exceljs counts rows from 1 and breaks behind a row
  for (const row of plan.print?.breaks ?? []) worksheet.getRow(row).addPageBreak()
}
