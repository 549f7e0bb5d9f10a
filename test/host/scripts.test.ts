import { describe, expect, it } from 'vitest'
import { startHost } from '../../host/node'
import { TOPICS, type Script } from './scripts'

/** What a script ends with: the JSON it returns, or the code and place of its error. */
async function outcome({ run }: Script): Promise<{ value?: unknown; error?: { code?: unknown; location?: unknown; message?: unknown } }> {
  const host = await startHost()
  try {
    return { value: await host.runScript(run) }
  } catch (thrown) {
    const { code, message, debugInfo } = thrown as { code?: unknown; message?: unknown; debugInfo?: { errorLocation?: unknown } }
    return { error: { code, location: debugInfo?.errorLocation, message } }
  } finally {
    await host.stop()
  }
}

describe.each(Object.entries(TOPICS))('scripts on %s', (_, scripts) => {
  for (const script of scripts) {
    it.skipIf(script.needs?.startsWith('unsure'))(script.title, async () => {
      const found = await outcome(script)
      const told = JSON.stringify(found)
      if (script.error) expect(found, told).toMatchObject({ error: script.error })
      else expect(found, told).toEqual({ value: script.expect })
    })
  }
})

describe('the scripts', () => {
  it('have titles of their own within a topic, and an answer or an error each', () => {
    for (const scripts of Object.values(TOPICS)) {
      expect(new Set(scripts.map(({ title }) => title)).size).toBe(scripts.length)
      for (const script of scripts) expect('expect' in script).toBe(!script.error)
    }
  })
})
