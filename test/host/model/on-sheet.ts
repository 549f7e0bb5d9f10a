import { startHost } from '../../../host/node'
import type { Host, StartOptions } from '../../../host/node'

/** Runs a script body that sees `context` and `sheet` (the first one) in a host of its own; `then` may look at the host before it stops. */
export async function onSheet(body: string, options: StartOptions = {}, then?: (host: Host) => Promise<void>): Promise<unknown> {
  const host = await startHost(options)
  try {
    const answer = await host.runScript(`return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst()
      ${body}
    })`)
    await then?.(host)
    return answer
  } catch (error) {
    return { code: (error as { code?: unknown }).code }
  } finally {
    await new Promise((resolve) => setTimeout(resolve, 20))
    await host.stop()
  }
}
