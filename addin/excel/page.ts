import { MARGINS, printScale, type SheetPlan } from '../../src/sheets'
import { CALL_BYTES, PHASE, type Step } from './step'
import { has } from './talk'

/** How a sheet is printed. */
export function pageSteps(plan: SheetPlan): Step[] {
  if (!has('1.9')) return []
  const breaks = plan.print?.breaks ?? []
  return [
    { phase: PHASE.page, bytes: CALL_BYTES * 5, act: ({ pageLayout }) => setPage(pageLayout, plan) },
    ...breaks.map((row): Step => ({
      phase: PHASE.breaks,
      bytes: CALL_BYTES,
      extra: 'breaks',
      act: (sheet) => void sheet.horizontalPageBreaks.add(`A${row + 1}`),
    })),
  ]
}

function setPage(page: Excel.PageLayout, plan: SheetPlan): void {
  const { bodyRow, header, footer, print } = plan
  page.orientation = print?.orientation === 'portrait' ? 'Portrait' : 'Landscape'
  page.paperSize = 'A4'
  page.zoom = print?.breaks.length && !print.fitted ? { scale: printScale(plan) } : { horizontalFitToPages: 1 }
  page.setPrintMargins('Inches', MARGINS)
  if (bodyRow > 0) page.setPrintTitleRows(`$1:$${bodyRow}`)
  page.headersFooters.defaultForAllPages.leftFooter = header.replace(/&/g, '&&')
  page.headersFooters.defaultForAllPages.rightFooter = footer
}
