import { placeOf } from './drawing'
import type { FileNoteCode, NotePlace, Notes } from './note'
import type { Parts, Relation } from './parts'
import type { XmlNode } from './xml'

/** Parts that are read, or that hold nothing a user would miss: the driver's own data of a printer, an order to calculate in, previews. */
const KNOWN_PARTS = new Set([
  'officeDocument', 'core-properties', 'extended-properties', 'custom-properties', 'thumbnail', 'worksheet', 'styles', 'theme',
  'sharedStrings', 'calcChain', 'sheetMetadata', 'table', 'comments', 'threadedComment', 'person', 'vmlDrawing', 'hyperlink',
  'printerSettings', 'customXml', 'rdRichValue', 'rdRichValueStructure', 'rdRichValueTypes', 'rdSupportingPropertyBag',
  'rdSupportingPropertyBagStructure', 'richStyles', 'FeaturePropertyBag', 'drawing', 'wsSortMap', 'rdArray',
])
const LOST_PARTS: Record<string, FileNoteCode> = {
  chartsheet: 'chart-sheet', dialogsheet: 'chart-sheet', xlMacrosheet: 'macro', xlIntlMacrosheet: 'macro', vbaProject: 'macro',
  connections: 'data-connection', queryTable: 'data-connection', xmlMaps: 'data-connection', model: 'data-connection',
  powerPivotData: 'data-connection', externalLink: 'external-link', pivotCacheDefinition: 'pivot-table', pivotTable: 'pivot-table',
  slicerCache: 'slicer', slicer: 'slicer', timelineCache: 'slicer', timeline: 'slicer', webextensiontaskpanes: 'add-in',
  webextension: 'add-in', origin: 'signature', oleObject: 'embedded-object', package: 'embedded-object', ctrlProp: 'form-control',
  control: 'form-control', image: 'picture', customProperty: 'other',
}

/** Elements of a sheet that are read, or that say nothing of its content. */
const KNOWN_ELEMENTS = new Set([
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'autoFilter', 'mergeCells',
  'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter',
  'drawing', 'legacyDrawing', 'tableParts', 'extLst', 'ignoredErrors', 'sheetCalcPr', 'smartTags', 'cellWatches', 'AlternateContent',
  'oleObjects', 'controls', 'customProperties', 'rowBreaks', 'colBreaks',
])
const LOST_ELEMENTS: Record<string, FileNoteCode> = {
  protectedRanges: 'protected-range', scenarios: 'scenario',
  legacyDrawingHF: 'header-picture', picture: 'picture', customSheetViews: 'view', sortState: 'sort-state', dataConsolidate: 'other',
}
/** Extensions of a sheet, by what stands in them; those not named are read or are parts too. */
const LOST_EXTENSIONS: Record<string, FileNoteCode> = { sparklineGroups: 'sparkline' }

/** Notes what a part refers to that the book has no place for. */
export function noteLostParts(relations: readonly Relation[], place: NotePlace, notes: Notes): void {
  for (const { kind } of relations) {
    const code = LOST_PARTS[kind]
    if (code) notes.add(code, place, code === 'other' ? kind : '')
    else if (!KNOWN_PARTS.has(kind)) notes.add('other', place, kind)
  }
}

/** Notes what a sheet's XML says that the book has no place for. */
export function noteLostElements(root: XmlNode, sheet: string, notes: Notes): void {
  for (const { name } of root.children) {
    const code = LOST_ELEMENTS[name]
    if (code) notes.add(code, { sheet }, code === 'other' ? name : '')
    else if (!KNOWN_ELEMENTS.has(name)) notes.add('other', { sheet }, name)
  }
  for (const { name } of root.child('extLst')?.all('ext').flatMap((ext) => ext.children) ?? []) {
    const code = LOST_EXTENSIONS[name]
    if (code) notes.add(code, { sheet })
  }
  if (root.child('sheetFormatPr')?.flag('zeroHeight')) notes.add('view', { sheet }, 'zeroHeight')
  const folding = root.child('cols')?.all('col').filter((col) => (col.number('outlineLevel') ?? 0) > 0).length ?? 0
  if (folding > 0) notes.add('outline', { sheet }, '', folding)
  noteView(root.child('sheetViews')?.child('sheetView'), sheet, notes)
}

function noteView(view: XmlNode | undefined, sheet: string, notes: Notes): void {
  if (!view) return
  const zoom = view.number('zoomScale') ?? 100
  if (zoom !== 100) notes.add('view', { sheet }, `zoomScale ${zoom}`)
  for (const name of ['rightToLeft', 'showFormulas']) {
    if (view.flag(name)) notes.add('view', { sheet }, name)
  }
  if (!view.flag('showZeros', true)) notes.add('view', { sheet }, 'showZeros')
  const pane = view.child('pane')
  if (pane && !isFrozen(pane)) notes.add('view', { sheet }, 'split')
}

/** Whether a pane stays in sight, and not only parts the window. */
export function isFrozen(pane: XmlNode): boolean {
  return (pane.get('state') ?? '').startsWith('frozen')
}

/** Notes the pictures and shapes that lie on a sheet; charts are read, or noted there. */
export function noteDrawings(parts: Parts, relations: readonly Relation[], sheet: string, notes: Notes): void {
  for (const { target } of relations.filter(({ kind }) => kind === 'drawing')) {
    const root = parts.xml(target)
    for (const anchor of root?.children ?? []) {
      const kinds: [FileNoteCode, number][] = [
        ['picture', anchor.deep('pic').length],
        ['shape', anchor.deep('sp').length + anchor.deep('cxnSp').length],
      ]
      for (const [code, count] of kinds) {
        if (count > 0) notes.add(code, placeOf(anchor, sheet), '', count)
      }
    }
  }
}

/** Notes what the workbook's own part says that the book has no place for. */
export function noteLostOfBook(root: XmlNode, notes: Notes): void {
  const protection = root.child('workbookProtection')
  if (protection?.flag('lockWindows')) notes.add('workbook-protection')
  const calculation = root.child('calcPr')
  const mode = calculation?.get('calcMode') ?? 'auto'
  if (mode !== 'auto') notes.add('calculation', {}, mode)
  if (calculation?.flag('iterate')) notes.add('calculation', {}, 'iterate')
  if (calculation && !calculation.flag('fullPrecision', true)) notes.add('calculation', {}, 'precision as displayed')
}
