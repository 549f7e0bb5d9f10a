import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula'
import type { NameData } from '../book'
import { parseAddresses } from '../text'

/** How Univer marks a name that belongs to the whole workbook. */
const WORKBOOK_SCOPE = 'AllDefaultWorkbook'

/**
 * A name in Univer's words, which writes plain references without `=`.
 * @param sheetIds the sheets' ids in order
 */
export function toUniverName(name: NameData, id: string, sheetIds: readonly string[]): IDefinedNamesServiceParam {
  const text = name.formula.replace(/^=/, '')
  return {
    id,
    name: name.name,
    formulaOrRefString: parseAddresses(text) ? text : `=${text}`,
    localSheetId: (name.sheet !== undefined && sheetIds[name.sheet]) || WORKBOOK_SCOPE,
    hidden: !name.visible,
    ...(name.comment && { comment: name.comment }),
  }
}

/** A name of Univer's in Excel's words; nothing when its sheet is gone. */
export function fromUniverName(name: IDefinedNamesServiceParam, sheetIds: readonly string[]): NameData | undefined {
  const isLocal = name.localSheetId !== undefined && name.localSheetId !== WORKBOOK_SCOPE
  const sheet = isLocal ? sheetIds.indexOf(name.localSheetId as string) : -1
  if (isLocal && sheet < 0) return undefined
  return {
    name: name.name,
    formula: name.formulaOrRefString.startsWith('=') ? name.formulaOrRefString : `=${name.formulaOrRefString}`,
    ...(sheet >= 0 && { sheet }),
    visible: !name.hidden,
    ...(name.comment && { comment: name.comment }),
  }
}
