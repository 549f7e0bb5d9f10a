import { parseArgs } from 'node:util'
import { HostProblem, runFile } from './run-file'

const USAGE = 'npm run --silent host -- SCRIPT.js [--open BOOK.xlsx] [--save BOOK.xlsx]'

const code = await main(process.argv.slice(2))
// a script's own timers must not keep the process
process.stdout.write('', () => process.exit(code))

async function main(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { open: { type: 'string' }, save: { type: 'string' }, help: { type: 'boolean' } } })
    const [script, ...rest] = positionals
    if (values.help) return say(USAGE, 0)
    if (script === undefined || rest.length) return say(USAGE, 1)
    const answer = await runFile({ script, ...(values.open !== undefined && { open: values.open }), ...(values.save !== undefined && { save: values.save }) })
    console.log(JSON.stringify(answer ?? null, null, 2))
    return 0
  } catch (error) {
    return say(describe(error), 1)
  }
}

function say(text: string, code: number): number {
  ;(code === 0 ? console.log : console.error)(text)
  return code
}

/** The error's code, message and where in the object model it arose. */
function describe(error: unknown): string {
  if (error instanceof HostProblem) return error.message
  if (!(error instanceof Error)) return String(error)
  const { code, debugInfo } = error as { code?: string; debugInfo?: { errorLocation?: string } }
  const place = debugInfo?.errorLocation ? ` (${debugInfo.errorLocation})` : ''
  return `${code ?? error.name}: ${error.message}${place}`
}
