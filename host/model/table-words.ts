import { CHINESE_WORDS, univer } from '../engine'
import type { TableWords } from '../engine'
import type { WorkbookHost } from './host'

const ENGLISH_WORDS: TableWords = { table: 'Table', column: 'Column' }

/** How Excel in the interface's language names tables and columns of its own. */
export function tableWords(host: WorkbookHost): TableWords {
  const locale = host.engine.injector.get(univer.core.LocaleService).getCurrentLocale()
  return locale.startsWith('zh') ? CHINESE_WORDS : ENGLISH_WORDS
}
