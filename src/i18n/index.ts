import { enUS } from './en-US'
import { zhCN, type Wording } from './zh-CN'

export type Language = 'zh-CN' | 'en-US'
const WORDINGS: Record<Language, Wording> = { 'zh-CN': zhCN, 'en-US': enUS }

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(WORDINGS, text)
}

/** All wording of one language. */
export function wordingOf(language: Language): Wording {
  return WORDINGS[language]
}

export type { Wording }
