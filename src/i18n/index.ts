import { zhCN, type Wording } from './zh-CN'

export type Language = 'zh-CN'
const WORDINGS: Record<Language, Wording> = { 'zh-CN': zhCN }

/** All wording of one language. */
export function wordingOf(language: Language): Wording {
  return WORDINGS[language]
}

export type { Wording }
