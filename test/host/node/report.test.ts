import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { hostReport } from '../../../host/report'

it('docs/host.md says what the host has (npm run host:report writes it)', () => {
  expect(readFileSync(new URL('../../../docs/host.md', import.meta.url), 'utf8')).toBe(hostReport())
})
