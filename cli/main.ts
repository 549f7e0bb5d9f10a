import { wordingOf } from '../src/i18n'
import { languageOf } from './options'
import { reportCommand } from './report'
import { REPORTS, type ReportKind } from './reports'

const [command, ...args] = process.argv.slice(2)
const { cli } = wordingOf(languageOf(args))

if (command !== undefined && Object.hasOwn(REPORTS, command)) {
  process.exitCode = await reportCommand(command as ReportKind, args)
} else {
  console.error(command === undefined || command === '--help' ? cli.help : cli.badArgument(cli.unknownCommand(command)))
  process.exitCode = command === '--help' ? 0 : 1
}
