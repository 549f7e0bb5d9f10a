import { plainDashes, squeeze } from './clean'

/** Units of a deal: `2`, `2套`, `-1` (a cancelled one), `一套`. `null` when it is no whole number. */
export function readUnits(value: string | number): number | null {
  const text = plainDashes(squeeze(String(value))).replace(/套$/, '')
  const spelled = '零一二三四五六七八九十'.indexOf(text === '两' ? '二' : text)
  if (text.length === 1 && spelled >= 0) return spelled
  return /^-?\d{1,4}(?:\.0+)?$/.test(text) ? Number(text) : null
}
