import type { Injector } from '@univerjs/core'
import { univer } from './univer'

interface LexerState {
  _resetTemp(): void
  _squareBracketState: number
  _tableBracketState: boolean
}

/**
 * Univer's reader of formulas forgets, between two formulas, every open bracket but square ones: after `=SUM(表[`, as it stands while
 * someone types, all formulas read later would be #NAME?.
 */
export function closeSquareBrackets(injector: Injector): void {
  const lexer = injector.get(univer.formula.LexerTreeBuilder) as unknown as LexerState
  const reset = lexer._resetTemp.bind(lexer)
  lexer._resetTemp = () => {
    reset()
    lexer._squareBracketState = 0
    lexer._tableBracketState = false
  }
}
