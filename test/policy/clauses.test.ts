import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeRulesDocs, provenRules } from '../../scripts/rules-docs.mjs'
import { CLAUSES, DEAL_BONUSES, RULEBOOK } from '../../src/policy'

/** Rules that no test names yet. */
const UNNAMED = ['C34', 'C36', 'C39', 'C45']

describe('docs/rules.md', () => {
  it('is what npm run rules:docs makes of it', async () => {
    expect(readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')).toBe(await makeRulesDocs())
  })

  it('has every rule once, and every rule that has a figure', () => {
    const ids = CLAUSES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const figured = [...RULEBOOK, ...DEAL_BONUSES].map(({ id }) => id.slice(0, 3)).filter((id) => id !== 'C00')
    expect(figured.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('names a test for every rule but those that are known to have none', () => {
    const proofs = provenRules()
    const unproven = CLAUSES.filter(({ id, kind }) => kind !== 'context' && !proofs.has(id)).map(({ id }) => id)
    expect(unproven.filter((id) => !UNNAMED.includes(id))).toEqual([])
  })
})
