import { enUS } from './en-US'
import { zhCN } from './zh-CN'
import type { Wording } from './zh-CN'

export type { Wording }

/** The languages of the page; the first is the default. */
export type Locale = 'zh-CN' | 'en-US'

const WORDINGS: Record<Locale, Wording> = { 'zh-CN': zhCN, 'en-US': enUS }

export const wordingOf = (locale: Locale): Wording => WORDINGS[locale]

/** The language an address asks for: `?lang=en-US`, else Chinese. */
export function localeOf(search: string): Locale {
  return new URLSearchParams(search).get('lang') === 'en-US' ? 'en-US' : 'zh-CN'
}
