import { beforeAll, expect, it } from 'vitest'
import { openBook } from '../../../host/engine/open'
import { provideUniver, univer } from '../../../host/engine/univer'
import { requireUniver } from '../../../host/node/univer'
import { bookOf, emptySheet } from './books'

beforeAll(() => provideUniver(requireUniver()))

it('reads a formula the same after one that was left half typed', () => {
  const lexer = openBook(bookOf([emptySheet('表')])).injector.get(univer.formula.LexerTreeBuilder)
  lexer.sequenceNodesBuilder('=SUM(表1[通')
  const nodes = lexer.sequenceNodesBuilder('=SUM(A1:B3)*2') ?? []
  expect(nodes.map((node) => (typeof node === 'string' ? node : node.token))).toEqual(['SUM', '(', 'A1:B3', ')', '*', '2'])
})
