import type { ICommandInfo } from '@univerjs/core'
import type { Area } from '../book'
import { activeCell, activeSheet, selectedAreas, toArea, univer } from '../engine'
import { HostError, assertEditable, assertUnprotected } from '../model'
import type { WorkbookHost } from '../model'

type Option = NonNullable<Parameters<typeof assertUnprotected>[2]>

/** What a command of Univer's does, by its name; the first that fits. What fits none changes nothing that protection guards. */
const KINDS: readonly [name: RegExp, needs: Option | 'unlocked cells' | 'no protection'][] = [
  [/^sheet\.operation\.set-cell-edit-visible$/, 'unlocked cells'],
  [/\.(optional-paste|paste[a-z-]*)$/, 'unlocked cells'],
  [/^sheet\.command\.(insert-row|insert-multi-rows)/, 'allowInsertRows'],
  [/^sheet\.command\.(insert-col|insert-multi-cols)/, 'allowInsertColumns'],
  [/^sheet\.command\.remove-row/, 'allowDeleteRows'],
  [/^sheet\.command\.remove-col/, 'allowDeleteColumns'],
  [/^sheet\.command\.(delta-row-height|set-row-(height|is-auto|data)|hide-row|set-rows-hidden|set-(selected|specific)-rows-visible)/, 'allowFormatRows'],
  [/^sheet\.command\.(delta-column-width|set-(worksheet-)?col-(width|auto|is-auto|data)|hide-col|set-col-(hidden|visible)|set-selected-cols-visible)/, 'allowFormatColumns'],
  [/^sheet\.command\.(sort-range)/, 'allowSort'],
  [/^sheet\.command\.(smart-toggle-filter|(set|clear|remove|re)-[a-z-]*filter[a-z-]*|set-table-filter)$/, 'allowAutoFilter'],
  [/^sheet\.command\.(update|delete)-note$/, 'allowEditObjects'],
  [/^sheet\.command\.(set|reset)-(range-)?(bold|italic|underline|stroke|overline|sub|super|font|text|background|border|style|horizontal|vertical)/, 'allowFormatCells'],
  [/^sheet\.command\.(numfmt\.|clear-selection-format|apply-format-painter)/, 'allowFormatCells'],
  [/^sheet\.command\.(add|set|delete|clear|move)-[a-z-]*conditional-rule$/i, 'allowFormatCells'],
  [/^sheet\.command\.(add|remove)-worksheet-merge|range-move-|data-?validation/i, 'no protection'],
  [/^sheet\.command\.(table-|(add|delete)-table$|set-table-config)/, 'no protection'],
  [/^sheet\.command\.(set-range-values|clear-selection|auto-|refill|copy-|move-range|split-text|text-to-number|toggle-cell-checkbox)/, 'unlocked cells'],
  [/^(formula|sheets-formula)\.command\./, 'unlocked cells'],
]

/**
 * Refuses what a person does at the screen to a protected sheet, as Excel does: locked cells cannot be typed into, and what the
 * protection's options do not allow is not done. What an add-in does is judged by the object model.
 * @param refused is told each time
 */
export function guardProtection(document: WorkbookHost, refused: () => void): void {
  const { engine } = document
  engine.injector.get(univer.core.ICommandService).beforeCommandExecuted((command) => {
    if (document.events.isHeld || command.type === univer.core.CommandType.MUTATION) return
    const needs = KINDS.find(([name]) => name.test(command.id))?.[1]
    const { visible, subUnitId } = (command.params ?? {}) as { visible?: boolean; subUnitId?: string }
    const sheetId = subUnitId ?? activeSheet(engine)
    if (!needs || visible === false || !engine.extras.sheets[sheetId]?.protection) return
    if (isAllowed(document, sheetId, needs, command)) return
    refused()
    throw new univer.core.CustomCommandExecutionError('the sheet is protected')
  })
}

function isAllowed(document: WorkbookHost, sheetId: string, needs: (typeof KINDS)[number][1], command: ICommandInfo): boolean {
  try {
    if (needs === 'unlocked cells') touchedAreas(document, sheetId, command).forEach((area) => assertEditable(document, { sheetId, area }))
    else assertUnprotected(document, sheetId, needs === 'no protection' ? undefined : needs)
    return true
  } catch (error) {
    if (error instanceof HostError) return false
    throw error
  }
}

/** The areas a command says it changes, else those selected. */
function touchedAreas({ engine }: WorkbookHost, sheetId: string, { id, params }: ICommandInfo): Area[] {
  if (id === 'sheet.operation.set-cell-edit-visible') {
    const { row, column } = activeCell(engine, sheetId)
    return [{ top: row, bottom: row, left: column, right: column }]
  }
  const { range, ranges, fromRange, toRange, targetRange } = (params ?? {}) as Record<string, unknown>
  const named = [range, fromRange, toRange, targetRange, ...(Array.isArray(ranges) ? (ranges as unknown[]) : [])].filter(isRange)
  return named.length > 0 ? named.map(toArea) : selectedAreas(engine, sheetId)
}

function isRange(value: unknown): value is Parameters<typeof toArea>[0] {
  return typeof value === 'object' && value !== null && 'startRow' in value && 'endColumn' in value
}
