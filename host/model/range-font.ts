import type { StyleData } from '../book'
import { color } from './colors'
import { HostError } from './errors'
import { lookValue, tintMember, within } from './look'
import type { RangeState } from './ranges'
import type { ClassTable, Member } from './table'
import { flag, oneOf, text } from './types'
import type { Type } from './types'

type Font = NonNullable<StyleData['font']>

/** What a workbook's Normal style has. */
export const DEFAULT_FONT = { name: 'Calibri', size: 11, color: '#000000' } as const

/** Fonts have 1 to 409 points. Source: support.microsoft.com "Excel specifications and limits"; names 31 characters: Excel.RangeFont.name in the API reference. */
const size = within(1, 409)
const fontName: Type<string> = {
  name: 'string',
  read(value) {
    const name = text.read(value)
    if (name === '' || name.length > 31) throw new HostError('InvalidArgument', 'The name of a font has 1 to 31 characters.')
    return name
  },
}
const underlines = oneOf('None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant')

const toggle = (key: 'bold' | 'italic' | 'strikethrough'): Member<RangeState> =>
  lookValue('boolean', ({ font }) => font?.[key] ?? false, flag, (on) => ({ font: { [key]: on || null } }))

/** Superscript and subscript exclude each other. */
const raised = (key: 'subscript' | 'superscript', other: 'subscript' | 'superscript'): Member<RangeState> =>
  lookValue('boolean', ({ font }) => font?.[key] ?? false, flag, (on) => ({ font: on ? { [key]: true, [other]: null } : { [key]: null } }))

export const rangeFontTable: ClassTable<RangeState> = {
  name: 'RangeFont',
  members: {
    name: lookValue('string', ({ font }) => font?.name ?? DEFAULT_FONT.name, fontName, (name) => ({ font: { name } })),
    size: lookValue('number', ({ font }) => font?.size ?? DEFAULT_FONT.size, size, (points) => ({ font: { size: points } })),
    color: lookValue('string', ({ font }) => font?.color ?? DEFAULT_FONT.color, color, (rgb) => ({ font: { color: rgb } })),
    bold: toggle('bold'),
    italic: toggle('italic'),
    strikethrough: toggle('strikethrough'),
    subscript: raised('subscript', 'superscript'),
    superscript: raised('superscript', 'subscript'),
    underline: lookValue('string', ({ font }) => font?.underline ?? 'None', underlines, (line) => ({ font: { underline: line === 'None' ? null : (line as Font['underline'] & string) } })),
    tintAndShade: tintMember(),
  },
}
