import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isLanguage, type Language, type Wording } from '../src/i18n'
import { readPolicy, type Override } from '../src/policy'
import type { Day } from '../src/text'
import { REPORTS, type ReportKind } from './reports'

/** The language that a command line asks for, known before anything else is read. */
export function languageOf(args: readonly string[]): Language {
  const asked = args.find((arg) => arg.startsWith('--lang='))?.slice(7) ?? args[args.indexOf('--lang') + 1]
  return asked !== undefined && isLanguage(asked) ? asked : 'zh-CN'
}

/** What a report's command is asked to do. */
export interface ReportRequest {
  help: boolean
  /** any day of the period; `null`: the latest worked */
  day: Day | null
  out: string | null
  json: string | null
  overrides: Override[]
  /** a file to read rulings on conflicts from */
  rulings: string | null
  mask: boolean
  paths: string[]
}

/** A request that cannot be understood; the message is for the person who made it. */
export class BadRequest extends Error {}

const OPTIONS = {
  out: { type: 'string' }, json: { type: 'string' }, policy: { type: 'string' },
  rulings: { type: 'string' }, mask: { type: 'boolean' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' },
} as const

/**
 * The command line of a report.
 * @throws BadRequest with what is wrong
 */
export function readRequest(report: ReportKind, args: readonly string[], wording: Wording): ReportRequest {
  const words = wording.cli
  const { option, readPeriod, badPeriod } = REPORTS[report]
  const { values, positionals } = parse(option, args, words)
  const period = (values as Record<string, string | undefined>)[option]
  const day = period === undefined ? null : readPeriod(period)
  if (period !== undefined && day === null) throw new BadRequest(words.badArgument(badPeriod(period, wording)))
  if (values.lang !== undefined && !isLanguage(values.lang)) throw new BadRequest(words.badArgument(words.badLanguage(values.lang)))
  checkOutputs(values, words)
  return {
    help: values.help ?? false,
    day,
    out: values.out ?? null,
    json: values.json ?? null,
    overrides: values.policy === undefined ? [] : readPolicyFile(values.policy, words),
    rulings: values.rulings === undefined ? null : findRulingsFile(values.rulings, words),
    mask: values.mask ?? false,
    paths: positionals,
  }
}

/** Refuses outputs that cannot be told apart from each other or from the files of rules and rulings. */
function checkOutputs({ out, json, policy, rulings }: { out?: string; json?: string; policy?: string; rulings?: string }, words: Wording['cli']): void {
  const same = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && resolve(a) === resolve(b)
  if (out !== undefined && !/\.xlsx$/i.test(out)) throw new BadRequest(words.badArgument(words.badOut(out)))
  if (same(out, json)) throw new BadRequest(words.badArgument(words.sameOutputs))
  if (same(json, policy) || same(json, rulings)) throw new BadRequest(words.badArgument(words.outIsInput(json!)))
  if (same(out, rulings)) throw new BadRequest(words.badArgument(words.outIsInput(out!)))
}

function parse(period: ReportKind, args: readonly string[], words: Wording['cli']) {
  try {
    return parseArgs({ args: [...args], options: { ...OPTIONS, [period]: { type: 'string' as const } } as typeof OPTIONS, allowPositionals: true })
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    const option = /'(-{1,2}[^\s'<]+)/.exec(message)?.[1] ?? ''
    throw new BadRequest(
      words.badArgument(code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? words.unknownOption(option) : words.needsValue(option)),
    )
  }
}

/** The rulings file, which is read with the others. */
function findRulingsFile(path: string, words: Wording['cli']): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new BadRequest(words.badRulingsFile(path, words.policyNotFound))
  return path
}

function readPolicyFile(path: string, words: Wording['cli']): Override[] {
  if (!existsSync(path)) throw new BadRequest(words.badPolicyFile(path, words.policyNotFound))
  let json: unknown
  try {
    json = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new BadRequest(words.badPolicyFile(path, `${words.policyNotJson} (${(error as Error).message})`))
  }
  const { overrides, faults } = readPolicy(json)
  if (faults.length > 0) {
    const lines = faults.map(({ code, id, found }) => `  ${words.policyFaults[code](id, found)}`)
    throw new BadRequest(words.badPolicyFile(path, '\n' + lines.join('\n')))
  }
  return overrides
}
